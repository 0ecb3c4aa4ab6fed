import type { DocumentAddress, StorageProblem, StorageRefusal } from '../domain/storage/refusal.ts';
import type { ChangeSet, CommitOutcome, JournalRecord } from './commit.ts';
import { prepareCommit } from './commit.ts';
import { readCompacted } from './compacted.ts';
import type { CompactionOutcome, StartCompaction } from './compaction.ts';
import { CurrentCompaction } from './current-compaction.ts';
import { addressOf, keyOf } from './document-kind.ts';
import type { Documents } from './documents.ts';
import type { Journal } from './journal.ts';
import { historyOf, recordOf } from './journal-history.ts';
import type { HeldLock } from './lock.ts';
import type { HistoryOutcome, HistoryQuery, PruneOutcome, ReadOutcome } from './outcomes.ts';
import { refusalFrom } from './refused.ts';
import type { HistoryRewrite, RepairWords, RewriteOutcome } from './rewrite-history.ts';
import { repairHistory, rewriteHistory } from './rewrite-history.ts';
import { UndoStacks, type UndoEntry } from './undo-stacks.ts';
import { replacedFolders, resolveIn, type StorageContext } from './workspace-files.ts';

export interface WorkspaceParts {
  readonly id: string;
  readonly context: StorageContext;
  readonly lock: HeldLock;
  readonly clock: () => Date;
  readonly startCompaction: StartCompaction;
  readonly documents: Documents;
  readonly journal: Journal;
  readonly problems: readonly StorageProblem[];
  readonly readOnlyBecause: StorageRefusal | undefined;
}

/** An open workspace: the documents in memory, the journal that makes every change to them durable, and the lock. */
export class Workspace {
  readonly id: string;
  readonly problems: readonly StorageProblem[];
  private journal: Journal;
  private readonly current: Map<string, unknown>;
  private readonly unreadable: ReadonlyMap<string, StorageRefusal>;
  private stacks = new UndoStacks();
  private readonly compaction = new CurrentCompaction();
  private isClosed = false;

  constructor(private readonly parts: WorkspaceParts) {
    this.id = parts.id;
    this.problems = parts.problems;
    this.journal = parts.journal;
    this.current = parts.documents.current;
    this.unreadable = parts.documents.unreadable;
    this.deriveStacks();
  }

  /** Why nothing can be written any more; undefined while edits are welcome. */
  get readOnlyBecause(): StorageRefusal | undefined {
    return this.parts.readOnlyBecause ?? this.journal.failure;
  }

  get isReadOnly(): boolean {
    return this.readOnlyBecause !== undefined;
  }

  /** Number of the last record on the disk; 0 before the first. */
  get headSequence(): number {
    return this.journal.head.seq;
  }

  /** What the next opening would have to replay, about: grows with each commit, falls to 0 when compaction rotates. */
  get currentJournalBytes(): number {
    return this.journal.currentLengthBytes;
  }

  documentIds(kind: string): readonly string[] {
    const addresses = [...this.current].filter(([, document]) => document !== undefined);
    return addresses
      .map(([key]) => addressOf(key))
      .flatMap((found) => (found.kind === kind ? [found.id] : []));
  }

  /** A document that exists and cannot be read answers with the reason, never as if it were absent. */
  read<Document = unknown>(address: DocumentAddress): ReadOutcome<Document> {
    const key = keyOf(address);
    const refusal = this.unreadable.get(key);
    if (refusal) {
      return { ok: false, refusal };
    }
    const document = this.current.get(key);
    return document === undefined
      ? { ok: false, refusal: { code: 'document-not-found', document: address } }
      : { ok: true, document: document as Document };
  }

  /** When this returns `ok`, the edit is on the disk; otherwise nothing has changed, here or there. */
  commit(set: ChangeSet): CommitOutcome {
    const refusal = this.refusalToWrite() ?? this.refusalToUndo(set);
    if (refusal) {
      return { ok: false, refusal };
    }
    const { context, documents, clock } = this.parts;
    const prepared = prepareCommit(context, documents, this.journal.head, set, clock().toISOString());
    if ('code' in prepared) {
      return { ok: false, refusal: prepared };
    }
    const failure = this.journal.append(prepared.header, prepared.encoded);
    if (failure) {
      return { ok: false, refusal: failure };
    }
    for (const [key, document] of prepared.documents) {
      this.current.set(key, document);
    }
    this.stacks.add(prepared.header);
    return { ok: true, record: prepared.record };
  }

  /** Asked after every commit: the stacks themselves may be long. Only entries that touch the document, if one is named. */
  nextUndo(document?: DocumentAddress): UndoEntry | undefined {
    return this.stacks.undo.last(document);
  }

  nextRedo(document?: DocumentAddress): UndoEntry | undefined {
    return this.stacks.redo.last(document);
  }

  /** Oldest first: the last entry is the next one to undo. */
  undoStack(document?: DocumentAddress): readonly UndoEntry[] {
    return this.stacks.undo.entries(document);
  }

  /** Oldest first: the last entry is the next one to redo. */
  redoStack(document?: DocumentAddress): readonly UndoEntry[] {
    return this.stacks.redo.entries(document);
  }

  /** What would be undone before that entry, were everything undone: latest first. Undefined when it is not in the stack. */
  undoneBefore(seq: number): readonly UndoEntry[] | undefined {
    return this.stacks.undo.above(seq);
  }

  redoneBefore(seq: number): readonly UndoEntry[] | undefined {
    return this.stacks.redo.above(seq);
  }

  /** Latest first, read back from the disk. */
  history(query: HistoryQuery): HistoryOutcome {
    return historyOf(this.parts.context, this.journal, query);
  }

  /** One record, to undo it or to show it. */
  record(seq: number): ReadOutcome<JournalRecord> {
    return recordOf(this.parts.context, this.journal, seq);
  }

  /** Rotates the journal at once, then brings the snapshots up to date elsewhere; edits go on meanwhile. */
  async compact({ signal }: { readonly signal?: AbortSignal } = {}): Promise<CompactionOutcome> {
    const refusal = this.refusalToMoveFiles();
    if (refusal) {
      return { ok: false, refusal };
    }
    const { startCompaction, context } = this.parts;
    return this.compaction.carryOut(
      () => startCompaction({ directory: context.directory, upTo: this.journal.rotate() }),
      signal,
    );
  }

  /** Names of the folders where restorations kept what they replaced. */
  replacedFolders(): readonly string[] {
    return replacedFolders(this.parts.context);
  }

  /** Removes what restorations kept: a former self of everything, which nothing redacts. Answers the names of those that resisted. */
  forgetReplaced(): readonly string[] {
    const { files, directory } = this.parts.context;
    for (const folder of this.replacedFolders()) {
      try {
        files.removeTree(resolveIn(this.parts.context, folder));
        files.syncFolder(directory);
      } catch {
        // What is still there is answered below, whatever the system had against it.
      }
    }
    return this.replacedFolders();
  }

  /** Erases from documents and history alike; see `rewriteHistory`. Slow, and rightly so. */
  rewriteHistory(rewrite: HistoryRewrite): RewriteOutcome {
    const refusal = this.refusalToMoveFiles();
    if (refusal) {
      return { ok: false, refusal };
    }
    const { context, documents, clock } = this.parts;
    const at = clock().toISOString();
    const outcome = rewriteHistory({
      context,
      documents,
      journal: this.journal,
      rewrite,
      at,
      keepsCopies: false,
    });
    if (outcome.ok) {
      this.journal = outcome.journal;
      this.deriveStacks();
    }
    return outcome;
  }

  /**
   * Starts a new chain from what could be read of a damaged journal, everything else kept aside. The workspace stays
   * read-only until it is opened again. Documents that cannot be read must be restored first.
   */
  repair({ by, label }: RepairWords): RewriteOutcome {
    if (!this.isReadOnly || this.isClosed) {
      throw new Error('only an open, damaged workspace can be repaired');
    }
    const { context, documents, clock } = this.parts;
    const at = clock().toISOString();
    const outcome = repairHistory({ context, documents, journal: this.journal, at, by, label });
    if (outcome.ok) {
      outcome.journal.close();
    }
    return outcome;
  }

  /**
   * Forgets whole journal files whose records all come before `before`, are held by the snapshots, and are not the
   * latest ones: only when a person asks, since nothing brings them back.
   */
  pruneHistory({ before }: { readonly before: number }): PruneOutcome {
    const refusal = this.refusalToMoveFiles();
    if (refusal) {
      return { ok: false, refusal };
    }
    try {
      const floor = readCompacted(this.parts.context).position.seq;
      const recordsForgotten = this.journal.prune(Math.min(before, floor + 1));
      this.deriveStacks();
      return { ok: true, recordsForgotten };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'write-failed') };
    }
  }

  /** Stops a running compaction, closes the journal and lets another process in. Closing twice is harmless. */
  async close(): Promise<void> {
    if (this.isClosed) {
      return;
    }
    this.isClosed = true;
    await this.compaction.stop();
    this.journal.close();
    this.parts.lock.release();
  }

  private deriveStacks(): void {
    this.stacks = new UndoStacks();
    for (const entry of this.journal.entries) {
      this.stacks.add(entry);
    }
  }

  private refusalToWrite(): StorageRefusal | undefined {
    if (this.isClosed) {
      throw new Error('the workspace is closed');
    }
    return this.readOnlyBecause && { code: 'workspace-read-only', because: this.readOnlyBecause.code };
  }

  private refusalToMoveFiles(): StorageRefusal | undefined {
    return this.refusalToWrite() ?? (this.compaction.isRunning ? { code: 'compaction-running' } : undefined);
  }

  private refusalToUndo({ undoes, redoes }: ChangeSet): StorageRefusal | undefined {
    if (undoes !== undefined && !this.stacks.undo.holds(undoes)) {
      return { code: 'undo-unavailable', seq: undoes };
    }
    if (redoes !== undefined && !this.stacks.redo.holds(redoes)) {
      return { code: 'redo-unavailable', seq: redoes };
    }
    return undefined;
  }
}
