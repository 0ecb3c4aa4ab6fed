// Registre des décisions: those of every meeting, with where each stands on a given day.
import type { Decision } from './decision.ts';
import type { Meeting } from './meeting.ts';

export interface RegisteredDecision {
  readonly decision: Decision;
  readonly meeting: Meeting;
}

export const DECISION_STANDING_LABELS = {
  overdue: 'Échéance dépassée',
  'to-review': 'À revoir',
  'to-do': 'À faire',
  postponed: 'Reportée',
  done: 'Faite',
} as const;
export type DecisionStanding = keyof typeof DECISION_STANDING_LABELS;

/** Decisions count once their meeting is closed: before that they may still be altered. The latest meeting first. */
export function registeredDecisions(meetings: readonly Meeting[]): readonly RegisteredDecision[] {
  return meetings
    .filter(({ status }) => status === 'closed' || status === 'approved')
    .toSorted((one, other) => other.day.localeCompare(one.day))
    .flatMap((meeting) => meeting.decisions.map((decision) => ({ decision, meeting })));
}

export function openDecisions(meetings: readonly Meeting[]): readonly RegisteredDecision[] {
  return registeredDecisions(meetings).filter(({ decision }) => decision.state !== 'done');
}

/** On a day: what is late says so before anything else. */
export function standingOf({ state, dueOn, reviewOn }: Decision, day: string): DecisionStanding {
  if (state === 'done') return 'done';
  if (dueOn !== null && dueOn < day) return 'overdue';
  if (reviewOn !== null && reviewOn <= day) return 'to-review';
  return state === 'postponed' ? 'postponed' : 'to-do';
}

export const DECISION_CHANGE_LABELS = {
  taken: 'Prises',
  done: 'Faites',
  overdue: 'Échéances dépassées',
} as const;
export type DecisionChangeKind = keyof typeof DECISION_CHANGE_LABELS;

/** What changed since a day: taken, done, or come overdue meanwhile. One decision may be told twice. */
export function decisionsSince(
  registered: readonly RegisteredDecision[],
  since: string,
  day: string,
): readonly (RegisteredDecision & { readonly kind: DecisionChangeKind })[] {
  return registered.flatMap((each) => {
    const { doneOn, dueOn, state } = each.decision;
    const kinds: DecisionChangeKind[] = [];
    if (each.meeting.day >= since) kinds.push('taken');
    if (doneOn !== null && doneOn >= since) kinds.push('done');
    if (state !== 'done' && dueOn !== null && dueOn >= since && dueOn < day) kinds.push('overdue');
    return kinds.map((kind) => ({ ...each, kind }));
  });
}

/** `2026-3`: the year of the meeting, and the next number no decision of that year bears. */
export function nextDecisionNumber(meetings: readonly Meeting[], meeting: Meeting): string {
  const year = meeting.day.slice(0, 4);
  const taken = meetings
    .filter(({ day }) => day.startsWith(year))
    .flatMap(({ decisions }) => decisions.map(({ number }) => /^(\d{4})-(\d+)$/.exec(number)))
    .flatMap((match) => (match?.[1] === year ? [Number(match[2])] : []));
  return `${year}-${String(Math.max(0, ...taken) + 1)}`;
}
