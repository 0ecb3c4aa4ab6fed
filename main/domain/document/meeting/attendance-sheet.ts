// Feuille d'émargement: a line for each seat, to be signed by whoever sits in it.
import type { Seat } from '../../committee/composition.ts';
import { joinedWords } from '../../committee/french-count.ts';
import type { Block } from '../blocks.ts';
import { joined } from '../context.ts';
import { column, factsBlock, paragraph, tableOf, type ColumnOf } from '../writing.ts';
import { hours, opening, signatures, verifying, whenAndWhere } from './ends.ts';
import type { PaperContext } from './paper-context.ts';

export function attendanceSheet(context: PaperContext): readonly Block[] {
  const { composition, meeting } = context;
  const isApart = ({ role }: Seat): boolean => role === 'guest' || role === 'secretary';
  const members = composition.seats.filter((seat) => !isApart(seat));
  const others = composition.seats.filter(isApart);
  const guests = meeting.guests.split('\n').filter((line) => line.trim() !== '');
  return [
    ...opening('Feuille d’émargement', context),
    ...factsBlock([...whenAndWhere(context), ...hours(context)]),
    ...(composition.seats.length === 0 ? [paragraph('Le comité n’a aucun membre ce jour-là.', 'quiet')] : []),
    ...toSign('Membres du comité', members, [
      column('Membre', 6, (seat) => memberWords(seat, context)),
      column('Collège', 3, ({ collegeCode }) => context.collegeLabel(collegeCode)),
      column('Pouvoir', 3, (seat) => proxyWords(seat, context)),
      column('Signature', 4, (seat) => presenceWords(seat, context)),
    ]),
    ...toSign(
      'Secrétariat et invités',
      [...others.map((seat) => memberWords(seat, context)), ...guests],
      [column('Nom et qualité', 11, (words) => words), column('Signature', 4, () => '')],
    ),
    ...signatures(context),
    verifying(context),
  ];
}

function toSign<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): readonly Block[] {
  return tableOf(title, rows, columns).map((table) => ({ ...table, isToSign: true }));
}

function memberWords(seat: Seat, context: PaperContext): string {
  const seated = context.sitting.bySeatId.get(seat.seatId)?.person ?? null;
  const { allowsSubstitutes } = context.composition.rules;
  const awaited =
    seated === null && allowsSubstitutes && seat.titular !== null && seat.substitutes.length > 0
      ? `Suppléance\u202f: ${joinedWords(seat.substitutes.map(({ name }) => name))}`
      : '';
  return joined([context.personWords(seat, seated), context.qualityWords(seat), awaited], '\n');
}

/** Both ways: to whom it was given, and whose it holds. */
function proxyWords({ seatId }: Seat, context: PaperContext): string {
  const { sitting } = context;
  const given = sitting.proxies.find(
    ({ proxy, suspension }) => proxy.giverSeatId === seatId && suspension !== 'replaced-by-later',
  );
  const held = sitting.proxies.filter(
    ({ proxy, suspension }) => proxy.holderSeatId === seatId && suspension !== 'replaced-by-later',
  );
  const isSeated = (sitting.bySeatId.get(seatId)?.person ?? null) !== null;
  return joined(
    [
      given && !isSeated ? `Donné à ${context.seatedName(given.proxy.holderSeatId)}` : '',
      ...held.map(({ proxy }) => `Détient celui de ${context.seatedName(proxy.giverSeatId)}`),
    ],
    '\n',
  );
}

/** Nobody signs from afar. */
function presenceWords({ seatId, titular }: Seat, { sitting }: PaperContext): string {
  if (titular === null) return 'Siège vacant';
  return sitting.bySeatId.get(seatId)?.presence === 'remote' ? 'À distance' : '';
}
