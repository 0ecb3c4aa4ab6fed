// Arrivals, departures and pouvoirs are judged by the rules of the committee before they are written.
import { RequestRefused } from '../../contract/failure.ts';
import type { Movement, Proxy } from '../../domain/committee/attendance.ts';
import type { AttendanceRefusal } from '../../domain/committee/attendance-refusals.ts';
import { refusalOfMovement, refusalOfProxy } from '../../domain/committee/sitting.ts';
import { compositionOfMeeting, consecutiveProxiesBefore } from '../../domain/meeting/room-of.ts';
import type { Meeting, MeetingList } from '../../domain/meeting/meeting.ts';
import type { EditContext } from './edit-context.ts';

/** Throws RequestRefused `attendance-refused`. Before the opening nothing is judged: the committee is not written down yet. */
export function refuseAttendance(
  meeting: Meeting,
  list: MeetingList,
  entry: object,
  { library }: EditContext,
): void {
  const composition = compositionOfMeeting(meeting);
  if (!composition) return;
  const attendance = {
    movements: meeting.movements,
    proxies: meeting.proxies,
    consecutiveProxiesOf: consecutiveProxiesBefore(library.allMeetings(), meeting),
  };
  let reason: AttendanceRefusal | null = null;
  if (list === 'movements') reason = refusalOfMovement(composition, attendance, entry as Movement);
  if (list === 'proxies') reason = refusalOfProxy(composition, attendance, entry as Proxy);
  if (reason) throw new RequestRefused('attendance-refused', { reason });
}
