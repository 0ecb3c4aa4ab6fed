import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DocumentKind } from './document-kind.ts';
import { listKind, noteAddress, noteKind, setLine } from './testing/note-kind.ts';
import type { Note, NoteChange } from './testing/note-kind.ts';
import { noteKindsInVersion2 } from './testing/note-kind-2.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';

const version0 = fileURLToPath(new URL('vectors/version-0', import.meta.url));

/** Version 0 kept its lines in one text, and named its change differently: nothing of version 1 reads it by luck. */
const sinceVersion0: DocumentKind<Note, NoteChange> = {
  ...noteKind,
  migrations: {
    0: (stored) => {
      const { text } = stored as { readonly text: string };
      return { lines: Object.fromEntries(text.split('\n').map((line) => line.split('=', 2))) as unknown };
    },
  },
  changeMigrations: {
    0: (stored) => {
      const { line } = stored as { readonly line: string };
      const [name = '', text = ''] = line.split('=', 2);
      return { type: 'set-line', name, text };
    },
  },
};
const kinds = [sinceVersion0, listKind];

function version0Folder(): string {
  const folder = temporaryFolder();
  cpSync(version0, folder, { recursive: true });
  return folder;
}

test('[S6] a document of version 0 and its edits still in the journal are read in the format of today', async () => {
  const folder = version0Folder();
  const workspace = await openNotes(folder, { kinds, create: false });
  expect(workspace.problems).toEqual([]);
  expect(workspace.read(noteAddress('old'))).toEqual({
    ok: true,
    document: { lines: { title: 'Feuille de route', place: 'Auch', added: 'later' } },
  });
  const history = workspace.history({ limit: 1 });
  expect(history.ok && history.records[0]?.changes).toEqual(setLine('old', 'added', 'later').changes);
  await workspace.close();
});

test('[S7] the old file is kept in backups before the new one takes its place, once', async () => {
  const folder = version0Folder();
  const old = readFileSync(join(folder, 'notes/old/snapshot.json'));
  for (let opening = 0; opening < 2; opening += 1) {
    const workspace = await openNotes(folder, { kinds });
    await workspace.close();
  }
  const backups = readdirSync(join(folder, 'backups'));
  expect(backups).toHaveLength(1);
  expect(backups[0]).toMatch(/^notes\.old\.snapshot\.json\.version-0\./);
  expect(readFileSync(join(folder, 'backups', backups[0] ?? ''))).toEqual(old);
  expect(readFileSync(join(folder, 'notes/old/snapshot.json'), 'utf8')).toContain('"version":1');
});

test('[S8] a document of a newer version is refused, its file untouched, and the others stay usable', async () => {
  const folder = temporaryFolder();
  const newer = await openNotes(folder, { kinds: noteKindsInVersion2 });
  newer.commit(setLine('a', 'title', 'A'));
  await newer.compact();
  newer.commit(setLine('b', 'title', 'only in the journal'));
  await newer.close();
  const before = readFileSync(join(folder, 'notes/a/snapshot.json'));
  const workspace = await openNotes(folder);
  for (const id of ['a', 'b']) {
    expect(workspace.read(noteAddress(id))).toEqual({
      ok: false,
      refusal: { code: 'document-format-too-new', document: noteAddress(id), version: 2, supported: 1 },
    });
    expect(workspace.commit(setLine(id, 'title', 'x')).ok).toBe(false);
  }
  expect(workspace.commit(setLine('c', 'title', 'C')).ok).toBe(true);
  expect((await workspace.compact()).ok).toBe(false);
  await workspace.close();
  expect(readFileSync(join(folder, 'notes/a/snapshot.json'))).toEqual(before);
  const updated = await openNotes(folder, { kinds: noteKindsInVersion2 });
  expect(updated.problems).toEqual([]);
  expect([...updated.documentIds('note')].sort()).toEqual(['a', 'b', 'c']);
  await updated.close();
});

test('[S6] a migration that fails is reported with the file untouched', async () => {
  const folder = version0Folder();
  const path = join(folder, 'notes/old/snapshot.json');
  const before = readFileSync(path);
  const workspace = await openNotes(folder);
  expect(workspace.problems).toMatchObject([
    { severity: 'damage', refusal: { code: 'migration-failed', fromVersion: 0 } },
  ]);
  expect(readFileSync(path)).toEqual(before);
  await workspace.close();
});

test('[S4] a file whose digest and schema match is not validated again, and any other one is', async () => {
  const folder = temporaryFolder();
  const first = await openNotes(folder);
  first.commit(setLine('a', 'title', 'A'));
  await first.compact();
  await first.close();
  let validations = 0;
  const counting: DocumentKind<Note, NoteChange> = {
    ...noteKind,
    parse: (value) => {
      validations += 1;
      return noteKind.parse(value);
    },
  };
  const validationsWith = async (kind: DocumentKind<Note, NoteChange>): Promise<number> => {
    validations = 0;
    await (await openNotes(folder, { kinds: [kind, listKind] })).close();
    return validations;
  };
  expect(await validationsWith(counting)).toBe(0);
  expect(await validationsWith({ ...counting, schemaFingerprint: 'note-1-stricter' })).toBe(1);
  const unnamed = { ...counting };
  delete (unnamed as { schemaFingerprint?: string }).schemaFingerprint;
  expect(await validationsWith(unnamed)).toBe(1);
  const path = join(folder, 'notes/a/snapshot.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"A"', '"B"'));
  expect(await validationsWith(counting)).toBe(1);
});
