// The ZIP around .xlsx and .ods. Nothing is unfolded before what it announces is judged, nor beyond what it announced.
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Reading } from './reading.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';

/** Names are compared without their case, as Excel does. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #reading: Reading;
  #unfoldedBytes = 0;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, reading: Reading) {
    this.#zip = zip;
    this.#entries = entries;
    this.#reading = reading;
  }

  /** In lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  sizeOf(name: string): number {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The bytes of one entry, piece by piece. Throws SpreadsheetRefused. */
  async *pieces(name: string): AsyncIterable<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new SpreadsheetRefused('spreadsheet-damaged');
    this.#refuseBomb(entry);
    let checksum = 0;
    let byteCount = 0;
    try {
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        const bytes = piece as Uint8Array;
        checksum = crc32(bytes, checksum);
        byteCount += bytes.byteLength;
        this.#countUnfolded(bytes.byteLength);
        yield bytes;
      }
    } catch (cause) {
      throw refusalOf(cause);
    }
    if (byteCount !== entry.uncompressedSize || checksum !== entry.crc32)
      throw new SpreadsheetRefused('spreadsheet-damaged');
  }

  /** A small entry as a whole. */
  async text(name: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of this.pieces(name)) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  }

  #refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
    const { ratioFreeBytes, maxRatio } = this.#reading.limits;
    if (uncompressedSize > ratioFreeBytes && uncompressedSize > compressedSize * maxRatio)
      throw new SpreadsheetRefused('spreadsheet-zip-bomb');
  }

  #countUnfolded(byteCount: number): void {
    this.#unfoldedBytes += byteCount;
    if (this.#unfoldedBytes > this.#reading.limits.maxXmlBytes)
      throw new SpreadsheetRefused('spreadsheet-zip-bomb');
  }
}

/** Throws SpreadsheetRefused. */
export async function openArchive(bytes: Uint8Array, reading: Reading): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
    return new Archive(zip, await listEntries(zip, reading), reading);
  } catch (cause) {
    throw refusalOf(cause);
  }
}

async function listEntries(zip: ZipFile, { limits }: Reading): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.maxArchiveEntries) throw new SpreadsheetRefused('spreadsheet-zip-bomb');
  const entries = new Map<string, Entry>();
  let xmlBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new SpreadsheetRefused('spreadsheet-damaged');
    if (entry.isEncrypted()) throw new SpreadsheetRefused('spreadsheet-protected');
    if (name.endsWith('.xml')) xmlBytes += entry.uncompressedSize;
    if (xmlBytes > limits.maxXmlBytes) throw new SpreadsheetRefused('spreadsheet-zip-bomb');
    entries.set(name, entry);
  }
  return entries;
}

/** An entry that unfolds to more than it announced is a bomb with a false label; all else is damage. */
function refusalOf(cause: unknown): SpreadsheetRefused {
  if (cause instanceof SpreadsheetRefused) return cause;
  const isLying = cause instanceof Error && cause.message.startsWith('too many bytes in the stream');
  return new SpreadsheetRefused(isLying ? 'spreadsheet-zip-bomb' : 'spreadsheet-damaged', {}, { cause });
}
