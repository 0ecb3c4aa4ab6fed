// Days to pixels, and the ticks of months, quarters and years over them.
import { textWidth } from './label-lines.ts';

const DAY_MS = 86_400_000;
/** Not those of headings (`quarter-words.ts` in the domain, which charts know nothing of): a tick has no room for « avril ». */
const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

export interface MonthTick {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly width: number;
}
export interface TimeAxis {
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly right: number;
  /** Where a day begins; not held within the axis. */
  readonly startOf: (day: string) => number;
  /** Where a day ends. */
  readonly endOf: (day: string) => number;
  readonly dayWidth: number;
  readonly months: readonly MonthTick[];
  readonly years: readonly { readonly label: string; readonly x: number; readonly width: number }[];
}

const rankOf = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

export function timeAxis(
  { from, to }: { readonly from: string; readonly to: string },
  { left, right, fontSize }: { readonly left: number; readonly right: number; readonly fontSize: number },
): TimeAxis {
  const first = rankOf(from);
  const dayWidth = (right - left) / (rankOf(to) + 1 - first);
  // The same days come back for hundreds of bars: each is read once.
  const starts = new Map<string, number>();
  const startOf = (day: string): number => {
    let start = starts.get(day);
    if (start === undefined) starts.set(day, (start = left + (rankOf(day) - first) * dayWidth));
    return start;
  };
  const within = (x: number): number => Math.min(right, Math.max(left, x));
  const months = monthsBetween(from, to).map((month) => {
    const x = within(startOf(`${month}-01`));
    return { key: month, x, width: within(startOf(`${nextMonth(month)}-01`)) - x };
  });
  // All of them in words, or all by their initial: « janv., F, mars » reads as a fault. The ends may be parts of a month.
  const isWritten = months.slice(1, -1).every((month) => hasWordRoom(month, fontSize));
  return {
    from,
    to,
    left,
    right,
    startOf,
    endOf: (day) => startOf(day) + dayWidth,
    dayWidth,
    months: months.map((month) => ({ ...month, label: monthLabel(month, { fontSize, isWritten }) })),
    years: yearsOf(months),
  };
}

export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, rank = 1] = month.split('-').map(Number);
  return rank === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(rank + 1).padStart(2, '0')}`;
}

const wordOf = (key: string): string => SHORT_MONTHS[Number(key.slice(5, 7)) - 1] ?? '';
/** Between the words of two months. */
const WORD_GAP = 3;

const hasWordRoom = ({ key, width }: { key: string; width: number }, fontSize: number): boolean =>
  textWidth(wordOf(key), fontSize) + WORD_GAP <= width;

/** The word where all have room for theirs, else its initial, else nothing. */
function monthLabel(
  month: { key: string; width: number },
  { fontSize, isWritten }: { readonly fontSize: number; readonly isWritten: boolean },
): string {
  if (isWritten && hasWordRoom(month, fontSize)) return wordOf(month.key);
  return month.width >= fontSize * 0.8 ? wordOf(month.key).charAt(0).toUpperCase() : '';
}

function yearsOf(months: readonly { key: string; x: number; width: number }[]) {
  const years = new Map<string, { label: string; x: number; width: number }>();
  for (const { key, x, width } of months) {
    const label = key.slice(0, 4);
    const known = years.get(label);
    years.set(label, known ? { ...known, width: x + width - known.x } : { label, x, width });
  }
  return [...years.values()];
}
