/** Writes an archive whose bytes depend on its entries alone: no clock, no extra field, no data descriptor. */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { isRatioAbsurd } from './limits.ts';

const deflateRawAsync = promisify(deflateRaw);
const DEFLATE_LEVEL = 3;
const VERSION_2_0 = 20;
const FIRST_OF_JANUARY_1980 = 0x21;

export interface ZipInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored: boolean;
}

export async function writeZip(entries: readonly ZipInput[]): Promise<Uint8Array> {
  const localParts: Uint8Array[] = [];
  const centralParts: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { method, data } = await compress(entry);
    const name = Buffer.from(entry.name, 'ascii');
    const shared = sharedHeader(method, entry.bytes, data.byteLength, name.byteLength);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name]);
    centralParts.push(centralRecord(shared, name, offset));
    localParts.push(local, data);
    offset += local.byteLength + data.byteLength;
  }
  const central = Buffer.concat(centralParts);
  return Buffer.concat([...localParts, central, endRecord(entries.length, central.byteLength, offset)]);
}

/** Stores what deflate cannot shrink, and what it shrinks so well that a reader would take it for a bomb. */
async function compress(entry: ZipInput): Promise<{ readonly method: 0 | 8; readonly data: Uint8Array }> {
  if (entry.isStored) return { method: 0, data: entry.bytes };
  const deflated = await deflateRawAsync(entry.bytes, { level: DEFLATE_LEVEL });
  const isDeflated =
    deflated.byteLength < entry.bytes.byteLength &&
    !isRatioAbsurd(entry.bytes.byteLength, deflated.byteLength);
  return isDeflated ? { method: 8, data: deflated } : { method: 0, data: entry.bytes };
}

/** The 26 bytes that a local header and its central record have in common. */
function sharedHeader(method: number, bytes: Uint8Array, compressedBytes: number, nameBytes: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION_2_0, 0);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(FIRST_OF_JANUARY_1980, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(compressedBytes, 14);
  header.writeUInt32LE(bytes.byteLength, 18);
  header.writeUInt16LE(nameBytes, 22);
  return header;
}

function centralRecord(shared: Buffer, name: Buffer, offset: number): Buffer {
  const signatureAndVersion = Buffer.from([0x50, 0x4b, 0x01, 0x02, VERSION_2_0, 0]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signatureAndVersion, shared, tail, name]);
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
