// The plan in time: when each action stands, what is late on a day passed in, what was promised at adoption, what follows what.
import type { Action } from '../action/action.ts';
import { firstDay, lastDay, type PartialDate } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import type { BaselineAction } from '../plan/version.ts';
import { daysLate, isOver } from '../progress/lateness.ts';
import type { CalendarLane, Lanes } from './lanes.ts';

export type MilestoneState = 'done' | 'overdue' | 'due';

export interface CalendarMilestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: PartialDate;
  /** The last day it is due, or the day it was reached. */
  readonly on: string;
  readonly state: MilestoneState;
}
export interface CalendarEntry {
  readonly action: Action;
  readonly laneKey: string;
  /** First day of the start, last day of the end planned. */
  readonly start: string | null;
  readonly end: string | null;
  readonly isOver: boolean;
  readonly daysLate: number;
  readonly milestones: readonly CalendarMilestone[];
  /** The dates of the day of adoption, where one of them has changed since. */
  readonly promised: { readonly start: PartialDate | null; readonly end: PartialDate | null } | null;
  /** From its first known date to its last; null when it has none. One that began without a known end goes on. */
  readonly extent: Period | null;
}
export interface Period {
  readonly from: string;
  readonly to: string;
}
/** « Précède »: `followingId` waits for `precedingId`. */
export interface Dependency {
  readonly precedingId: string;
  readonly followingId: string;
  /** The follower begins before what it waits for ends. */
  readonly isTooEarly: boolean;
}
export interface Calendar {
  readonly lanes: readonly CalendarLane[];
  /** In the order of the actions; each action is here, or in one of the three lists below. */
  readonly entries: readonly CalendarEntry[];
  readonly beforeIds: readonly string[];
  readonly afterIds: readonly string[];
  readonly undatedIds: readonly string[];
  readonly dependencies: readonly Dependency[];
}
export interface CalendarQuestion {
  readonly actions: readonly Action[];
  readonly baseline: Plan['baseline'];
  readonly lanes: Lanes;
  readonly today: string;
}

/** Where an action that goes on without a known end stops: after everything. */
const NO_END = '9999-12-31';

/**
 * One pass over the actions, whatever is shown of the calendar. `known` is what the last pass left, for the same baseline, lanes and
 * day: an action that is the same as then is not read again.
 */
export function entriesOf(
  question: CalendarQuestion,
  known = new WeakMap<Action, CalendarEntry>(),
): readonly CalendarEntry[] {
  const promised = new Map(question.baseline?.actions.map((each) => [each.actionId, each]));
  return question.actions.map((action) => {
    const found = known.get(action);
    if (found) return found;
    const entry = entryOf(action, question, promised.get(action.id));
    known.set(action, entry);
    return entry;
  });
}

function entryOf(
  action: Action,
  { lanes, today }: CalendarQuestion,
  before: BaselineAction | undefined,
): CalendarEntry {
  const over = isOver(action);
  const start = action.start === null ? null : firstDay(action.start);
  const end = action.end === null ? null : lastDay(action.end);
  const milestones = milestonesOf(action, over, today);
  const late = over || action.isRecurring ? 0 : daysLate(end, today);
  return {
    action,
    laneKey: lanes.laneKeyOf(action),
    start,
    end,
    isOver: over,
    daysLate: late,
    milestones,
    promised: promisedOf(action, before),
    extent: extentOf(
      start,
      end,
      late > 0 ? today : null,
      milestones,
      !over && start !== null && end === null,
    ),
  };
}

const NO_MILESTONES: readonly CalendarMilestone[] = [];

function milestonesOf({ milestones }: Action, over: boolean, today: string): readonly CalendarMilestone[] {
  if (milestones.length === 0) return NO_MILESTONES;
  const found: CalendarMilestone[] = [];
  for (const { id, title, dueOn, doneOn } of milestones) {
    if (dueOn === null) continue;
    const on = lastDay(doneOn ?? dueOn);
    const state = doneOn !== null ? 'done' : !over && on < today ? 'overdue' : 'due';
    found.push({ id, title, dueOn, on, state });
  }
  return found;
}

function promisedOf({ start, end }: Action, before: BaselineAction | undefined): CalendarEntry['promised'] {
  if (!before || (before.start === start && before.end === end)) return null;
  return { start: before.start, end: before.end };
}

function extentOf(
  start: string | null,
  end: string | null,
  lateUntil: string | null,
  milestones: readonly CalendarMilestone[],
  goesOn: boolean,
): Period | null {
  let from = earlierOf(earlierOf(NO_END, start), end);
  let to = laterOf(laterOf(laterOf('', start), end), lateUntil);
  for (const { on } of milestones) {
    from = earlierOf(from, on);
    to = laterOf(to, on);
  }
  return to === '' ? null : { from, to: goesOn ? NO_END : to };
}

function earlierOf(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}
function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

/** What a window of the calendar shows, and how much lies outside of it. Every entry is counted exactly once. */
export function calendarIn(entries: readonly CalendarEntry[], lanes: Lanes, { from, to }: Period): Calendar {
  const shown: CalendarEntry[] = [];
  const beforeIds: string[] = [];
  const afterIds: string[] = [];
  const undatedIds: string[] = [];
  const used = new Set<string>();
  for (const entry of entries) {
    const { extent, action } = entry;
    if (extent === null) undatedIds.push(action.id);
    else if (extent.to < from) beforeIds.push(action.id);
    else if (extent.from > to) afterIds.push(action.id);
    else {
      shown.push(entry);
      used.add(entry.laneKey);
    }
  }
  return {
    lanes: lanes.lanesAmong(used),
    entries: shown,
    beforeIds,
    afterIds,
    undatedIds,
    dependencies: dependenciesOf(shown),
  };
}

/** Only between actions given: a link towards what is not shown has no end to be drawn to. */
export function dependenciesOf(entries: readonly CalendarEntry[]): readonly Dependency[] {
  const found: Dependency[] = [];
  let byId: ReadonlyMap<string, CalendarEntry> | null = null;
  for (const { action, end } of entries) {
    for (const { actionId, kind } of action.links) {
      if (kind !== 'precedes' || actionId === action.id) continue;
      byId ??= new Map(entries.map((entry) => [entry.action.id, entry]));
      const follower = byId.get(actionId);
      if (!follower) continue;
      const isTooEarly = beginsBefore(follower.action, end);
      found.push({ precedingId: action.id, followingId: actionId, isTooEarly });
    }
  }
  return found;
}

/** Certain only: a start known to the month may still be its last day. */
function beginsBefore({ start }: Action, end: string | null): boolean {
  return start !== null && end !== null && lastDay(start) < end;
}
