// What a page may ask of contributions: follow-up asked of pilots, filled in by them, taken into the plan.
import * as z from 'zod';
import { contributionFilled, pilot, word, type Pilot } from '../domain/contribution/contribution.ts';
import { fullDate } from '../domain/date/partial-date.ts';
import { entityId } from '../domain/identity/entity.ts';
import { decisions } from '../domain/merge/conflict.ts';
import type { WordedConflict } from '../domain/merge/conflict-words.ts';
import type { DifferenceGroup } from '../domain/merge/difference-words.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import type { SignedAnswer } from './exchange-requests.ts';
import type { NamedDocument } from './documents.ts';

const MOST_PILOTS = 500;
const signature = {
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Empty: the one this computer remembers. */
  passphrase: z.string().max(1000),
} as const;

export const contributionInputs = {
  /** Who leads fiches of the plan. */
  'contribution.pilots': z.strictObject({ planId: entityId }),
  /** One signed file per pilot. */
  'contribution.ask': z.strictObject({
    planId: entityId,
    pilots: z
      .array(pilot.omit({ name: true }))
      .min(1)
      .max(MOST_PILOTS),
    answerDueOn: fullDate.nullable(),
    word,
    ...signature,
  }),
  /** Kept files, in one archive: to put requests on a stick at once. */
  'contribution.archive': z.strictObject({ identities: z.array(fileIdentity).min(1).max(MOST_PILOTS) }),
  /** What was filled in so far, as the file that goes back. */
  'contribution.sign': z.strictObject({
    requestId: entityId,
    author: contributionFilled.shape.author,
    word,
    ...signature,
  }),
  /** What taking it in would change, and what it asks; changes nothing. */
  'contribution.preview': z.strictObject({ contributionId: entityId, decisions }),
  /** These fiches of it: one act, that one undo takes back. */
  'contribution.take': z.strictObject({
    contributionId: entityId,
    actionIds: z.array(entityId).min(1).max(2000),
    decisions,
    /** Where nobody has compared the fingerprint of who signed it. */
    isUnverifiedAgreed: z.boolean(),
  }),
} as const;

export interface AskablePilot {
  readonly pilot: Pilot;
  readonly ficheCount: number;
}

export interface AskedPilot extends SignedAnswer {
  readonly pilot: Pilot;
}

/** One fiche of a follow-up that came back. */
export interface ContributedFiche {
  readonly actionId: string;
  readonly number: string;
  readonly title: string;
  /** `missing`: it is no longer in the plan. */
  readonly state: 'to-take' | 'unchanged' | 'taken' | 'missing';
  readonly conflicts: readonly WordedConflict[];
  /** What would change in it, as it is decided so far. */
  readonly differences: DifferenceGroup['differences'];
}

export interface ContributionPreview {
  readonly fiches: readonly ContributedFiche[];
}

export interface ContributionOutputs {
  'contribution.pilots': readonly AskablePilot[];
  'contribution.ask': { readonly asked: readonly AskedPilot[] };
  'contribution.archive': NamedDocument;
  'contribution.sign': SignedAnswer;
  'contribution.preview': ContributionPreview;
  'contribution.take': { readonly sequence: number; readonly label: string };
}
