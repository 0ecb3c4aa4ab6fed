// The decisions of other meetings that an agenda comes back to.
import type { Meeting } from '../../meeting/meeting.ts';

export interface EarlierDecision {
  readonly id: string;
  readonly number: string;
  readonly day: string;
  readonly text: string;
}

export function decisionsOf(meetings: readonly Meeting[], { agenda }: Meeting): readonly EarlierDecision[] {
  const wanted = new Set(agenda.map(({ previousDecisionId }) => previousDecisionId));
  return meetings.flatMap(({ day, decisions }) =>
    decisions.filter(({ id }) => wanted.has(id)).map(({ id, number, text }) => ({ id, number, day, text })),
  );
}
