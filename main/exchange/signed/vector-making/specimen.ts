/** The sound parts that hostile vectors are made from: signers of any sort, a small plan, and a container's pieces. */
import 'reflect-metadata';
import { createPrivateKey, sign, webcrypto } from 'node:crypto';
import { KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';
import { signManifest } from '../cades-writer.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { readCertificate } from '../certificate-reader.ts';
import { CONTAINER_MEDIA_TYPE, MANIFEST_NAME, MIMETYPE_NAME, SIGNATURE_NAME } from '../entry-names.ts';
import type { UnlockedSigner } from '../identity.ts';
import { writeManifest, type CoveredFile } from '../manifest-writer.ts';
import { rawEntry, writeRawZip, type RawEntry } from './raw-zip.ts';

export const SIGNED_AT = new Date('2026-03-02T09:30:00Z');
/** When the vectors are judged. */
export const JUDGED_AT = new Date('2026-06-01T00:00:00Z');

export const PLAN = {
  format: 'jalon-plan',
  formatVersion: 1,
  revision: 4,
  title: 'Feuille de route 2026 – comité de l’Ain',
} as const;

type KeyPair = webcrypto.CryptoKeyPair;
type KeyAlgorithm = webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams;

export const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export function rsa(modulusLength: number): webcrypto.RsaHashedKeyGenParams {
  return {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
}

export function newKeys(algorithm: KeyAlgorithm = P256): Promise<KeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<KeyPair>;
}

export interface SignerOptions {
  readonly keys?: KeyPair;
  readonly commonName?: string;
  readonly serialNumber?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly usages?: number;
}

/** A signer whose certificate may be anything, weak or expired ones included. */
export async function makeSigner(options: SignerOptions = {}): Promise<UnlockedSigner> {
  const keys = options.keys ?? (await newKeys());
  const isRsa = keys.privateKey.algorithm.name !== 'ECDSA';
  const usages = options.usages ?? KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: options.serialNumber ?? '4a01',
      name: `C=FR, O=Comité de l’Ain, L=Bourg-en-Bresse, CN=${options.commonName ?? 'Claire Secrétaire'}`,
      notBefore: options.notBefore ?? new Date('2026-01-01T00:00:00Z'),
      notAfter: options.notAfter ?? new Date('2029-01-01T00:00:00Z'),
      signingAlgorithm: isRsa ? rsa(2048) : { ...P256, hash: 'SHA-256' },
      keys,
      extensions: [new KeyUsagesExtension(usages, true)],
    },
    webcrypto,
  );
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  return {
    certificate: readCertificate(new Uint8Array(certificate.rawData)),
    algorithm: isRsa ? 'rsa-sha256' : 'ecdsa-sha256',
    sign: (bytes) => Promise.resolve(sign('sha256', bytes, privateKey)),
  };
}

/** A container still in pieces, so that a vector can spoil exactly one of them. */
export interface Pieces {
  readonly mimetype: RawEntry;
  readonly files: readonly RawEntry[];
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
}

export function planFile(bytes: Uint8Array = writeCanonicalJson(PLAN)): CoveredFile {
  return { name: 'plan.json', mediaType: 'application/json', bytes, isRoot: true };
}

export function attachmentFile(name: string, text: string): CoveredFile {
  return { name: `pieces/${name}`, mediaType: 'text/plain', bytes: Buffer.from(text), isRoot: false };
}

export async function makePieces(
  signers: readonly UnlockedSigner[],
  files: readonly CoveredFile[] = [planFile()],
  editManifest: (xml: string) => string = (xml) => xml,
): Promise<Pieces> {
  const manifest = Buffer.from(editManifest(Buffer.from(writeManifest(files)).toString('utf8')), 'utf8');
  return {
    mimetype: rawEntry(MIMETYPE_NAME, Buffer.from(CONTAINER_MEDIA_TYPE)),
    files: files.map(({ name, bytes }) => rawEntry(name, bytes)),
    manifest,
    signature: await signManifest(manifest, signers, SIGNED_AT),
  };
}

export function entriesOf({ mimetype, files, manifest, signature }: Pieces): readonly RawEntry[] {
  return [mimetype, ...files, rawEntry(MANIFEST_NAME, manifest), rawEntry(SIGNATURE_NAME, signature)];
}

export function assemble(pieces: Pieces): Buffer {
  return writeRawZip(entriesOf(pieces));
}
