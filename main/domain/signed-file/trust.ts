import type { SignedFileWarning } from './refusal.ts';
import type { FileSigner } from './signer.ts';

/** A certificate somebody decided about. Keyed by its fingerprint; a revoked one stays listed with its date. */
export interface TrustedCertificate {
  readonly fingerprint: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  readonly certificatePem: string;
  /** The comparison of fingerprints made outside the file: by whom, when, and how (telephone, in person …). */
  readonly verification?: CertificateVerification;
  readonly revokedOn?: string;
}

export interface CertificateVerification {
  readonly by: string;
  readonly on: string;
  readonly how: string;
  /** The certificate that vouched for it, where nobody here compared the fingerprint: see vouching.ts. */
  readonly vouchedBy?: string;
}

export type TrustDirectory = readonly TrustedCertificate[];

export type SignerTrust =
  /** Signed with a key this workspace holds. */
  | { readonly trust: 'own' }
  | { readonly trust: 'known'; readonly certificate: TrustedCertificate }
  | { readonly trust: 'unverified'; readonly certificate: TrustedCertificate }
  | { readonly trust: 'unknown' }
  | { readonly trust: 'name-known-new-certificate'; readonly certificates: TrustDirectory }
  | {
      readonly trust: 'revoked';
      readonly certificate: TrustedCertificate;
      readonly revokedOn: string;
      /** By the signer's own clock, so it reassures nobody on its own. */
      readonly claimsEarlierSignature: boolean;
    };

export interface JudgedSigner {
  readonly signer: FileSigner;
  readonly trust: SignerTrust;
}

/** Whether files of this signer count: ours, or of somebody whose fingerprint was compared. */
export function isRelied({ trust }: SignerTrust): boolean {
  return trust === 'own' || trust === 'known';
}

/**
 * Answers "known signer?", one judgement per signer. Whether the file is intact is another question. `ownFingerprints`: the
 * certificates whose keys this workspace holds.
 */
export function judgeTrust(
  signers: readonly FileSigner[],
  directory: TrustDirectory,
  ownFingerprints: readonly string[] = [],
): readonly JudgedSigner[] {
  return signers.map((signer) => ({ signer, trust: judgeSigner(signer, directory, ownFingerprints) }));
}

function judgeSigner(
  signer: FileSigner,
  directory: TrustDirectory,
  ownFingerprints: readonly string[],
): SignerTrust {
  const listed = directory.filter((certificate) => certificate.fingerprint === signer.fingerprint);
  const revoked = listed.find((certificate) => certificate.revokedOn !== undefined);
  if (revoked?.revokedOn !== undefined) {
    const claimsEarlierSignature = signer.signedAt.slice(0, 10) < revoked.revokedOn.slice(0, 10);
    return { trust: 'revoked', certificate: revoked, revokedOn: revoked.revokedOn, claimsEarlierSignature };
  }
  if (ownFingerprints.includes(signer.fingerprint)) return { trust: 'own' };
  const verified = listed.find((certificate) => isVerified(certificate, directory));
  if (verified !== undefined) return { trust: 'known', certificate: verified };
  const namesakes = namesakesOf(signer, directory);
  if (namesakes.length > 0) return { trust: 'name-known-new-certificate', certificates: namesakes };
  const unverified = listed[0];
  return unverified === undefined ? { trust: 'unknown' } : { trust: 'unverified', certificate: unverified };
}

/**
 * Whether somebody's comparison, or the word of another certificate, stands for this one. The word of a certificate given after the day
 * it was revoked is a thief's.
 */
export function isVerified({ verification }: TrustedCertificate, directory: TrustDirectory): boolean {
  if (verification === undefined) return false;
  const voucher = directory.find(({ fingerprint }) => fingerprint === verification.vouchedBy);
  return voucher?.revokedOn === undefined || verification.on.slice(0, 10) <= voucher.revokedOn.slice(0, 10);
}

/**
 * Other certificates that present themselves under the same name. One that was revoked without anybody ever having relied on it
 * says nothing of that name: anybody could have made it.
 */
export function namesakesOf(
  { fingerprint, commonName }: Pick<TrustedCertificate, 'fingerprint' | 'commonName'>,
  directory: TrustDirectory,
): TrustDirectory {
  const wanted = comparableName(commonName);
  return directory.filter(
    (each) =>
      each.fingerprint !== fingerprint &&
      (each.revokedOn === undefined || each.verification !== undefined) &&
      comparableName(each.commonName) === wanted,
  );
}

/** An impostor would write the name almost alike, so accents, case and spacing do not make another name. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Dash}'’]+/gu, ' ')
    .trim();
}

/** The warnings that go with judgements; ours and known signers give none. */
export function trustWarnings(judged: readonly JudgedSigner[]): readonly SignedFileWarning[] {
  return judged.flatMap(({ signer, trust }): readonly SignedFileWarning[] => {
    const signerName = signer.commonName;
    switch (trust.trust) {
      case 'own':
      case 'known':
        return [];
      case 'unverified':
      case 'unknown':
        return [{ code: 'unknown-signer', signerName }];
      case 'name-known-new-certificate':
        return [{ code: 'known-name-new-certificate', signerName }];
      case 'revoked':
        return [{ code: 'revoked-signer', signerName, date: trust.revokedOn }];
    }
  });
}

/** Answers "newest revision?" for a received plan; no warning when it is the newest or the first seen. */
export function revisionWarnings(
  receivedRevision: number,
  newestKnownRevision: number | undefined,
): readonly SignedFileWarning[] {
  const isOlder = newestKnownRevision !== undefined && receivedRevision < newestKnownRevision;
  return isOlder ? [{ code: 'older-revision' }] : [];
}
