// What is due between two days: the ends planned and the milestones of what is still going on.
import type { Action } from '../action/action.ts';
import type { Milestone } from '../action/milestone.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import { remembered } from '../facts/remembered.ts';
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

/** Both days included. */
export function deadlinesWithin(actions: readonly Action[], from: string, to: string): readonly Deadline[] {
  const found: Deadline[] = [];
  for (const action of actions) {
    for (const deadline of deadlinesOf(action)) {
      if (deadline.on >= from && deadline.on <= to) found.push(deadline);
    }
  }
  return found;
}

const NONE: readonly Deadline[] = [];

/** A recurring action has no end that is due. */
const deadlinesOf = remembered((action: Action): readonly Deadline[] => {
  if (isOver(action)) return NONE;
  const found: Deadline[] = [];
  const actionId = action.id;
  if (action.end !== null && !action.isRecurring)
    found.push({ actionId, on: lastDay(action.end), milestone: null });
  for (const milestone of action.milestones) {
    const { dueOn, doneOn } = milestone;
    if (dueOn !== null && doneOn === null) found.push({ actionId, on: lastDay(dueOn), milestone });
  }
  return found.length === 0 ? NONE : found;
});
