// Result of a vote, by the rule that is written in its tally and those of the composition (CRPA R133-11, R133-12).
import type { ChoiceCounts, Tally } from './ballot.ts';
import type { Composition } from './composition.ts';
import { countVotes, type VoteCount } from './count-votes.ts';
import { quorumOf, type Quorum } from './quorum.ts';
import type { Majority, MajorityBase } from './rules.ts';
import type { Sitting } from './sitting.ts';
import { voteProblems, type VoteProblem } from './vote-problems.ts';
import type { WeightedCount } from './weights.ts';

export const VOTE_OUTCOME_LABELS = {
  adopted: 'Adopté',
  rejected: 'Rejeté',
  tie: 'Partage égal des voix',
  'no-quorum': 'Vote impossible, faute de quorum',
  'not-valid': 'Vote à vérifier',
} as const;
export type VoteOutcome = keyof typeof VOTE_OUTCOME_LABELS;

export interface VoteResult {
  /** `tie` waits for the casting voice of somebody there; a tie that nobody can decide is rejected. */
  readonly outcome: VoteOutcome;
  readonly mode: Tally['mode'];
  readonly for: number;
  readonly against: number;
  readonly abstention: number;
  readonly notTakingPart: number;
  /** Voices that could vote, pouvoirs included, déports left out. */
  readonly voices: number;
  readonly majority: Majority;
  /** What `base` counts: votes cast for a simple majority. */
  readonly majorityBase: MajorityBase;
  /** Null of a consensus, and where votes are weighed. */
  readonly base: number | null;
  /** Votes for that adopt; null as `base`. */
  readonly needed: number | null;
  readonly isTie: boolean;
  readonly castingSeatId: string | null;
  /** Whether somebody there is to be asked for the casting voice, or was: a secret ballot asks nobody. */
  readonly asksCasting: boolean;
  /** What the casting voice said, where it decided. */
  readonly castingVoteUsed: 'for' | 'against' | null;
  readonly weighted: WeightedCount | null;
  readonly problems: readonly VoteProblem[];
  readonly quorum: Quorum;
}

/** Of the sitting as it was when the vote opened. */
export function resultOf(composition: Composition, sitting: Sitting, tally: Tally): VoteResult {
  const quorum = quorumOf(composition, sitting, { recusedSeatIds: tally.recusedSeatIds });
  const count = countVotes(composition, sitting, tally);
  const problems = voteProblems(composition, sitting, tally, count);
  const isConsensus = tally.mode === 'consensus';
  const casting = castingOf(tally, count);
  const isRefused = !quorum.isMet || problems.some(({ severity }) => severity === 'error');
  const hasFigures = !isConsensus && count.weighted === null;
  return {
    outcome: outcomeOf(tally, count, quorum, problems),
    mode: tally.mode,
    ...figuresOf(count.counts),
    voices: count.voices.length,
    majority: tally.majority,
    majorityBase: count.majorityBase,
    base: hasFigures ? count.base : null,
    needed: hasFigures ? count.needed : null,
    isTie: count.isTie,
    castingSeatId: count.castingSeatId,
    asksCasting: asksCasting(tally, count),
    castingVoteUsed: isRefused ? null : casting,
    weighted: isConsensus ? null : count.weighted,
    problems,
    quorum,
  };
}

function figuresOf(counts: ChoiceCounts) {
  return {
    for: counts.for,
    against: counts.against,
    abstention: counts.abstention,
    notTakingPart: counts['not-taking-part'],
  };
}

function outcomeOf(
  tally: Tally,
  count: VoteCount,
  quorum: Quorum,
  problems: readonly VoteProblem[],
): VoteOutcome {
  if (!quorum.isMet) return 'no-quorum';
  if (tally.mode === 'consensus') return tally.isConsensusReached ? 'adopted' : 'rejected';
  if (problems.some(({ severity }) => severity === 'error')) return 'not-valid';
  if (count.hasMajority) return 'adopted';
  return withoutMajority(tally, count);
}

function withoutMajority(tally: Tally, count: VoteCount): VoteOutcome {
  const casting = castingOf(tally, count);
  if (casting !== null) return casting === 'for' ? 'adopted' : 'rejected';
  // In a secret ballot nobody is asked: the voice would be known.
  return asksCasting(tally, count) ? 'tie' : 'rejected';
}

function asksCasting({ mode }: Tally, { isForCasting, castingSeatId, namedCasting }: VoteCount): boolean {
  return isForCasting && castingSeatId !== null && namedCasting === null && mode !== 'secret';
}

/** In a roll call the casting seat has spoken already; elsewhere, or where it took no side, it is asked. */
function castingOf({ castingChoice }: Tally, count: VoteCount): 'for' | 'against' | null {
  if (!count.isForCasting || count.castingSeatId === null) return null;
  return count.namedCasting ?? castingChoice;
}
