// A tally read over the sitting: what was said, by whom it could be, and what the majority asks.
import type { ChoiceCounts, Tally } from './ballot.ts';
import { collegeVotesOf, countsOf } from './college-votes.ts';
import type { Composition } from './composition.ts';
import type { Majority, MajorityBase } from './rules.ts';
import { seatsWithVoice } from './seats.ts';
import type { Sitting } from './sitting.ts';
import { castingSeatOf, voicesOf, type Voice } from './voices.ts';
import { weigh, type WeightedCount } from './weights.ts';

export interface VoteCount {
  readonly counts: ChoiceCounts;
  readonly voices: readonly Voice[];
  /** What the majority is a part of, once its base is known: votes cast for a simple majority, whatever else is written. */
  readonly majorityBase: MajorityBase;
  readonly base: number;
  /** Votes for that adopt. */
  readonly needed: number;
  readonly weighted: WeightedCount | null;
  /** As many for as against, and some. By weight where rules weigh. */
  readonly isTie: boolean;
  /** A tie that one more voice would turn into the majority. */
  readonly isForCasting: boolean;
  readonly hasMajority: boolean;
  /** Who has the casting voice and takes part; null: nobody. */
  readonly castingSeatId: string | null;
  /** In a roll call, what the casting seat said by name, if it chose a side. */
  readonly namedCasting: 'for' | 'against' | null;
}

/** Of the sitting as it was when the vote opened. */
export function countVotes(composition: Composition, sitting: Sitting, tally: Tally): VoteCount {
  const voices = voicesOf(sitting, tally.recusedSeatIds);
  const counts = countsOf(tally);
  const majorityBase = tally.majority === 'simple' ? 'votes-cast' : tally.majorityBase;
  const all = seatsWithVoice(composition).length;
  const base = sizeIn(majorityBase, { counts, present: voices.length, all });
  const castingSeatId = castingSeatOf(composition, sitting, tally.recusedSeatIds);
  return {
    counts,
    voices,
    majorityBase,
    base,
    ...(composition.rules.isWeightedByCollege
      ? weighedStanding(composition, voices, tally, majorityBase)
      : countedStanding(counts, tally.majority, base)),
    needed: neededVotes(tally.majority, base),
    castingSeatId,
    namedCasting: namedCastingOf(tally, castingSeatId),
  };
}

type Standing = Pick<VoteCount, 'weighted' | 'isTie' | 'isForCasting' | 'hasMajority'>;

function countedStanding(counts: ChoiceCounts, majority: Majority, base: number): Standing {
  const needed = neededVotes(majority, base);
  const isTie = counts.for > 0 && counts.for === counts.against;
  return {
    weighted: null,
    isTie,
    isForCasting: isTie && isForCasting(majority) && counts.for + 1 >= needed,
    hasMajority: counts.for >= needed,
  };
}

function weighedStanding(
  composition: Composition,
  voices: readonly Voice[],
  tally: Tally,
  majorityBase: MajorityBase,
): Standing {
  const colleges = collegeVotesOf(composition, voices, tally);
  const weighted = weigh(
    colleges.map((votes) => ({ ...votes, size: sizeIn(majorityBase, votes) })),
    tally.majority,
  );
  const { isTie, isHalf, hasMajority } = weighted;
  return { weighted, isTie, isForCasting: isTie && isHalf && isForCasting(tally.majority), hasMajority };
}

/** A qualified majority is never a voice away from a tie. */
function isForCasting(majority: Majority): boolean {
  return majority === 'simple' || majority === 'absolute';
}

function sizeIn(
  base: MajorityBase,
  { counts, present, all }: { readonly counts: ChoiceCounts; readonly present: number; readonly all: number },
): number {
  if (base === 'votes-cast') return counts.for + counts.against;
  return base === 'votes-present' ? present : all;
}

/**
 * Fewest votes for that adopt, out of a base. More for than against is more than half of the votes cast, so that simple and
 * absolute ask the same of those. Never zero: what nobody is for is not adopted.
 */
export function neededVotes(majority: Majority, base: number): number {
  switch (majority) {
    case 'two-thirds':
      return Math.max(1, Math.floor((2 * base + 2) / 3));
    case 'four-fifths':
      return Math.max(1, Math.floor((4 * base + 4) / 5));
    default:
      return Math.floor(base / 2) + 1;
  }
}

function namedCastingOf(tally: Tally, castingSeatId: string | null): 'for' | 'against' | null {
  if (tally.mode !== 'roll-call' || castingSeatId === null) return null;
  const choice = tally.ballots.find(({ seatId }) => seatId === castingSeatId)?.choice;
  return choice === 'for' || choice === 'against' ? choice : null;
}
