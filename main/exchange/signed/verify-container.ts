/** Judges a received container. Nothing of it is handed out before everything has passed. */
import { isSignedFileKind, type SignedFileKind } from '../../domain/signed-file/kind.ts';
import type { SchemaIssue, SignedFileWarning } from '../../domain/signed-file/refusal.ts';
import type { FileSigner } from '../../domain/signed-file/signer.ts';
import { readCanonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { arrangeEntries, type ArrangedEntries } from './entry-arrangement.ts';
import { readManifest, type ManifestReference } from './manifest-reader.ts';
import { isRefused, refuse, type RefusedContainer } from './refused.ts';
import { verifySignature } from './signature-verifier.ts';
import { readZip, type ZipEntry } from './zip-reader.ts';

/** How a kind of container is understood; its schema belongs to the domain and is handed in. */
export interface ContainerKind {
  readonly formatVersion: number;
  readonly parse: (value: unknown) => ParsedPayload;
}

export type ParsedPayload =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/** The kinds this application understands; any other is refused as unknown. */
export type ContainerKinds = { readonly [Kind in SignedFileKind]?: ContainerKind };

export interface VerifiedEntry {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface VerifiedContainer {
  readonly outcome: 'intact';
  readonly kind: SignedFileKind;
  /** What the kind's schema made of the payload. */
  readonly payload: unknown;
  readonly payloadBytes: Uint8Array;
  /** SHA-256 of the manifest in hexadecimal. */
  readonly identity: string;
  /** Every covered file, the payload included, in the manifest's order. */
  readonly entries: readonly VerifiedEntry[];
  readonly signers: readonly FileSigner[];
  readonly warnings: readonly SignedFileWarning[];
}

const MAX_ISSUE_CHARACTERS = 300;
/** A clock may be a little slow without that being worth a warning. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

interface OpenedContainer {
  readonly arranged: ArrangedEntries;
  readonly signers: readonly FileSigner[];
  readonly entries: readonly VerifiedEntry[];
}

export async function verifyContainer(
  bytes: Uint8Array,
  { kinds, now }: { readonly kinds: ContainerKinds; readonly now: Date },
): Promise<VerifiedContainer | RefusedContainer> {
  const opened = await openContainer(bytes);
  if (isRefused(opened)) return opened;
  const { arranged, signers, entries } = opened;
  const payload = readPayload(arranged, kinds);
  if (isRefused(payload)) return payload;
  return {
    outcome: 'intact',
    ...payload,
    payloadBytes: arranged.payload.bytes,
    identity: sha256(arranged.manifest).toString('hex'),
    entries,
    signers,
    warnings: signers.flatMap((signer) => timeWarnings(signer, now)),
  };
}

/** The archive, its signatures and its manifest: all that `verify.sh` checks too. What the payload says is not read yet. */
export async function openContainer(bytes: Uint8Array): Promise<OpenedContainer | RefusedContainer> {
  const zipEntries = await readZip(bytes);
  if (isRefused(zipEntries)) return zipEntries;
  const arranged = arrangeEntries(zipEntries);
  if (isRefused(arranged)) return arranged;
  const signers = verifySignature(arranged.signature, arranged.manifest);
  if (isRefused(signers)) return signers;
  const entries = verifyCoverage(arranged);
  return isRefused(entries) ? entries : { arranged, signers, entries };
}

/** The manifest and the archive must name the same files, once each, with the same bytes ([S4]). */
function verifyCoverage(arranged: ArrangedEntries): readonly VerifiedEntry[] | RefusedContainer {
  const references = readManifest(arranged.manifest);
  if (isRefused(references)) return references;
  const covered = new Map(arranged.covered.map((entry) => [entry.name, entry]));
  const verified: VerifiedEntry[] = [];
  for (const reference of references) {
    const entry = verifyReference(reference, covered, arranged.payload.name);
    if (isRefused(entry)) return entry;
    covered.delete(reference.name);
    verified.push({ name: reference.name, mediaType: reference.mediaType, bytes: entry.bytes });
  }
  const [uncovered] = covered.keys();
  return uncovered === undefined ? verified : refuse('file-not-covered', { entryName: uncovered });
}

function verifyReference(
  reference: ManifestReference,
  covered: ReadonlyMap<string, ZipEntry>,
  rootName: string,
): ZipEntry | RefusedContainer {
  const entryName = reference.name;
  const entry = covered.get(entryName);
  if (entry === undefined) return refuse('reference-missing-file', { entryName });
  if (!sha256(entry.bytes).equals(reference.digest)) return refuse('file-changed', { entryName });
  const isRoot = entryName === rootName;
  const isMediaTypeRight = !isRoot || reference.mediaType === 'application/json';
  return reference.isRoot === isRoot && isMediaTypeRight
    ? entry
    : refuse('manifest-malformed', { entryName });
}

interface ReadPayload {
  readonly kind: SignedFileKind;
  readonly payload: unknown;
}

function readPayload(arranged: ArrangedEntries, kinds: ContainerKinds): ReadPayload | RefusedContainer {
  const { stem: kind, name: entryName, bytes } = arranged.payload;
  const understood = isSignedFileKind(kind) ? kinds[kind] : undefined;
  if (!isSignedFileKind(kind) || understood === undefined) return refuse('unknown-kind', { entryName, kind });
  const json = readCanonicalJson(bytes, entryName);
  if (isRefused(json)) return json;
  const refusal = refuseFormat(json.value, kind, understood.formatVersion);
  if (refusal !== undefined) return refusal;
  const parsed = understood.parse(json.value);
  return parsed.ok
    ? { kind, payload: parsed.value }
    : refuse('schema', { entryName, issues: parsed.issues.map(shortened) });
}

/** A schema quotes what it refuses: half a million field names would make a sentence of megabytes. */
function shortened({ path, message }: SchemaIssue): SchemaIssue {
  return { path: path.slice(0, MAX_ISSUE_CHARACTERS), message: message.slice(0, MAX_ISSUE_CHARACTERS) };
}

/** A newer version is told before its schema errors, which would only be its consequences. */
function refuseFormat(value: unknown, kind: SignedFileKind, known: number): RefusedContainer | undefined {
  const { format, formatVersion } = (value ?? {}) as {
    readonly format?: unknown;
    readonly formatVersion?: unknown;
  };
  const issues: SchemaIssue[] = [];
  if (format !== `jalon-${kind}`) issues.push({ path: 'format', message: `jalon-${kind}` });
  const isVersion =
    typeof formatVersion === 'number' && Number.isInteger(formatVersion) && formatVersion >= 1;
  if (!isVersion) issues.push({ path: 'formatVersion', message: '≥ 1' });
  if (issues.length > 0 || !isVersion) return refuse('schema', { entryName: `${kind}.json`, issues });
  return formatVersion > known
    ? refuse('format-too-new', { kind, formatVersion, knownFormatVersion: known })
    : undefined;
}

function timeWarnings(signer: FileSigner, now: Date): readonly SignedFileWarning[] {
  const warnings: SignedFileWarning[] = [];
  const signerName = signer.commonName;
  if (new Date(signer.notAfter) < now) {
    warnings.push({ code: 'certificate-expired-since', signerName, date: signer.notAfter });
  }
  if (new Date(signer.signedAt).getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
    warnings.push({ code: 'signed-in-the-future', signerName, date: signer.signedAt });
  }
  return warnings;
}
