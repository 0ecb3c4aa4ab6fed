// A quarter of the horizon in words: « T1 » alone says no date.
import { addDays, frenchDate, MONTH_LABELS } from '../date/partial-date.ts';
import type { Quarter } from './window.ts';

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avril',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1;
const yearOf = (day: string): string => day.slice(0, 4);

/** « T1 janv.–mars 2026 »: for a column's heading, where the year it ends in is enough. */
export function quarterLabel({ label, from, to }: Quarter): string {
  const [first, last] = [SHORT_MONTHS[monthOf(from)] ?? '', SHORT_MONTHS[monthOf(to)] ?? ''];
  const isOneMonth = first === last && yearOf(from) === yearOf(to);
  return `${label} ${isOneMonth ? last : `${first}–${last}`} ${yearOf(to)}`;
}

/** « 1er trimestre (janvier à mars 2026) »; days too where the quarter is not made of whole months. */
export function quarterSentence({ label, from, to }: Quarter): string {
  const rank = label.slice(1);
  return `${rank}${rank === '1' ? 'er' : 'e'}\u00a0trimestre (${periodWords(from, to)})`;
}

function periodWords(from: string, to: string): string {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  if (!isWhole) return `du ${frenchDate(from)} au ${frenchDate(to)}`;
  const [first, last] = [MONTH_LABELS[monthOf(from)] ?? '', MONTH_LABELS[monthOf(to)] ?? ''];
  const [firstYear, lastYear] = [yearOf(from), yearOf(to)];
  if (firstYear !== lastYear) return `${first} ${firstYear} à ${last} ${lastYear}`;
  return first === last ? `${last} ${lastYear}` : `${first} à ${last} ${lastYear}`;
}
