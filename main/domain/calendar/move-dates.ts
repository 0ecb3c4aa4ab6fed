// Moving the dates of an action on the calendar: one of them, or both together. A date known to the month stays a month.
import type { Action } from '../action/action.ts';
import {
  addDays,
  addMonths,
  endsBeforeItStarts,
  firstDay,
  lastDay,
  type PartialDate,
} from '../date/partial-date.ts';

export interface DateMove {
  readonly which: 'start' | 'end' | 'both';
  readonly unit: 'day' | 'month';
  /** Negative towards the past. */
  readonly count: number;
}
export type MovedDates = Pick<Action, 'start' | 'end'>;

const MONTH_LENGTH = 'yyyy-mm'.length;
const EARLIEST = '1900-01';
const LATEST = '2199-12';

/** Null where there is nothing to move, where nothing would change, or where the end would come before the start. */
export function movedDates({ start, end }: MovedDates, { which, unit, count }: DateMove): MovedDates | null {
  const moved = {
    start: which === 'end' ? start : movedDate(start, unit, count),
    end: which === 'start' ? end : movedDate(end, unit, count),
  };
  if (moved.start === start && moved.end === end) return null;
  if (endsBeforeItStarts(moved.start, moved.end)) return null;
  return isWithinReach(moved.start) && isWithinReach(moved.end) ? moved : null;
}

function isWithinReach(date: PartialDate | null): boolean {
  if (date === null) return true;
  const month = date.slice(0, MONTH_LENGTH);
  return month >= EARLIEST && month <= LATEST;
}

function movedDate(date: PartialDate | null, unit: DateMove['unit'], count: number): PartialDate | null {
  if (date === null) return null;
  if (date.length === MONTH_LENGTH) {
    // By days, from the middle of the month: half a month on either side is still the same month.
    const reached = unit === 'month' ? addMonths(firstDay(date), count) : addDays(`${date}-15`, count);
    return reached.slice(0, MONTH_LENGTH);
  }
  if (unit === 'day') return addDays(date, count);
  const reached = addMonths(date, count);
  // The end of a month stays the end of a month: 30 June, a month later, is 31 July.
  const month = reached.slice(0, MONTH_LENGTH);
  return date === lastDay(date.slice(0, MONTH_LENGTH)) ? lastDay(month) : reached;
}
