// What a page may ask of consultations beside editing them.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { entityId } from '../domain/identity/entity.ts';
import type { Withheld } from '../domain/privacy/withheld.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import type { NamedDocument } from './documents.ts';
import type { SignedAnswer } from './exchange-requests.ts';

const ofConsultation = { consultationId: entityId } as const;
const asDocument = {
  ...ofConsultation,
  format: z.enum(DOCUMENT_FORMATS),
  madeOn: fullDate.optional(),
} as const;

export const consultationInputs = {
  /** Freezes the draft and signs it: nothing has to be complete, the file says that it is a draft. */
  'consultation.seal': z.strictObject({
    ...ofConsultation,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** Empty: the one this computer remembers. */
    passphrase: z.string().max(1000),
  }),
  /** The draft to send by mail: as it was signed, or as it is now where nobody signed it. */
  'consultation.document': z.strictObject(asDocument),
  'consultation.summary': z.strictObject(asDocument),
  /** Who signed the files its points came from. */
  'consultation.signers': z.strictObject(ofConsultation),
  /** The closed consultations of a plan whose synthèse went with no revision yet. */
  'consultation.toAnnex': z.strictObject({ planId: entityId }),
  /** A file that travels within a kept one. */
  'kept.piece': z.strictObject({ identity: fileIdentity, name: z.string().max(120) }),
} as const;

export interface PointSigners {
  readonly identity: string;
  readonly commonNames: readonly string[];
  readonly isRelied: boolean;
}

export interface ConsultationOutputs {
  'consultation.seal': SignedAnswer & {
    readonly revision: number;
    readonly withheld: readonly Withheld[];
  };
  'consultation.document': NamedDocument;
  'consultation.summary': NamedDocument;
  'consultation.signers': { readonly signers: readonly PointSigners[] };
  'consultation.toAnnex': { readonly titles: readonly string[] };
  'kept.piece': NamedDocument;
}
