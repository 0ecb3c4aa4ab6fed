// Who signs: an identity of the workspace, unlocked with its passphrase.
import { RequestRefused } from '../contract/failure.ts';
import type { TrustGuard } from '../domain/signed-file/trust-guards.ts';
import { readCertificatePem, type CertificateFacts } from '../exchange/signed/certificate-facts.ts';
import { unlockIdentity, type UnlockedSigner } from '../exchange/signed/identity.ts';
import type { IdentityStore, KeptIdentity } from '../storage/identity-store.ts';
import type { Library } from './library.ts';
import type { PassphraseMemory } from './passphrase-memory.ts';
import { documentOf } from './refusals.ts';

export interface SigningParts {
  readonly library: Library;
  readonly identities: IdentityStore;
  readonly memory: PassphraseMemory;
}

/** Throws RequestRefused: `identity-missing`, revoked, or why the key stays closed. */
export async function unlockedSigner(
  parts: SigningParts,
  fingerprint: string,
  passphrase: string,
): Promise<UnlockedSigner> {
  const identity = identityOf(parts.identities, fingerprint);
  if (revokedOn(parts, fingerprint) !== undefined) throw trustRefused('identity-revoked');
  const unlocked = await unlockIdentity({
    ...identity,
    passphrase: givenOrRemembered(parts, fingerprint, passphrase),
  });
  if (!unlocked.ok) throw new RequestRefused(unlocked.code);
  return unlocked.signer;
}

/** An empty passphrase stands for the one this computer remembers; without one it stays empty, and opens nothing. */
export function givenOrRemembered(
  { memory }: Pick<SigningParts, 'memory'>,
  fingerprint: string,
  passphrase: string,
): string {
  return passphrase === '' ? (memory.recall(fingerprint) ?? '') : passphrase;
}

export function revokedOn({ library }: Pick<SigningParts, 'library'>, wanted: string): string | undefined {
  return library.trust().certificates.find(({ fingerprint }) => fingerprint === wanted)?.revokedOn;
}

export function trustRefused(guard: TrustGuard): RequestRefused {
  return new RequestRefused('trust-refused', { guard });
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
