import { dirname } from 'node:path';
import type { DocumentAddress, StorageRefusal } from '../domain/storage/refusal.ts';
import type { JournalRecord } from './commit.ts';
import { toJournalRecord, toStored } from './commit.ts';
import { encodeCompacted } from './compacted.ts';
import { addressOf } from './document-kind.ts';
import type { Documents } from './documents.ts';
import { writeNewFile } from './file-port.ts';
import { Journal } from './journal.ts';
import type { JournalEntry } from './journal-scan.ts';
import { rotatedPath, scanJournal } from './journal-scan.ts';
import type { DocumentChange, EncodedRecord, JournalPosition } from './record.ts';
import { documentKeys, encodeStoredRecord, NO_RECORD } from './record.ts';
import { refusalFrom } from './refused.ts';
import { encodeSnapshot } from './snapshot.ts';
import type { StorageContext } from './workspace-files.ts';
import {
  BACKUPS_FOLDER,
  COMPACTED,
  CURRENT_JOURNAL,
  JOURNAL_FOLDER,
  kindNamed,
  makeFolders,
  namesIn,
  resolveIn,
  REWRITING_FOLDER,
  SET_ASIDE_FOLDER,
  setAside,
  writeDurably,
} from './workspace-files.ts';

const READY = `${REWRITING_FOLDER}/ready.json`;

export interface RedactedRecord {
  readonly by: string;
  readonly label: string;
  readonly changes: readonly DocumentChange[];
  readonly inverse: readonly DocumentChange[];
  /** It can no longer be taken back: what it would bring back has been erased. */
  readonly isPermanent?: true;
}

export interface HistoryRewrite {
  readonly by: string;
  /** What the first record of the new chain says; it must not name what was erased. */
  readonly label: string;
  readonly reason: string;
  readonly record: (record: JournalRecord) => RedactedRecord;
  readonly document: (address: DocumentAddress, document: unknown) => unknown;
}

export type RewriteOutcome =
  | { readonly ok: true; readonly journal: Journal; readonly filesForgotten: readonly string[] }
  | { readonly ok: false; readonly refusal: StorageRefusal };

interface Terms {
  readonly context: StorageContext;
  readonly documents: Documents;
  readonly journal: Journal;
  readonly rewrite: HistoryRewrite;
  readonly at: string;
  /** An erasure leaves no copies; a repair keeps them all. */
  readonly keepsCopies: boolean;
}

interface Plan {
  readonly install: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly string[];
}

/**
 * Replaces every record and every snapshot by its redacted self, in one step: all new files are prepared aside, one
 * small file then says that they are complete, and from there on even a crash ends in the new state. Backups and
 * files set aside are removed, since they hold what is to be erased and nothing could redact them.
 */
export function rewriteHistory(terms: Terms): RewriteOutcome {
  const { context, documents, journal, rewrite } = terms;
  const redacted = redactDocuments(context, documents, rewrite);
  const unreadable = [...documents.unreadable.values()][0];
  if (unreadable) {
    return { ok: false, refusal: unreadable };
  }
  let plan: Plan;
  try {
    dropRewriting(context);
    plan = prepareFiles(terms, redacted);
    writeDurably(context, READY, Buffer.from(JSON.stringify(plan)));
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'write-failed') };
  }
  journal.close();
  try {
    install(context, plan);
    for (const [key, document] of redacted) {
      documents.current.set(key, document);
    }
    return { ok: true, journal: reopen(context), filesForgotten: plan.remove };
  } catch (error) {
    journal.failure = refusalFrom(error, 'write-failed');
    return { ok: false, refusal: journal.failure };
  }
}

/**
 * Makes a damaged workspace writable again from what can be read: the journal files are copied aside whole, and a new
 * chain starts with the records that still follow one another up to the last good one. Only on a person's request.
 */
export function repairHistory(terms: Omit<Terms, 'rewrite' | 'keepsCopies'> & RepairWords): RewriteOutcome {
  const { context, by, label } = terms;
  try {
    const names = namesIn(context, JOURNAL_FOLDER).map((name) => `${JOURNAL_FOLDER}/${name}`);
    for (const path of [...names, CURRENT_JOURNAL]) {
      if (context.files.facts(resolveIn(context, path))) {
        setAside(context, path, context.files.readFile(resolveIn(context, path)));
      }
    }
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'write-failed') };
  }
  const asItIs = {
    record: (record: JournalRecord) => record,
    document: (_: unknown, document: unknown) => document,
  };
  return rewriteHistory({ ...terms, keepsCopies: true, rewrite: { by, label, reason: 'repair', ...asItIs } });
}

export interface RepairWords {
  readonly by: string;
  readonly label: string;
}

/** The records after the last gap: where damaged history was skipped, no chain can be made across it. */
function unbrokenEnd(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const gap = entries.findLastIndex((entry, index) => index > 0 && entries[index - 1]?.seq !== entry.seq - 1);
  return gap < 0 ? entries : entries.slice(gap);
}

/** Called at opening: carries out a rewriting that was complete, forgets one that was not. */
export function finishRewriting(context: StorageContext): void {
  if (context.files.facts(resolveIn(context, READY))) {
    const bytes = context.files.readFile(resolveIn(context, READY));
    install(context, JSON.parse(bytes.toString('utf8')) as Plan);
  } else {
    dropRewriting(context);
  }
}

function redactDocuments(
  context: StorageContext,
  documents: Documents,
  rewrite: HistoryRewrite,
): ReadonlyMap<string, unknown> {
  const redacted = new Map<string, unknown>();
  for (const [key, document] of documents.current) {
    if (document === undefined) {
      continue;
    }
    const address = addressOf(key);
    const outcome = kindNamed(context, address.kind).parse(rewrite.document(address, document));
    if (!outcome.ok) {
      throw new Error(`redaction left ${key} invalid`, { cause: outcome.issues });
    }
    redacted.set(key, outcome.document);
  }
  return redacted;
}

function prepareFiles(terms: Terms, redacted: ReadonlyMap<string, unknown>): Plan {
  const { context } = terms;
  const { firstSeq, head, lines } = redactRecords(terms);
  const install: { from: string; to: string }[] = [];
  const stage = (to: string, bytes: Buffer): void => {
    const from = `${REWRITING_FOLDER}/${String(install.length)}`;
    writeNewFile(context.files, resolveIn(context, from), bytes);
    install.push({ from, to });
  };
  makeFolders(context, REWRITING_FOLDER);
  stage(rotatedPath(firstSeq), Buffer.concat(lines));
  for (const [key, document] of redacted) {
    const address = addressOf(key);
    const kind = kindNamed(context, address.kind);
    stage(kind.pathOf(address.id), encodeSnapshot(kind, address, { document, position: head }));
  }
  const snapshots = new Map([...redacted.keys()].map((key) => [key, head.seq]));
  stage(COMPACTED, encodeCompacted({ position: head, snapshots }));
  const installed = new Set(install.map(({ to }) => to));
  return { install, remove: filesToForget(terms).filter((path) => !installed.has(path)) };
}

function redactRecords({ context, journal, rewrite, at }: Terms): {
  readonly firstSeq: number;
  readonly head: JournalPosition;
  readonly lines: readonly Buffer[];
} {
  const kept = unbrokenEnd(journal.entries).filter(({ rewritten }) => rewritten === undefined);
  const firstSeq = (kept[0]?.seq ?? journal.head.seq + 1) - 1;
  const { by, label, reason } = rewrite;
  const first = { seq: firstSeq, previous: NO_RECORD, at, by, label, rewritten: reason };
  let encoded: EncodedRecord = encodeStoredRecord({ ...first, documents: [], changes: [], inverse: [] });
  const lines = [encoded.line];
  for (const entry of kept) {
    const stored = journal.read(entry);
    const redacted = rewrite.record(toJournalRecord(context, stored));
    const changes = redacted.changes.map((change) => toStored(context, change));
    const inverse = redacted.inverse.map((change) => toStored(context, change));
    encoded = encodeStoredRecord({
      ...stored,
      previous: encoded.hash,
      by: redacted.by,
      label: redacted.label,
      documents: documentKeys(changes),
      changes,
      inverse,
      ...(redacted.isPermanent ? { isPermanent: true } : {}),
    });
    lines.push(encoded.line);
  }
  return { firstSeq, head: { seq: kept.at(-1)?.seq ?? firstSeq, hash: encoded.hash }, lines };
}

function filesToForget({ context, documents, keepsCopies }: Terms): readonly string[] {
  const everythingIn = (folder: string): readonly string[] =>
    namesIn(context, folder).map((name) => `${folder}/${name}`);
  const removed = [...documents.current].filter(([, document]) => document === undefined);
  const tombstones = removed
    .map(([key]) => addressOf(key))
    .map(({ kind, id }) => kindNamed(context, kind).pathOf(id));
  return [
    CURRENT_JOURNAL,
    ...everythingIn(JOURNAL_FOLDER),
    ...(keepsCopies ? [] : [...everythingIn(BACKUPS_FOLDER), ...everythingIn(SET_ASIDE_FOLDER)]),
    ...tombstones,
  ];
}

/** Safe to repeat from the start: a file already moved is skipped, a file already removed stays so. */
function install(context: StorageContext, { install: moves, remove }: Plan): void {
  const { files } = context;
  for (const { from, to } of moves) {
    if (files.facts(resolveIn(context, from))) {
      makeFolders(context, dirname(to));
      files.rename(resolveIn(context, from), resolveIn(context, to));
      files.syncFolder(dirname(resolveIn(context, to)));
    }
  }
  for (const path of remove) {
    if (files.facts(resolveIn(context, path))) {
      files.remove(resolveIn(context, path));
      files.syncFolder(dirname(resolveIn(context, path)));
    }
  }
  dropRewriting(context);
}

function dropRewriting(context: StorageContext): void {
  if (!context.files.facts(resolveIn(context, REWRITING_FOLDER))) {
    return;
  }
  const names = namesIn(context, REWRITING_FOLDER);
  // `ready.json` first: without it, what is left is an unfinished rewriting, which opening forgets.
  for (const name of [...names].sort((left) => (left === 'ready.json' ? -1 : 1))) {
    context.files.remove(resolveIn(context, `${REWRITING_FOLDER}/${name}`));
    context.files.syncFolder(resolveIn(context, REWRITING_FOLDER));
  }
  context.files.remove(resolveIn(context, REWRITING_FOLDER));
  context.files.syncFolder(context.directory);
}

function reopen(context: StorageContext): Journal {
  const nothing = { floor: { seq: 0, hash: NO_RECORD }, replayFrom: Infinity, withCurrent: true };
  return new Journal(context, scanJournal(context, { ...nothing, visit: () => undefined }));
}
