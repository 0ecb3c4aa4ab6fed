// Result of a vote in one French sentence, with the rule that made it. Without a full stop: screens and minutes add theirs.
import type { Composition } from './composition.ts';
import { figureWords } from './french-count.ts';
import { quorumSentence } from './quorum-words.ts';
import type { VoteResult } from './result.ts';
import type { Majority, MajorityBase } from './rules.ts';
import { seatName } from './seats.ts';
import { voteProblemSentence } from './vote-problems.ts';

const MAJORITY_WORDS = {
  simple: 'majorité simple',
  absolute: 'majorité absolue',
  'two-thirds': 'majorité des deux tiers',
  'four-fifths': 'majorité des quatre cinquièmes',
} as const satisfies Record<Majority, string>;

const BASE_WORDS = {
  'votes-cast': 'des suffrages exprimés',
  'votes-present': 'des voix présentes et représentées',
  'all-votes': 'de toutes les voix du comité',
} as const satisfies Record<MajorityBase, string>;

/** « Adopté : 12 pour, 3 contre, 2 abstentions ; majorité simple des suffrages exprimés, 8 voix nécessaires sur 15 ». */
export function resultSentence(composition: Composition, result: VoteResult): string {
  switch (result.outcome) {
    case 'no-quorum':
      return `Vote impossible\u202f: ${lowered(quorumSentence(result.quorum))}`;
    case 'not-valid':
      return `Vote à vérifier\u202f: ${problemsWords(composition, result)}`;
    case 'tie':
      return `Partage égal des voix\u202f: ${votesWords(result)}\u202f; ${awaitedWords(composition, result)}`;
    default:
      return decidedSentence(composition, result);
  }
}

function decidedSentence(composition: Composition, result: VoteResult): string {
  const isAdopted = result.outcome === 'adopted';
  if (result.mode === 'consensus')
    return isAdopted
      ? 'Adopté par consensus\u202f: aucune objection'
      : 'Rejeté\u202f: le consensus n’est pas atteint';
  const parts = [votesWords(result), ruleWords(result)];
  if (result.castingVoteUsed !== null) parts.push(castingWords(composition, result));
  else if (result.isTie && !isAdopted) parts.push('le partage égal des voix vaut rejet');
  return `${isAdopted ? 'Adopté' : 'Rejeté'}\u202f: ${parts.join('\u202f; ')}`;
}

function votesWords(result: VoteResult): string {
  const parts = [
    `${String(result.for)}\u00a0pour`,
    `${String(result.against)}\u00a0contre`,
    figureWords(result.abstention, 'abstention', 'abstentions'),
  ];
  if (result.notTakingPart > 0)
    parts.push(
      figureWords(result.notTakingPart, 'ne prend pas part au vote', 'ne prennent pas part au vote'),
    );
  return parts.join(', ');
}

function ruleWords({ majority, majorityBase, base, needed, weighted }: VoteResult): string {
  const rule = `${MAJORITY_WORDS[majority]} ${BASE_WORDS[majorityBase]}`;
  if (weighted !== null)
    return (
      `${rule}, voix pondérées par collège\u202f: ${percentWords(weighted.forBasisPoints)} pour, ` +
      `${percentWords(weighted.againstBasisPoints)} contre`
    );
  if (base === null || needed === null) return rule;
  // The noun is « voix », the same in both numbers; the adjective is not.
  return `${rule}, ${figureWords(needed, 'voix nécessaire', 'voix nécessaires')} sur ${String(base)}`;
}

function castingWords(composition: Composition, { castingSeatId, castingVoteUsed }: VoteResult): string {
  const side = castingVoteUsed === 'for' ? 'pour' : 'contre';
  return `partage égal, la voix prépondérante ${ofSeat(composition, castingSeatId)} l’emporte, ${side}`;
}

function awaitedWords(composition: Composition, { castingSeatId }: VoteResult): string {
  return `la voix prépondérante ${ofSeat(composition, castingSeatId)} doit départager`;
}

/** In brackets, so that no name has to be elided: « de Anne ». */
function ofSeat(composition: Composition, seatId: string | null): string {
  return seatId === null ? '' : `(${seatName(composition, seatId)})`;
}

function problemsWords(composition: Composition, { problems }: VoteResult): string {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => lowered(voteProblemSentence(composition, problem)))
    .join('\u202f; ');
}

/** 5417 → « 54,17 % », 6250 → « 62,5 % », 5000 → « 50 % ». */
function percentWords(points: number): string {
  const decimals = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${String(Math.floor(points / 100))}${decimals === '' ? '' : `,${decimals}`}\u202f%`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
