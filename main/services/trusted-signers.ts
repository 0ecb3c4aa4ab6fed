// Whose files count: the identities of this workspace, and the certificates somebody compared that nobody revoked.
import { isRelied, isVerified, judgeTrust, type JudgedSigner } from '../domain/signed-file/trust.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import type { IdentityStore } from '../storage/identity-store.ts';
import type { Library } from './library.ts';
import { documentOf } from './refusals.ts';

interface Parts {
  readonly library: Library;
  readonly identities: IdentityStore;
}

export function judgedSigners(
  { library, identities }: Parts,
  signers: readonly FileSigner[],
): readonly JudgedSigner[] {
  return judgeTrust(signers, library.trust().certificates, ownFingerprints(identities));
}

export function areRelied(judged: readonly JudgedSigner[]): boolean {
  return judged.every(({ trust }) => isRelied(trust));
}

/** Of every signer whose files count now. */
export function reliedFingerprints({ library, identities }: Parts): ReadonlySet<string> {
  const { certificates } = library.trust();
  const revoked = new Set(
    certificates.flatMap(({ fingerprint, revokedOn }) => (revokedOn === undefined ? [] : [fingerprint])),
  );
  const verified = certificates.flatMap((certificate) =>
    isVerified(certificate, certificates) ? [certificate.fingerprint] : [],
  );
  return new Set([...ownFingerprints(identities), ...verified].filter((each) => !revoked.has(each)));
}

function ownFingerprints(identities: IdentityStore): readonly string[] {
  return documentOf(identities.list()).map(({ fingerprint }) => fingerprint);
}
