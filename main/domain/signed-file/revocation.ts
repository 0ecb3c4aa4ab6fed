// Revocation: from a day on, a certificate is no longer to be relied on. Signed with its own key, or one that may speak for it.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';
import { readWith } from '../schema/read-with.ts';
import { certificateFingerprint, certificatePem } from './certificate-pem.ts';

export const REVOCATION_FORMAT = 'jalon-revocation';
export const REVOCATION_VERSION = 1;

export const REVOCATION_REASON_LABELS = {
  'key-exposed': 'Clé perdue, volée ou vue par d’autres',
  replaced: 'Remplacée par une autre identité',
  'mandate-ended': 'Fin de mandat ou de fonction',
  other: 'Autre raison',
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASON_LABELS;

export const revocationContent = {
  revokedOn: fullDate,
  reason: codesOf(REVOCATION_REASON_LABELS),
  text: z.string().max(2000),
} as const;

export const revocationDocument = z.strictObject({
  format: z.literal(REVOCATION_FORMAT),
  formatVersion: z.literal(REVOCATION_VERSION),
  fingerprint: certificateFingerprint,
  certificatePem,
  ...revocationContent,
});
export type RevocationDocument = Readonly<z.infer<typeof revocationDocument>>;

export const readRevocation = readWith(revocationDocument);
