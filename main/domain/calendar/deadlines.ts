// What is due between two days: the ends planned and the milestones of what is still going on.
import type { Action } from '../action/action.ts';
import type { Milestone } from '../action/milestone.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import { isOver } from '../progress/lateness.ts';

/** « Dans les trois mois »: what a committee prepares from one meeting to the next. */
export const AHEAD_MONTHS = 3;

export interface Deadline {
  readonly actionId: string;
  readonly on: string;
  /** Null for the end of the action itself. */
  readonly milestone: Milestone | null;
}

export function aheadOf(today: string): string {
  return addMonths(today, AHEAD_MONTHS);
}

/** Both days included. A recurring action has no end that is due. */
export function deadlinesWithin(actions: readonly Action[], from: string, to: string): readonly Deadline[] {
  const found: Deadline[] = [];
  const isWithin = (day: string): boolean => day >= from && day <= to;
  for (const action of actions) {
    if (isOver(action)) continue;
    if (action.end !== null && !action.isRecurring) {
      const on = lastDay(action.end);
      if (isWithin(on)) found.push({ actionId: action.id, on, milestone: null });
    }
    for (const milestone of action.milestones) {
      if (milestone.dueOn === null || milestone.doneOn !== null) continue;
      const on = lastDay(milestone.dueOn);
      if (isWithin(on)) found.push({ actionId: action.id, on, milestone });
    }
  }
  return found;
}
