/** A person's signing identity: made once, kept under a passphrase, unlocked to sign. */
import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { KeyRefusalCode } from '../../domain/signed-file/refusal.ts';
import { IDENTITY_FIELD_MAX_CHARACTERS, type SignatureAlgorithm } from '../../domain/signed-file/signer.ts';
import { certificateFromPem } from './certificate-facts.ts';
import { certificateToPem, type ReadCertificate } from './certificate-reader.ts';
import { createSelfSignedCertificate, type CertificateSubject } from './certificate-writer.ts';
import { areSameBytes } from './der.ts';
import { decryptPrivateKey, encryptPrivateKey } from './key-encryption.ts';
import { sha256 } from './digest.ts';
import { algorithmOf } from './signature-algorithm.ts';

/** A mandate in a local committee lasts three years; so does the certificate, unless asked otherwise. */
const MANDATE_YEARS = 3;

export interface IdentityRequest extends CertificateSubject {
  readonly passphrase: string;
  readonly createdAt: Date;
  readonly validYears?: number;
}

/** Both texts together are also the backup: the key is never outside its passphrase. */
export interface StoredIdentity {
  readonly certificatePem: string;
  readonly encryptedKeyPem: string;
}

export interface CreatedIdentity extends StoredIdentity {
  readonly fingerprint: string;
}

/** An unlocked key. It signs; it cannot be read back. */
export interface UnlockedSigner {
  readonly certificate: ReadCertificate;
  readonly algorithm: SignatureAlgorithm;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export type UnlockedIdentity =
  | { readonly ok: true; readonly signer: UnlockedSigner }
  | { readonly ok: false; readonly code: KeyRefusalCode };

export async function createIdentity(request: IdentityRequest): Promise<CreatedIdentity> {
  const subject = {
    commonName: subjectField('commonName', request.commonName),
    organisation: subjectField('organisation', request.organisation),
    locality: subjectField('locality', request.locality),
  };
  if (request.passphrase === '') throw new RangeError('a private key is never kept without a passphrase');
  const notBefore = new Date(Math.floor(request.createdAt.getTime() / 1000) * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + (request.validYears ?? MANDATE_YEARS));
  const { certificateDer, privateKeyDer } = await createSelfSignedCertificate(subject, notBefore, notAfter);
  return {
    certificatePem: certificateToPem(certificateDer),
    encryptedKeyPem: await encryptPrivateKey(privateKeyDer, request.passphrase),
    fingerprint: sha256(certificateDer).toString('hex'),
  };
}

/** The contract's schema refuses such a field with words; here it is a bug. */
function subjectField(name: string, text: string): string {
  const trimmed = text.normalize('NFC').trim();
  const isFit =
    trimmed.length > 0 &&
    [...trimmed].length <= IDENTITY_FIELD_MAX_CHARACTERS &&
    !/\p{Control}/u.test(trimmed);
  if (!isFit)
    throw new RangeError(
      `${name} must hold 1 to ${String(IDENTITY_FIELD_MAX_CHARACTERS)} printable characters`,
    );
  return trimmed;
}

export async function unlockIdentity(
  identity: StoredIdentity & { readonly passphrase: string },
): Promise<UnlockedIdentity> {
  const certificate = certificateFromPem(identity.certificatePem);
  if (certificate === undefined) return { ok: false, code: 'key-unreadable' };
  const decrypted = await decryptPrivateKey(identity.encryptedKeyPem, identity.passphrase);
  if (!decrypted.ok) return decrypted;
  const privateKey = privateKeyFrom(decrypted.privateKeyDer);
  if (privateKey === undefined) return { ok: false, code: 'wrong-passphrase' };
  const algorithm = algorithmOf(certificate.publicKey);
  if (!isKeyOf(certificate, privateKey) || algorithm === undefined) {
    return { ok: false, code: 'key-does-not-match-certificate' };
  }
  return { ok: true, signer: { certificate, algorithm, sign: (bytes) => signWith(privateKey, bytes) } };
}

/** Undefined when a wrong passphrase happened to give something shaped like DER. */
function privateKeyFrom(der: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function isKeyOf(certificate: ReadCertificate, privateKey: KeyObject): boolean {
  const format = { format: 'der', type: 'spki' } as const;
  return areSameBytes(createPublicKey(privateKey).export(format), certificate.publicKey.export(format));
}

function signWith(privateKey: KeyObject, bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    sign('sha256', bytes, privateKey, (error, signature) => {
      if (error === null) resolve(signature);
      else reject(error);
    });
  });
}
