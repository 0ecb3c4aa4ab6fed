// What is printed at the foot of every page of every format.
import { frenchDate } from '../../domain/date/partial-date.ts';
import type { WrittenDocument } from '../../domain/document/blocks.ts';
import { sourceWords } from '../../domain/document/statement.ts';

/** Of a line, beside the number of the page. */
const MOST_CHARACTERS = 112;
const LEAST_TITLE_CHARACTERS = 40;
const SEPARATOR = ' · ';

export function footerOf({ look, source, madeOn, state }: WrittenDocument): string {
  const { title, edition } = sourceWords(source);
  const known = [state, edition, frenchDate(madeOn), source.sha256.slice(0, 12)].filter(
    (part) => part !== '',
  );
  const left = MOST_CHARACTERS - known.join(SEPARATOR).length - SEPARATOR.length;
  const named = look.footer || shortened(title, Math.max(left, LEAST_TITLE_CHARACTERS));
  return [...(named === '' ? [] : [named]), ...known].join(SEPARATOR);
}

/** At a word, where it has one that ends soon enough: the cover says it whole. */
function shortened(title: string, most: number): string {
  const signs = [...title];
  if (signs.length <= most) return title;
  const begun = signs.slice(0, most - 1).join('');
  const end = begun.lastIndexOf(' ');
  return `${(end > most / 2 ? begun.slice(0, end) : begun).replace(/[\s,;:.–-]+$/u, '')}…`;
}
