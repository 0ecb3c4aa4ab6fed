// What a meeting is called.
import { frenchDate } from '../date/partial-date.ts';
import { MEETING_KIND_LABELS, type Cancellation, type Meeting } from './meeting.ts';

/** « Réunion plénière du 4 décembre 2026 ». */
export function meetingName({ kind, day }: Pick<Meeting, 'kind' | 'day'>): string {
  return `${MEETING_KIND_LABELS[kind]} du ${frenchDate(day)}`;
}

/** « Réunion annulée le 27 novembre 2026 : grève des transports. » */
export function cancellationWords({ on, reason }: Cancellation): string {
  return `Réunion annulée le ${frenchDate(on)}\u202f: ${reason}${/[.!?…]$/u.test(reason) ? '' : '.'}`;
}
