// The part of the calendar that is shown: the whole horizon, a civil year, or a quarter of the horizon.
import { addDays, addMonths, firstDay, lastDay, type PartialDate } from '../date/partial-date.ts';
import type { Period } from './calendar.ts';

export interface Horizon {
  readonly horizonStart: PartialDate;
  readonly horizonEnd: PartialDate;
}
export type Zoom = 'horizon' | 'year' | 'quarter';

export interface Quarter extends Period {
  /** `T1`… of the horizon. */
  readonly label: string;
}

/** A horizon written the wrong way round lasts a day, so that there is always something to draw on. */
export function wholeHorizon({ horizonStart, horizonEnd }: Horizon): Period {
  const from = firstDay(horizonStart);
  const to = lastDay(horizonEnd);
  return { from, to: to < from ? from : to };
}

/** Three months each from the first day of the horizon; the last ends with it. */
export function quartersOf(horizon: Horizon): readonly Quarter[] {
  const { from, to } = wholeHorizon(horizon);
  const quarters: Quarter[] = [];
  for (let start = from; start <= to; start = addMonths(from, quarters.length * 3)) {
    const last = addDays(addMonths(from, (quarters.length + 1) * 3), -1);
    quarters.push({ label: `T${String(quarters.length + 1)}`, from: start, to: last > to ? to : last });
  }
  return quarters;
}

const STEP_MONTHS = { horizon: 0, year: 12, quarter: 3 } as const;

/** The window of that zoom around a day, `steps` windows further. The horizon is whole, wherever one looks. */
export function windowOf(horizon: Horizon, zoom: Zoom, around: string, steps = 0): Period {
  if (zoom === 'horizon') return wholeHorizon(horizon);
  const months = STEP_MONTHS[zoom];
  const start =
    zoom === 'year' ? `${around.slice(0, 4)}-01-01` : quarterStart(firstDay(horizon.horizonStart), around);
  const from = addMonths(start, steps * months);
  return { from, to: addDays(addMonths(start, (steps + 1) * months), -1) };
}

/** Quarters are counted from the start of the horizon, also outside of it. */
function quarterStart(start: string, day: string): string {
  const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  let quarter = Math.floor((monthOf(day) - monthOf(start)) / 3);
  if (addMonths(start, quarter * 3) > day) quarter -= 1;
  return addMonths(start, quarter * 3);
}

/** The day nearest to `day` that lies in the horizon: where a zoom begins. */
export function nearestInHorizon(horizon: Horizon, day: string): string {
  const { from, to } = wholeHorizon(horizon);
  if (day < from) return from;
  return day > to ? to : day;
}
