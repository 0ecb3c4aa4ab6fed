/** Takes the key and the certificate out of a PKCS#12 file (.p12, .pfx), for an identity to be kept as all others are. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { OctetString } from 'asn1js';
import {
  CertBag,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type AlgorithmIdentifier,
  SafeContents,
  type AuthenticatedSafe,
  type ContentInfo,
} from 'pkijs';
import type { KeyRefusalCode } from '../../domain/signed-file/refusal.ts';
import { readCertificate, type ReadCertificate } from './certificate-reader.ts';
import { areSameBytes, MalformedDer } from './der.ts';
import { judgeEncryption } from './pkcs12-encryption.ts';
import { algorithmOf } from './signature-algorithm.ts';

export interface Pkcs12Identity {
  readonly certificate: ReadCertificate;
  readonly privateKeyDer: Uint8Array;
}
export type ReadPkcs12 =
  | { readonly ok: true; readonly identity: Pkcs12Identity }
  | { readonly ok: false; readonly code: KeyRefusalCode };

/** A key and a few certificates: what is larger is something else. */
const MAX_PKCS12_BYTES = 1024 * 1024;

class Refused extends Error {
  constructor(readonly code: KeyRefusalCode) {
    super(code);
  }
}

/** Never rejects for what the file holds. */
export async function readPkcs12(bytes: Uint8Array, passphrase: string): Promise<ReadPkcs12> {
  try {
    const password = bufferOf(new TextEncoder().encode(passphrase.normalize('NFC')));
    const safe = await openFile(bytes, password);
    return { ok: true, identity: identityIn(await bagsOf(safe, password)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code };
    throw error;
  }
}

/**
 * The file's own checksum is left alone: it is made with a passphrase in another encoding than the rest, and what matters is checked
 * after, that the key is the certificate's.
 */
async function openFile(bytes: Uint8Array, password: ArrayBuffer): Promise<AuthenticatedSafe> {
  if (bytes.byteLength > MAX_PKCS12_BYTES) throw new Refused('pkcs12-unreadable');
  const file = await readOr('pkcs12-unreadable', async () => {
    const pfx = PFX.fromBER(bufferOf(bytes));
    await pfx.parseInternalValues({ checkIntegrity: false, password });
    return pfx;
  });
  const safe = file.parsedValue?.authenticatedSafe;
  if (!safe) throw new Refused('pkcs12-unreadable');
  return safe;
}

interface Bags {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

async function bagsOf(safe: AuthenticatedSafe, password: ArrayBuffer): Promise<Bags> {
  const keys: Uint8Array[] = [];
  const certificates: Uint8Array[] = [];
  for (const content of safe.safeContents) {
    for (const { bagValue } of (await contentsOf(content, password)).safeBags) {
      if (bagValue instanceof PrivateKeyInfo) keys.push(bytesOf(bagValue));
      else if (bagValue instanceof PKCS8ShroudedKeyBag) keys.push(await shroudedKey(bagValue, password));
      else if (bagValue instanceof CertBag) certificates.push(...writtenCertificate(bagValue));
    }
  }
  return { keys, certificates };
}

/** What is not encrypted at all is read as it is; what is, only under ciphers of today. */
async function contentsOf({ content }: ContentInfo, password: ArrayBuffer): Promise<SafeContents> {
  if (content instanceof OctetString) {
    return readOr('pkcs12-unreadable', () => SafeContents.fromBER(content.getValue()));
  }
  const encrypted = await readOr('pkcs12-unreadable', () => new EncryptedData({ schema: content }));
  refuseAlgorithm(encrypted.encryptedContentInfo.contentEncryptionAlgorithm);
  return readOr('wrong-passphrase', async () => SafeContents.fromBER(await encrypted.decrypt({ password })));
}

async function shroudedKey(bag: PKCS8ShroudedKeyBag, password: ArrayBuffer): Promise<Uint8Array> {
  refuseAlgorithm(bag.encryptionAlgorithm);
  await readOr('wrong-passphrase', () =>
    (bag as unknown as { parseInternalValues: (given: object) => Promise<void> }).parseInternalValues({
      password,
    }),
  );
  if (!bag.parsedValue) throw new Refused('wrong-passphrase');
  return bytesOf(bag.parsedValue);
}

function refuseAlgorithm(algorithm: AlgorithmIdentifier): void {
  const refusal = judgeEncryption(algorithm);
  if (refusal) throw new Refused(refusal);
}

/** A buffer of exactly these bytes: those of a Buffer are part of a larger one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function bytesOf(value: { readonly toSchema: () => { toBER: () => ArrayBuffer } }): Uint8Array {
  return new Uint8Array(value.toSchema().toBER());
}

/** Byte for byte as in the file: written anew, it could have another fingerprint. */
function writtenCertificate({ certValue }: CertBag): readonly Uint8Array[] {
  return certValue instanceof OctetString ? [new Uint8Array(certValue.getValue())] : [];
}

/** Of a library that throws whatever it meets. */
async function readOr<Value>(code: KeyRefusalCode, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch {
    throw new Refused(code);
  }
}

function identityIn({ keys, certificates }: Bags): Pkcs12Identity {
  const read = certificates.flatMap((der) => readableCertificate(der) ?? []);
  for (const privateKeyDer of keys) {
    const spki = publicKeyOf(privateKeyDer);
    const certificate = read.find(
      ({ publicKey }) => spki && areSameBytes(publicKey.export({ format: 'der', type: 'spki' }), spki),
    );
    if (!certificate) continue;
    const isUsable = certificate.isForSigning && algorithmOf(certificate.publicKey) !== undefined;
    if (!isUsable) throw new Refused('pkcs12-not-for-signing');
    return { certificate, privateKeyDer };
  }
  throw new Refused('pkcs12-without-identity');
}

function readableCertificate(der: Uint8Array): ReadCertificate | undefined {
  try {
    return readCertificate(der);
  } catch (error) {
    if (error instanceof MalformedDer) return undefined;
    throw error;
  }
}

function publicKeyOf(privateKeyDer: Uint8Array): Uint8Array | undefined {
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(privateKeyDer), format: 'der', type: 'pkcs8' });
    return createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
