// Avis: what a service answers to a roadmap, with its remarks pinned to the fields of the fiches (data model §13).
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { quotedFile } from './quoted-file.ts';
import { readWith } from '../schema/read-with.ts';
import { serviceStatement } from './service.ts';

export const REVIEW_FORMAT = 'jalon-review';
export const REVIEW_VERSION = 1;

export const REVIEW_KIND_LABELS = {
  letter: 'Courrier simple',
  'additional-documents': 'Demande de pièces complémentaires',
  observations: 'Lettre d’observation',
  favourable: 'Avis favorable',
  'favourable-with-reservations': 'Avis favorable avec réserves',
  unfavourable: 'Avis défavorable',
  visa: 'Visa',
} as const;
export type ReviewKind = keyof typeof REVIEW_KIND_LABELS;

export const REMARK_KIND_LABELS = {
  question: 'Question',
  reservation: 'Réserve',
  correction: 'Demande de correction',
} as const;
export type RemarkKind = keyof typeof REMARK_KIND_LABELS;

/**
 * What a remark is pinned to: a field, a part such as its milestones, or with `field` null the whole fiche; of the plan where
 * `actionId` is null. The number and title are those of the file that was reviewed.
 */
export const remarkTarget = z.strictObject({
  actionId: entityId.nullable(),
  actionNumber: z.string().max(20),
  actionTitle: z.string().max(300),
  field: z.string().min(1).max(100).nullable(),
});
export type RemarkTarget = Readonly<z.infer<typeof remarkTarget>>;

/** A value the service proposes for the field: texts, numbers, and the codes of closed lists. Null empties the field. */
export const suggestion = z.strictObject({ value: z.union([z.string().max(20_000), z.number(), z.null()]) });

export const remark = z.strictObject({
  id: entityId,
  target: remarkTarget,
  kind: codesOf(REMARK_KIND_LABELS),
  text: z.string().trim().min(1).max(5000),
  suggestion: suggestion.nullable(),
});
export type Remark = Readonly<z.infer<typeof remark>>;

export const MAX_REMARKS = 5000;
export const reviewContent = {
  kind: codesOf(REVIEW_KIND_LABELS),
  issuedOn: fullDate,
  service: serviceStatement,
  /** The person or office that answers for it. */
  author: z.string().trim().max(300),
  text: z.string().max(20_000),
  remarks: z.array(remark).max(MAX_REMARKS).readonly(),
  /** By when an answer is asked for. */
  answerDueOn: fullDate.nullable(),
} as const;

export const reviewDocument = z.strictObject({
  format: z.literal(REVIEW_FORMAT),
  formatVersion: z.literal(REVIEW_VERSION),
  answers: quotedFile,
  ...reviewContent,
});
export type ReviewDocument = Readonly<z.infer<typeof reviewDocument>>;

export const readReview = readWith(reviewDocument);

/** Whether the committee is expected to answer: these kinds always ask, any other does with a remark or a date. */
export function asksForAnswer({
  kind,
  remarks,
  answerDueOn,
}: Pick<ReviewDocument, 'kind' | 'remarks' | 'answerDueOn'>): boolean {
  const isAlwaysAsked = kind === 'additional-documents' || kind === 'observations';
  return isAlwaysAsked || remarks.length > 0 || answerDueOn !== null;
}
