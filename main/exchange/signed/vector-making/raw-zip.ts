/** Writes archives that lie: every field of every header can be set to anything. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawHeader {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
}

export interface RawEntry {
  readonly header: RawHeader;
  readonly data: Uint8Array;
  /** What the central record says otherwise than the local header. */
  readonly central?: Partial<RawHeader>;
  readonly unixMode?: number;
  readonly extra?: Buffer;
  readonly comment?: Buffer;
  readonly bytesAfter?: Buffer;
  /** Points the central record elsewhere than where the entry is. */
  readonly localOffset?: number;
}

export function rawEntry(name: string, bytes: Uint8Array, header: Partial<RawHeader> = {}): RawEntry {
  const data = header.method === 8 ? deflateRawSync(bytes) : bytes;
  return {
    header: {
      name: Buffer.from(name, 'utf8'),
      flags: 0,
      method: 0,
      crc: crc32(bytes),
      compressedBytes: data.byteLength,
      sizeBytes: bytes.byteLength,
      ...header,
    },
    data,
  };
}

export interface RawEnd {
  readonly bytesBeforeCentral?: Buffer;
  readonly bytesAfterCentral?: Buffer;
  readonly entryCount?: number;
}

export function writeRawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const extra = entry.extra ?? Buffer.alloc(0);
    const local = [Buffer.from('PK\x03\x04'), shared(entry.header, extra), entry.header.name, extra];
    const parts = [...local, entry.data, entry.bytesAfter ?? Buffer.alloc(0)];
    centrals.push(centralRecord(entry, offset));
    locals.push(...parts);
    offset += parts.reduce((total, part) => total + part.byteLength, 0);
  }
  const before = end.bytesBeforeCentral ?? Buffer.alloc(0);
  const central = Buffer.concat([...centrals, end.bytesAfterCentral ?? Buffer.alloc(0)]);
  const count = end.entryCount ?? entries.length;
  return Buffer.concat([
    ...locals,
    before,
    central,
    endRecord(count, central.byteLength, offset + before.byteLength),
  ]);
}

function shared(header: RawHeader, extra: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(header.flags, 2);
  bytes.writeUInt16LE(header.method, 4);
  bytes.writeUInt16LE(0x21, 8);
  bytes.writeUInt32LE(header.crc, 10);
  bytes.writeUInt32LE(header.compressedBytes, 14);
  bytes.writeUInt32LE(header.sizeBytes, 18);
  bytes.writeUInt16LE(header.name.byteLength, 22);
  bytes.writeUInt16LE(extra.byteLength, 24);
  return bytes;
}

function centralRecord(entry: RawEntry, offset: number): Buffer {
  const header = { ...entry.header, ...entry.central };
  const extra = entry.extra ?? Buffer.alloc(0);
  const comment = entry.comment ?? Buffer.alloc(0);
  const tail = Buffer.alloc(14);
  tail.writeUInt16LE(comment.byteLength, 0);
  tail.writeUInt16LE(entry.unixMode ?? 0, 8);
  tail.writeUInt32LE(entry.localOffset ?? offset, 10);
  const madeByUnix = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 3]);
  return Buffer.concat([madeByUnix, shared(header, extra), tail, header.name, extra, comment]);
}

function endRecord(entryCount: number, centralBytes: number, centralOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 0, 'latin1');
  record.writeUInt16LE(entryCount, 8);
  record.writeUInt16LE(entryCount, 10);
  record.writeUInt32LE(centralBytes, 12);
  record.writeUInt32LE(centralOffset, 16);
  return record;
}
