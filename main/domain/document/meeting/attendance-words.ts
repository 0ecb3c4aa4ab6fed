// Who was there, as papers tell it: « membre » carries the gender, so that nobody's has to be known.
import { figureWords, joinedWords } from '../../committee/french-count.ts';
import type { Block } from '../blocks.ts';
import { joined } from '../context.ts';
import { column, paragraph, tableOf } from '../writing.ts';
import { attendedOf, type Attended, type AttendedSeat, type Standing } from './attended.ts';
import type { PaperContext } from './paper-context.ts';

const STANDING_WORDS = {
  present: ['membre présent', 'membres présents'],
  remote: ['membre présent à distance', 'membres présents à distance'],
  represented: ['membre représenté', 'membres représentés'],
  excused: ['membre excusé', 'membres excusés'],
  absent: ['membre absent', 'membres absents'],
} as const satisfies Record<Standing, readonly [string, string]>;
const STANDINGS = Object.keys(STANDING_WORDS) as Standing[];

function membersWords(count: number, standing: Standing): string {
  const [one, many] = STANDING_WORDS[standing];
  return figureWords(count, one, many);
}

/** « 11 membres présents, 2 membres représentés et 1 membre excusé ». */
export function attendanceSummary(context: PaperContext): string {
  return summaryOf(attendedOf(context));
}

function summaryOf(attended: Attended): string {
  const parts = STANDINGS.filter((standing) => attended[standing].length > 0).map((standing) =>
    membersWords(attended[standing].length, standing),
  );
  return parts.length === 0 ? 'aucun membre en exercice' : joinedWords(parts);
}

/** One table for each way of being there or not, and those who have no seat. */
export function attendanceBlocks(context: PaperContext): readonly Block[] {
  const attended = attendedOf(context);
  const { others, vacant } = attended;
  const guests = context.meeting.guests.split('\n').filter((line) => line.trim() !== '');
  return [
    paragraph(`${capitalised(summaryOf(attended))}.`),
    ...STANDINGS.flatMap((standing) => standingTable(standing, attended[standing], context)),
    ...tableOf('Sans voix délibérative', others, [
      column('Nom', 4, (each) => nameWords(each, context)),
      column('Qualité', 5, ({ seat }) => context.qualityWords(seat)),
      column('Présence', 3, ({ stays }) => joined(stays, '\n') || 'excuse'),
    ]),
    ...(guests.length === 0
      ? []
      : [
          paragraph('Ont aussi assisté à la séance, sans voix\u202f:'),
          {
            kind: 'list' as const,
            isOrdered: false,
            items: guests.map((text) => ({ depth: 0, runs: [{ text: text.trim() }] })),
          },
        ]),
    ...(vacant.length === 0
      ? []
      : [
          paragraph(
            `${capitalised(figureWords(vacant.length, 'siège est vacant', 'sièges sont vacants'))}\u202f: ${joinedWords(vacant.map((seat) => context.qualityWords(seat) || 'qualité non renseignée'))}.`,
            'quiet',
          ),
        ]),
  ];
}

function standingTable(
  standing: Standing,
  seats: readonly AttendedSeat[],
  context: PaperContext,
): readonly Block[] {
  const title = capitalised(membersWords(seats.length, standing));
  const who = [
    column<AttendedSeat>('Nom', 4, (each) => nameWords(each, context)),
    column<AttendedSeat>('Qualité', 5, ({ seat }) => context.qualityWords(seat)),
  ];
  if (standing === 'present' || standing === 'remote')
    return tableOf(title, seats, [
      ...who,
      column('Présence', 3, ({ stays, holders }) =>
        joined([...stays, ...(holders.length === 0 ? [] : [`pouvoir à ${joinedWords(holders)}`])], '\n'),
      ),
    ]);
  if (standing === 'represented')
    return tableOf(title, seats, [
      ...who,
      column('Pouvoir donné à', 3, ({ holders }) => joinedWords(holders)),
    ]);
  return tableOf(title, seats, [
    ...who,
    column('Collège', 3, ({ seat }) => context.collegeLabel(seat.collegeCode)),
  ]);
}

function nameWords({ seat, persons }: AttendedSeat, context: PaperContext): string {
  return persons.length === 0 ? context.personWords(seat, null) : persons.join('\n');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
