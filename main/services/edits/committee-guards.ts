// What keeps a committee or a mandate from being taken away.
import { RequestRefused } from '../../contract/failure.ts';
import type { EditContext } from './edit-context.ts';

/** A committee with members or meetings stays: they would name nobody. Throws RequestRefused `committee-in-use`. */
export function refuseCommitteeInUse(committeeId: string, { library }: EditContext): void {
  const mandates = library.committees().mandates.filter((mandate) => mandate.committeeId === committeeId);
  const meetings = library.allMeetings().filter((meeting) => meeting.committeeId === committeeId);
  if (mandates.length + meetings.length === 0) return;
  throw new RequestRefused('committee-in-use', { mandates: mandates.length, meetings: meetings.length });
}
