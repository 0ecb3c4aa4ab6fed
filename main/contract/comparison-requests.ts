// Two states of a plan compared, and a copy edited elsewhere merged into it.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { entityId } from '../domain/identity/entity.ts';
import { decisions } from '../domain/merge/conflict.ts';
import type { WordedConflict } from '../domain/merge/conflict-words.ts';
import type { DifferenceGroup } from '../domain/merge/difference-words.ts';
import type { SignerStanding } from './answers.ts';
import type { MadePaperFile } from './document-answers.ts';
import { namedDocument } from './documents.ts';

/** Of a manifest: the identity of a signed file. */
const identity = z.string().regex(/^[0-9a-f]{64}$/);

/** One state of a plan. */
export const planSide = z.discriminatedUnion('kind', [
  /** As it is now. */
  z.strictObject({ kind: z.literal('plan'), planId: entityId }),
  /** As far as the state of reference remembers it. */
  z.strictObject({ kind: z.literal('baseline'), planId: entityId }),
  /** As it is in a signed file that left or came, kept here. */
  z.strictObject({ kind: z.literal('kept'), planId: entityId, identity }),
  /** A signed file, or a bare plan document. */
  z.strictObject({ kind: z.literal('file'), document: namedDocument }),
]);
export type PlanSide = z.infer<typeof planSide>;

const compared = { left: planSide, right: planSide } as const;
const merged = {
  planId: entityId,
  theirs: planSide,
  /** What both copies come from: found among the files that were sent or merged, given, or not known at all. */
  base: z.union([z.literal('found'), z.literal('unknown'), planSide]),
  decisions,
} as const;

export const comparisonInputs = {
  /** The states of a plan that this workspace knows. */
  'comparison.sides': z.strictObject({ planId: entityId }),
  'comparison.read': z.strictObject(compared),
  /** The same on paper. */
  'comparison.document': z.strictObject({
    ...compared,
    format: z.enum(DOCUMENT_FORMATS),
    /** The day it says it is made on; left out, today. */
    madeOn: fullDate.optional(),
  }),
  /** What merging would change, and what it asks; changes nothing. */
  'merge.preview': z.strictObject(merged),
  /** Every question decided: one act, that one undo takes back. */
  'merge.apply': z.strictObject(merged),
} as const;
export type MergeQuestion = z.infer<(typeof comparisonInputs)['merge.preview']>;

/** What is known of one state of a plan. */
export interface SideFacts {
  readonly kind: PlanSide['kind'];
  /** « Aujourd’hui », « Révision 3, envoyée le 4 mars 2027 ». */
  readonly label: string;
  readonly planId: string;
  readonly title: string;
  readonly revision: number | null;
  readonly actionCount: number;
  /** Of a file: null of one that is not signed. */
  readonly signer: { readonly name: string; readonly standing: SignerStanding } | null;
}

export interface KnownSides {
  /** The day the state of reference was taken; null where there is none. */
  readonly baselineTakenOn: string | null;
  /** Latest first. */
  readonly kept: readonly KeptRevision[];
}
export interface KeptRevision {
  readonly identity: string;
  readonly revision: number;
  readonly direction: 'sent' | 'received';
  readonly at: string;
  /** The draft of a consultation, which may withhold fiches: what differs from it is not all news. */
  readonly isDraft: boolean;
}

export interface Comparison {
  readonly left: SideFacts;
  readonly right: SideFacts;
  /** Whether both are of one plan: otherwise little can be recognised. */
  readonly isSamePlan: boolean;
  readonly sentence: string;
  readonly groups: readonly DifferenceGroup[];
}

export interface MergePreview {
  /** Null where it is not known what both copies come from. */
  readonly base: SideFacts | null;
  readonly theirs: SideFacts;
  readonly conflicts: readonly WordedConflict[];
  /** What the merge does of itself, in sentences. */
  readonly notes: readonly string[];
  /** What would change in the plan, as it is decided so far. */
  readonly sentence: string;
  readonly groups: readonly DifferenceGroup[];
}

/** `sequence` null: there was nothing to change. */
export interface AppliedMerge {
  readonly sequence: number | null;
  readonly label: string;
}

export interface ComparisonOutputs {
  'comparison.sides': KnownSides;
  'comparison.read': Comparison;
  'comparison.document': MadePaperFile;
  'merge.preview': MergePreview;
  'merge.apply': AppliedMerge;
}
