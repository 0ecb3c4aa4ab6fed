import type { DocumentAddress, StorageProblem, StorageRefusal } from '../domain/storage/refusal.ts';
import type { Compacted } from './compacted.ts';
import type { DocumentKind } from './document-kind.ts';
import { addressOf, keyOf } from './document-kind.ts';
import type { JournalPosition, StoredChange, StoredRecord } from './record.ts';
import { StorageRefused } from './refused.ts';
import type { Snapshot } from './snapshot.ts';
import { migrate, snapshotDatabase } from './snapshot.ts';
import type { StorageContext } from './workspace-files.ts';
import { kindNamed, namesIn, resolveIn, setAside } from './workspace-files.ts';

/** The documents of a workspace: as their snapshots hold them, then as replayed records leave them. */
export interface Documents {
  /** Absent or undefined: no such document. */
  readonly current: Map<string, unknown>;
  readonly snapshots: Map<string, Snapshot>;
  /** Documents that exist and cannot be used, with the reason. They are never taken for absent ones. */
  readonly unreadable: Map<string, StorageRefusal>;
  readonly problems: StorageProblem[];
  /** Documents that some replayed record touched since their snapshot. */
  readonly touched: Set<string>;
}

export async function loadDocuments(context: StorageContext, compacted: Compacted): Promise<Documents> {
  const documents: Documents = {
    current: new Map(),
    snapshots: new Map(),
    unreadable: new Map(),
    problems: [],
    touched: new Set(),
  };
  for (const kind of context.kinds.values()) {
    for (const id of kind.idsIn((folder) => namesIn(context, folder))) {
      await loadSnapshot(context, { kind: kind.kind, id }, documents);
    }
  }
  for (const key of compacted.snapshots.keys()) {
    if (!documents.snapshots.has(key) && !documents.unreadable.has(key)) {
      reportUnreadable(documents, key, missing(context, addressOf(key)));
    }
  }
  return documents;
}

async function loadSnapshot(
  context: StorageContext,
  address: DocumentAddress,
  documents: Documents,
): Promise<void> {
  const database = snapshotDatabase(context, address);
  const key = keyOf(address);
  try {
    await database.read();
  } catch (error) {
    if (!(error instanceof StorageRefused)) {
      throw error;
    }
    reportUnreadable(documents, key, error.refusal);
    return;
  }
  if (database.data) {
    documents.snapshots.set(key, database.data);
    documents.current.set(key, database.data.document);
    reportAltered(context, address, database.data, documents);
  }
}

function reportAltered(
  context: StorageContext,
  address: DocumentAddress,
  snapshot: Snapshot,
  documents: Documents,
): void {
  if (snapshot.isAltered) {
    const path = kindNamed(context, address.kind).pathOf(address.id);
    const keptAt = setAside(context, path, context.files.readFile(resolveIn(context, path)));
    documents.problems.push({
      severity: 'note',
      refusal: { code: 'snapshot-altered', document: address, keptAt },
    });
  }
}

function missing(context: StorageContext, document: DocumentAddress): StorageRefusal {
  return context.kinds.has(document.kind)
    ? { code: 'snapshot-missing', document }
    : { code: 'document-format-too-new', document, version: 1, supported: 0 };
}

function reportUnreadable(documents: Documents, key: string, refusal: StorageRefusal): void {
  documents.unreadable.set(key, refusal);
  documents.current.delete(key);
  documents.problems.push({ severity: 'damage', refusal });
}

/** The earliest record some document may still need: an old copy put back by hand is brought up to date again. */
export function replayStart(documents: Documents, compacted: Compacted): number {
  let start = compacted.position.seq;
  for (const [key, seq] of compacted.snapshots) {
    const found = documents.snapshots.get(key)?.position.seq;
    if (found !== undefined && found < seq) {
      start = Math.min(start, found);
    }
  }
  return start;
}

/** Applies one record to the documents whose snapshot does not hold it yet. */
export function replayRecord(
  context: StorageContext,
  documents: Documents,
  floor: JournalPosition,
  record: StoredRecord,
): void {
  for (const stored of record.changes) {
    const key = keyOf(stored);
    const heldUpTo = documents.snapshots.get(key)?.position.seq ?? floor.seq;
    if (record.seq > heldUpTo && !documents.unreadable.has(key)) {
      replayChange(context, documents, record.seq, stored);
    }
  }
}

function replayChange(
  context: StorageContext,
  documents: Documents,
  seq: number,
  stored: StoredChange,
): void {
  const key = keyOf(stored);
  const document = { kind: stored.kind, id: stored.id };
  const kind = context.kinds.get(stored.kind);
  if (!kind || stored.version > kind.version) {
    const supported = kind?.version ?? 0;
    const refusal = {
      code: 'document-format-too-new',
      document,
      version: stored.version,
      supported,
    } as const;
    reportUnreadable(documents, key, refusal);
    return;
  }
  try {
    const change = currentChange(kind, stored);
    documents.current.set(key, kind.apply(documents.current.get(key), change).document);
    documents.touched.add(key);
  } catch {
    reportUnreadable(documents, key, { code: 'replay-failed', document, seq });
  }
}

/** The change in the shape today's `apply` understands. */
export function currentChange(kind: DocumentKind, stored: StoredChange): unknown {
  if (stored.version === kind.version || !kind.changeMigrations) {
    return stored.change;
  }
  const steps: Record<number, (value: unknown) => unknown> = {};
  for (let version = stored.version; version < kind.version; version += 1) {
    steps[version] = kind.changeMigrations[version] ?? ((value) => value);
  }
  return migrate(steps, stored.change, stored.version, kind.version, (cause) => {
    return new Error(`a ${kind.kind} change of version ${String(stored.version)} does not migrate`, {
      cause,
    });
  });
}
