import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JournalRecord } from './commit.ts';
import type { Note } from './testing/note-kind.ts';
import { change, LIST, noteAddress, setLine } from './testing/note-kind.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';
import { compactInTestWorker } from './testing/start-test-worker.ts';
import type { Workspace } from './workspace.ts';

function linesOf(workspace: Workspace, id = 'a'): unknown {
  const outcome = workspace.read<Note>(noteAddress(id));
  return outcome.ok ? outcome.document.lines : outcome.refusal.code;
}

function recordOf(workspace: Workspace, seq: number): JournalRecord {
  const outcome = workspace.record(seq);
  if (!outcome.ok) {
    throw new Error(`no record ${String(seq)}`);
  }
  return outcome.document;
}

function takeBack(workspace: Workspace, which: 'undo' | 'redo'): void {
  const stack = which === 'undo' ? workspace.undoStack() : workspace.redoStack();
  const seq = stack.at(-1)?.seq ?? -1;
  const { label, inverse } = recordOf(workspace, seq);
  const reference = which === 'undo' ? { undoes: seq } : { redoes: seq };
  expect(workspace.commit({ by: 'claire', label, changes: inverse, ...reference }).ok).toBe(true);
}

const seqs = (stack: readonly { readonly seq: number }[]): readonly number[] => stack.map(({ seq }) => seq);

test('undo and redo go back and forth, across a restart and a compaction', async () => {
  const folder = temporaryFolder();
  const first = await openNotes(folder);
  for (const text of ['1', '2', '3']) {
    first.commit(setLine('a', 'line', text));
  }
  takeBack(first, 'undo');
  takeBack(first, 'undo');
  expect(linesOf(first)).toEqual({ line: '1' });
  expect([seqs(first.undoStack()), seqs(first.redoStack())]).toEqual([[1], [4, 5]]);
  await first.compact();
  await first.close();
  const second = await openNotes(folder);
  expect([seqs(second.undoStack()), seqs(second.redoStack())]).toEqual([[1], [4, 5]]);
  takeBack(second, 'redo');
  expect(linesOf(second)).toEqual({ line: '2' });
  expect([seqs(second.undoStack()), seqs(second.redoStack())]).toEqual([[1, 6], [4]]);
  takeBack(second, 'undo');
  expect(linesOf(second)).toEqual({ line: '1' });
  second.commit(setLine('a', 'other', 'x'));
  expect(seqs(second.redoStack())).toEqual([]);
  await second.close();
});

test('an edit already undone is not undone twice, nor one that never was redone', async () => {
  const workspace = await openNotes(temporaryFolder());
  workspace.commit(setLine('a', 'line', '1'));
  takeBack(workspace, 'undo');
  expect(workspace.commit({ ...setLine('a', 'line', '0'), undoes: 1 })).toEqual({
    ok: false,
    refusal: { code: 'undo-unavailable', seq: 1 },
  });
  expect(workspace.commit({ ...setLine('a', 'line', '0'), redoes: 1 })).toMatchObject({
    refusal: { code: 'redo-unavailable' },
  });
  await workspace.close();
});

test('the undo stack of one document holds only the records that touched it', async () => {
  const workspace = await openNotes(temporaryFolder());
  workspace.commit(setLine('a', 'line', '1'));
  workspace.commit(change(LIST, { type: 'set-line', name: 'line', text: '1' }));
  workspace.commit({
    ...setLine('b', 'line', '1'),
    changes: [...setLine('b', 'l', '1').changes, ...setLine('a', 'l', '1').changes],
  });
  expect(seqs(workspace.undoStack(noteAddress('a')))).toEqual([1, 3]);
  expect(seqs(workspace.undoStack(LIST))).toEqual([2]);
  await workspace.close();
});

test('history is read back latest first, by page and by document, across rotated files', async () => {
  const workspace = await openNotes(temporaryFolder());
  for (let index = 1; index <= 9; index += 1) {
    workspace.commit(setLine(index % 3 === 0 ? 'b' : 'a', 'line', String(index)));
    if (index === 4) {
      await workspace.compact();
    }
  }
  const page = workspace.history({ limit: 3 });
  expect(page.ok && page.records.map(({ seq }) => seq)).toEqual([9, 8, 7]);
  const older = workspace.history({ limit: 2, before: 7, document: noteAddress('b') });
  expect(older.ok && older.records.map(({ seq }) => seq)).toEqual([6, 3]);
  expect(older.ok && older.records[0]?.changes).toEqual(setLine('b', 'line', '6').changes);
  await workspace.close();
});

test('what a commit answers is what the journal gives back', async () => {
  const workspace = await openNotes(temporaryFolder());
  const outcome = workspace.commit(setLine('a', 'line', 'é « ligne » \u2028 "changes":['));
  expect(outcome.ok && outcome.record).toEqual(recordOf(workspace, 1));
  await workspace.close();
});

test('compaction in a worker lets edits go on, and a cancelled one loses nothing', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder, { startCompaction: compactInTestWorker });
  workspace.commit(setLine('a', 'one', '1'));
  const running = workspace.compact();
  workspace.commit(setLine('a', 'two', '2'));
  expect(await workspace.compact()).toEqual({ ok: false, refusal: { code: 'compaction-running' } });
  expect(await running).toEqual({ ok: true, snapshotsWritten: 1 });
  expect(readFileSync(join(folder, 'notes/a/snapshot.json'), 'utf8')).toContain(
    '"document":{"lines":{"one":"1"}}',
  );
  const stop = new AbortController();
  const cancelled = workspace.compact({ signal: stop.signal });
  stop.abort();
  expect(await cancelled).toEqual({ ok: false, refusal: { code: 'compaction-cancelled' } });
  const ended = workspace.compact();
  await workspace.close();
  expect(await ended).toEqual({ ok: false, refusal: { code: 'compaction-cancelled' } });
  const again = await openNotes(folder);
  expect(linesOf(again)).toEqual({ one: '1', two: '2' });
  expect(again.problems).toEqual([]);
  await again.close();
});

test('a document removed by an edit keeps its file until compaction, and can be brought back after it', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  workspace.commit(setLine('a', 'line', '1'));
  await workspace.compact();
  workspace.commit(change(noteAddress('a'), { type: 'replace', note: null }));
  expect(workspace.documentIds('note')).toEqual([]);
  expect(readdirSync(join(folder, 'notes/a'))).toEqual(['snapshot.json']);
  await workspace.compact();
  expect(readdirSync(join(folder, 'notes/a'))).toEqual([]);
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.problems).toEqual([]);
  expect(linesOf(again)).toBe('document-not-found');
  takeBack(again, 'undo');
  expect(linesOf(again)).toEqual({ line: '1' });
  await again.close();
});

test('erasing rewrites every file, starts a new chain that says so, and leaves no trace of the person', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  workspace.commit(setLine('a', 'contact', 'Jeanne Martin'));
  await workspace.compact();
  workspace.commit(setLine('a', 'contact', 'Jeanne Martin, mairie'));
  workspace.commit(setLine('a', 'place', 'Auch'));
  const erase = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll('Jeanne Martin', '(effacé)')) as Value;
  const outcome = workspace.rewriteHistory({
    by: 'claire',
    label: 'Effacement d’une personne',
    reason: 'erasure',
    record: (record) => erase(record),
    document: (_address, document) => erase(document),
  });
  expect(outcome.ok).toBe(true);
  expect(workspace.commit(setLine('a', 'after', 'x'))).toMatchObject({ ok: true, record: { seq: 4 } });
  await workspace.close();
  expect(everyByteIn(folder)).not.toContain('Jeanne');
  const again = await openNotes(folder);
  expect(again.problems).toEqual([]);
  expect(linesOf(again)).toEqual({ contact: '(effacé), mairie', place: 'Auch', after: 'x' });
  expect(recordOf(again, 0)).toMatchObject({ rewritten: 'erasure', previous: '0'.repeat(64), changes: [] });
  expect(seqs(again.undoStack())).toEqual([1, 2, 3, 4]);
  expect(await again.compact()).toMatchObject({ ok: true });
  await again.close();
});

test('pruning forgets the oldest journal files, never what the snapshots still need', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  for (const text of ['1', '2', '3', '4']) {
    workspace.commit(setLine('a', 'line', text));
    await workspace.compact();
  }
  workspace.commit(setLine('a', 'line', '5'));
  expect(workspace.pruneHistory({ before: 3 })).toEqual({ ok: true, recordsForgotten: 2 });
  expect(workspace.pruneHistory({ before: 100 })).toEqual({ ok: true, recordsForgotten: 1 });
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.problems).toEqual([]);
  expect(linesOf(again)).toEqual({ line: '5' });
  expect(seqs(again.undoStack())).toEqual([4, 5]);
  await again.close();
});

test('every file is private to its owner, and stays so', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  workspace.commit(setLine('a', 'line', '1'));
  await workspace.compact();
  workspace.commit(setLine('a', 'line', '2'));
  await workspace.compact();
  const modes = filesIn(folder).map((path) => statSync(path).mode & 0o777);
  expect(new Set(modes)).toEqual(new Set([0o600]));
  await workspace.close();
});

test('a value that JSON would drop does not live in memory either', async () => {
  const workspace = await openNotes(temporaryFolder());
  const note = { lines: {}, extra: undefined } as Note;
  workspace.commit(change(noteAddress('a'), { type: 'replace', note }));
  const outcome = workspace.read<object>(noteAddress('a'));
  expect(outcome.ok && Object.keys(outcome.document)).toEqual(['lines']);
  await workspace.close();
});

test('a record changed on the disk since the workspace was opened is not handed out', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  workspace.commit(setLine('a', 'line', 'before'));
  const path = join(folder, 'journal.ndjson');
  writeFileSync(path, readFileSync(path, 'utf8').replace('before', 'behind'));
  expect(workspace.history({ limit: 1 })).toMatchObject({ ok: false, refusal: { code: 'read-failed' } });
  await workspace.close();
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function everyByteIn(folder: string): string {
  return filesIn(folder)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}
