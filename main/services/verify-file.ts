// Judges a signed file without a workspace: for scripts and IT services that only want to know what they hold.
import { RequestRefused, type Failure } from '../contract/failure.ts';
import type { SignerStanding } from '../contract/answers.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { judgeTrust, trustWarnings, type TrustedCertificate } from '../domain/signed-file/trust.ts';
import type { SignedFileWarning } from '../domain/signed-file/refusal.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { readCertificatePem } from '../exchange/signed/certificate-facts.ts';
import { spokenFingerprint } from '../exchange/signed/spoken-fingerprint.ts';
import { verifyContainer } from '../exchange/signed/verify-container.ts';
import { detailsOf } from './refusals.ts';
import { READABLE_KINDS } from './readable-kinds.ts';

export interface VerifiedFile {
  readonly outcome: 'intact';
  /** The one that is known, where one is; else the first. */
  readonly signer: FileSigner;
  /** The signer's fingerprint in six words, for the telephone. */
  readonly phrase: string;
  readonly trust: SignerStanding;
  /** Null of what has none: the archive of a meeting. */
  readonly revision: number | null;
  readonly warnings: readonly SignedFileWarning[];
  /** Every file the signature covers. */
  readonly entries: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type FileVerdict = VerifiedFile | { readonly outcome: 'refused'; readonly failure: Failure };

export interface VerifyFileOptions {
  readonly now: Date;
  /** Certificates the caller vouches for. */
  readonly trustedPems: readonly string[];
}

/** Throws RequestRefused, `certificate-unreadable`, about what the caller vouches for; never about the file. */
export async function verifyFile(
  bytes: Uint8Array,
  { now, trustedPems }: VerifyFileOptions,
): Promise<FileVerdict> {
  const directory = trustedPems.map((pem) => vouchedFor(pem, now));
  const verified = await verifyContainer(bytes, { kinds: READABLE_KINDS, now });
  if (verified.outcome === 'refused') {
    return { outcome: 'refused', failure: { code: verified.code, details: detailsOf(verified.details) } };
  }
  const judged = judgeTrust(verified.signers, directory);
  const known = judged.find(({ trust }) => trust.trust === 'known');
  const chosen = known ?? judged[0];
  if (!chosen) throw new Error('an intact file has at least one signer');
  return {
    outcome: 'intact',
    signer: onOneLine(chosen.signer),
    phrase: spokenFingerprint(chosen.signer.fingerprint),
    trust: chosen.trust.trust,
    revision: verified.kind === 'plan' ? (verified.payload as PlanDocument).revision : null,
    warnings: [...verified.warnings, ...trustWarnings(judged)],
    entries: verified.entries,
  };
}

/** The certificate's own words may hold what would rewrite a terminal. */
function onOneLine(signer: FileSigner): FileSigner {
  const { commonName, organisation, locality } = signer;
  return {
    ...signer,
    commonName: oneLine(commonName),
    organisation: oneLine(organisation),
    locality: oneLine(locality),
  };
}

/** Throws RequestRefused, `certificate-unreadable`. */
export function vouchedFor(certificatePem: string, now: Date): TrustedCertificate {
  const facts = readCertificatePem(certificatePem);
  if (!facts) throw new RequestRefused('certificate-unreadable');
  const { fingerprint, commonName, organisation, locality } = facts;
  const verification = { by: 'command line', on: now.toISOString().slice(0, 10), how: 'given by the caller' };
  return { fingerprint, commonName, organisation, locality, certificatePem, verification };
}
