import type { DocumentAddress, StorageRefusal, ValidationIssue } from '../domain/storage/refusal.ts';
import { readCompacted, writeCompacted } from './compacted.ts';
import { addressOf, inBatchesOf } from './document-kind.ts';
import type { Documents } from './documents.ts';
import { loadDocuments, replayRecord, replayStart } from './documents.ts';
import { scanJournal } from './journal-scan.ts';
import type { JournalPosition, StoredRecord } from './record.ts';
import { refusalFrom, StorageRefused } from './refused.ts';
import { snapshotDatabase } from './snapshot.ts';
import type { StorageContext } from './workspace-files.ts';
import { kindNamed, resolveIn } from './workspace-files.ts';

/** Plain data, so that it can cross to a worker. */
export interface CompactionRequest {
  readonly directory: string;
  /** The last record of the rotated journal files: what the new snapshots will hold. */
  readonly upTo: JournalPosition;
}

export type CompactionOutcome =
  | { readonly ok: true; readonly snapshotsWritten: number }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export interface CompactionRun {
  readonly finished: Promise<CompactionOutcome>;
  /** Stops it where it is: every step leaves a workspace that opens. */
  readonly cancel: () => void;
}

export type StartCompaction = (request: CompactionRequest) => CompactionRun;

/**
 * Brings the snapshots up to the end of the rotated journal. It never touches the current journal file, so edits go
 * on meanwhile; and the order of its writes is what makes a crash harmless (FORMAT.md, clauses C).
 */
export async function mergeJournal(
  context: StorageContext,
  upTo: JournalPosition,
): Promise<CompactionOutcome> {
  try {
    return await merge(context, upTo);
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'write-failed') };
  }
}

async function merge(context: StorageContext, upTo: JournalPosition): Promise<CompactionOutcome> {
  const compacted = readCompacted(context);
  const documents = await loadDocuments(context, compacted);
  const floor = compacted.position;
  const replayFrom = replayStart(documents, compacted);
  const visit = (record: StoredRecord): void => {
    replayRecord(context, documents, floor, record);
  };
  const scan = inBatchesOf(context.kinds.values(), () =>
    scanJournal(context, { floor, replayFrom, withCurrent: false, visit }),
  );
  if (scan.broken.length > 0 || scan.head.seq !== upTo.seq || scan.head.hash !== upTo.hash) {
    return failed('the rotated journal does not lead to the position asked for');
  }
  for (const key of documents.touched) {
    await writeSnapshot(context, documents, addressOf(key), upTo);
  }
  // An unreadable document still needs its records, once it is repaired: the floor must not rise above them.
  if (documents.unreadable.size > 0) {
    return failed(`${String(documents.unreadable.size)} documents cannot be read`);
  }
  if (compacted.position.seq !== upTo.seq || documents.touched.size > 0) {
    writeCompacted(context, { position: upTo, snapshots: livingSnapshots(documents, upTo) });
  }
  removeTombstones(context, documents);
  return { ok: true, snapshotsWritten: documents.touched.size };
}

async function writeSnapshot(
  context: StorageContext,
  documents: Documents,
  address: DocumentAddress,
  position: JournalPosition,
): Promise<void> {
  const kind = kindNamed(context, address.kind);
  const document = documents.current.get(`${address.kind}/${address.id}`);
  const outcome = document === undefined ? undefined : kind.parse(document);
  if (outcome && !outcome.ok) {
    const message = describeIssues(address, outcome.issues);
    throw new StorageRefused({ code: 'compaction-failed', message });
  }
  const database = snapshotDatabase(context, address);
  database.data = { document, position, storedVersion: kind.version, isAltered: false };
  await database.write();
}

function livingSnapshots(documents: Documents, upTo: JournalPosition): ReadonlyMap<string, number> {
  const living = new Map<string, number>();
  for (const [key, document] of documents.current) {
    if (document !== undefined) {
      const held = documents.touched.has(key) ? upTo.seq : documents.snapshots.get(key)?.position.seq;
      living.set(key, held ?? upTo.seq);
    }
  }
  return living;
}

function removeTombstones(context: StorageContext, documents: Documents): void {
  for (const [key, document] of documents.current) {
    if (document === undefined) {
      const { kind, id } = addressOf(key);
      context.files.remove(resolveIn(context, kindNamed(context, kind).pathOf(id)));
    }
  }
}

function describeIssues({ kind, id }: DocumentAddress, issues: readonly ValidationIssue[]): string {
  const listed = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return `edits left ${kind} ${id} invalid: ${listed}`;
}

function failed(message: string): CompactionOutcome {
  return { ok: false, refusal: { code: 'compaction-failed', message } };
}
