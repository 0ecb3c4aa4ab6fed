// What a meeting is called.
import { frenchDate } from '../date/partial-date.ts';
import { MEETING_KIND_LABELS, type Meeting } from './meeting.ts';

/** « Réunion plénière du 4 décembre 2026 ». */
export function meetingName({ kind, day }: Pick<Meeting, 'kind' | 'day'>): string {
  return `${MEETING_KIND_LABELS[kind]} du ${frenchDate(day)}`;
}
