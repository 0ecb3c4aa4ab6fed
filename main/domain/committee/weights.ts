// Votes weighed by college: the weight of a college is shared out among its votes. Exact; only what is shown is rounded.
import type { ChoiceCounts } from './ballot.ts';
import { basisPoints, compare, fractionOf, partOf, sum, ZERO, type Fraction } from './fraction.ts';
import type { Majority } from './rules.ts';

export interface CollegeVotes {
  readonly collegeCode: string;
  readonly label: string;
  readonly voteWeight: number;
  readonly counts: ChoiceCounts;
  /** Voices of the college that may vote on the item. */
  readonly present: number;
  /** Filled seats with a voice. */
  readonly all: number;
  /** What its weight is shared among, by the base of the majority: votes cast, `present` or `all`. */
  readonly size: number;
}

/** Shares in hundredths of a percent of all weights that count, rounded down. */
export interface CollegeShare {
  readonly collegeCode: string;
  readonly label: string;
  readonly counts: ChoiceCounts;
  readonly weightBasisPoints: number;
  readonly forBasisPoints: number;
  readonly againstBasisPoints: number;
}

export interface WeightedCount {
  readonly forBasisPoints: number;
  readonly againstBasisPoints: number;
  /** Colleges whose weight counts: those with a vote in the base. */
  readonly byCollege: readonly CollegeShare[];
  readonly isTie: boolean;
  /** For and against have half of the weights each. */
  readonly isHalf: boolean;
  readonly hasMajority: boolean;
  /** Colleges voted, and none has a weight: nothing can be decided. */
  readonly isWeightless: boolean;
}

/** For each majority, the part of the weights that must be reached, or passed. */
const THRESHOLDS = {
  simple: { numerator: 1, denominator: 2, isPassed: true },
  absolute: { numerator: 1, denominator: 2, isPassed: true },
  'two-thirds': { numerator: 2, denominator: 3, isPassed: false },
  'four-fifths': { numerator: 4, denominator: 5, isPassed: false },
} as const satisfies Record<Majority, object>;

export function weigh(colleges: readonly CollegeVotes[], majority: Majority): WeightedCount {
  const counting = colleges
    .filter(({ size }) => size > 0)
    .map((votes) => {
      const weight = fractionOf(votes.voteWeight);
      return {
        ...votes,
        weight,
        for: partOf(weight, votes.counts.for, votes.size),
        against: partOf(weight, votes.counts.against, votes.size),
      };
    });
  const whole = totalled(counting.map(({ weight }) => weight));
  const allFor = totalled(counting.map((votes) => votes.for));
  const allAgainst = totalled(counting.map((votes) => votes.against));
  const { numerator, denominator, isPassed } = THRESHOLDS[majority];
  const toThreshold = compare(allFor, partOf(whole, numerator, denominator));
  const isTie = compare(allFor, allAgainst) === 0;
  return {
    forBasisPoints: basisPoints(allFor, whole),
    againstBasisPoints: basisPoints(allAgainst, whole),
    byCollege: counting.map((votes) => ({
      collegeCode: votes.collegeCode,
      label: votes.label,
      counts: votes.counts,
      weightBasisPoints: basisPoints(votes.weight, whole),
      forBasisPoints: basisPoints(votes.for, whole),
      againstBasisPoints: basisPoints(votes.against, whole),
    })),
    isTie: isTie && compare(allFor, ZERO) > 0,
    isHalf: isTie && compare(allFor, partOf(whole, 1, 2)) === 0,
    hasMajority: compare(allFor, ZERO) > 0 && (isPassed ? toThreshold > 0 : toThreshold >= 0),
    isWeightless: counting.length > 0 && compare(whole, ZERO) === 0,
  };
}

function totalled(parts: readonly Fraction[]): Fraction {
  return parts.reduce(sum, ZERO);
}
