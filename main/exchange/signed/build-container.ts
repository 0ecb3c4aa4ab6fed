/** Builds the container of FORMAT.md; everything but the signature follows from its arguments byte for byte. */
import type { SignedFileKind } from '../../domain/signed-file/kind.ts';
import { countersignManifest, signManifest } from './cades-writer.ts';
import { ContentTooLarge, writeCanonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import {
  ATTACHMENT_FOLDER,
  CONTAINER_MEDIA_TYPE,
  isAttachmentName,
  MANIFEST_NAME,
  MIMETYPE_NAME,
  payloadName,
  pdfName,
  SIGNATURE_NAME,
} from './entry-names.ts';
import type { UnlockedSigner } from './identity.ts';
import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_SIGNERS, MAX_TOTAL_BYTES } from './limits.ts';
import { isMediaType, writeManifest, type CoveredFile } from './manifest-writer.ts';
import { isRefused, refuse, type RefusedContainer } from './refused.ts';
import { readZip, type ZipEntry } from './zip-reader.ts';
import { writeZip } from './zip-writer.ts';

export interface Attachment {
  /** As in the archive, without its folder; the name people gave it belongs in the payload. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface ContainerRequest {
  readonly kind: SignedFileKind;
  readonly payload: unknown;
  readonly attachments?: readonly Attachment[];
  readonly pdf?: Uint8Array;
  readonly signers: readonly UnlockedSigner[];
  readonly signedAt: Date;
}

export interface BuiltContainer {
  readonly bytes: Uint8Array;
  /** SHA-256 of the manifest in hexadecimal: what a receipt quotes. */
  readonly identity: string;
  /** SHA-256 of the payload as it stands in the container, 64 lower-case hexadecimal digits: its canonical hash. */
  readonly payloadHash: string;
}

/** mimetype, the payload, the PDF, the manifest and the signature. */
const ENTRIES_BESIDE_ATTACHMENTS = 5;

/** Asks before building what the reader would refuse, so that a screen can say it. */
export function refuseAttachments(attachments: readonly Attachment[]): RefusedContainer | undefined {
  const namesSeen = new Set<string>();
  for (const { name, mediaType, bytes } of attachments) {
    const details = { entryName: name };
    if (!isAttachmentName(name) || !isMediaType(mediaType)) return refuse('name-not-allowed', details);
    if (namesSeen.has(name.toLowerCase())) return refuse('duplicate-name', details);
    namesSeen.add(name.toLowerCase());
    if (bytes.byteLength > MAX_ENTRY_BYTES) return refuse('entry-too-large', details);
  }
  const totalBytes = attachments.reduce((total, { bytes }) => total + bytes.byteLength, 0);
  if (totalBytes > MAX_TOTAL_BYTES) return refuse('total-too-large');
  return attachments.length > MAX_ENTRIES - ENTRIES_BESIDE_ATTACHMENTS
    ? refuse('too-many-entries')
    : undefined;
}

/** Throws ContentTooLarge, and on a payload or attachments that no reader would accept: the caller had the means to know. */
export async function buildContainer(request: ContainerRequest): Promise<BuiltContainer> {
  if (request.signers.length === 0 || request.signers.length > MAX_SIGNERS) {
    throw new RangeError(`a container has one to ${String(MAX_SIGNERS)} signers`);
  }
  const files = coveredFiles(request);
  const manifest = writeManifest(files);
  const signature = await signManifest(manifest, request.signers, request.signedAt);
  const bytes = await writeContainer(files, manifest, signature);
  return {
    bytes,
    identity: sha256(manifest).toString('hex'),
    payloadHash: sha256(files[0].bytes).toString('hex'),
  };
}

/** The payload first. */
function coveredFiles({
  kind,
  payload,
  pdf,
  attachments = [],
}: ContainerRequest): readonly [CoveredFile, ...CoveredFile[]] {
  const refusal = refuseAttachments(attachments);
  if (refusal !== undefined) {
    throw new RangeError(
      `no reader would accept this attachment: ${refusal.code} ${refusal.details.entryName ?? ''}`,
    );
  }
  const payloadBytes = writeCanonicalJson(payload);
  const files: [CoveredFile, ...CoveredFile[]] = [
    { name: payloadName(kind), mediaType: 'application/json', bytes: payloadBytes, isRoot: true },
  ];
  if (pdf !== undefined) {
    files.push({ name: pdfName(kind), mediaType: 'application/pdf', bytes: pdf, isRoot: false });
  }
  for (const { name, mediaType, bytes } of attachments)
    files.push({ name: ATTACHMENT_FOLDER + name, mediaType, bytes, isRoot: false });
  refuseExcess(files);
  return files;
}

function refuseExcess(files: readonly CoveredFile[]): void {
  const sizes = files.map(({ bytes }) => bytes.byteLength);
  if (Math.max(...sizes) > MAX_ENTRY_BYTES) throw new ContentTooLarge('entry-too-large');
  if (sizes.reduce((total, size) => total + size, 0) > MAX_TOTAL_BYTES)
    throw new ContentTooLarge('total-too-large');
}

function writeContainer(
  files: readonly Pick<CoveredFile, 'name' | 'bytes'>[],
  manifest: Uint8Array,
  signature: Uint8Array,
): Promise<Uint8Array> {
  return writeZip([
    { name: MIMETYPE_NAME, bytes: Buffer.from(CONTAINER_MEDIA_TYPE, 'ascii'), isStored: true },
    ...files.map(({ name, bytes }) => ({ name, bytes, isStored: false })),
    { name: MANIFEST_NAME, bytes: manifest, isStored: false },
    { name: SIGNATURE_NAME, bytes: signature, isStored: true },
  ]);
}

/**
 * Adds a second signer to a container that has just been verified, on another machine than the first one's: nothing
 * but the signature changes, so the container keeps its identity.
 */
export async function countersignContainer(
  verifiedBytes: Uint8Array,
  signer: UnlockedSigner,
  signedAt: Date,
): Promise<Omit<BuiltContainer, 'payloadHash'>> {
  const entries = await readZip(verifiedBytes);
  if (isRefused(entries))
    throw new Error(`a container is verified before it is countersigned: ${entries.code}`);
  const manifest = bytesOf(entries, MANIFEST_NAME);
  const signature = await countersignManifest(bytesOf(entries, SIGNATURE_NAME), manifest, signer, signedAt);
  const technicalNames: readonly string[] = [MIMETYPE_NAME, MANIFEST_NAME, SIGNATURE_NAME];
  const files = entries.filter(({ name }) => !technicalNames.includes(name));
  const bytes = await writeContainer(files, manifest, signature);
  return { bytes, identity: sha256(manifest).toString('hex') };
}

function bytesOf(entries: readonly ZipEntry[], name: string): Uint8Array {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`a container is verified before it is countersigned: no ${name}`);
  return entry.bytes;
}
