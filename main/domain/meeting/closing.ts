// Closing a meeting: what was retained becomes changes of the fiches, in the same change set as the end of the meeting.
import { AT_THE_END } from '../change/value-fits-field.ts';
import type { PlanChange } from '../change/change.ts';
import { findById } from '../change/list.ts';
import { frenchDate } from '../date/partial-date.ts';
import { createdNow, type Stamp } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProgressNote } from '../action/progress-note.ts';
import type { Decision } from './decision.ts';
import { MEETING_KIND_LABELS, type Meeting } from './meeting.ts';
import type { MeetingChange } from './meeting-change.ts';

/** In the external references of a note: the decision it tells, as `meeting id/decision id`. */
export const DECISION_REFERENCE = 'jalon-decision';

export interface ClosingChanges {
  readonly ofPlan: readonly PlanChange[];
  readonly ofMeeting: readonly MeetingChange[];
}

/** Of a meeting that has no closing problem. */
export function closingChanges(
  meeting: Meeting,
  plan: Plan,
  { stamp, makeId }: { readonly stamp: Stamp; readonly makeId: () => string },
): ClosingChanges {
  const accepted = meeting.proposals.filter(({ ruling }) => ruling === 'accepted');
  const current = findById(meeting.agenda, meeting.currentItemId ?? '');
  return {
    ofPlan: [
      ...accepted.map(({ actionId, field, value }): PlanChange => ({
        kind: 'action.set',
        actionId,
        field,
        value,
        stamp,
      })),
      ...meeting.decisions.flatMap((decision) =>
        toldActionIds(decision, meeting, plan).map((actionId): PlanChange => ({
          kind: 'part.add',
          actionId,
          list: 'progressNotes',
          part: noteOf(decision, meeting, makeId(), stamp),
          position: AT_THE_END,
        })),
      ),
    ],
    ofMeeting: [
      ...accepted.map(({ id }): MeetingChange => ({
        kind: 'entry.set',
        list: 'proposals',
        entryId: id,
        field: 'appliedAt',
        value: stamp.at,
        stamp,
      })),
      ...(current && current.endedAt === null
        ? [
            {
              kind: 'entry.set',
              list: 'agenda',
              entryId: current.id,
              field: 'endedAt',
              value: stamp.at,
              stamp,
            } as const,
          ]
        : []),
      { kind: 'meeting.set', field: 'currentItemId', value: null, stamp },
      { kind: 'meeting.set', field: 'closedAt', value: stamp.at, stamp },
      { kind: 'meeting.set', field: 'status', value: 'closed', stamp },
    ],
  };
}

/** The fiches a decision speaks of: named by it, or changed by it. */
function toldActionIds(decision: Decision, meeting: Meeting, plan: Plan): readonly string[] {
  const changed = meeting.proposals.flatMap(({ decisionId, actionId, ruling }) =>
    decisionId === decision.id && ruling === 'accepted' ? [actionId] : [],
  );
  return [...new Set([...decision.actionIds, ...changed])].filter((id) => findById(plan.actions, id));
}

function noteOf(decision: Decision, meeting: Meeting, id: string, stamp: Stamp): ProgressNote {
  const where = `${MEETING_KIND_LABELS[meeting.kind]} du ${frenchDate(meeting.day)}`;
  return {
    ...createdNow(id, stamp),
    externalReferences: [{ system: DECISION_REFERENCE, id: `${meeting.id}/${decision.id}` }],
    date: meeting.day,
    author: stamp.by,
    kind: 'decision',
    text: `Décision ${decision.number} (${where})\u202f: ${decision.text}`,
    figures: [],
    visibility: 'internal',
    periodStart: null,
    periodEnd: null,
    source: 'entered',
  };
}
