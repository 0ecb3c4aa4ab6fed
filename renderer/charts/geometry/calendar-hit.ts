// Which bar or milestone lies under a point, where none is an element of its own.
import { MILESTONE_REACH } from './calendar-bars.ts';
import { ROW_HEIGHT } from './calendar-lanes.ts';
import type { CalendarMark, PlacedBar } from './calendar-parts.ts';

export type BarMark = Extract<CalendarMark, { kind: 'bar' | 'point' }>;

export function isBarMark(mark: CalendarMark): mark is BarMark {
  return mark.kind === 'bar' || mark.kind === 'point';
}

/** Index among `marks`: of the milestone rather than of the bar it stands on. Null where there is nothing. */
export function barMarkAt(
  { marks, bars }: { readonly marks: readonly CalendarMark[]; readonly bars: readonly PlacedBar[] },
  { x, y }: { readonly x: number; readonly y: number },
  scale: number,
): number | null {
  const isUnder = (mark: CalendarMark): boolean => {
    if (!isBarMark(mark)) return false;
    const bar = bars[mark.index];
    if (!bar || y < bar.y || y >= bar.y + ROW_HEIGHT * scale) return false;
    return mark.kind === 'bar'
      ? x >= bar.from && x <= bar.to
      : Math.abs(x - mark.x) <= MILESTONE_REACH * scale;
  };
  // The milestones of a bar come after it.
  const found = marks.findLastIndex(isUnder);
  return found < 0 ? null : found;
}
