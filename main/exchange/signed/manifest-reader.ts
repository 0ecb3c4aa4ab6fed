/** Reads the manifest of a received container, accepting only the elements and attributes of [S4]. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import type { SignedFileRefusalCode } from '../../domain/signed-file/refusal.ts';
import { SIGNATURE_NAME } from './entry-names.ts';
import { MAX_MANIFEST_BYTES } from './limits.ts';
import {
  ASIC_NAMESPACE,
  isMediaType,
  SHA256_URI,
  SIGNATURE_MEDIA_TYPE,
  XMLDSIG_NAMESPACE,
} from './manifest-writer.ts';
import { isRefused, refuse, type RefusedContainer } from './refused.ts';

export interface ManifestReference {
  readonly name: string;
  readonly mediaType: string;
  readonly isRoot: boolean;
  readonly digest: Buffer;
}

/** Which elements may stand where; the paths use the two prefixes of the writer, whatever the file calls them. */
const ROOT = 'asic:ASiCManifest';
const SIGNATURE_REFERENCE = `${ROOT}/asic:SigReference`;
const DATA_REFERENCE = `${ROOT}/asic:DataObjectReference`;
const DIGEST_METHOD = `${DATA_REFERENCE}/ds:DigestMethod`;
const DIGEST_VALUE = `${DATA_REFERENCE}/ds:DigestValue`;
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  [ROOT]: [],
  [SIGNATURE_REFERENCE]: ['URI', 'MimeType'],
  [DATA_REFERENCE]: ['URI', 'MimeType', 'Rootfile'],
  [DIGEST_METHOD]: ['Algorithm'],
  [DIGEST_VALUE]: [],
};
const PIECE_CHARACTERS = 1024;
const SHA256_BASE64 = /^[A-Za-z0-9+/]{43}=$/;

interface PendingReference {
  readonly attributes: ReadonlyMap<string, string>;
  readonly methods: string[];
  readonly values: string[];
}

interface ManifestWalk {
  readonly path: string[];
  readonly references: PendingReference[];
  readonly signatureReferences: ReadonlyMap<string, string>[];
  /** The first fault decides; later events of the same document are only consequences. */
  fault: SignedFileRefusalCode | undefined;
}

export function readManifest(bytes: Uint8Array): readonly ManifestReference[] | RefusedContainer {
  const text = bytes.byteLength > MAX_MANIFEST_BYTES ? undefined : decodeUtf8(bytes);
  if (text === undefined) return refuse('manifest-malformed');
  const walk: ManifestWalk = { path: [], references: [], signatureReferences: [], fault: undefined };
  parseUntilFault(walk, text);
  if (walk.fault !== undefined) return refuse(walk.fault);
  const [signatureReference, ...others] = walk.signatureReferences;
  const namesItsSignature =
    signatureReference?.get('URI') === SIGNATURE_NAME &&
    signatureReference.get('MimeType') === SIGNATURE_MEDIA_TYPE &&
    others.length === 0;
  return namesItsSignature ? readReferences(walk.references) : refuse('manifest-malformed');
}

/** In pieces: the parser looks up a name through every element still open, and they could be twenty thousand. */
function parseUntilFault(walk: ManifestWalk, text: string): void {
  const parser = parserFor(walk);
  for (let start = 0; start < text.length && walk.fault === undefined; start += PIECE_CHARACTERS) {
    parser.write(text.slice(start, start + PIECE_CHARACTERS));
  }
  if (walk.fault === undefined) parser.close();
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function parserFor(walk: ManifestWalk): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  const fault = (code: SignedFileRefusalCode) => () => {
    walk.fault ??= code;
  };
  parser.on('doctype', fault('manifest-doctype'));
  parser.on('processinginstruction', fault('manifest-processing-instruction'));
  parser.on('comment', fault('manifest-malformed'));
  parser.on('cdata', fault('manifest-malformed'));
  parser.on('error', fault('manifest-malformed'));
  parser.on('xmldecl', (declaration) => {
    const isUtf8 = (declaration.encoding ?? 'UTF-8').toUpperCase() === 'UTF-8';
    if (!isUtf8 || declaration.version !== '1.0') walk.fault ??= 'manifest-malformed';
  });
  parser.on('opentag', (tag) => {
    // Elements nested a thousand deep would each cost a path of a thousand names: the first fault is enough.
    if (walk.fault === undefined) openElement(walk, tag);
  });
  parser.on('closetag', () => {
    walk.path.pop();
  });
  parser.on('text', (text) => {
    if (walk.fault === undefined) readText(walk, text);
  });
  return parser;
}

function openElement(walk: ManifestWalk, tag: SaxesTagNS): void {
  walk.path.push(`${prefixOf(tag.uri)}${tag.local}`);
  const path = walk.path.join('/');
  const attributes = readAttributes(path, Object.values(tag.attributes));
  if (attributes === undefined) {
    walk.fault ??= 'manifest-malformed';
    return;
  }
  if (path === SIGNATURE_REFERENCE) walk.signatureReferences.push(attributes);
  if (path === DATA_REFERENCE) walk.references.push({ attributes, methods: [], values: [] });
  if (path === DIGEST_METHOD) walk.references.at(-1)?.methods.push(attributes.get('Algorithm') ?? '');
  if (path === DIGEST_VALUE) walk.references.at(-1)?.values.push('');
}

function prefixOf(namespace: string): string {
  if (namespace === ASIC_NAMESPACE) return 'asic:';
  return namespace === XMLDSIG_NAMESPACE ? 'ds:' : `{${namespace}}`;
}

/** Undefined when the element or one of its attributes has no place in the format. */
function readAttributes(
  path: string,
  attributes: readonly SaxesAttributeNS[],
): ReadonlyMap<string, string> | undefined {
  const allowed = Object.hasOwn(ATTRIBUTES, path) ? ATTRIBUTES[path] : undefined;
  if (allowed === undefined) return undefined;
  const read = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    if (!allowed.includes(attribute.name)) return undefined;
    read.set(attribute.name, attribute.value);
  }
  return read;
}

function readText(walk: ManifestWalk, text: string): void {
  const values = walk.references.at(-1)?.values;
  if (walk.path.join('/') === DIGEST_VALUE && values !== undefined) {
    values[values.length - 1] += text;
  } else if (text.trim() !== '') walk.fault ??= 'manifest-malformed';
}

function readReferences(
  pending: readonly PendingReference[],
): readonly ManifestReference[] | RefusedContainer {
  const references: ManifestReference[] = [];
  const namesSeen = new Set<string>();
  for (const candidate of pending) {
    const reference = readReference(candidate);
    if (isRefused(reference)) return reference;
    const entryName = reference.name;
    if (namesSeen.has(entryName)) return refuse('manifest-duplicate-reference', { entryName });
    namesSeen.add(entryName);
    references.push(reference);
  }
  return references;
}

function readReference({
  attributes,
  methods,
  values,
}: PendingReference): ManifestReference | RefusedContainer {
  const attribute = (name: string, fallback = ''): string => attributes.get(name) ?? fallback;
  const entryName = attribute('URI');
  const mediaType = attribute('MimeType');
  const rootfile = attribute('Rootfile', 'false');
  const [method] = methods;
  const [value] = values;
  const isSingle = methods.length === 1 && values.length === 1;
  if (method === undefined || value === undefined || !isSingle) {
    return refuse('manifest-malformed', { entryName });
  }
  if (method !== SHA256_URI) return refuse('weak-digest', { entryName });
  const base64 = value.trim();
  const isWellFormed =
    SHA256_BASE64.test(base64) && isMediaType(mediaType) && /^(true|false)$/.test(rootfile);
  if (!isWellFormed) return refuse('manifest-malformed', { entryName });
  return { name: entryName, mediaType, isRoot: rootfile === 'true', digest: Buffer.from(base64, 'base64') };
}
