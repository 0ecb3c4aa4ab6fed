// What a seat is by its composition alone, whoever is in the room.
import type { CommitteeRules } from './rules.ts';
import type { Composition, Seat } from './composition.ts';
import type { MandateRole } from './committee.ts';

const VOTING_ROLES: ReadonlySet<MandateRole> = new Set(['co-president', 'member']);
const MEMBER_ROLES: ReadonlySet<MandateRole> = new Set(['co-president', 'member', 'advisory-member']);

/** The colleges that never vote, by code. */
export function silentColleges({ colleges }: Composition): ReadonlySet<string> {
  return new Set(colleges.filter(({ isDeliberative }) => !isDeliberative).map(({ code }) => code));
}

/**
 * Whether the seat has a voice: filled, deliberative, of a role that votes, in no college that does not. A guest, a member without
 * a voice or a secretary has none, whatever else is ticked. A college the composition does not know takes no voice away.
 */
export function hasVoice(seat: Seat, silent: ReadonlySet<string>): boolean {
  return (
    seat.titular !== null &&
    seat.isDeliberative &&
    VOTING_ROLES.has(seat.role) &&
    (seat.collegeCode === null || !silent.has(seat.collegeCode))
  );
}

/** The filled seats that have a voice: « toutes les voix du comité ». */
export function seatsWithVoice(composition: Composition): readonly Seat[] {
  const silent = silentColleges(composition);
  return composition.seats.filter((seat) => hasVoice(seat, silent));
}

/** The filled seats the quorum is a part of. Guests and the secretariat are no members; a vacant seat is in no base. */
export function quorumBase(composition: Composition): readonly Seat[] {
  if (composition.rules.quorum.base === 'deliberative-members') return seatsWithVoice(composition);
  return composition.seats.filter(({ titular, role }) => titular !== null && MEMBER_ROLES.has(role));
}

/** Whether a seat present in this way counts and votes. */
export function isPresenceCounted(presence: string, { remotePresence }: CommitteeRules): boolean {
  return presence === 'present' || (presence === 'remote' && remotePresence === 'counted');
}

/** Who the seat is in a sentence: the titulaire's name, or its quality, or its organisation. */
export function seatName({ seats }: Composition, seatId: string): string {
  const seat = seats.find((entry) => entry.seatId === seatId);
  const names = [seat?.titular?.name, seat?.quality, seat?.organisationName];
  return names.find((name) => name !== undefined && name !== '') ?? 'un siège inconnu';
}

export function seatsById({ seats }: Pick<Composition, 'seats'>): ReadonlyMap<string, Seat> {
  return new Map(seats.map((seat) => [seat.seatId, seat]));
}
