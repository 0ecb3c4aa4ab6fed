/** Identities on their way in and out: another passphrase, a backup to keep elsewhere, a PKCS#12 file brought in. */
import type { KeyRefusalCode } from '../../domain/signed-file/refusal.ts';
import { certificateFromPem } from './certificate-facts.ts';
import { certificateToPem, derFromPem } from './certificate-reader.ts';
import { unlockIdentity, type CreatedIdentity, type StoredIdentity } from './identity.ts';
import { decryptPrivateKey, encryptPrivateKey } from './key-encryption.ts';
import { readPkcs12 } from './pkcs12.ts';

export type IdentityOutcome =
  | { readonly ok: true; readonly identity: CreatedIdentity }
  | { readonly ok: false; readonly code: KeyRefusalCode };

/** The same key and certificate, under another passphrase. */
export async function withPassphrase(
  identity: CreatedIdentity,
  passphrase: string,
  next: string,
): Promise<IdentityOutcome> {
  const unlocked = await unlockIdentity({ ...identity, passphrase });
  if (!unlocked.ok) return unlocked;
  const decrypted = await decryptPrivateKey(identity.encryptedKeyPem, passphrase);
  if (!decrypted.ok) return decrypted;
  const encryptedKeyPem = await encryptPrivateKey(decrypted.privateKeyDer, next);
  return { ok: true, identity: { ...identity, encryptedKeyPem } };
}

/** A text anybody can open in thirty years: who it is, the certificate, and the key as it is kept, under its passphrase. */
export function writeIdentityBackup(
  { certificatePem, encryptedKeyPem }: StoredIdentity,
  about: readonly string[],
): string {
  return `${about.join('\n')}\n\n${certificatePem}${encryptedKeyPem}`;
}

/** Of a text that holds a certificate and the key that goes with it; the passphrase must open it. */
export async function readIdentityBackup(text: string, passphrase: string): Promise<IdentityOutcome> {
  const certificate = certificateFromPem(text);
  const hasKey = derFromPem(text, 'ENCRYPTED PRIVATE KEY') !== undefined;
  if (!certificate || !hasKey) return { ok: false, code: 'backup-unreadable' };
  const identity = {
    fingerprint: certificate.fingerprint,
    certificatePem: certificateToPem(certificate.der),
    encryptedKeyPem: keyBlock(text),
  };
  const unlocked = await unlockIdentity({ ...identity, passphrase });
  return unlocked.ok ? { ok: true, identity } : unlocked;
}

function keyBlock(text: string): string {
  const from = text.indexOf('-----BEGIN ENCRYPTED PRIVATE KEY-----');
  const end = '-----END ENCRYPTED PRIVATE KEY-----';
  return `${text.slice(from, text.indexOf(end, from) + end.length)}\n`;
}

/** From then on it is kept as all identities are, under a passphrase of its own. */
export async function identityFromPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  next: string,
): Promise<IdentityOutcome> {
  const read = await readPkcs12(bytes, passphrase);
  if (!read.ok) return read;
  const { certificate, privateKeyDer } = read.identity;
  return {
    ok: true,
    identity: {
      fingerprint: certificate.fingerprint,
      certificatePem: certificateToPem(certificate.der),
      encryptedKeyPem: await encryptPrivateKey(privateKeyDer, next),
    },
  };
}
