// Words the screens of a meeting share.
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { Meeting, MeetingStatus } from '../../../main/domain/meeting/meeting.ts';
export { meetingName } from '../../../main/domain/meeting/meeting-words.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

export const STATUS_TONES: Readonly<Record<MeetingStatus, BadgeTone>> = {
  prepared: 'neutral',
  convened: 'accent',
  open: 'success',
  closed: 'warning',
  approved: 'neutral',
  cancelled: 'danger',
};

/** Words of the history: « Réunion du 4 décembre 2026 ». */
export function meetingOwner({ day }: Pick<Meeting, 'day'>): string {
  return `Réunion du ${frenchDate(day)}`;
}

export function counted(count: number, one: string, several: string): string {
  return `${new Intl.NumberFormat('fr-FR').format(count)}\u00a0${count > 1 ? several : one}`;
}

const clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });
/** `14:32`, where the page is. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}

/** `1 h 05`, `12 min`. A clock set back never makes a time negative. */
export function durationWords(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? `${String(minutes)}\u00a0min`
    : `${String(hours)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}
