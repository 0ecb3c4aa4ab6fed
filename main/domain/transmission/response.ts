// Réponse: what a committee answers to the remarks of a review, one by one, or that it will not answer (data model §13).
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { fileIdentity, quotedFile } from './quoted-file.ts';
import { readWith } from '../schema/read-with.ts';
import { MAX_REMARKS } from './review.ts';

export const RESPONSE_FORMAT = 'jalon-response';
export const RESPONSE_VERSION = 1;

export const ANSWER_LABELS = {
  retained: 'Retenu',
  'partly-retained': 'Retenu en partie',
  'set-aside': 'Écarté',
  answered: 'Répondu',
} as const;
export type AnswerKind = keyof typeof ANSWER_LABELS;

export const remarkAnswer = z.strictObject({
  remarkId: entityId,
  answer: codesOf(ANSWER_LABELS),
  text: z.string().max(5000),
});
export type RemarkAnswer = Readonly<z.infer<typeof remarkAnswer>>;

export const responseContent = {
  text: z.string().max(20_000),
  answers: z.array(remarkAnswer).max(MAX_REMARKS).readonly(),
  /** The committee says that it will not send what was asked for. */
  isRefusal: z.boolean(),
} as const;

export const responseDocument = z.strictObject({
  format: z.literal(RESPONSE_FORMAT),
  formatVersion: z.literal(RESPONSE_VERSION),
  /** The plan file the review was about. */
  about: quotedFile,
  /** The review that is answered. */
  reviewIdentity: fileIdentity,
  respondedOn: fullDate,
  committeeName: z.string().max(300),
  ...responseContent,
});
export type ResponseDocument = Readonly<z.infer<typeof responseDocument>>;

export const readResponse = readWith(responseDocument);

/** The remarks nobody has answered yet: a response that is no refusal answers them all. */
export function unansweredRemarks<Remark extends { readonly id: string }>(
  remarks: readonly Remark[],
  answers: readonly RemarkAnswer[],
): readonly Remark[] {
  const answered = new Set(answers.map(({ remarkId }) => remarkId));
  return remarks.filter(({ id }) => !answered.has(id));
}
