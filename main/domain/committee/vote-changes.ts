// Who came or went while a vote was under way, and whether it still stands.
import type { Tally } from './ballot.ts';
import type { Composition } from './composition.ts';
import { quorumOf } from './quorum.ts';
import { seatName } from './seats.ts';
import type { Sitting } from './sitting.ts';
import { voicesOf } from './voices.ts';

export const VOTE_CHANGE_WORDS = {
  'left-before-voting': 'est parti avant de voter\u202f: sa voix n’est pas comptée',
  'voted-then-left': 'a voté avant de partir\u202f: sa voix reste comptée',
  'left-during-vote': 'est parti pendant le vote\u202f: vérifiez si sa voix a été comptée',
  'arrived-during-vote':
    'est arrivé pendant le vote, ou y est désormais représenté\u202f: sa voix ne compte pas pour ce vote',
  'changed-hands':
    'n’est plus porté par la même personne depuis l’ouverture du vote\u202f: une seule voix compte',
  'quorum-lost': 'Le quorum n’est plus atteint depuis l’ouverture du vote\u202f: le vote est à reprendre',
} as const;
export type VoteChangeCode = keyof typeof VOTE_CHANGE_WORDS;

export interface VoteChange {
  readonly code: VoteChangeCode;
  /** The seat whose voice it is; null of the quorum. */
  readonly seatId: string | null;
}

export interface VoteStanding {
  /** False once the quorum is lost: the vote must be taken again. */
  readonly isValid: boolean;
  readonly changes: readonly VoteChange[];
}

/** The result itself is that of the sitting at the opening (`resultOf`): who voted then left is counted in it. */
export function voteIsStillValid(
  composition: Composition,
  sittingAtOpening: Sitting,
  sittingNow: Sitting,
  tally: Tally,
): VoteStanding {
  const before = voicesOf(sittingAtOpening, tally.recusedSeatIds);
  const casterNow = new Map(
    voicesOf(sittingNow, tally.recusedSeatIds).map(({ seatId, casterSeatId }) => [seatId, casterSeatId]),
  );
  const hasVoted = new Set(tally.ballots.map(({ seatId }) => seatId));
  const changes: VoteChange[] = [];
  for (const { seatId, casterSeatId } of before) {
    const caster = casterNow.get(seatId);
    if (caster === undefined) changes.push({ code: departureCode(tally, hasVoted.has(seatId)), seatId });
    else if (caster !== casterSeatId || isOtherPerson(sittingAtOpening, sittingNow, caster))
      changes.push({ code: 'changed-hands', seatId });
  }
  const known = new Set(before.map(({ seatId }) => seatId));
  for (const seatId of casterNow.keys())
    if (!known.has(seatId)) changes.push({ code: 'arrived-during-vote', seatId });
  const options = { recusedSeatIds: tally.recusedSeatIds };
  const isQuorumLost =
    quorumOf(composition, sittingAtOpening, options).isMet &&
    !quorumOf(composition, sittingNow, options).isMet;
  if (isQuorumLost) changes.push({ code: 'quorum-lost', seatId: null });
  return { isValid: !isQuorumLost, changes };
}

function departureCode({ mode }: Tally, hasVoted: boolean): VoteChangeCode {
  if (mode !== 'roll-call') return 'left-during-vote';
  return hasVoted ? 'voted-then-left' : 'left-before-voting';
}

function isOtherPerson(before: Sitting, now: Sitting, seatId: string): boolean {
  return before.bySeatId.get(seatId)?.person?.personId !== now.bySeatId.get(seatId)?.person?.personId;
}

/** « Le siège de Mme Anne Marchand… » said so that no participle has to agree with a name. */
export function voteChangeSentence(composition: Composition, { code, seatId }: VoteChange): string {
  if (seatId === null) return VOTE_CHANGE_WORDS[code];
  return `Siège de ${seatName(composition, seatId)}\u202f: le membre ${VOTE_CHANGE_WORDS[code]}`;
}
