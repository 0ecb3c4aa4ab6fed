// Reads a date as people type it in French, and says what is wrong with one that cannot be read.
import { daysIn, MONTH_LABELS, partialDate, type PartialDate } from './partial-date.ts';

export type TypedDateProblem =
  | { readonly code: 'no-such-day'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly code: 'no-such-month'; readonly month: number }
  /** A year says neither when to begin nor when to be done. */
  | { readonly code: 'year-alone'; readonly year: number }
  | { readonly code: 'short-year' }
  | { readonly code: 'year-out-of-range' }
  | { readonly code: 'unreadable' };

export type TypedDate =
  | { readonly ok: true; readonly date: PartialDate }
  | { readonly ok: false; readonly problem: TypedDateProblem };

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

const DAY_NAMES = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const DAY_FIRST = /^(?:(\d{1,2}) ?[/.\- ] ?)?(\d{1,2}) ?[/.\- ] ?(\d{2}|\d{4})$/;
const WORDED = new RegExp(
  `^(?:le )?(?:(?:${DAY_NAMES}) )?(?:(\\d{1,2}) ?(?:er)? )?(\\p{L}+)\\.? (\\d{2}|\\d{4})$`,
  'u',
);

/** `30/06/2027`, `30-6-2027`, `06/2027`, `2027-06`, `2027-06-30`, `juin 2027`, `1er juin 2027`, `le 5 sept. 2027`. */
export function judgeTypedDate(typed: string): TypedDate {
  const text = typed.trim().toLowerCase().normalize('NFC').replace(/\s+/gu, ' ');
  if (/^\d{4}$/.test(text)) return wrong({ code: 'year-alone', year: Number(text) });
  const parts = yearFirst(text) ?? dayFirst(text) ?? worded(text);
  return parts ? assemble(parts) : wrong({ code: 'unreadable' });
}

/** Null when it is no date. */
export function readTypedDate(typed: string): PartialDate | null {
  const judged = judgeTypedDate(typed);
  return judged.ok ? judged.date : null;
}

function yearFirst(text: string): Parts | undefined {
  const match = YEAR_FIRST.exec(text);
  return match ? { year: match[1] ?? '', month: match[2], day: match[3] } : undefined;
}

function dayFirst(text: string): Parts | undefined {
  const match = DAY_FIRST.exec(text);
  return match ? { year: match[3] ?? '', month: match[2], day: match[1] } : undefined;
}

function worded(text: string): Parts | undefined {
  const match = WORDED.exec(text);
  if (!match) return undefined;
  const month = MONTH_LABELS.findIndex((label) => monthMatches(label, match[2] ?? ''));
  return month < 0 ? undefined : { year: match[3] ?? '', month: String(month + 1), day: match[1] };
}

/** `fev`, `févr`, `sept`; never `jui`, which begins two months. */
function monthMatches(label: string, typed: string): boolean {
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  return (
    typed.length >= 3 &&
    (fold(label) === fold(typed) || (fold(label).startsWith(fold(typed)) && typed !== 'jui'))
  );
}

function assemble({ year, month, day }: Parts): TypedDate {
  if (year.length < 4) return wrong({ code: 'short-year' });
  const written = [year, month, day].filter((part) => part !== undefined);
  const parsed = partialDate.safeParse(written.map((part) => part.padStart(2, '0')).join('-'));
  if (parsed.success) return { ok: true, date: parsed.data };
  const [yearNumber, monthNumber, dayNumber] = [Number(year), Number(month), Number(day ?? '1')];
  if (monthNumber < 1 || monthNumber > 12) return wrong({ code: 'no-such-month', month: monthNumber });
  if (dayNumber < 1 || dayNumber > daysIn(yearNumber, monthNumber)) {
    return wrong({ code: 'no-such-day', day: dayNumber, month: monthNumber, year: yearNumber });
  }
  return wrong({ code: 'year-out-of-range' });
}

function wrong(problem: TypedDateProblem): TypedDate {
  return { ok: false, problem };
}
