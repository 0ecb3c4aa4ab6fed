// Lateness and staleness: computed from dates and a day passed in, never typed. Apart from status and from weather.
import type { Action } from '../action/action.ts';
import type { Milestone } from '../action/milestone.ts';
import { addMonths, firstDay, lastDay, type PartialDate } from '../date/partial-date.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Days past the due date; a month is due on its last day. 0 when not late. */
export function daysLate(dueOn: PartialDate | null, today: string): number {
  // Days are compared before they are counted: most are not past.
  return isPast(dueOn, today) ? daysBetween(lastDay(dueOn), today) : 0;
}

function isPast(dueOn: PartialDate | null, today: string): dueOn is PartialDate {
  return dueOn !== null && lastDay(dueOn) < today;
}

/** Finished or given up: nothing more is awaited of it. */
export function isOver({ status }: Pick<Action, 'status'>): boolean {
  return status === 'completed' || status === 'abandoned';
}

export interface Lateness {
  /** Days past the end planned; 0 when not late. */
  readonly days: number;
  readonly overdueMilestones: readonly Milestone[];
}

/** A recurring action has no end to be late for; its milestones have. */
export function latenessOf(
  subject: Pick<Action, 'status' | 'end' | 'isRecurring' | 'milestones'>,
  today: string,
): Lateness {
  if (isOver(subject)) return { days: 0, overdueMilestones: [] };
  return {
    days: subject.isRecurring ? 0 : daysLate(subject.end, today),
    overdueMilestones: subject.milestones.filter(
      ({ dueOn, doneOn }) => doneOn === null && isPast(dueOn, today),
    ),
  };
}

export function isLate(
  subject: Pick<Action, 'status' | 'end' | 'isRecurring' | 'milestones'>,
  today: string,
): boolean {
  if (isOver(subject)) return false;
  if (!subject.isRecurring && isPast(subject.end, today)) return true;
  return subject.milestones.some(({ dueOn, doneOn }) => doneOn === null && isPast(dueOn, today));
}

/** The instant of the last edit of the fiche or of anything in it. */
export function lastTouchedAt(subject: Action): string {
  let latest = subject.updatedAt;
  latest = laterOf(latest, subject.milestones);
  latest = laterOf(latest, subject.progressNotes);
  latest = laterOf(latest, subject.fundingLines);
  latest = laterOf(latest, subject.indicators);
  latest = laterOf(latest, subject.obstacles);
  return laterOf(latest, subject.attachments);
}

function laterOf(instant: string, parts: readonly { readonly updatedAt: string }[]): string {
  let latest = instant;
  for (const { updatedAt } of parts) if (updatedAt > latest) latest = updatedAt;
  return latest;
}

export const STALE_AFTER_MONTHS = 3;

/** "Non mis à jour depuis 3 mois": only of what is still going on. */
export function isStale(subject: Action, today: string): boolean {
  return !isOver(subject) && lastTouchedAt(subject).slice(0, 10) < addMonths(today, -STALE_AFTER_MONTHS);
}

/** T1, T2… of the plan's horizon, by the day the action is due. Null without a date, or outside the horizon. */
export function horizonQuarter(
  end: PartialDate | null,
  horizon: { readonly horizonStart: PartialDate; readonly horizonEnd: PartialDate },
): number | null {
  if (end === null) return null;
  const due = lastDay(end);
  const start = firstDay(horizon.horizonStart);
  if (due < start || due > lastDay(horizon.horizonEnd)) return null;
  let quarter = 1;
  while (addMonths(start, quarter * 3) <= due) quarter += 1;
  return quarter;
}
