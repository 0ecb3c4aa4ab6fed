// A vote as it was counted (data model §11).
import * as z from 'zod';
import { entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { majority, majorityBase } from './rules.ts';

export const VOTE_MODE_LABELS = {
  'show-of-hands': 'Main levée',
  'roll-call': 'Appel nominal',
  secret: 'Scrutin secret',
  consensus: 'Consensus',
} as const;
export type VoteMode = keyof typeof VOTE_MODE_LABELS;

export const BALLOT_CHOICE_LABELS = {
  for: 'Pour',
  against: 'Contre',
  abstention: 'Abstention',
  'not-taking-part': 'Ne prend pas part au vote',
} as const;
export type BallotChoice = keyof typeof BALLOT_CHOICE_LABELS;
export const BALLOT_CHOICES = Object.keys(BALLOT_CHOICE_LABELS) as [BallotChoice, ...BallotChoice[]];

const count = z.number().int().min(0).max(100_000);
/** Voices counted, a proxy included, before any weight. */
export const choiceCounts = z.strictObject({
  for: count,
  against: count,
  abstention: count,
  'not-taking-part': count,
});
export type ChoiceCounts = Readonly<z.infer<typeof choiceCounts>>;

/** By show of hands, one line a college; secret, one line whose college is null. */
export const collegeCounts = z.strictObject({
  collegeCode: z.string().max(20).nullable(),
  counts: choiceCounts,
});
export type CollegeCounts = Readonly<z.infer<typeof collegeCounts>>;

/** One voice of a roll call: a seat's own, or one it holds by proxy, each said apart. */
export const namedBallot = z.strictObject({ seatId: entityId, choice: z.enum(BALLOT_CHOICES) });
export type NamedBallot = Readonly<z.infer<typeof namedBallot>>;

/** What a vote needs beside the sitting to have a result. The rule is written down: it is the one that made the result. */
export const tally = z.strictObject({
  mode: codesOf(VOTE_MODE_LABELS),
  majority,
  majorityBase,
  collegeCounts: z.array(collegeCounts).max(31).readonly(),
  ballots: z.array(namedBallot).max(2000).readonly(),
  /** Déports: seats that take no part in this item. */
  recusedSeatIds: z.array(entityId).max(1000).readonly(),
  /** What the casting voice said in a public ballot by show of hands or secret, when the votes were shared; null: not asked. */
  castingChoice: z.enum(['for', 'against']).nullable(),
  /** Of a consensus: nobody objected. */
  isConsensusReached: z.boolean(),
});
export type Tally = Readonly<z.infer<typeof tally>>;
