// The index of each file of the bank, and its solutions line by line: drawn from the signed files in `exchanged/`, so that what is
// missing or damaged here is made again, never missed.
import { createHash } from 'node:crypto';
import type { Postings } from '../domain/bank/postings.ts';
import type { Segment, SegmentFacts } from '../domain/bank/segment.ts';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { nodeFiles } from './node-files.ts';
import { refusalFrom } from './refused.ts';
import { BANK_FOLDER, resolveIn, writeDurably, type StorageContext } from './workspace-files.ts';

const FORMAT = 'jalon-bank-index';
/** Raise it when what an index says of a solution changes: every index is then drawn anew. */
const VERSION = 1;
const LINE_FEED = 0x0a;
const LONGEST_HEADER = 2048;

interface Header {
  readonly format: string;
  readonly version: number;
  /** Of all that follows the header. */
  readonly sha256: string;
  /** In bytes: the facts, then the starts and the rows of both postings. */
  readonly parts: readonly number[];
}
interface WrittenWords {
  readonly head: readonly string[];
  readonly whole: readonly string[];
}

export class BankStore {
  readonly #context: StorageContext;

  constructor(directory: string) {
    this.#context = { directory, files: nodeFiles(), kinds: new Map() };
  }

  /** The lines first: an index on the disk has its lines beside it. */
  write(identity: string, segment: Segment, lines: Uint8Array): StorageRefusal | undefined {
    try {
      writeDurably(this.#context, pathOf(identity, 'solutions.ndjson'), lines);
      writeDurably(this.#context, pathOf(identity, 'index'), encodeIndex(segment));
      return undefined;
    } catch (error) {
      return refusalFrom(error, 'write-failed');
    }
  }

  /** Undefined where there is none, or none that can be used: it is to be drawn anew. */
  read(identity: string): Segment | undefined {
    const path = resolveIn(this.#context, pathOf(identity, 'index'));
    try {
      if (!this.#context.files.facts(path)) return undefined;
      return decodeIndex(this.#context.files.readFile(path));
    } catch {
      return undefined;
    }
  }

  /** Undefined where the line is not there as it was written. */
  line(
    identity: string,
    {
      offset,
      lengthBytes,
      hash,
    }: { readonly offset: number; readonly lengthBytes: number; readonly hash: string },
  ): string | undefined {
    const { files } = this.#context;
    const path = resolveIn(this.#context, pathOf(identity, 'solutions.ndjson'));
    try {
      const descriptor = files.open(path, 'r');
      try {
        const bytes = new Uint8Array(lengthBytes);
        const read = files.read(descriptor, bytes, offset);
        return read === lengthBytes && lineHash(bytes) === hash
          ? Buffer.from(bytes).toString('utf8')
          : undefined;
      } finally {
        files.close(descriptor);
      }
    } catch {
      return undefined;
    }
  }
}

/** Half of a SHA-256: enough to see that a line is another. */
export function lineHash(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 32);
}

function pathOf(identity: string, name: string): string {
  return `${BANK_FOLDER}/${identity}/${name}`;
}

function encodeIndex({ facts, head, whole }: Segment): Uint8Array {
  const words: WrittenWords = { head: head.words, whole: whole.words };
  const parts = [
    Buffer.from(JSON.stringify({ facts, words }), 'utf8'),
    bytesOf(head.starts),
    head.rows,
    bytesOf(whole.starts),
    whole.rows,
  ];
  const body = Buffer.concat(parts);
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    sha256: createHash('sha256').update(body).digest('hex'),
    parts: parts.map(({ byteLength }) => byteLength),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body]);
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Undefined where anything is not as it was written. */
function decodeIndex(bytes: Buffer): Segment | undefined {
  const [json, headStarts, headRows, wholeStarts, wholeRows] = checkedParts(bytes) ?? [];
  if (!json || !headStarts || !headRows || !wholeStarts || !wholeRows) return undefined;
  const { facts, words } = JSON.parse(json.toString('utf8')) as {
    readonly facts: SegmentFacts;
    readonly words: WrittenWords;
  };
  return {
    facts,
    head: postingsOf(words.head, headStarts, headRows),
    whole: postingsOf(words.whole, wholeStarts, wholeRows),
  };
}

function checkedParts(bytes: Buffer): readonly Buffer[] | undefined {
  const end = bytes.subarray(0, LONGEST_HEADER).indexOf(LINE_FEED);
  if (end < 0) return undefined;
  const header = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Partial<Header>;
  const body = bytes.subarray(end + 1);
  const isOurs = header.format === FORMAT && header.version === VERSION;
  const isIntact = isOurs && createHash('sha256').update(body).digest('hex') === header.sha256;
  return isIntact && header.parts ? split(body, header.parts) : undefined;
}

function split(body: Buffer, lengths: readonly number[]): readonly Buffer[] {
  let at = 0;
  return lengths.map((length) => body.subarray(at, (at += length)));
}

/** Numbers want their own place in memory; the rows may stay where they were read. */
function postingsOf(words: readonly string[], starts: Buffer, rows: Buffer): Postings {
  return { words, starts: new Uint32Array(Uint8Array.from(starts).buffer), rows };
}
