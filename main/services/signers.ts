// Who signs: an identity of the workspace, unlocked with its passphrase.
import { RequestRefused } from '../contract/failure.ts';
import { readCertificatePem, type CertificateFacts } from '../exchange/signed/certificate-facts.ts';

import { unlockIdentity, type UnlockedSigner } from '../exchange/signed/identity.ts';
import type { IdentityStore, KeptIdentity } from '../storage/identity-store.ts';
import { documentOf } from './refusals.ts';

/** Throws RequestRefused: `identity-missing`, or why the key stays closed. */
export async function unlockedSigner(
  identities: IdentityStore,
  fingerprint: string,
  passphrase: string,
): Promise<UnlockedSigner> {
  const unlocked = await unlockIdentity({ ...identityOf(identities, fingerprint), passphrase });
  if (!unlocked.ok) throw new RequestRefused(unlocked.code);
  return unlocked.signer;
}

/** Throws RequestRefused `identity-missing`. */
export function identityOf(identities: IdentityStore, fingerprint: string): KeptIdentity {
  const identity = documentOf(identities.list()).find((each) => each.fingerprint === fingerprint);
  if (!identity) throw new RequestRefused('identity-missing');
  return identity;
}

/** Throws RequestRefused `certificate-unreadable`. */
export function factsOf(certificatePem: string): CertificateFacts {
  const facts = readCertificatePem(certificatePem);
  if (!facts) throw new RequestRefused('certificate-unreadable');
  return facts;
}
