import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from './node-files.ts';
import { noteAddress, noteKind, setLine } from './testing/note-kind.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';

test('an edit is read back, before and after closing', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  const outcome = workspace.commit(setLine('a', 'title', 'Bonjour'));
  expect(outcome.ok).toBe(true);
  expect(workspace.read(noteAddress('a'))).toEqual({ ok: true, document: { lines: { title: 'Bonjour' } } });
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.read(noteAddress('a'))).toEqual({ ok: true, document: { lines: { title: 'Bonjour' } } });
  expect(again.documentIds(noteKind.kind)).toEqual(['a']);
  expect(again.problems).toEqual([]);
  await again.close();
});

test('a compaction moves the journal into snapshots, and nothing changes for the reader', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  for (let index = 0; index < 10; index += 1) {
    workspace.commit(setLine('a', `line${String(index)}`, 'x'));
  }
  expect(await workspace.compact()).toEqual({ ok: true, snapshotsWritten: 1 });
  workspace.commit(setLine('a', 'last', 'y'));
  const before = workspace.read(noteAddress('a'));
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.read(noteAddress('a'))).toEqual(before);
  expect(again.history({ limit: 100 })).toMatchObject({ ok: true, records: { length: 11 } });
  await again.close();
});

test('what a restoration kept goes, and one that resists is named without keeping the others', async () => {
  const folder = temporaryFolder();
  await (await openNotes(folder)).close();
  const [first, second] = ['Remplacé le 2026-11-20 à 07 h 12', 'Remplacé le 2026-11-21 à 07 h 12'];
  for (const name of [first, second, 'Remplaçants'])
    mkdirSync(join(folder, name, 'plans'), { recursive: true });
  const real = nodeFiles();
  const files = {
    ...real,
    removeTree: (path: string) => {
      if (path.endsWith(first)) throw new Error('EBUSY');
      real.removeTree(path);
    },
  };
  const resisted = await openNotes(folder, { files });
  expect(resisted.forgetReplaced()).toEqual([first]);
  await resisted.close();
  const workspace = await openNotes(folder);
  expect(workspace.replacedFolders()).toEqual([first]);
  expect(workspace.forgetReplaced()).toEqual([]);
  expect(readdirSync(folder)).toContain('Remplaçants');
  await workspace.close();
});
