import { dirname } from 'node:path';
import type { StorageProblem, StorageRefusal } from '../domain/storage/refusal.ts';
import type { Compacted } from './compacted.ts';
import { NEVER_COMPACTED, readCompacted } from './compacted.ts';
import type { CompactionRequest, CompactionRun, StartCompaction } from './compaction.ts';
import { mergeJournal } from './compaction.ts';
import type { DocumentKind } from './document-kind.ts';
import { addressOf, inBatchesOf, kindsByName } from './document-kind.ts';
import type { Documents } from './documents.ts';
import { loadDocuments, replayRecord, replayStart } from './documents.ts';
import type { FilePort } from './file-port.ts';
import { folderWarnings } from './folder-warnings.ts';
import { Journal } from './journal.ts';
import type { JournalScan } from './journal-scan.ts';
import { scanJournal } from './journal-scan.ts';
import type { HeldLock } from './lock.ts';
import { takeLock } from './lock.ts';
import type { Machine } from './machine.ts';
import { thisMachine } from './machine.ts';
import { checkFolder, readOrCreateMarker, type CreateWorkspace } from './marker.ts';
import { nodeFiles } from './node-files.ts';
import type { JournalPosition, StoredRecord } from './record.ts';
import { refusalFrom, StorageRefused } from './refused.ts';
import { finishRestoration } from './restoration.ts';
import { finishRewriting } from './rewrite-history.ts';
import { snapshotDatabase } from './snapshot.ts';
import type { StorageContext } from './workspace-files.ts';
import { clearTemporaryFiles } from './workspace-files.ts';
import { Workspace } from './workspace.ts';

export interface OpenOptions {
  readonly kinds: readonly DocumentKind[];
  readonly clock: () => Date;
  /** Left out, only a workspace is opened. */
  readonly create?: CreateWorkspace;
  /** Opens in spite of a lock whose process may be alive: only once a person has said that it is not. */
  readonly takeOver?: boolean;
  readonly files?: FilePort;
  readonly machine?: Machine;
  /** Where compaction runs; left out, it runs on this thread, which suits scripts and not windows. */
  readonly startCompaction?: StartCompaction;
}

export type OpenOutcome =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export async function openWorkspace(directory: string, options: OpenOptions): Promise<OpenOutcome> {
  const files = options.files ?? nodeFiles();
  const context: StorageContext = { directory, files, kinds: kindsByName(options.kinds) };
  try {
    const refusal = checkFolder(context, options.create ?? false);
    if (refusal) {
      return { ok: false, refusal };
    }
    makeWithParents(files, directory);
    const { clock, machine = thisMachine, takeOver = false } = options;
    const lock = takeLock(context, { clock, machine, takeOver });
    try {
      return { ok: true, workspace: await openLocked(context, options, lock) };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'read-failed') };
  }
}

/** A new profile may not have its folder of documents yet. */
function makeWithParents(files: FilePort, folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !files.facts(parent)) makeWithParents(files, parent);
  files.makeFolder(folder);
}

async function openLocked(context: StorageContext, options: OpenOptions, lock: HeldLock): Promise<Workspace> {
  // First of all, whether this Jalon may touch the folder; then again, for the workspace that may have taken its place.
  readOrCreateMarker(context);
  const replacedKeptAt = finishRestoration(context);
  const { id } = readOrCreateMarker(context);
  finishRewriting(context);
  clearTemporaryFiles(context);
  const index = readIndex(context);
  const documents = await loadDocuments(context, index.compacted);
  const floor = index.compacted.position;
  const replayFrom = replayStart(documents, index.compacted);
  const visit = (record: StoredRecord): void => {
    replayRecord(context, documents, floor, record);
  };
  const scan = inBatchesOf(context.kinds.values(), () =>
    scanJournal(context, { floor, replayFrom, withCurrent: true, visit }),
  );
  const journal = new Journal(context, scan);
  const unplaced = scan.isStopped ? undefined : findUnplaced(scan, documents, floor, replayFrom);
  const readOnlyBecause = index.refusal ?? unplaced ?? journal.failure;
  if (!readOnlyBecause) {
    await writeMigrated(context, documents);
  }
  const damage = [index.refusal, unplaced].filter((refusal) => refusal !== undefined);
  const notes = [
    ...(replacedKeptAt === undefined
      ? []
      : [{ code: 'workspace-restored', keptAt: replacedKeptAt } as const]),
    ...folderWarnings(context.directory),
  ];
  const problems: readonly StorageProblem[] = [
    ...damage.map((refusal) => ({ severity: 'damage', refusal }) as const),
    ...journal.problems,
    ...documents.problems,
    ...notes.map((refusal) => ({ severity: 'note', refusal }) as const),
  ];
  const { clock, startCompaction = compactHere(context) } = options;
  return new Workspace({
    id,
    context,
    lock,
    clock,
    startCompaction,
    documents,
    journal,
    problems,
    readOnlyBecause,
  });
}

/** Without its index a workspace can still be shown, not written: removed and lost documents look the same. */
function readIndex(context: StorageContext): {
  readonly compacted: Compacted;
  readonly refusal: StorageRefusal | undefined;
} {
  try {
    return { compacted: readCompacted(context), refusal: undefined };
  } catch (error) {
    if (error instanceof StorageRefused) {
      return { compacted: NEVER_COMPACTED, refusal: error.refusal };
    }
    throw error;
  }
}

/**
 * Every snapshot must lie on the chain: one beyond its end, or under another hash, says that journal files are missing
 * or come from elsewhere. Positions before the first record kept are fine, as long as no replay starts there.
 */
function findUnplaced(
  scan: JournalScan,
  documents: Documents,
  floor: JournalPosition,
  replayFrom: number,
): StorageRefusal | undefined {
  const hashes = new Map(scan.entries.map(({ seq, hash }) => [seq, hash]));
  const positions = [floor, ...[...documents.snapshots.values()].map(({ position }) => position)];
  const unplaced = positions.find(({ seq, hash }) => {
    const known = hashes.get(seq);
    return known === undefined ? seq > scan.head.seq : known !== hash;
  });
  const firstSeq = scan.entries[0]?.seq ?? 1;
  const snapshotSeq = unplaced?.seq ?? (replayFrom < firstSeq - 1 ? replayFrom : undefined);
  return snapshotSeq === undefined
    ? undefined
    : { code: 'journal-shorter-than-snapshot', lastSeq: scan.head.seq, snapshotSeq };
}

/** Documents read in an older format are written in today's at once, the old file kept in `backups/`. */
async function writeMigrated(context: StorageContext, documents: Documents): Promise<void> {
  for (const [key, snapshot] of documents.snapshots) {
    const address = addressOf(key);
    const version = context.kinds.get(address.kind)?.version ?? 0;
    if (snapshot.storedVersion < version && snapshot.document !== undefined) {
      const database = snapshotDatabase(context, address);
      database.data = snapshot;
      await database.write();
    }
  }
}

function compactHere(context: StorageContext): StartCompaction {
  return ({ upTo }: CompactionRequest): CompactionRun => ({
    finished: mergeJournal(context, upTo),
    cancel: () => undefined,
  });
}
