// A date as committees write it: a day, or only a month. Knows nothing of clocks or time zones.
import * as z from 'zod';

export const MONTH_LABELS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const MONTH_LENGTH = 'yyyy-mm'.length;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `2027-06-30`, or `2027-06` where only the month is known. Years 1900 to 2199. */
export const partialDate = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
  .refine(isRealDate, { message: 'date-does-not-exist' });
export type PartialDate = z.infer<typeof partialDate>;

/** `2027-06-30`: a day, never only a month. */
export const fullDate = partialDate.refine((value) => value.length === 10, { message: 'day-missing' });

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isRealDate(value: string): boolean {
  const { year, month, day } = splitDate(value);
  return day === undefined || day <= daysIn(year, month);
}

function splitDate(value: PartialDate): { year: number; month: number; day: number | undefined } {
  // By position rather than by its hyphens: this too is asked tens of thousands of times at once.
  const day = value.length > MONTH_LENGTH ? Number(value.slice(MONTH_LENGTH + 1)) : undefined;
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, MONTH_LENGTH)), day };
}

/** The last day a partial date covers: `2027-02` → `2027-02-28`. */
export function lastDay(value: PartialDate): string {
  if (value.length !== MONTH_LENGTH) return value;
  // Told apart by its length, without reading it: this is asked tens of thousands of times at once.
  return `${value}-${String(daysIn(Number(value.slice(0, 4)), Number(value.slice(5))))}`;
}

/** The first day a partial date covers: `2027-02` → `2027-02-01`. */
export function firstDay(value: PartialDate): string {
  return value.length === MONTH_LENGTH ? `${value}-01` : value;
}

/** Whether a period is the wrong way round. A period without both ends never is. */
export function endsBeforeItStarts(start: PartialDate | null, end: PartialDate | null): boolean {
  return start !== null && end !== null && lastDay(end) < firstDay(start);
}

/** `1er juin 2027`, `30 juin 2027`, or `juin 2027` for a month. */
export function frenchDate(value: PartialDate): string {
  const { year, month, day } = splitDate(value);
  const monthAndYear = `${MONTH_LABELS[month - 1] ?? ''}\u00a0${String(year)}`;
  if (day === undefined) return monthAndYear;
  return `${day === 1 ? '1er' : String(day)}\u00a0${monthAndYear}`;
}

/** « le 30 juin 2027 », « en juin 2027 » */
export function onFrenchDate(value: PartialDate): string {
  return `${splitDate(value).day === undefined ? 'en' : 'le'} ${frenchDate(value)}`;
}

/** Adds whole months to a day, kept within the month reached: 31 January + 1 → 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const start = splitDate(day);
  const index = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const kept = Math.min(start.day ?? 1, daysIn(year, month));
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(kept).padStart(2, '0')}`;
}

/** Adds whole days to a day. */
export function addDays(day: string, days: number): string {
  if (days === 0) return day;
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The end of a period of whole months, written as its start is: eighteen months from `2026-11` last until `2028-04`, that
 * month included; from `2026-11-22`, until `2028-05-22`.
 */
export function horizonEndOf(start: PartialDate, months: number): PartialDate {
  const isMonth = splitDate(start).day === undefined;
  return isMonth
    ? addMonths(firstDay(start), months - 1).slice(0, 'yyyy-mm'.length)
    : addMonths(start, months);
}
