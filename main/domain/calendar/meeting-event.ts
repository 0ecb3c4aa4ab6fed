// A meeting as an entry of a diary, with its hours. Nobody is named in it, and what is internal stays out.
import { instantOf } from '../date/clock.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { cancellationWords } from '../meeting/meeting-words.ts';

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
  /** Called off: an agenda strikes it out. */
  readonly isCancelled: boolean;
  /** Grows each time the meeting is altered, so that an agenda takes what is made last for the last word. */
  readonly sequence: number;
}

/** Of an agenda that tells no duration. */
const USUAL_MINUTES = 120;

export function meetingEvent(meeting: Meeting, committeeName: string, timeZone: string): MeetingEvent {
  const { id, day, startTime, place, remoteLink, mode, cancellation } = meeting;
  const agenda = meeting.agenda.filter(({ isInternal }) => !isInternal);
  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const from = instantOf({ day, time: startTime }, timeZone);
  const minutes = planned === 0 ? USUAL_MINUTES : planned;
  const link = mode === 'on-site' ? '' : remoteLink.trim();
  return {
    id: `reunion-${id}`,
    // Some agendas show nothing of a status.
    title: cancellation ? `Annulée\u202f: ${meeting.title}` : meeting.title,
    description: [
      ...(cancellation ? [cancellationWords(cancellation)] : []),
      committeeName,
      ...agenda.map((item, index) => `${String(index + 1)}. ${item.title}`),
      ...(link === '' ? [] : [`À distance\u202f: ${link}`]),
    ].join('\n'),
    place: place.trim() === '' && link !== '' ? 'À distance' : place.trim(),
    link: /^https?:\/\//i.test(link) ? link : '',
    from,
    to: new Date(Date.parse(from) + minutes * 60_000).toISOString(),
    isCancelled: meeting.status === 'cancelled',
    sequence: sequenceOf(meeting),
  };
}

/** Seconds from its creation to its last alteration: no count is kept, and a clock set back makes it no lower than the first. */
function sequenceOf({ createdAt, updatedAt }: Meeting): number {
  return Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000));
}
