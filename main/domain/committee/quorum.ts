// Quorum of a sitting, at one moment and for one item (CRPA R133-10). Whole numbers throughout.
import type { Composition, Seat } from './composition.ts';
import type { CommitteeRules } from './rules.ts';
import { isPresenceCounted, quorumBase } from './seats.ts';
import type { Sitting } from './sitting.ts';

export interface QuorumCount {
  /** Filled seats the quorum is a part of. */
  readonly base: number;
  /** Seats wanted, of the base. */
  readonly required: number;
  readonly present: number;
  /** At a distance, whether the rules count them or not. */
  readonly remote: number;
  /** By proxy, whether the rules count them or not. */
  readonly represented: number;
  /** Of the three above, what the rules count. */
  readonly counted: number;
  readonly isMet: boolean;
}

export interface CollegeQuorum extends QuorumCount {
  readonly collegeCode: string;
  readonly label: string;
}

export type QuorumReason =
  'met' | 'not-met' | 'college-not-met' | 'second-convocation' | 'none-required' | 'no-member';

export interface Quorum extends QuorumCount {
  readonly reason: QuorumReason;
  /** Seats of déports left out of the base. */
  readonly leftOut: number;
  /** Empty unless the rules want a quorum by college. Colleges with nobody in the base are left out. */
  readonly byCollege: readonly CollegeQuorum[];
  readonly rules: CommitteeRules['quorum'];
  readonly isRemoteCounted: boolean;
}

export interface QuorumOptions {
  readonly recusedSeatIds?: readonly string[];
  /** As the composition says, unless said otherwise. */
  readonly isSecondConvocation?: boolean;
}

/** Fewest seats that reach a ratio of the base: at least ½ of 17 is 9, more than ½ of 18 is 10. */
export function requiredSeats(
  { numerator, denominator, comparison }: CommitteeRules['quorum'],
  base: number,
): number {
  const share = numerator * base;
  if (comparison === 'more-than') return Math.floor(share / denominator) + 1;
  return Math.floor((share + denominator - 1) / denominator);
}

export function quorumOf(composition: Composition, sitting: Sitting, options: QuorumOptions = {}): Quorum {
  const { rules } = composition;
  const recused = new Set(options.recusedSeatIds ?? []);
  const everySeat = quorumBase(composition);
  const isLeftOut = ({ seatId }: Seat) => rules.conflictOfInterest === 'not-counted' && recused.has(seatId);
  const seats = everySeat.filter((seat) => !isLeftOut(seat));
  const isWaived = isQuorumWaived(composition, options);
  const isByCollege = rules.quorum.isRequiredByCollege && !isWaived;
  const whole = countOf(seats, composition, sitting, recused);
  const byCollege = isByCollege ? collegeQuorums(seats, composition, sitting, recused) : [];
  const reason = reasonOf(whole, byCollege, isWaived);
  return {
    ...whole,
    required: isWaived ? 0 : whole.required,
    isMet: reason === 'met' || reason === 'second-convocation' || reason === 'none-required',
    reason,
    leftOut: everySeat.length - seats.length,
    byCollege,
    rules: rules.quorum,
    isRemoteCounted: rules.remotePresence === 'counted',
  };
}

function isQuorumWaived({ rules, isSecondConvocation }: Composition, options: QuorumOptions): boolean {
  return (options.isSecondConvocation ?? isSecondConvocation) && rules.secondConvocation === 'without-quorum';
}

function collegeQuorums(
  seats: readonly Seat[],
  composition: Composition,
  sitting: Sitting,
  recused: ReadonlySet<string>,
): readonly CollegeQuorum[] {
  return composition.colleges
    .filter(({ isDeliberative }) => isDeliberative)
    .map(({ code, label }) => {
      const inCollege = seats.filter(({ collegeCode }) => collegeCode === code);
      return { collegeCode: code, label, ...countOf(inCollege, composition, sitting, recused) };
    })
    .filter(({ base }) => base > 0);
}

function reasonOf(whole: QuorumCount, byCollege: readonly CollegeQuorum[], isWaived: boolean): QuorumReason {
  if (whole.base === 0) return 'no-member';
  if (isWaived) return 'second-convocation';
  if (!whole.isMet) return 'not-met';
  if (byCollege.some(({ isMet }) => !isMet)) return 'college-not-met';
  return whole.required === 0 ? 'none-required' : 'met';
}

function countOf(
  seats: readonly Seat[],
  { rules }: Composition,
  sitting: Sitting,
  recused: ReadonlySet<string>,
): QuorumCount {
  const states = seats.flatMap(({ seatId }) => sitting.bySeatId.get(seatId) ?? []);
  const present = states.filter(({ presence }) => presence === 'present').length;
  const remote = states.filter(({ presence }) => presence === 'remote').length;
  const represented = states.filter(({ holderSeatId }) => isHeldHere(holderSeatId, recused, rules)).length;
  const required = requiredSeats(rules.quorum, seats.length);
  const counted =
    present +
    (isPresenceCounted('remote', rules) ? remote : 0) +
    (rules.quorum.counts === 'present-or-represented' ? represented : 0);
  return {
    base: seats.length,
    required,
    present,
    remote,
    represented,
    counted,
    isMet: counted >= required,
  };
}

/** A proxy is of no use while its holder is out of the room for the item. */
function isHeldHere(
  holderSeatId: string | null,
  recused: ReadonlySet<string>,
  rules: CommitteeRules,
): boolean {
  return holderSeatId !== null && (rules.conflictOfInterest === 'counted' || !recused.has(holderSeatId));
}
