// Excel stores days and hours as numbers: only the format of the cell tells a date from an amount.
import type { CellValue } from '../../domain/spreadsheet/sheet.ts';
import { numberValue } from './cell-values.ts';

/** `none` is a number; `time` an hour or a duration without a day. */
export type DatePart = 'none' | 'date' | 'time';

const BUILT_IN_TIMES = ranges([18, 21], [45, 47]);
const BUILT_IN_DATES = ranges([14, 17], [22, 22], [27, 36], [50, 58]);

function ranges(...pairs: readonly (readonly [first: number, last: number])[]): ReadonlySet<number> {
  return new Set(
    pairs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
}

/** Formats every file may use without spelling them out (ECMA-376 part 1, 18.8.30). */
export function datePartOfBuiltIn(formatId: number): DatePart {
  if (BUILT_IN_TIMES.has(formatId)) return 'time';
  return BUILT_IN_DATES.has(formatId) ? 'date' : 'none';
}

/** Quoted words, escaped letters, padding, colours, currencies and locales: none of them is a part of a date. */
const NOT_A_PART = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const SCIENTIFIC = /e[+-]/gi;

export function datePartOf(formatCode: string): DatePart {
  const [first = ''] = formatCode.replace(NOT_A_PART, '').split(';', 1);
  const code = first.replace(SCIENTIFIC, '').toLowerCase();
  if (/general|standard|[0#?]\s*%/.test(code)) return 'none';
  // Some exports write the letters of French Excel into the file.
  if (/[yd]|j+[^a-z]*m|m+[^a-z]*a{2}/.test(code)) return 'date';
  if (/[hs]|\[m+\]/.test(code)) return 'time';
  return /m/.test(code) ? 'date' : 'none';
}

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Excel's 1900 had a 29 February: from 1 March 1900 on, the count is one day ahead. */
const LEAP_BUG_SERIAL = 60;

export function serialValue(serial: number, part: DatePart, is1904: boolean): CellValue {
  if (part === 'none' || serial < 0 || serial > LAST_SERIAL || !Number.isFinite(serial))
    return numberValue(serial);
  // To the millisecond, as Excel counts: a sum of hours may fall a hair short of midnight.
  const seconds = Math.round(serial * DAY_MS) / 1000;
  if (part === 'time') return durationText(seconds);
  const days = Math.floor(seconds / DAY_SECONDS);
  if (is1904) return { date: dayAfter(Date.UTC(1904, 0, 1), days) };
  // 0 January 1900: what a formula shows that looks at an empty cell, or an hour under a date format.
  if (days === 0) return seconds === 0 ? null : durationText(seconds);
  const epoch = days < LEAP_BUG_SERIAL ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return { date: dayAfter(epoch, days) };
}

/** The days of a table repeat, and writing one out costs more than finding it again. */
const writtenDays = new Map<number, string>();
const MAX_WRITTEN_DAYS = 10_000;

function dayAfter(epochMs: number, days: number): string {
  const instant = epochMs + days * DAY_MS;
  const known = writtenDays.get(instant);
  if (known !== undefined) return known;
  const written = new Date(instant).toISOString().slice(0, 10);
  if (writtenDays.size < MAX_WRITTEN_DAYS) writtenDays.set(instant, written);
  return written;
}

/** `14:30`, and `36:00` for a day and a half. */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
