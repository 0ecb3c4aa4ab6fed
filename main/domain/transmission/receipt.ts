// Accusé de réception: what a service says of a file it has received (CRPA, art. R. 112-11-1), as it travels signed.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';
import { readWith } from '../schema/read-with.ts';
import { quotedFile } from './quoted-file.ts';
import { serviceStatement } from './service.ts';

export const RECEIPT_FORMAT = 'jalon-receipt';
export const RECEIPT_VERSION = 1;

/** What silence would be worth, where the law says that it is worth a decision. */
export const IMPLICIT_DECISION_LABELS = {
  acceptance: 'Décision implicite d’acceptation',
  rejection: 'Décision implicite de rejet',
} as const;

export const receiptContent = {
  receivedOn: fullDate,
  service: serviceStatement,
  /** The examination begins; otherwise `missing` says what the file lacks. */
  isComplete: z.boolean(),
  missing: z.string().max(5000),
  implicitDecision: z.strictObject({ kind: codesOf(IMPLICIT_DECISION_LABELS), on: fullDate }).nullable(),
  text: z.string().max(5000),
} as const;

export const receiptDocument = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  formatVersion: z.literal(RECEIPT_VERSION),
  answers: quotedFile,
  ...receiptContent,
});
export type ReceiptDocument = Readonly<z.infer<typeof receiptDocument>>;

export const readReceipt = readWith(receiptDocument);
