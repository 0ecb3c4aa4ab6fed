// What the minutes of a committee must say (CRPA R133-13; for an assembly, CGCT L2121-15): each item, and whether it is there.
import type { Meeting } from './meeting.ts';
import { compositionOfMeeting } from './room-of.ts';

export interface ChecklistItem {
  readonly code: string;
  readonly label: string;
  readonly isThere: boolean;
  /** What to do where it is not. */
  readonly advice: string;
}

export function minutesChecklist(meeting: Meeting): readonly ChecklistItem[] {
  const { votes, agenda } = meeting;
  const composition = compositionOfMeeting(meeting);
  const counted = votes.filter(({ status }) => status === 'closed');
  const said = agenda.filter(({ isInternal }) => !isInternal);
  const silent = said.filter(({ discussion }) => discussion.trim() === '');
  const president = composition?.seats.find(({ seatId }) => seatId === composition.presidingSeatId);
  const item = (code: string, label: string, isThere: boolean, advice: string): ChecklistItem => ({
    code,
    label,
    isThere,
    advice,
  });
  return [
    item(
      'when',
      'Date et heures de début et de fin',
      meeting.openedAt !== null && meeting.closedAt !== null,
      'la séance n’est pas levée',
    ),
    item(
      'president',
      'Nom de la présidence de séance',
      president !== undefined,
      'désignez-la dans «\u202fPréparer\u202f» avant la levée',
    ),
    item(
      'secretary',
      'Secrétaire de séance',
      meeting.secretary.trim() !== '',
      'le procès-verbal ne dit pas qui l’a tenu',
    ),
    item(
      'attendance',
      'Présents, représentés, excusés et absents',
      meeting.movements.length > 0,
      'aucune arrivée n’a été notée',
    ),
    item(
      'quorum',
      'Quorum, vérifié à chaque vote',
      counted.every(({ outcome }) => outcome !== null && outcome.quorumSentence !== ''),
      'un vote n’en garde pas la trace',
    ),
    item('agenda', 'Ordre du jour', said.length > 0, 'l’ordre du jour est vide'),
    item(
      'deliberations',
      'Sens de chaque délibération et résultat des votes',
      counted.every(({ outcome }) => outcome !== null),
      'un vote n’a pas de résultat',
    ),
    item(
      'discussion',
      'Teneur des discussions',
      silent.length === 0,
      `${String(silent.length)} point${silent.length > 1 ? 's' : ''} sans note de séance`,
    ),
  ];
}
