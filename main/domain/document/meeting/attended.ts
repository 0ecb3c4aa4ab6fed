// Who was there, at any moment of the meeting, whatever the order in which people came and left.
import type { Seat } from '../../committee/composition.ts';
import type { Sitting } from '../../committee/sitting.ts';
import type { MeetingMovement } from '../../meeting/meeting.ts';
import { momentsOf } from '../../meeting/room-of.ts';
import type { PaperContext } from './paper-context.ts';

export interface AttendedSeat {
  readonly seat: Seat;
  /** « Mme Anne Marchand, en suppléance de M. Paul Roux »: several where they took turns. */
  readonly persons: readonly string[];
  /** « dès l’ouverture », « de 14 h 20 à 15 h 40 », one a stay. */
  readonly stays: readonly string[];
  /** Who held its pouvoir, for as long as it stood. */
  readonly holders: readonly string[];
}

export type Standing = 'present' | 'remote' | 'represented' | 'excused' | 'absent';
export type Attended = Readonly<Record<Standing, readonly AttendedSeat[]>> & {
  /** Of no voice by their role: the secretariat, those invited. Absent ones are left out. */
  readonly others: readonly AttendedSeat[];
  readonly vacant: readonly Seat[];
};

export function attendedOf(context: PaperContext): Attended {
  const moments = momentsOf(context.meeting).map((moment) => context.sittingAt(moment));
  const stays = staysOf(context);
  const found: Record<Standing, AttendedSeat[]> & { others: AttendedSeat[]; vacant: Seat[] } = {
    present: [],
    remote: [],
    represented: [],
    excused: [],
    absent: [],
    others: [],
    vacant: [],
  };
  for (const seat of context.composition.seats) {
    if (!seat.titular) {
      found.vacant.push(seat);
      continue;
    }
    const of = stays.get(seat.seatId) ?? [];
    const holders = holdersOf(seat, moments, context);
    const attended = {
      seat,
      persons: [...new Set(of.map(({ person }) => person))],
      stays: of.map(({ words }) => words),
      holders,
    };
    const standing = standingOf(of, holders, context.sitting.bySeatId.get(seat.seatId)?.presence);
    if (seat.role === 'guest' || seat.role === 'secretary') {
      if (standing !== 'absent') found.others.push(attended);
    } else found[standing].push(attended);
  }
  return found;
}

function standingOf(stays: readonly Stay[], holders: readonly string[], last: string | undefined): Standing {
  if (stays.length > 0) return stays.some(({ isRemote }) => !isRemote) ? 'present' : 'remote';
  if (holders.length > 0) return 'represented';
  return last === 'excused' ? 'excused' : 'absent';
}

function holdersOf(seat: Seat, moments: readonly Sitting[], context: PaperContext): readonly string[] {
  const names = moments.flatMap((moment) => {
    const holderSeatId = moment.bySeatId.get(seat.seatId)?.holderSeatId ?? null;
    return holderSeatId === null ? [] : [context.seatedName(holderSeatId, moment)];
  });
  return [...new Set(names)];
}

interface Stay {
  readonly person: string;
  readonly isRemote: boolean;
  readonly words: string;
}

function staysOf(context: PaperContext): ReadonlyMap<string, readonly Stay[]> {
  const refused = new Set(
    context.sitting.ignored.filter(({ list }) => list === 'movements').map(({ index }) => index),
  );
  const stays = new Map<string, Stay[]>();
  const open = new Map<string, MeetingMovement>();
  const end = (from: MeetingMovement, to: MeetingMovement | null): void => {
    const seat = context.seat(from.seatId);
    if (!seat) return;
    const person = [seat.titular, ...seat.substitutes].find((each) => each?.personId === from.personId);
    const stay = {
      person: context.personWords(seat, person ?? null),
      isRemote: from.kind === 'remote-arrival',
      words: stayWords(from, to, context),
    };
    stays.set(from.seatId, [...(stays.get(from.seatId) ?? []), stay]);
  };
  context.meeting.movements.forEach((movement, index) => {
    if (refused.has(index) || movement.kind === 'excused') return;
    const former = open.get(movement.seatId);
    // Somebody seated who goes on at a distance, or comes into the room, ends one stay and begins another.
    if (former) end(former, movement);
    if (movement.kind === 'departure') open.delete(movement.seatId);
    else open.set(movement.seatId, movement);
  });
  for (const movement of open.values()) end(movement, null);
  return stays;
}

function stayWords(from: MeetingMovement, to: MeetingMovement | null, context: PaperContext): string {
  const remote = from.kind === 'remote-arrival' ? 'à distance ' : '';
  return `${remote}${hoursWords(from.at, to?.at ?? null, context)}`;
}

/** Entered in the very minute of the opening or of the end, it is told as such. */
function hoursWords(from: string, to: string | null, context: PaperContext): string {
  const { openedAt, closedAt } = context.meeting;
  const isMinuteOf = (instant: string, moment: string | null): boolean =>
    moment !== null && context.clock(instant) === context.clock(moment);
  const isFromOpening = openedAt !== null && (from <= openedAt || isMinuteOf(from, openedAt));
  const isToEnd = closedAt !== null && (to === null || isMinuteOf(to, closedAt));
  if (isFromOpening && isToEnd) return 'toute la séance';
  if (to === null) return isFromOpening ? 'dès l’ouverture' : `dès ${context.clock(from)}`;
  return `${isFromOpening ? 'de l’ouverture' : `de ${context.clock(from)}`} à ${context.clock(to)}`;
}
