// What is printed at the foot of every page of every format.
import { frenchDate } from '../../domain/date/partial-date.ts';
import type { WrittenDocument } from '../../domain/document/blocks.ts';

export function footerOf({ look, source, madeOn, state }: WrittenDocument): string {
  const parts = [
    look.footer || source.planTitle,
    state,
    `révision ${String(source.revision)}`,
    frenchDate(madeOn),
    source.sha256.slice(0, 12),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
