/**
 * Keeps a private key under a passphrase: PKCS#8 EncryptedPrivateKeyInfo, PBES2 with scrypt and AES-256-CBC ([S8]).
 * Written here because Node's own export stretches a passphrase with only 2,048 rounds of PBKDF2, and because
 * Electron's cryptographic library does not open scrypt keys by itself.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { derFromPem } from './certificate-reader.ts';
import {
  childrenOf,
  expectTag,
  MalformedDer,
  readDer,
  readSmallInteger,
  TAG,
  writeDer,
  writeSmallInteger,
  type DerElement,
} from './der.ts';
import { isObjectIdentifier, OID } from './object-identifiers.ts';

const PEM_LABEL = 'ENCRYPTED PRIVATE KEY';
const COST = { N: 16384, r: 8, p: 5 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const IV_BYTES = 16;
/** A key file is foreign too: one that asked for gigabytes would stop the machine. */
const MAX_SCRYPT_MEMORY_BYTES = 256 * 1024 * 1024;
const MAX_PARALLELISM = 16;

interface EncryptedKey {
  readonly salt: Uint8Array;
  readonly cost: { readonly N: number; readonly r: number; readonly p: number };
  readonly iv: Uint8Array;
  readonly ciphertext: Uint8Array;
}

export async function encryptPrivateKey(privateKeyDer: Uint8Array, passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-cbc', await stretch(passphrase, salt, COST), iv);
  const ciphertext = Buffer.concat([cipher.update(privateKeyDer), cipher.final()]);
  const base64 = Buffer.from(writeEncryptedKey({ salt, cost: COST, iv, ciphertext })).toString('base64');
  const lines = base64.replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${PEM_LABEL}-----\n${lines}\n-----END ${PEM_LABEL}-----\n`;
}

export type DecryptedKey =
  | { readonly ok: true; readonly privateKeyDer: Uint8Array }
  | { readonly ok: false; readonly code: 'wrong-passphrase' | 'key-unreadable' };

export async function decryptPrivateKey(pem: string, passphrase: string): Promise<DecryptedKey> {
  const encrypted = parseEncryptedKey(pem);
  if (encrypted === undefined) return { ok: false, code: 'key-unreadable' };
  const decipher = createDecipheriv(
    'aes-256-cbc',
    await stretch(passphrase, encrypted.salt, encrypted.cost),
    encrypted.iv,
  );
  try {
    const privateKeyDer = Buffer.concat([decipher.update(encrypted.ciphertext), decipher.final()]);
    readDer(privateKeyDer, TAG.sequence);
    return { ok: true, privateKeyDer };
  } catch {
    // Bad padding, or padding that is right by chance before bytes that are not a key: the passphrase is another.
    return { ok: false, code: 'wrong-passphrase' };
  }
}

/** The same passphrase typed on macOS and on Windows may differ in bytes until both are NFC. */
function stretch(passphrase: string, salt: Uint8Array, cost: EncryptedKey['cost']): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: MAX_SCRYPT_MEMORY_BYTES + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(Buffer.from(passphrase.normalize('NFC'), 'utf8'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function writeEncryptedKey({ salt, cost, iv, ciphertext }: EncryptedKey): Uint8Array {
  const derivation = writeDer(
    TAG.sequence,
    OID.scrypt,
    writeDer(
      TAG.sequence,
      writeDer(TAG.octetString, salt),
      ...[cost.N, cost.r, cost.p, KEY_BYTES].map(writeSmallInteger),
    ),
  );
  const encryption = writeDer(TAG.sequence, OID.aes256Cbc, writeDer(TAG.octetString, iv));
  const algorithm = writeDer(TAG.sequence, OID.pbes2, writeDer(TAG.sequence, derivation, encryption));
  return writeDer(TAG.sequence, algorithm, writeDer(TAG.octetString, ciphertext));
}

function parseEncryptedKey(pem: string): EncryptedKey | undefined {
  const der = derFromPem(pem, PEM_LABEL);
  if (der === undefined) return undefined;
  try {
    return readEncryptedKey(der);
  } catch (error) {
    if (error instanceof MalformedDer) return undefined;
    throw error;
  }
}

function readEncryptedKey(der: Uint8Array): EncryptedKey {
  const [algorithm, ciphertext] = childrenOf(readDer(der, TAG.sequence));
  const [derivation, encryption] = childrenOf(expectTag(parametersOf(algorithm, OID.pbes2), TAG.sequence));
  const iv = expectTag(parametersOf(encryption, OID.aes256Cbc), TAG.octetString).content;
  if (iv.byteLength !== IV_BYTES) throw new MalformedDer('an IV of another length');
  const [salt, N, r, p] = childrenOf(expectTag(parametersOf(derivation, OID.scrypt), TAG.sequence));
  return {
    salt: expectTag(salt, TAG.octetString).content,
    cost: readCost(N, r, p),
    iv,
    ciphertext: expectTag(ciphertext, TAG.octetString).content,
  };
}

function readCost(...elements: readonly (DerElement | undefined)[]): EncryptedKey['cost'] {
  const [N = 0, r = 0, p = 0] = elements.map(readSmallInteger);
  const isPowerOfTwo = N > 1 && Number.isInteger(Math.log2(N));
  const isBearable = r > 0 && 128 * N * r <= MAX_SCRYPT_MEMORY_BYTES && p > 0 && p <= MAX_PARALLELISM;
  if (!isPowerOfTwo || !isBearable) throw new MalformedDer('scrypt costs out of bounds');
  return { N, r, p };
}

/** The parameters of an AlgorithmIdentifier that must be this one. */
function parametersOf(identifier: DerElement | undefined, expected: Uint8Array): DerElement | undefined {
  const [algorithm, parameters] = childrenOf(expectTag(identifier, TAG.sequence));
  if (!isObjectIdentifier(algorithm, expected)) throw new MalformedDer('another algorithm');
  return parameters;
}
