import { hash } from 'node:crypto';
import type { DocumentAddress } from '../domain/storage/refusal.ts';
import { keyOf } from './document-kind.ts';

/** The `previous` of the first record of a chain. */
export const NO_RECORD = '0'.repeat(64);

/** A place in the journal. `seq` 0 with `NO_RECORD` is the place before the first record. */
export interface JournalPosition {
  readonly seq: number;
  readonly hash: string;
}

export interface DocumentChange {
  readonly document: DocumentAddress;
  readonly change: unknown;
}

export interface StoredChange extends DocumentAddress {
  /** The format version of the document when the change was written, so that it can be migrated before replay. */
  readonly version: number;
  readonly change: unknown;
}

/** What is known of a record without reading its changes; this much is kept in memory. */
export interface RecordHeader {
  readonly seq: number;
  readonly previous: string;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly undoes?: number;
  readonly redoes?: number;
  /** Present on the first record of a chain that replaced another: why it was replaced. */
  readonly rewritten?: string;
  /** Never enters the undo stack. */
  readonly isPermanent?: true;
  readonly documents: readonly string[];
}

export interface StoredRecord extends RecordHeader {
  readonly changes: readonly StoredChange[];
  readonly inverse: readonly StoredChange[];
}

const PREFIX = '{"hash":"';
const MIDDLE = '","record":';
const SUFFIX = '}\n';
const HASH_START = PREFIX.length;
const HASH_END = HASH_START + 64;
const BODY_START = HASH_END + MIDDLE.length;
const CHANGES_MARK = ',"changes":[';

export interface EncodedRecord {
  readonly hash: string;
  readonly line: Buffer;
}

/** The header is written before the changes, so that a reader can stop there. */
export function encodeRecord(header: RecordHeader, changesJson: string, inverseJson: string): EncodedRecord {
  const body = `${JSON.stringify(header).slice(0, -1)},"changes":${changesJson},"inverse":${inverseJson}}`;
  const bodyEnd = BODY_START + Buffer.byteLength(body);
  const line = Buffer.allocUnsafe(bodyEnd + SUFFIX.length);
  line.write(body, BODY_START);
  const digest = hash('sha256', line.subarray(BODY_START, bodyEnd));
  line.write(`${PREFIX}${digest}${MIDDLE}`, 0, 'latin1');
  line.write(SUFFIX, bodyEnd, 'latin1');
  return { hash: digest, line };
}

export function encodeStoredRecord(record: StoredRecord): EncodedRecord {
  const { changes, inverse, ...header } = record;
  return encodeRecord(header, JSON.stringify(changes), JSON.stringify(inverse));
}

/** The record's own bytes, when the line (newline included) has our frame and they hash to what it says. */
export function openLine(line: Buffer): { readonly hash: string; readonly body: Buffer } | undefined {
  const frame = line.toString('latin1', 0, BODY_START);
  const isFramed =
    frame.length === BODY_START &&
    frame.startsWith(PREFIX) &&
    frame.endsWith(MIDDLE) &&
    line.at(-2) === SUFFIX.charCodeAt(0) &&
    line.at(-1) === SUFFIX.charCodeAt(1);
  if (!isFramed) {
    return undefined;
  }
  const claimed = frame.slice(HASH_START, HASH_END);
  const body = line.subarray(BODY_START, line.length - SUFFIX.length);
  return hash('sha256', body) === claimed ? { hash: claimed, body } : undefined;
}

/**
 * A quotation mark inside a JSON string is always escaped, so the first `,"changes":[` cannot be part of a label.
 */
export function readHeader(body: Buffer): RecordHeader | undefined {
  const end = body.indexOf(CHANGES_MARK);
  if (end < 0) {
    return undefined;
  }
  const header: unknown = parseJson(`${body.toString('utf8', 0, end)}}`);
  return isHeader(header) ? header : undefined;
}

export function readRecord(body: Buffer): StoredRecord | undefined {
  const record: unknown = parseJson(body.toString('utf8'));
  return isHeader(record) && 'changes' in record && 'inverse' in record
    ? (record as StoredRecord)
    : undefined;
}

/** Leaves the changes out, so that a list of headers does not hold every change in memory. */
export function headerOf(record: RecordHeader): RecordHeader {
  const { seq, previous, at, by, label, undoes, redoes, rewritten, isPermanent, documents } = record;
  return {
    seq,
    previous,
    at,
    by,
    label,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    ...(rewritten === undefined ? {} : { rewritten }),
    ...(isPermanent ? { isPermanent } : {}),
    documents,
  };
}

export function documentKeys(changes: readonly DocumentAddress[]): readonly string[] {
  return [...new Set(changes.map(keyOf))];
}

function isHeader(value: unknown): value is RecordHeader {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    Number.isSafeInteger(value.seq) &&
    'previous' in value &&
    'documents' in value &&
    Array.isArray(value.documents)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
