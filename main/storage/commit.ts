import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { inBatchesOf, isDocumentId, keyOf } from './document-kind.ts';
import type { Documents } from './documents.ts';
import { currentChange } from './documents.ts';
import type {
  DocumentChange,
  EncodedRecord,
  JournalPosition,
  RecordHeader,
  StoredChange,
  StoredRecord,
} from './record.ts';
import { documentKeys, encodeRecord } from './record.ts';
import { StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { kindNamed } from './workspace-files.ts';

export interface ChangeSet {
  readonly by: string;
  readonly label: string;
  readonly changes: readonly DocumentChange[];
  /** The record this one takes back; its `inverse` is what `changes` should hold. */
  readonly undoes?: number;
  /** The undoing record this one takes back. */
  readonly redoes?: number;
  /** An act that nothing takes back, such as a file that left: it never enters the undo stack. */
  readonly isPermanent?: true;
}

export interface JournalRecord {
  readonly seq: number;
  readonly previous: string;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly changes: readonly DocumentChange[];
  /** In the order in which to apply them, which is the reverse of `changes`. */
  readonly inverse: readonly DocumentChange[];
  readonly undoes?: number;
  readonly redoes?: number;
  readonly rewritten?: string;
  readonly isPermanent?: true;
}

export type CommitOutcome =
  | { readonly ok: true; readonly record: JournalRecord }
  | { readonly ok: false; readonly refusal: StorageRefusal };

/** A commit worked out in full and written nowhere yet. */
export interface PreparedCommit {
  readonly header: RecordHeader;
  readonly encoded: EncodedRecord;
  readonly record: JournalRecord;
  readonly documents: ReadonlyMap<string, unknown>;
}

export function prepareCommit(
  context: StorageContext,
  documents: Documents,
  head: JournalPosition,
  set: ChangeSet,
  at: string,
): PreparedCommit | StorageRefusal {
  const refused = set.changes.map(({ document }) => documents.unreadable.get(keyOf(document))).find(Boolean);
  if (refused) {
    return refused;
  }
  const stored = set.changes.map((change) => toStored(context, change));
  const changesJson = JSON.stringify(stored);
  const applied = applyAll(context, documents, JSON.parse(changesJson) as readonly StoredChange[]);
  const header: RecordHeader = {
    seq: head.seq + 1,
    previous: head.hash,
    at,
    by: set.by,
    label: set.label,
    ...(set.undoes === undefined ? {} : { undoes: set.undoes }),
    ...(set.redoes === undefined ? {} : { redoes: set.redoes }),
    ...(set.isPermanent ? { isPermanent: true } : {}),
    documents: documentKeys(stored),
  };
  const inverse = applied.inverse.map((change) => toStored(context, change));
  return {
    header,
    encoded: encodeRecord(header, changesJson, JSON.stringify(inverse)),
    record: { ...toldOf(header), changes: set.changes, inverse: applied.inverse },
    documents: applied.documents,
  };
}

/**
 * Applies what a reader of the journal will find there, not what the caller handed over: a value that JSON would drop
 * or alter must not live in memory until the next opening and then vanish.
 */
function applyAll(
  context: StorageContext,
  documents: Documents,
  changes: readonly StoredChange[],
): { readonly documents: ReadonlyMap<string, unknown>; readonly inverse: readonly DocumentChange[] } {
  const touched = new Map<string, unknown>();
  const inverse: DocumentChange[] = [];
  const applyEach = (): void => {
    for (const { kind, id, change } of changes) {
      const key = keyOf({ kind, id });
      const before = touched.has(key) ? touched.get(key) : documents.current.get(key);
      const applied = kindNamed(context, kind).apply(before, change);
      touched.set(key, applied.document);
      inverse.push({ document: { kind, id }, change: applied.inverse });
    }
  };
  if (changes.length === 1) applyEach();
  else inBatchesOf(new Set(changes.map(({ kind }) => kindNamed(context, kind))), applyEach);
  return { documents: touched, inverse: inverse.reverse() };
}

export function toStored(context: StorageContext, { document, change }: DocumentChange): StoredChange {
  if (!isDocumentId(document.id)) {
    throw new Error(`a document id must be able to name a file, and ${JSON.stringify(document.id)} cannot`);
  }
  const { version } = kindNamed(context, document.kind);
  return { kind: document.kind, id: document.id, version, change };
}

function toldOf(header: RecordHeader): Omit<JournalRecord, 'changes' | 'inverse'> {
  const { seq, previous, at, by, label, undoes, redoes, rewritten, isPermanent } = header;
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
  };
}

/** A record as the rest of the application reads it, its changes in today's shape. */
export function toJournalRecord(context: StorageContext, stored: StoredRecord): JournalRecord {
  const { changes, inverse } = stored;
  const fromStored = (entry: StoredChange): DocumentChange => ({
    document: { kind: entry.kind, id: entry.id },
    change: readableChange(context, entry),
  });
  return { ...toldOf(stored), changes: changes.map(fromStored), inverse: inverse.map(fromStored) };
}

function readableChange(context: StorageContext, entry: StoredChange): unknown {
  const document = { kind: entry.kind, id: entry.id };
  const kind = context.kinds.get(entry.kind);
  if (!kind || entry.version > kind.version) {
    const supported = kind?.version ?? 0;
    throw new StorageRefused({
      code: 'document-format-too-new',
      document,
      version: entry.version,
      supported,
    });
  }
  return currentChange(kind, entry);
}
