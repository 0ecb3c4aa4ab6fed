// An opening taken back or made again: a séance opened by mistake, or before a member was inscribed.
import { composition, type Composition } from '../committee/composition.ts';
import { figureWords, joinedWords } from '../committee/french-count.ts';
import { seatName } from '../committee/seats.ts';
import { sittingOf } from '../committee/sitting.ts';
import type { Stamp } from '../identity/entity.ts';
import type { MeetingChange } from './meeting-change.ts';
import { FOLLOWING, type EditableMeetingField, type Meeting, type MeetingList } from './meeting.ts';
import { compositionOfMeeting } from './room-of.ts';

/** What a séance is made of. Movements and pouvoirs count once it is open: excuses and pouvoirs come in beforehand too. */
const HELD = {
  movements: ['ligne d’émargement', 'lignes d’émargement'],
  proxies: ['pouvoir reçu en séance', 'pouvoirs reçus en séance'],
  recusals: ['déport', 'déports'],
  speeches: ['demande de parole', 'demandes de parole'],
  votes: ['vote', 'votes'],
  decisions: ['décision', 'décisions'],
  proposals: ['modification proposée', 'modifications proposées'],
} as const satisfies Partial<Record<MeetingList, readonly [one: string, many: string]>>;
const HELD_LISTS = Object.keys(HELD) as (keyof typeof HELD)[];

/** A French sentence: what the séance has already been given; null where nothing keeps the preparation from being taken up again. */
export function openingKept(meeting: Meeting): string | null {
  const given = HELD_LISTS.flatMap((list) => {
    const count = enteredInSession(meeting, list);
    const [one, many] = HELD[list];
    return count === 0 ? [] : [figureWords(count, one, many)];
  });
  return given.length === 0
    ? null
    : `La préparation ne peut pas être rouverte\u202f: la séance a déjà ${joinedWords(given)}. Retirez ce qui n’aurait pas dû y être noté.`;
}

function enteredInSession(meeting: Meeting, list: keyof typeof HELD): number {
  const { openedAt } = meeting;
  if (list !== 'movements' && list !== 'proxies') return meeting[list].length;
  return meeting[list].filter(({ createdAt }) => openedAt !== null && createdAt >= openedAt).length;
}

/** Of an open meeting whose opening nothing keeps: as it was before, its agenda as if nobody had taken it up. */
export function preparedAgainChanges(meeting: Meeting, stamp: Stamp): readonly MeetingChange[] {
  const set = (field: EditableMeetingField, value: unknown): MeetingChange => ({
    kind: 'meeting.set',
    field,
    value,
    stamp,
  });
  const times = meeting.agenda.flatMap((item) =>
    (['startedAt', 'endedAt'] as const)
      .filter((field) => item[field] !== null)
      .map((field): MeetingChange => ({
        kind: 'entry.set',
        list: 'agenda',
        entryId: item.id,
        field,
        value: null,
        stamp,
      })),
  );
  return [
    ...times,
    set('currentItemId', null),
    set('projection', FOLLOWING),
    set('composition', null),
    set('openedAt', null),
    set('status', meeting.convocationSentOn === null ? 'prepared' : 'convened'),
  ];
}

/** A French sentence: what rests on the composition of the opening; null where it may be written down again as `next`. */
export function compositionKept(meeting: Meeting, next: Composition): string | null {
  const counted = meeting.votes.filter(({ status }) => status !== 'cancelled').length;
  if (counted > 0)
    return `La composition ne change plus\u202f: ${figureWords(counted, 'vote a été ouvert', 'votes ont été ouverts')} avec elle. Annulez-${counted > 1 ? 'les' : 'le'} d’abord.`;
  const before = compositionOfMeeting(meeting);
  if (meeting.composition && written(meeting.composition) === written(next))
    return 'Le comité est le même qu’à l’ouverture\u202f: il n’y a rien à reprendre.';
  const lost = before ? seatsLost(meeting, before, next) : [];
  return lost.length === 0
    ? null
    : `La composition ne peut pas être reprise\u202f: elle ne compterait plus ce qui est noté pour ${joinedWords(lost)}. Corrigez d’abord l’émargement, les pouvoirs, les déports et la présidence, ou les membres du comité.`;
}

/** As it is stored, so that two are the same when they say the same. */
function written(each: Composition): string {
  return JSON.stringify(composition.parse(each));
}

/** Names of seats of which something was entered that would count no more. */
function seatsLost(meeting: Meeting, before: Composition, next: Composition): readonly string[] {
  const { movements, proxies, recusals, speeches, presidentSeatId } = meeting;
  const ignoredIn = (each: Composition): readonly string[] =>
    sittingOf(each, { movements, proxies }).ignored.map(({ list, index }) => `${list}/${String(index)}`);
  const already = new Set(ignoredIn(before));
  const seatOf = (entry: string): string => {
    const [list, index] = entry.split('/');
    return list === 'movements'
      ? (movements[Number(index)]?.seatId ?? '')
      : (proxies[Number(index)]?.giverSeatId ?? '');
  };
  const known = new Set(next.seats.map(({ seatId }) => seatId));
  const named = [...recusals, ...speeches].map(({ seatId }) => seatId);
  const lost = [
    ...ignoredIn(next)
      .filter((entry) => !already.has(entry))
      .map(seatOf),
    ...[...named, ...(presidentSeatId === null ? [] : [presidentSeatId])].filter((id) => !known.has(id)),
  ];
  return [...new Set(lost)].map((seatId) => seatName(before, seatId));
}
