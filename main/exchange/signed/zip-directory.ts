/**
 * Reads where an archive's entries lie and refuses every layout but the plainest one ([S6]).
 * Every byte must belong to exactly one header, name, content or record, so nothing can hide between entries and no
 * two readers can see different files.
 */
import { isRefused, refuse, type RefusedContainer } from './refused.ts';
import { MAX_ENTRIES, MAX_TOTAL_BYTES } from './limits.ts';

const LOCAL_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
const CENTRAL_SIGNATURE = Buffer.from('PK\x01\x02', 'latin1');
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_RECORD_BYTES = 46;
const END_RECORD_BYTES = 22;
/** Room for the headers of a legitimate archive at its cap. */
const HEADERS_ALLOWANCE_BYTES = 1024 * 1024;

/** One central record, with the part it shares with its local header kept as bytes for comparison. */
export interface DirectoryEntry {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly sharedHeader: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly unixMode: number;
  readonly hasExtraOrComment: boolean;
  readonly localOffset: number;
}

interface EndRecord {
  readonly entryCount: number;
  readonly centralOffset: number;
  readonly endOffset: number;
}

export interface LocatedEntry extends DirectoryEntry {
  readonly data: Buffer;
}

export function readDirectory(archive: Buffer): readonly DirectoryEntry[] | RefusedContainer {
  const end = readEndRecord(archive);
  if (isRefused(end)) return end;
  const entries: DirectoryEntry[] = [];
  let offset = end.centralOffset;
  for (let index = 0; index < end.entryCount; index += 1) {
    if (offset + CENTRAL_RECORD_BYTES > end.endOffset) return refuse('header-mismatch');
    if (!archive.subarray(offset, offset + 4).equals(CENTRAL_SIGNATURE)) return refuse('header-mismatch');
    const { entry, recordBytes } = readCentralRecord(archive.subarray(offset, end.endOffset));
    entries.push(entry);
    offset += recordBytes;
  }
  return offset === end.endOffset ? entries : refuse('gap');
}

function readEndRecord(archive: Buffer): EndRecord | RefusedContainer {
  if (archive.byteLength > MAX_TOTAL_BYTES + HEADERS_ALLOWANCE_BYTES) return refuse('total-too-large');
  const endOffset = locateEndRecord(archive);
  if (isRefused(endOffset)) return endOffset;
  const record = archive.subarray(endOffset);
  if (isSplitOrZip64(record)) return refuse('zip-feature');
  const entryCount = record.readUInt16LE(10);
  const centralBytes = record.readUInt32LE(12);
  const centralOffset = record.readUInt32LE(16);
  if (entryCount > MAX_ENTRIES) return refuse('too-many-entries');
  if (centralOffset + centralBytes > endOffset) return refuse('truncated');
  if (centralOffset + centralBytes < endOffset) return refuse('gap');
  return { entryCount, centralOffset, endOffset };
}

function isSplitOrZip64(endRecord: Buffer): boolean {
  const diskNumbers = endRecord.readUInt32LE(4);
  const entryCount = endRecord.readUInt16LE(10);
  return (
    diskNumbers !== 0 ||
    endRecord.readUInt16LE(8) !== entryCount ||
    entryCount === 0xffff ||
    endRecord.readUInt32LE(16) === 0xffffffff
  );
}

function locateEndRecord(archive: Buffer): number | RefusedContainer {
  const lastEnd = archive.lastIndexOf(END_SIGNATURE);
  const firstBytes = archive.subarray(0, 4);
  if (!firstBytes.equals(LOCAL_SIGNATURE)) {
    return refuse(lastEnd > 0 && archive.includes(LOCAL_SIGNATURE) ? 'prefix-bytes' : 'not-a-zip');
  }
  const expectedOffset = archive.byteLength - END_RECORD_BYTES;
  if (expectedOffset >= 0 && archive.subarray(expectedOffset, expectedOffset + 4).equals(END_SIGNATURE)) {
    return archive.readUInt16LE(expectedOffset + 20) === 0 ? expectedOffset : refuse('truncated');
  }
  return refuse(lastEnd >= 0 && lastEnd < expectedOffset ? 'trailing-bytes' : 'truncated');
}

function readCentralRecord(record: Buffer): { readonly entry: DirectoryEntry; readonly recordBytes: number } {
  const nameLength = record.readUInt16LE(28);
  const extraAndCommentBytes = record.readUInt16LE(30) + record.readUInt16LE(32);
  const nameBytes = record.subarray(CENTRAL_RECORD_BYTES, CENTRAL_RECORD_BYTES + nameLength);
  const entry: DirectoryEntry = {
    name: nameBytes.toString('latin1'),
    nameBytes,
    sharedHeader: record.subarray(6, 30),
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    compressedBytes: record.readUInt32LE(20),
    sizeBytes: record.readUInt32LE(24),
    unixMode: record.readUInt16LE(40),
    hasExtraOrComment: extraAndCommentBytes > 0,
    localOffset: record.readUInt32LE(42),
  };
  return { entry, recordBytes: CENTRAL_RECORD_BYTES + nameLength + extraAndCommentBytes };
}

/** Checks each local header against its central record, and that the entries follow one another without a gap. */
export function locateEntries(
  archive: Buffer,
  entries: readonly DirectoryEntry[],
): readonly LocatedEntry[] | RefusedContainer {
  const located: LocatedEntry[] = [];
  const centralOffset = archive.readUInt32LE(archive.byteLength - END_RECORD_BYTES + 16);
  let expectedOffset = 0;
  for (const entry of entries) {
    const entryName = entry.name;
    if (entry.localOffset !== expectedOffset) return refuse('gap', { entryName });
    const dataOffset = expectedOffset + LOCAL_HEADER_BYTES + entry.nameBytes.byteLength;
    expectedOffset = dataOffset + entry.compressedBytes;
    if (expectedOffset > centralOffset) return refuse('truncated', { entryName });
    if (!isLocalHeaderOf(entry, archive)) return refuse('header-mismatch', { entryName });
    located.push({ ...entry, data: archive.subarray(dataOffset, expectedOffset) });
  }
  return expectedOffset === centralOffset ? located : refuse('gap');
}

function isLocalHeaderOf(entry: DirectoryEntry, archive: Buffer): boolean {
  const header = archive.subarray(entry.localOffset, entry.localOffset + LOCAL_HEADER_BYTES);
  const nameEnd = entry.localOffset + LOCAL_HEADER_BYTES + entry.nameBytes.byteLength;
  return (
    header.subarray(0, 4).equals(LOCAL_SIGNATURE) &&
    header.subarray(4, 28).equals(entry.sharedHeader) &&
    header.readUInt16LE(28) === 0 &&
    archive.subarray(entry.localOffset + LOCAL_HEADER_BYTES, nameEnd).equals(entry.nameBytes)
  );
}
