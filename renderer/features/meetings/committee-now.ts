// The committee as it stands for a meeting: written down when it opened, read from the members until then.
import type { Composition } from '../../../main/domain/committee/composition.ts';
import { compositionOf } from '../../../main/domain/committee/composition-of.ts';
import type { Meeting } from '../../../main/domain/meeting/meeting.ts';
import { compositionOfMeeting } from '../../../main/domain/meeting/room-of.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

/** Null where the committee is gone and the meeting never opened. */
export function compositionFor(session: PlanSession, meeting: Meeting): Composition | null {
  const kept = compositionOfMeeting(meeting);
  if (kept) return kept;
  const { committees, directory } = session;
  const frozen = compositionOf(committees, directory, meeting.committeeId, meeting.day, {
    presidingSeatId: meeting.presidentSeatId,
    isSecondConvocation: meeting.firstMeetingId !== null,
  });
  return frozen?.composition ?? null;
}
