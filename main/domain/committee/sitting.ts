// La séance at one moment: every movement and pouvoir entered so far, read over the composition. The order of entry decides, never
// a clock; each seat's voice is cast once at most, by the person who sits in it or by one holder.
import type { Movement, Proxy } from './attendance.ts';
import type { AttendanceRefusal } from './attendance-refusals.ts';
import type { Composition, SeatedPerson } from './composition.ts';
import {
  foldProxies,
  isSitting,
  refusalOfForm,
  type ConsecutiveProxies,
  type FoldedProxies,
  type ProxyState,
} from './proxies.ts';
import { applyInRoom, emptyRoom, refusalInRoom, type Room, type SeatInRoom } from './room.ts';

export const PRESENCE_LABELS = {
  present: 'Présent·e',
  remote: 'À distance',
  represented: 'Représenté·e',
  excused: 'Excusé·e',
  absent: 'Absent·e',
} as const;
export type Presence = keyof typeof PRESENCE_LABELS;

export interface SeatState {
  readonly seatId: string;
  readonly collegeCode: string | null;
  readonly presence: Presence;
  /** Who sits there, titulaire or suppléant; null: nobody. */
  readonly person: SeatedPerson | null;
  readonly isSubstitute: boolean;
  /** Whether the seat has a deliberative voice at all. */
  readonly hasVoice: boolean;
  /** Of a represented seat, the one that casts its voice. */
  readonly holderSeatId: string | null;
  /** The seats whose voice this one casts, its own apart. */
  readonly giverSeatIds: readonly string[];
  /** Voices it casts: its own and those it holds. */
  readonly votes: number;
  /** Whether anybody sat there since the opening, gone or not. */
  readonly hasSat: boolean;
  readonly excusedPersonIds: readonly string[];
}

/** A line that changes nothing, by its place in its own list. */
export interface IgnoredEntry {
  readonly list: 'movements' | 'proxies';
  readonly index: number;
  readonly reason: AttendanceRefusal;
}

export interface Sitting {
  /** In the order of the composition. */
  readonly seats: readonly SeatState[];
  readonly bySeatId: ReadonlyMap<string, SeatState>;
  /** Those in due form; refused ones are in `ignored`. */
  readonly proxies: readonly ProxyState[];
  readonly ignored: readonly IgnoredEntry[];
}

export interface Attendance {
  readonly movements: readonly Movement[];
  readonly proxies: readonly Proxy[];
  readonly consecutiveProxiesOf?: ConsecutiveProxies;
}

const NO_PROXY_BEFORE: ConsecutiveProxies = new Map();

/** Total: whatever is entered has an answer, and what does not count is listed with its reason. */
export function sittingOf(composition: Composition, attendance: Attendance): Sitting {
  const ignored: IgnoredEntry[] = [];
  const room = emptyRoom(composition);
  attendance.movements.forEach((movement, index) => {
    const reason = refusalInRoom(room, movement);
    if (reason === null) applyInRoom(room, movement);
    else ignored.push({ list: 'movements', index, reason });
  });
  const folded = foldProxies(room, attendance.proxies, attendance.consecutiveProxiesOf ?? NO_PROXY_BEFORE);
  ignored.push(...folded.refused.map((entry) => ({ list: 'proxies' as const, ...entry })));
  const seats = [...room.seats.values()].map((place) => stateOf(room, place, folded));
  return {
    seats,
    bySeatId: new Map(seats.map((state) => [state.seatId, state])),
    proxies: folded.states,
    ignored,
  };
}

function stateOf(room: Room, place: SeatInRoom, { holderOf, giversOf }: FoldedProxies): SeatState {
  const { seat, person } = place;
  const holderSeatId = holderOf.get(seat.seatId) ?? null;
  const giverSeatIds = giversOf.get(seat.seatId) ?? [];
  const ownVotes = place.hasVoice && isSitting(room, place) ? 1 : 0;
  return {
    seatId: seat.seatId,
    collegeCode: seat.collegeCode,
    presence: presenceOf(place, holderSeatId),
    person,
    isSubstitute: person !== null && person !== seat.titular,
    hasVoice: place.hasVoice,
    holderSeatId,
    giverSeatIds,
    votes: ownVotes + giverSeatIds.length,
    hasSat: place.hasSat,
    excusedPersonIds: [...place.excusedPersonIds],
  };
}

function presenceOf(
  { person, isRemote, excusedPersonIds }: SeatInRoom,
  holderSeatId: string | null,
): Presence {
  if (person !== null) return isRemote ? 'remote' : 'present';
  if (holderSeatId !== null) return 'represented';
  return excusedPersonIds.size > 0 ? 'excused' : 'absent';
}

/** Why a screen must not enter this movement now; null: it may. */
export function refusalOfMovement(
  composition: Composition,
  attendance: Attendance,
  movement: Movement,
): AttendanceRefusal | null {
  return refusalInRoom(roomOf(composition, attendance.movements), movement);
}

/**
 * Why a screen must not enter this pouvoir; null: it may. That the giver is still there, or the holder not yet, is no reason: the
 * pouvoir waits, suspended. Giving it to somebody else replaces the one before.
 */
export function refusalOfProxy(
  composition: Composition,
  attendance: Attendance,
  proxy: Proxy,
): AttendanceRefusal | null {
  const room = roomOf(composition, attendance.movements);
  const before = attendance.consecutiveProxiesOf ?? NO_PROXY_BEFORE;
  const refusal = refusalOfForm(room, proxy, before);
  if (refusal !== null) return refusal;
  const inForce = foldProxies(room, attendance.proxies, before)
    .states.filter(({ suspension }) => suspension !== 'replaced-by-later')
    .map((state) => state.proxy);
  const held = inForce.filter(({ holderSeatId }) => holderSeatId === proxy.holderSeatId);
  if (held.some(({ giverSeatId }) => giverSeatId === proxy.giverSeatId)) return 'already-given';
  const waiting = held.filter(({ giverSeatId }) => room.seats.get(giverSeatId)?.person === null);
  return waiting.length >= composition.rules.proxiesPerHolder ? 'holder-has-enough' : null;
}

function roomOf(composition: Composition, movements: readonly Movement[]): Room {
  const room = emptyRoom(composition);
  for (const movement of movements) if (refusalInRoom(room, movement) === null) applyInRoom(room, movement);
  return room;
}
