// What a page may ask of the exchanges between a committee and a service.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { entityId } from '../domain/identity/entity.ts';
import { anomalyContent } from '../domain/transmission/anomaly.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import { receiptContent } from '../domain/transmission/receipt.ts';
import type { Exchanges } from '../domain/transmission/exchanges.ts';
import type { SubmissionStanding } from '../domain/transmission/submission-status.ts';
import type { SignedFileKind } from '../domain/signed-file/kind.ts';
import type { ReceivedFile, SignerStanding } from './answers.ts';
import { namedDocument, type NamedDocument } from './documents.ts';
import type { Failure } from './failure.ts';

const signature = {
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Empty: the one this computer remembers. */
  passphrase: z.string().max(1000),
} as const;
const sha256 = fileIdentity;

export const exchangeInputs = {
  'exchange.overview': z.strictObject({ today: fullDate.optional() }),
  /** Puts a file among those that wait to be examined: on the disk, nothing else. */
  'inbox.deposit': z.strictObject({ document: namedDocument }),
  /** Examines what waits and was not examined yet, each file apart; stops between two files. */
  'inbox.examine': z.strictObject({}),
  /** A file that was refused leaves the inbox. */
  'inbox.dismiss': z.strictObject({ sha256 }),
  /** A kept file as it is read; and the file itself. */
  'kept.read': z.strictObject({ identity: fileIdentity }),
  'kept.document': z.strictObject({ identity: fileIdentity }),
  /** Freezes the plan of a submission that is prepared, and signs it. `withPdf`: the plain document goes inside. */
  'submission.seal': z.strictObject({
    submissionId: entityId,
    ...signature,
    withPdf: z.boolean(),
    /** Left out or true: the synthèses of closed consultations that went with no revision yet go inside. */
    withConsultations: z.boolean().optional(),
  }),
  'submission.lacking': z.strictObject({ submissionId: entityId }),
  'submission.coveringNote': z.strictObject({
    submissionId: entityId,
    format: z.enum(DOCUMENT_FORMATS),
    madeOn: fullDate.optional(),
  }),
  'receipt.sign': z.strictObject({
    submissionId: entityId,
    content: z.strictObject(receiptContent),
    ...signature,
  }),
  'anomaly.sign': z.strictObject({
    submissionId: entityId,
    content: z.strictObject(anomalyContent),
    ...signature,
  }),
  /** A review that was drafted. */
  'review.sign': z.strictObject({ reviewId: entityId, ...signature }),
  /** The answer to a review that came, as it was drafted. */
  'response.sign': z.strictObject({ reviewId: entityId, ...signature }),
} as const;

/** A signed file of the register. */
export interface ExchangedFile {
  readonly identity: string;
  readonly kind: SignedFileKind;
  readonly direction: 'sent' | 'received';
  readonly at: string;
  readonly planId: string | null;
  readonly revision: number | null;
  /** Null of what was entered before files were kept. */
  readonly file: {
    readonly name: string;
    readonly sizeBytes: number;
    readonly signers: readonly {
      readonly fingerprint: string;
      readonly commonName: string;
      readonly isRelied: boolean;
    }[];
  } | null;
}

export interface WaitingDocument {
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Why it was refused; null before it is examined. */
  readonly failure: Failure | null;
}

export interface ExchangeOverview {
  readonly exchanges: Exchanges;
  /** By submission. */
  readonly standings: Readonly<Record<string, SubmissionStanding>>;
  /** Latest first. */
  readonly files: readonly ExchangedFile[];
  readonly waiting: readonly WaitingDocument[];
}

/** The one whose draft a file answers: its points stand there. */
export interface AnsweredConsultation {
  readonly planId: string;
  readonly consultationId: string;
  readonly title: string;
  readonly pointCount: number;
}

export type ExaminedFile = { readonly sha256: string; readonly name: string } & (
  | {
      readonly outcome: 'received' | 'already';
      readonly kind: SignedFileKind;
      readonly identity: string;
      readonly signers: readonly { readonly commonName: string; readonly standing: SignerStanding }[];
      readonly consultation?: AnsweredConsultation;
    }
  | { readonly outcome: 'refused'; readonly failure: Failure }
);

export interface SignedAnswer {
  readonly document: NamedDocument;
  readonly identity: string;
}

export interface ExchangeOutputs {
  'exchange.overview': ExchangeOverview;
  'inbox.deposit': { readonly sha256: string };
  'inbox.examine': { readonly examined: readonly ExaminedFile[]; readonly isStopped: boolean };
  'inbox.dismiss': { readonly sha256: string };
  'kept.read': ReceivedFile;
  'kept.document': NamedDocument;
  /** `withoutPdfBecause`: why the document could not go inside, where it was asked for. */
  'submission.seal': SignedAnswer & {
    readonly revision: number;
    readonly pdf: NamedDocument | null;
    readonly withoutPdfBecause: Failure | null;
  };
  /** What its plan lacks to be transmitted: how many fields, and whether it has no fiche at all. */
  'submission.lacking': { readonly fieldCount: number; readonly lacksActions: boolean };
  'submission.coveringNote': NamedDocument;
  'receipt.sign': SignedAnswer;
  'anomaly.sign': SignedAnswer;
  'review.sign': SignedAnswer;
  'response.sign': SignedAnswer;
}
