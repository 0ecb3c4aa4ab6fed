// What is printed at the foot of every page of every format.
import { frenchDate } from '../../domain/date/partial-date.ts';
import type { WrittenDocument } from '../../domain/document/blocks.ts';
import { sourceWords } from '../../domain/document/statement.ts';

export function footerOf({ look, source, madeOn, state }: WrittenDocument): string {
  const { title, edition } = sourceWords(source);
  const parts = [look.footer || title, state, edition, frenchDate(madeOn), source.sha256.slice(0, 12)];
  return parts.filter((part) => part !== '').join(' · ');
}
