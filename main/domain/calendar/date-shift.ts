// How far a date has moved since it was promised, in the unit people would say it.
import { addMonths, firstDay, lastDay, type PartialDate } from '../date/partial-date.ts';
import { daysBetween } from '../progress/lateness.ts';

export type DateShift =
  | { readonly kind: 'later' | 'earlier'; readonly unit: 'month' | 'day'; readonly count: number }
  | { readonly kind: 'added' | 'removed' };

/** Null when the date is what it was. Whole months are said as months, anything else in days. */
export function shiftBetween(promised: PartialDate | null, current: PartialDate | null): DateShift | null {
  if (promised === current) return null;
  if (promised === null) return { kind: 'added' };
  if (current === null) return { kind: 'removed' };
  const months = wholeMonths(promised, current);
  if (months !== null && months !== 0)
    return { kind: months > 0 ? 'later' : 'earlier', unit: 'month', count: Math.abs(months) };
  const days = daysBetween(lastDay(promised), lastDay(current));
  if (days === 0) return null;
  return { kind: days > 0 ? 'later' : 'earlier', unit: 'day', count: Math.abs(days) };
}

/** Between two months, two last days of a month, or two days of the same rank; null otherwise. */
function wholeMonths(from: PartialDate, to: PartialDate): number | null {
  const rank = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = rank(to) - rank(from);
  if (from.length !== to.length)
    return lastDay(from.slice(0, 7)) === from || lastDay(to.slice(0, 7)) === to ? months : null;
  const isSameRank = addMonths(firstDay(from), months) === firstDay(to);
  const isLastToLast = lastDay(from.slice(0, 7)) === lastDay(from) && lastDay(to.slice(0, 7)) === lastDay(to);
  return isSameRank || isLastToLast ? months : null;
}
