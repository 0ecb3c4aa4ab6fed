// Who sits in which seat while movements are read, and why a movement may not be made.
import type { Movement } from './attendance.ts';
import type { AttendanceRefusal } from './attendance-refusals.ts';
import type { Composition, Seat, SeatedPerson } from './composition.ts';
import { hasVoice, silentColleges } from './seats.ts';

export interface SeatInRoom {
  readonly seat: Seat;
  readonly hasVoice: boolean;
  /** Titulaire or suppléant, present or remote; null: nobody sits. */
  person: SeatedPerson | null;
  isRemote: boolean;
  /** Whether anybody sat in it since the opening. */
  hasSat: boolean;
  readonly excusedPersonIds: Set<string>;
}

export interface Room {
  readonly composition: Composition;
  /** In the order of the composition; of two seats with one id, the first. */
  readonly seats: ReadonlyMap<string, SeatInRoom>;
  /** The seat with a voice in which a contact sits: nobody sits in two. */
  readonly seatOfContact: Map<string, string>;
}

export function emptyRoom(composition: Composition): Room {
  const silent = silentColleges(composition);
  const seats = new Map<string, SeatInRoom>();
  for (const seat of composition.seats) {
    if (seats.has(seat.seatId)) continue;
    seats.set(seat.seatId, {
      seat,
      hasVoice: hasVoice(seat, silent),
      person: null,
      isRemote: false,
      hasSat: false,
      excusedPersonIds: new Set(),
    });
  }
  return { composition, seats, seatOfContact: new Map() };
}

/** Why this movement may not be made by what the room is now; null: it may. */
export function refusalInRoom(room: Room, movement: Movement): AttendanceRefusal | null {
  const place = room.seats.get(movement.seatId);
  if (place === undefined) return 'unknown-seat';
  if (place.seat.titular === null) return 'vacant-seat';
  const person = personOf(place.seat, movement.personId);
  if (person === null) return 'unknown-person';
  const isSeated = place.person?.personId === person.personId;
  switch (movement.kind) {
    case 'departure':
      return isSeated ? null : 'not-seated';
    case 'excused':
      if (isSeated) return 'seated-not-excused';
      return place.excusedPersonIds.has(person.personId) ? 'already-excused' : null;
    default:
      return refusalOfArrival(room, place, person, movement.kind === 'remote-arrival');
  }
}

function refusalOfArrival(
  room: Room,
  place: SeatInRoom,
  person: SeatedPerson,
  isRemote: boolean,
): AttendanceRefusal | null {
  const { rules } = room.composition;
  if (isRemote && rules.remotePresence === 'forbidden') return 'remote-not-allowed';
  if (person !== place.seat.titular && !rules.allowsSubstitutes) return 'substitutes-not-allowed';
  if (place.person !== null) {
    if (place.person.personId !== person.personId) return 'seat-taken';
    // Somebody seated may go on at a distance, or come into the room.
    return place.isRemote === isRemote ? 'already-seated' : null;
  }
  return place.hasVoice && isContactSeated(room, person) ? 'sits-elsewhere' : null;
}

/** Whether this contact sits in a seat with a voice. */
export function isContactSeated(room: Room, person: SeatedPerson): boolean {
  return person.contactId !== null && room.seatOfContact.has(person.contactId);
}

function personOf(seat: Seat, personId: string): SeatedPerson | null {
  if (seat.titular?.personId === personId) return seat.titular;
  return seat.substitutes.find((person) => person.personId === personId) ?? null;
}

/** Makes a movement that nothing refuses. */
export function applyInRoom(room: Room, movement: Movement): void {
  const place = room.seats.get(movement.seatId);
  const person = place === undefined ? null : personOf(place.seat, movement.personId);
  if (place === undefined || person === null) return;
  if (movement.kind === 'excused') {
    place.excusedPersonIds.add(person.personId);
    return;
  }
  const isArriving = movement.kind !== 'departure';
  place.person = isArriving ? person : null;
  place.isRemote = movement.kind === 'remote-arrival';
  if (isArriving) {
    place.hasSat = true;
    place.excusedPersonIds.delete(person.personId);
  }
  if (!place.hasVoice || person.contactId === null) return;
  if (isArriving) room.seatOfContact.set(person.contactId, place.seat.seatId);
  else room.seatOfContact.delete(person.contactId);
}
