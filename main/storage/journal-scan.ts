import type { JournalPosition, RecordHeader, StoredRecord } from './record.ts';
import { headerOf, NO_RECORD, openLine, readHeader, readRecord } from './record.ts';
import type { StorageContext } from './workspace-files.ts';
import { CURRENT_JOURNAL, JOURNAL_FOLDER, namesIn, resolveIn } from './workspace-files.ts';

const NEWLINE = 0x0a;

/** One journal file. Its path changes once, when the current file is rotated away. */
export interface Segment {
  path: string;
}

/** Where a record lies, and its header: the changes themselves stay on the disk. */
export interface JournalEntry extends RecordHeader {
  readonly hash: string;
  readonly segment: Segment;
  readonly offset: number;
  readonly lengthBytes: number;
}

export interface BrokenJournal {
  readonly lastGoodSeq: number;
  readonly rest: Buffer;
}

export interface JournalScan {
  readonly entries: JournalEntry[];
  head: JournalPosition;
  /** How much of the current file is good; undefined when there is no current file. */
  currentLengthBytes: number | undefined;
  torn: Buffer | undefined;
  /** The last one stopped the scan; those before it lie in history every snapshot already holds. */
  readonly broken: BrokenJournal[];
  isStopped: boolean;
}

export interface ScanTerms {
  /** What every snapshot holds; records after `replayFrom` are handed to `visit`. */
  readonly floor: JournalPosition;
  readonly replayFrom: number;
  readonly withCurrent: boolean;
  readonly visit: (record: StoredRecord) => void;
}

interface Expected {
  readonly seq: number;
  /** Undefined where the record before was pruned or damaged: the position of a snapshot vouches for it instead. */
  readonly previous: string | undefined;
}

interface JournalFile {
  readonly segment: Segment;
  readonly firstSeq: number | undefined;
}

/** Walks the whole chain, checking every hash and every link, and stops at the first record that does not fit. */
export function scanJournal(context: StorageContext, terms: ScanTerms): JournalScan {
  const files = journalFiles(context, terms.withCurrent);
  const scan: JournalScan = {
    entries: [],
    head: { seq: 0, hash: NO_RECORD },
    currentLengthBytes: undefined,
    torn: undefined,
    broken: [],
    isStopped: false,
  };
  let expected = firstExpected(files[0]);
  for (const [index, file] of files.entries()) {
    const bytes = context.files.readFile(resolveIn(context, file.segment.path));
    const end = scanSegment(bytes, file.segment, expected, scan, terms);
    const isCurrent = file.segment.path === CURRENT_JOURNAL;
    if (isCurrent) {
      scan.currentLengthBytes = end;
    }
    expected = { seq: scan.head.seq + 1, previous: scan.head.hash };
    const rest = bytes.subarray(end);
    if (rest.length === 0) {
      continue;
    }
    if (isCurrent && !rest.includes(NEWLINE)) {
      scan.torn = rest;
      break;
    }
    const resumed = resumeAfter(context, files[index + 1], terms);
    if (!resumed) {
      stop(context, scan, rest, files.slice(index + 1));
      break;
    }
    scan.broken.push({ lastGoodSeq: scan.head.seq, rest });
    expected = resumed;
  }
  return scan;
}

function stop(
  context: StorageContext,
  scan: JournalScan,
  rest: Buffer,
  unread: readonly JournalFile[],
): void {
  const later = unread.map(({ segment }) => context.files.readFile(resolveIn(context, segment.path)));
  scan.broken.push({ lastGoodSeq: scan.head.seq, rest: Buffer.concat([rest, ...later]) });
  scan.isStopped = true;
}

/**
 * Damage in a file whose records every snapshot already holds costs history, not documents: the chain is taken up
 * again at the next file, provided it starts at or before what the snapshots hold.
 */
function resumeAfter(
  context: StorageContext,
  next: JournalFile | undefined,
  { replayFrom, floor }: ScanTerms,
): Expected | undefined {
  if (!next) {
    return undefined;
  }
  const seq = next.firstSeq ?? firstSeqIn(context.files.readFile(resolveIn(context, next.segment.path)));
  if (seq === undefined || seq - 1 > replayFrom) {
    return undefined;
  }
  return { seq, previous: seq - 1 === floor.seq ? floor.hash : undefined };
}

function firstSeqIn(bytes: Buffer): number | undefined {
  const opened = openLine(bytes.subarray(0, bytes.indexOf(NEWLINE) + 1));
  return opened && readHeader(opened.body)?.seq;
}

/** Answers where the good records of this file end. */
function scanSegment(
  bytes: Buffer,
  segment: Segment,
  first: Expected,
  scan: JournalScan,
  terms: ScanTerms,
): number {
  let start = 0;
  let expected = first;
  for (;;) {
    const newline = bytes.indexOf(NEWLINE, start);
    if (newline < 0) {
      return start;
    }
    const line = bytes.subarray(start, newline + 1);
    const entry = readEntry(line, expected, terms);
    if (!entry) {
      return start;
    }
    scan.entries.push({ ...entry, segment, offset: start, lengthBytes: line.length });
    scan.head = { seq: entry.seq, hash: entry.hash };
    expected = { seq: entry.seq + 1, previous: entry.hash };
    start = newline + 1;
  }
}

function readEntry(
  line: Buffer,
  expected: Expected,
  terms: ScanTerms,
): (RecordHeader & { readonly hash: string }) | undefined {
  const opened = openLine(line);
  if (!opened) {
    return undefined;
  }
  // Only a record that is to be replayed is read whole; for the others the header is enough.
  const isReplayed = expected.seq > terms.replayFrom;
  const read = isReplayed ? readRecord(opened.body) : readHeader(opened.body);
  const isNext =
    read?.seq === expected.seq && (expected.previous === undefined || read.previous === expected.previous);
  if (!isNext) {
    return undefined;
  }
  if (isReplayed) {
    terms.visit(read as StoredRecord);
  }
  return { ...headerOf(read), hash: opened.hash };
}

/** A chain starts at 1, or at 0 when it was rewritten; a later start means that what came before was pruned. */
function firstExpected(first: JournalFile | undefined): Expected {
  const seq = first?.firstSeq ?? 1;
  return { seq, previous: seq <= 1 ? NO_RECORD : undefined };
}

export function rotatedPath(firstSeq: number): string {
  return `${JOURNAL_FOLDER}/${String(firstSeq).padStart(8, '0')}.ndjson`;
}

function journalFiles(context: StorageContext, withCurrent: boolean): readonly JournalFile[] {
  const rotated = namesIn(context, JOURNAL_FOLDER)
    .filter((name) => /^\d{8}\.ndjson$/.test(name))
    .map((name) => ({ segment: { path: `${JOURNAL_FOLDER}/${name}` }, firstSeq: Number(name.slice(0, 8)) }));
  const hasCurrent = withCurrent && context.files.facts(resolveIn(context, CURRENT_JOURNAL)) !== undefined;
  if (!hasCurrent || isLeftByRotation(context, rotated.at(-1))) {
    return rotated;
  }
  return [...rotated, { segment: { path: CURRENT_JOURNAL }, firstSeq: undefined }];
}

/** Some file systems, stopped in the middle of a move between folders, show the file under both names. */
function isLeftByRotation(context: StorageContext, last: JournalFile | undefined): boolean {
  if (!last) {
    return false;
  }
  const paths = [last.segment.path, CURRENT_JOURNAL].map((path) => resolveIn(context, path));
  const [rotatedSize = 0, currentSize = 0] = paths.map((path) => context.files.facts(path)?.sizeBytes);
  if (currentSize === 0 || currentSize !== rotatedSize) {
    return false;
  }
  const [rotated, current] = paths.map((path) => context.files.readFile(path));
  return rotated !== undefined && current?.equals(rotated) === true;
}
