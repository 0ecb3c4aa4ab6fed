// The figures of a tally, in all and by college.
import { BALLOT_CHOICES, type BallotChoice, type ChoiceCounts, type Tally } from './ballot.ts';
import type { Composition } from './composition.ts';
import { seatsWithVoice } from './seats.ts';
import type { Voice } from './voices.ts';
import type { CollegeVotes } from './weights.ts';

type Counting = Record<BallotChoice, number>;
interface InCollege {
  readonly collegeCode: string | null;
}

function noCounts(): Counting {
  return { for: 0, against: 0, abstention: 0, 'not-taking-part': 0 };
}

/** All that was counted, in the manner of the vote: a roll call by its ballots, a consensus by nothing, the others by figures. */
export function countsOf(tally: Tally): ChoiceCounts {
  return added(linesOf(tally, new Map()).map(({ counts }) => counts));
}

/** Every ballot in a count. */
export function totalOf(counts: ChoiceCounts): number {
  return BALLOT_CHOICES.reduce((total, choice) => total + counts[choice], 0);
}

/** What each deliberative college said and could say. */
export function collegeVotesOf(
  composition: Composition,
  voices: readonly Voice[],
  tally: Tally,
): readonly Omit<CollegeVotes, 'size'>[] {
  const collegeOf = new Map(composition.seats.map(({ seatId, collegeCode }) => [seatId, collegeCode]));
  const lines = linesOf(tally, collegeOf);
  const all = seatsWithVoice(composition);
  return composition.colleges
    .filter(({ isDeliberative }) => isDeliberative)
    .map(({ code, label, voteWeight }) => {
      const isIn = ({ collegeCode }: InCollege) => collegeCode === code;
      return {
        collegeCode: code,
        label,
        voteWeight,
        counts: added(lines.filter(isIn).map(({ counts }) => counts)),
        present: voices.filter(isIn).length,
        all: all.filter(isIn).length,
      };
    });
}

/** Every manner of voting as lines of a college: a ballot is a line of one. */
function linesOf(
  { mode, ballots, collegeCounts }: Tally,
  collegeOf: ReadonlyMap<string, string | null>,
): readonly { readonly collegeCode: string | null; readonly counts: ChoiceCounts }[] {
  if (mode === 'consensus') return [];
  if (mode !== 'roll-call') return collegeCounts;
  return ballots.map(({ seatId, choice }) => ({
    collegeCode: collegeOf.get(seatId) ?? null,
    counts: { ...noCounts(), [choice]: 1 },
  }));
}

function added(parts: readonly ChoiceCounts[]): ChoiceCounts {
  const total = noCounts();
  for (const part of parts) for (const choice of BALLOT_CHOICES) total[choice] += part[choice];
  return total;
}
