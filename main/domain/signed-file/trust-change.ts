// The trust directory as a document of the workspace: every decision about a certificate is in the history.
import * as z from 'zod';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { certificateFingerprint as fingerprint } from './certificate-pem.ts';
import type { TrustedCertificate } from './trust.ts';

const trustedCertificate = z.strictObject({
  fingerprint,
  commonName: z.string().max(200),
  organisation: z.string().max(200),
  locality: z.string().max(200),
  certificatePem: z.string().max(20_000),
  verification: z
    .strictObject({
      by: z.string().max(200),
      on: z.string().max(40),
      how: z.string().max(500),
      vouchedBy: fingerprint.optional(),
    })
    .optional(),
  revokedOn: z.string().max(40).optional(),
});

export const trustDocument = z.strictObject({ certificates: z.array(trustedCertificate).readonly() });
export interface TrustDocument {
  readonly certificates: readonly TrustedCertificate[];
}

export const EMPTY_TRUST: TrustDocument = { certificates: [] };

export const trustChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trust.set'), certificate: trustedCertificate }),
  z.strictObject({ kind: z.literal('trust.remove'), fingerprint }),
]);
export type TrustChange =
  | { readonly kind: 'trust.set'; readonly certificate: TrustedCertificate }
  | { readonly kind: 'trust.remove'; readonly fingerprint: string };

/** Throws ChangeDoesNotApply. Setting replaces what was known of the same certificate. */
export function applyTrustChange(
  document: TrustDocument,
  change: TrustChange,
): { readonly document: TrustDocument; readonly inverse: TrustChange } {
  const wanted = change.kind === 'trust.set' ? change.certificate.fingerprint : change.fingerprint;
  const before = document.certificates.find((each) => each.fingerprint === wanted);
  const others = document.certificates.filter((each) => each.fingerprint !== wanted);
  if (change.kind === 'trust.remove' && !before) throw new ChangeDoesNotApply('entity-missing', wanted);
  return {
    document: { certificates: change.kind === 'trust.set' ? [...others, change.certificate] : others },
    inverse: before
      ? { kind: 'trust.set', certificate: before }
      : { kind: 'trust.remove', fingerprint: wanted },
  };
}
