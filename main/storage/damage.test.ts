import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, LIST, noteAddress, setLine } from './testing/note-kind.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';
import type { Workspace } from './workspace.ts';

/** Four edits: `a` twice in a compacted part, then `a` and `b` in the current journal. */
async function filledFolder(compacted: boolean): Promise<string> {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  workspace.commit(setLine('a', 'one', '1'));
  workspace.commit(setLine('a', 'two', '2'));
  if (compacted) {
    expect(await workspace.compact()).toMatchObject({ ok: true });
  }
  workspace.commit(setLine('a', 'three', '3'));
  workspace.commit(setLine('b', 'one', '1'));
  await workspace.close();
  return folder;
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x01, offset);
  writeFileSync(path, bytes);
}

function linesOf(workspace: Workspace, id: string): unknown {
  const outcome = workspace.read<{ lines: unknown }>(noteAddress(id));
  return outcome.ok ? outcome.document.lines : outcome.refusal.code;
}

function lineStarts(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0 && at < bytes.length - 1; at = bytes.indexOf(10, at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

test('[J6] a last line without its newline is dropped, noted and kept aside, and edits go on', async () => {
  const folder = await filledFolder(false);
  const journal = join(folder, 'journal.ndjson');
  const before = readFileSync(journal);
  const torn = Buffer.from('{"hash":"0123');
  appendFileSync(journal, torn);
  const workspace = await openNotes(folder);
  expect(workspace.problems).toMatchObject([
    { severity: 'note', refusal: { code: 'journal-torn', lastGoodSeq: 4, bytesDropped: torn.length } },
  ]);
  expect(readFileSync(journal)).toEqual(before);
  expect(keptBytes(folder)).toEqual([torn]);
  expect(workspace.isReadOnly).toBe(false);
  expect(workspace.commit(setLine('a', 'four', '4')).ok).toBe(true);
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.problems).toEqual([]);
  expect(linesOf(again, 'a')).toEqual({ one: '1', two: '2', three: '3', four: '4' });
  await again.close();
});

test('[J7] a flipped byte anywhere in a record opens read-only at the record before, the rest kept aside', async () => {
  const original = readFileSync(join(await filledFolder(false), 'journal.ndjson'));
  const starts = lineStarts(original);
  for (const offset of [3, 20, 84, 90, 200, 300]) {
    for (const [index, start] of starts.entries()) {
      const folder = await filledFolder(false);
      const journal = join(folder, 'journal.ndjson');
      flip(journal, start + offset);
      const damaged = readFileSync(journal);
      const workspace = await openNotes(folder);
      expect(workspace.problems).toMatchObject([
        { severity: 'damage', refusal: { code: 'journal-broken', lastGoodSeq: index } },
      ]);
      expect(keptBytes(folder)).toEqual([damaged.subarray(start)]);
      expect(readFileSync(journal)).toEqual(damaged);
      expect(workspace.isReadOnly).toBe(true);
      expect(workspace.commit(setLine('a', 'x', 'y'))).toEqual({
        ok: false,
        refusal: { code: 'workspace-read-only', because: 'journal-broken' },
      });
      expect(linesOf(workspace, 'a')).toEqual(
        [undefined, { one: '1' }, { one: '1', two: '2' }, { one: '1', two: '2', three: '3' }][index] ??
          'document-not-found',
      );
      await workspace.close();
    }
  }
});

test('[J7] a flip in the last record does not pass for a torn line', async () => {
  const folder = await filledFolder(true);
  const journal = join(folder, 'journal.ndjson');
  flip(journal, readFileSync(journal).length - 10);
  const workspace = await openNotes(folder);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'journal-broken', lastGoodSeq: 3 });
  expect(linesOf(workspace, 'b')).toBe('document-not-found');
  await workspace.close();
});

test('[J8] damage in history that the snapshots already hold costs no document, and still opens read-only', async () => {
  const folder = await filledFolder(true);
  flip(join(folder, 'journal/00000001.ndjson'), 100);
  const workspace = await openNotes(folder);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'journal-broken', lastGoodSeq: 0 });
  expect(linesOf(workspace, 'a')).toEqual({ one: '1', two: '2', three: '3' });
  expect(linesOf(workspace, 'b')).toEqual({ one: '1' });
  await workspace.close();
});

test('[R4] a person may go on from what was read, and the damaged files stay aside whole', async () => {
  for (const damage of ['journal.ndjson', 'journal/00000001.ndjson', 'compacted.json']) {
    const folder = await filledFolder(true);
    const path = join(folder, damage);
    flip(path, damage === 'journal.ndjson' ? readFileSync(path).length - 10 : 20);
    const damaged = readFileSync(path);
    const workspace = await openNotes(folder);
    const before = linesOf(workspace, 'a');
    const lost = workspace.read(noteAddress('b')).ok ? [] : ['b'];
    expect(before).toEqual({ one: '1', two: '2', three: '3' });
    expect(workspace.repair({ by: 'claire', label: 'Réparer' }).ok).toBe(true);
    await workspace.close();
    expect(keptBytes(folder)).toContainEqual(damaged);
    const again = await openNotes(folder);
    expect(again.problems).toEqual([]);
    expect(linesOf(again, 'a')).toEqual(before);
    expect(lost).toEqual(damage === 'journal.ndjson' ? ['b'] : []);
    const records = again.history({ limit: 100 });
    expect(records.ok && records.records.at(-1)?.rewritten).toBe('repair');
    expect(again.commit(setLine('a', 'four', '4')).ok).toBe(true);
    expect(await again.compact()).toMatchObject({ ok: true });
    await again.close();
  }
});

test('[J7] a whole line taken out of the journal is noticed', async () => {
  const folder = await filledFolder(false);
  const journal = join(folder, 'journal.ndjson');
  const lines = readFileSync(journal, 'utf8').split('\n');
  writeFileSync(journal, [lines[0], ...lines.slice(2)].join('\n'));
  const workspace = await openNotes(folder);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'journal-broken', lastGoodSeq: 1 });
  await workspace.close();
});

test('[J9] journal files that disappeared are noticed, never answered with older documents', async () => {
  const emptied = await filledFolder(true);
  rmSync(join(emptied, 'journal'), { recursive: true });
  rmSync(join(emptied, 'journal.ndjson'));
  const workspace = await openNotes(emptied);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'journal-shorter-than-snapshot', snapshotSeq: 2 });
  await workspace.close();
});

test('[S5] a snapshot cut short is kept, copied aside and reported, and other documents stay usable', async () => {
  const folder = await filledFolder(true);
  const path = join(folder, 'notes/a/snapshot.json');
  truncateSync(path, 250);
  const cut = readFileSync(path);
  const workspace = await openNotes(folder);
  expect(workspace.problems).toMatchObject([
    { severity: 'damage', refusal: { code: 'snapshot-invalid', document: { kind: 'note', id: 'a' } } },
  ]);
  expect(readFileSync(path)).toEqual(cut);
  expect(keptBytes(folder)).toEqual([cut]);
  expect(linesOf(workspace, 'a')).toBe('snapshot-invalid');
  expect(workspace.documentIds('note')).toEqual(['b']);
  expect(workspace.commit(setLine('a', 'x', 'y'))).toMatchObject({ refusal: { code: 'snapshot-invalid' } });
  expect(workspace.commit(setLine('b', 'two', '2')).ok).toBe(true);
  await workspace.close();
});

test('[C4] a damaged document put back from an old copy is brought up to date from the journal', async () => {
  const folder = await filledFolder(true);
  const path = join(folder, 'notes/a/snapshot.json');
  const old = readFileSync(path);
  const first = await openNotes(folder);
  await first.compact();
  await first.close();
  writeFileSync(path, '');
  const damaged = await openNotes(folder);
  expect(linesOf(damaged, 'a')).toBe('snapshot-invalid');
  damaged.commit(setLine('b', 'two', '2'));
  expect(await damaged.compact()).toMatchObject({ ok: false, refusal: { code: 'compaction-failed' } });
  await damaged.close();
  writeFileSync(path, old);
  const repaired = await openNotes(folder);
  expect(repaired.problems).toEqual([]);
  expect(linesOf(repaired, 'a')).toEqual({ one: '1', two: '2', three: '3' });
  expect(linesOf(repaired, 'b')).toEqual({ one: '1', two: '2' });
  await repaired.close();
});

test('[C4] a snapshot file that disappeared is reported, not taken for a removed document', async () => {
  const folder = await filledFolder(true);
  rmSync(join(folder, 'notes/a/snapshot.json'));
  const workspace = await openNotes(folder);
  expect(linesOf(workspace, 'a')).toBe('snapshot-missing');
  await workspace.close();
});

test('[S4] a snapshot altered by hand but still valid is read, noted and kept aside', async () => {
  const folder = await filledFolder(true);
  const path = join(folder, 'notes/a/snapshot.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"one":"1"', '"one":"7"'));
  const workspace = await openNotes(folder);
  expect(workspace.problems).toMatchObject([{ severity: 'note', refusal: { code: 'snapshot-altered' } }]);
  expect(linesOf(workspace, 'a')).toEqual({ one: '7', two: '2', three: '3' });
  await workspace.close();
});

test('[S3] a snapshot in the place of another document is refused', async () => {
  const folder = await filledFolder(true);
  const path = join(folder, 'notes/a/snapshot.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"id":"a"', '"id":"z"'));
  const workspace = await openNotes(folder);
  expect(workspace.problems).toMatchObject([
    { refusal: { code: 'snapshot-invalid', issues: [{ path: 'id' }] } },
  ]);
  await workspace.close();
});

test('[C5] a damaged index opens read-only with every document still there', async () => {
  const folder = await filledFolder(true);
  writeFileSync(join(folder, 'compacted.json'), '{"format":');
  const workspace = await openNotes(folder);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'index-invalid' });
  expect(linesOf(workspace, 'a')).toEqual({ one: '1', two: '2', three: '3' });
  await workspace.close();
});

test('[J3] a record that touches two documents is in both or in neither', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  const both = [
    ...setLine('a', 'n', '1').changes,
    ...change(LIST, { type: 'set-line', name: 'n', text: '1' }).changes,
  ];
  workspace.commit({ by: 'claire', label: 'Deux documents', changes: both });
  await workspace.close();
  truncateSync(join(folder, 'journal.ndjson'), readFileSync(join(folder, 'journal.ndjson')).length - 1);
  const again = await openNotes(folder);
  expect([again.read(noteAddress('a')).ok, again.read(LIST).ok]).toEqual([false, false]);
  await again.close();
});

function keptBytes(folder: string): readonly Buffer[] {
  const kept = join(folder, 'set-aside');
  return existsSync(kept) ? readdirSync(kept).map((name) => readFileSync(join(kept, name))) : [];
}
