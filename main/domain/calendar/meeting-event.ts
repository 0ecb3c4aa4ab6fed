// A meeting as an entry of a diary, with its hours. Nobody is named in it, and what is internal stays out.
import { instantOf } from '../date/clock.ts';
import type { Meeting } from '../meeting/meeting.ts';

export interface MeetingEvent {
  /** The same each time it is made, so that a meeting moved is moved and not doubled. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** '' where there is none that an agenda could open. */
  readonly link: string;
  /** Instants. */
  readonly from: string;
  readonly to: string;
}

/** Of an agenda that tells no duration. */
const USUAL_MINUTES = 120;

export function meetingEvent(meeting: Meeting, committeeName: string, timeZone: string): MeetingEvent {
  const { id, title, day, startTime, place, remoteLink, mode } = meeting;
  const agenda = meeting.agenda.filter(({ isInternal }) => !isInternal);
  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const from = instantOf({ day, time: startTime }, timeZone);
  const minutes = planned === 0 ? USUAL_MINUTES : planned;
  const link = mode === 'on-site' ? '' : remoteLink.trim();
  return {
    id: `reunion-${id}`,
    title,
    description: [
      committeeName,
      ...agenda.map((item, index) => `${String(index + 1)}. ${item.title}`),
      ...(link === '' ? [] : [`À distance\u202f: ${link}`]),
    ].join('\n'),
    place: place.trim() === '' && link !== '' ? 'À distance' : place.trim(),
    link: /^https?:\/\//i.test(link) ? link : '',
    from,
    to: new Date(Date.parse(from) + minutes * 60_000).toISOString(),
  };
}
