import type { StorageProblem, StorageRefusal } from '../domain/storage/refusal.ts';
import { writeAll } from './file-port.ts';
import type { JournalEntry, JournalScan, Segment } from './journal-scan.ts';
import { rotatedPath } from './journal-scan.ts';
import type { EncodedRecord, JournalPosition, RecordHeader, StoredRecord } from './record.ts';
import { openLine, readRecord } from './record.ts';
import { refusalFrom, StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { CURRENT_JOURNAL, JOURNAL_FOLDER, makeFolders, resolveIn, setAside } from './workspace-files.ts';

/** Owns the open journal file. A record is in `entries` if and only if it is on the disk. */
export class Journal {
  readonly entries: JournalEntry[];
  readonly problems: readonly StorageProblem[];
  /** Why nothing more may be written; undefined while all is well. */
  failure: StorageRefusal | undefined;
  private headPosition: JournalPosition;
  private segment: Segment = { path: CURRENT_JOURNAL };
  private descriptor: number | undefined;
  private lengthBytes = 0;

  constructor(
    private readonly context: StorageContext,
    scan: JournalScan,
  ) {
    this.entries = scan.entries;
    this.headPosition = scan.head;
    this.problems = [
      ...scan.broken.map((broken) => reportBroken(context, broken)),
      ...reportTorn(context, scan),
    ];
    this.failure = this.problems.find(({ severity }) => severity === 'damage')?.refusal;
    if (!this.failure) {
      this.openCurrent(scan);
    }
  }

  get currentLengthBytes(): number {
    return this.lengthBytes;
  }

  get head(): JournalPosition {
    return this.headPosition;
  }

  /** Returns once the record is on the disk, or says why it is not; in that case the file is as it was before. */
  append(header: RecordHeader, encoded: EncodedRecord): StorageRefusal | undefined {
    const descriptor = this.requireDescriptor();
    let isWritten = false;
    try {
      writeAll(this.context.files, descriptor, encoded.line);
      isWritten = true;
      this.context.files.sync(descriptor);
    } catch (error) {
      return this.takeBack(descriptor, refusalFrom(error, 'write-failed'), isWritten);
    }
    this.entries.push({
      ...header,
      hash: encoded.hash,
      segment: this.segment,
      offset: this.lengthBytes,
      lengthBytes: encoded.line.length,
    });
    this.lengthBytes += encoded.line.length;
    this.headPosition = { seq: header.seq, hash: encoded.hash };
    return undefined;
  }

  /**
   * After a failed sync the system may forget which bytes never reached the disk, so that a later sync would succeed
   * without them: unless the disk was merely full, nothing more is written.
   */
  private takeBack(descriptor: number, refusal: StorageRefusal, isSyncFailure: boolean): StorageRefusal {
    if (isSyncFailure && refusal.code !== 'disk-full') {
      this.failure = refusal;
    }
    try {
      this.context.files.truncate(descriptor, this.lengthBytes);
      this.context.files.sync(descriptor);
    } catch (error) {
      this.failure = refusalFrom(error, 'write-failed');
    }
    return refusal;
  }

  /** Moves the current file away and starts another: three names on the disk, whatever the size of the journal. */
  rotate(): JournalPosition {
    const { files } = this.context;
    const firstSeq = this.entries[this.firstOfCurrent()]?.seq;
    if (firstSeq === undefined) {
      return this.headPosition;
    }
    makeFolders(this.context, JOURNAL_FOLDER);
    const rotated = rotatedPath(firstSeq);
    files.close(this.requireDescriptor());
    this.descriptor = undefined;
    try {
      files.rename(resolveIn(this.context, CURRENT_JOURNAL), resolveIn(this.context, rotated));
      this.segment.path = rotated;
      this.segment = { path: CURRENT_JOURNAL };
      this.lengthBytes = 0;
      // The new name first: a crash between the two may show the file twice, never not at all.
      files.syncFolder(resolveIn(this.context, JOURNAL_FOLDER));
      files.syncFolder(this.context.directory);
      return this.headPosition;
    } finally {
      this.reopen();
    }
  }

  /** Entries of the current file come last; a rotated file is never empty. */
  private firstOfCurrent(): number {
    let first = this.entries.length;
    while (this.entries[first - 1]?.segment === this.segment) {
      first -= 1;
    }
    return first;
  }

  private reopen(): void {
    try {
      this.descriptor = this.context.files.open(resolveIn(this.context, CURRENT_JOURNAL), 'a');
      this.context.files.syncFolder(this.context.directory);
    } catch (error) {
      this.failure = refusalFrom(error, 'write-failed');
    }
  }

  /** Removes the oldest rotated files that end before `before`; the one before the current file always stays. */
  prune(before: number): number {
    const segments = [...new Set(this.entries.map(({ segment }) => segment))];
    const rotated = segments.filter(({ path }) => path !== CURRENT_JOURNAL).slice(0, -1);
    let forgotten = 0;
    for (const segment of rotated) {
      const following = this.entries.findIndex((entry) => entry.segment !== segment);
      if (following < 1 || (this.entries[following - 1]?.seq ?? before) >= before) {
        break;
      }
      this.context.files.remove(resolveIn(this.context, segment.path));
      this.context.files.syncFolder(resolveIn(this.context, JOURNAL_FOLDER));
      this.entries.splice(0, following);
      forgotten += following;
    }
    return forgotten;
  }

  /** Reads a record back, and checks it again: the disk may have changed since the journal was opened. */
  read(entry: JournalEntry): StoredRecord {
    const line = Buffer.alloc(entry.lengthBytes);
    const descriptor = this.context.files.open(resolveIn(this.context, entry.segment.path), 'r');
    try {
      this.context.files.read(descriptor, line, entry.offset);
    } finally {
      this.context.files.close(descriptor);
    }
    const opened = openLine(line);
    const record = opened?.hash === entry.hash ? readRecord(opened.body) : undefined;
    if (!record) {
      throw new StorageRefused({ code: 'read-failed', systemCode: 'CHANGED' });
    }
    return record;
  }

  entryOf(seq: number): JournalEntry | undefined {
    let low = 0;
    let high = this.entries.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = this.entries[middle];
      if (!entry || entry.seq === seq) {
        return entry;
      }
      if (entry.seq < seq) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return undefined;
  }

  close(): void {
    if (this.descriptor !== undefined) {
      this.context.files.close(this.descriptor);
      this.descriptor = undefined;
    }
  }

  private openCurrent(scan: JournalScan): void {
    const { files } = this.context;
    const last = this.entries.at(-1)?.segment;
    if (last?.path === CURRENT_JOURNAL) {
      this.segment = last;
    }
    const path = resolveIn(this.context, CURRENT_JOURNAL);
    if (scan.currentLengthBytes === undefined) {
      files.remove(path);
    }
    this.lengthBytes = scan.currentLengthBytes ?? 0;
    this.descriptor = files.open(path, 'a');
    if (scan.torn) {
      files.truncate(this.descriptor, this.lengthBytes);
    }
    // What the last session wrote without living long enough to sync it has now been read: make it true.
    files.sync(this.descriptor);
    files.syncFolder(this.context.directory);
  }

  private requireDescriptor(): number {
    if (this.descriptor === undefined) {
      throw new Error('the journal is closed');
    }
    return this.descriptor;
  }
}

function reportBroken(context: StorageContext, broken: JournalScan['broken'][number]): StorageProblem {
  const { lastGoodSeq, rest } = broken;
  const keptAt = setAside(context, `journal-after-${String(lastGoodSeq)}.ndjson`, rest);
  return {
    severity: 'damage',
    refusal: { code: 'journal-broken', lastGoodSeq, bytesSetAside: rest.length, keptAt },
  };
}

/** Never acknowledged, so nothing was lost; kept all the same, in case its newline is what was damaged. */
function reportTorn(context: StorageContext, { torn, head }: JournalScan): readonly StorageProblem[] {
  if (!torn) {
    return [];
  }
  const keptAt = setAside(context, `torn-after-${String(head.seq)}.ndjson`, torn);
  const refusal = { code: 'journal-torn', lastGoodSeq: head.seq, bytesDropped: torn.length, keptAt } as const;
  return [{ severity: 'note', refusal }];
}
