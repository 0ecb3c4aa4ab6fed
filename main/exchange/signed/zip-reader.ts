/** Reads an archive somebody else made: nothing is inflated before every declared name and size has been judged. */
import { crc32, inflateRaw, type InflateRaw } from 'node:zlib';
import type { SignedFileRefusalCode } from '../../domain/signed-file/refusal.ts';
import { roleOfEntry } from './entry-names.ts';
import { isRatioAbsurd, MAX_ENTRY_BYTES, MAX_TOTAL_BYTES } from './limits.ts';
import { isRefused, refuse, type RefusedContainer } from './refused.ts';
import { locateEntries, readDirectory, type DirectoryEntry, type LocatedEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTION_FLAGS = 0x0001 | 0x0040 | 0x2000;
/** Deflate's level hints and "the name is UTF-8": they change nothing for the ASCII names of [S2]. */
const HARMLESS_FLAGS = 0x0002 | 0x0004 | 0x0800;
/** The smallest piece zlib works by. */
const SMALLEST_CHUNK_BYTES = 64;
const UNIX_FILE_TYPE = 0o170000;
const UNIX_SYMLINK = 0o120000;
const UNIX_REGULAR = 0o100000;

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored: boolean;
}

export async function readZip(bytes: Uint8Array): Promise<readonly ZipEntry[] | RefusedContainer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(archive);
  if (isRefused(directory)) return directory;
  const refusal = refuseDeclaration(directory);
  if (refusal !== undefined) return refusal;
  const located = locateEntries(archive, directory);
  if (isRefused(located)) return located;
  const entries: ZipEntry[] = [];
  for (const entry of located) {
    const content = await readContent(entry);
    if (isRefused(content)) return content;
    entries.push({ name: entry.name, bytes: content, isStored: entry.method === STORED });
  }
  return entries;
}

function refuseDeclaration(directory: readonly DirectoryEntry[]): RefusedContainer | undefined {
  const namesSeen = new Set<string>();
  let totalBytes = 0;
  for (const entry of directory) {
    const code = faultOfNature(entry) ?? faultOfSize(entry);
    if (code !== undefined) return refuse(code, { entryName: entry.name });
    // Windows and macOS would write two such names to one file.
    const comparable = entry.name.toLowerCase();
    if (namesSeen.has(comparable)) return refuse('duplicate-name', { entryName: entry.name });
    namesSeen.add(comparable);
    totalBytes += entry.sizeBytes;
  }
  if (totalBytes > MAX_TOTAL_BYTES) return refuse('total-too-large');
  const bomb = directory.find((entry) => isRatioAbsurd(entry.sizeBytes, entry.compressedBytes));
  return bomb === undefined ? undefined : refuse('ratio', { entryName: bomb.name });
}

function faultOfNature(entry: DirectoryEntry): SignedFileRefusalCode | undefined {
  const fileType = entry.unixMode & UNIX_FILE_TYPE;
  if (fileType === UNIX_SYMLINK) return 'symlink';
  if (roleOfEntry(entry.name) === undefined) return 'name-not-allowed';
  if ((entry.flags & ENCRYPTION_FLAGS) !== 0) return 'encrypted';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'unknown-method';
  const isPlain =
    (fileType === 0 || fileType === UNIX_REGULAR) &&
    (entry.flags & ~HARMLESS_FLAGS) === 0 &&
    !entry.hasExtraOrComment;
  return isPlain ? undefined : 'zip-feature';
}

function faultOfSize(entry: DirectoryEntry): SignedFileRefusalCode | undefined {
  if (entry.sizeBytes > MAX_ENTRY_BYTES) return 'entry-too-large';
  return entry.method === STORED && entry.sizeBytes !== entry.compressedBytes ? 'size-mismatch' : undefined;
}

async function readContent(entry: LocatedEntry): Promise<Uint8Array | RefusedContainer> {
  const content = entry.method === STORED ? entry.data : await inflateExactly(entry.data, entry.sizeBytes);
  if (content === undefined) return refuse('size-mismatch', { entryName: entry.name });
  return crc32(content) === entry.crc ? content : refuse('crc', { entryName: entry.name });
}

/**
 * Undefined unless the data is one deflate stream of exactly that size: bytes left after the stream's end would be
 * a place to hide something, and an under-declared size a way round the caps.
 */
function inflateExactly(data: Buffer, sizeBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    // One piece, with a byte to spare for a stream that holds more than it declares: pieces cost a turn of the loop each.
    const chunkSize = Math.max(sizeBytes + 1, SMALLEST_CHUNK_BYTES);
    const options = { maxOutputLength: Math.max(sizeBytes, 1), chunkSize, info: true };
    inflateRaw(data, options, (error, result) => {
      if (error !== null) return resolve(undefined);
      const { buffer, engine } = result as unknown as {
        readonly buffer: Buffer;
        readonly engine: InflateRaw;
      };
      const isExact = buffer.byteLength === sizeBytes && engine.bytesWritten === data.byteLength;
      resolve(isExact ? buffer : undefined);
    });
  });
}
