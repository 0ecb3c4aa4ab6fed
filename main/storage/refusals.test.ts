import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilePort } from './file-port.ts';
import { nodeFiles, withWindowsManners } from './node-files.ts';
import { startChild } from './testing/child.ts';
import { noteAddress, setLine } from './testing/note-kind.ts';
import { openNotes, temporaryFolder, tryToOpen } from './testing/open-notes.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** Real files, one call of which fails from the moment it is told to. */
function failingFiles(): {
  files: FilePort;
  failing: { write?: Error; sync?: Error; truncate?: Error; halfWrite?: boolean };
} {
  const real = nodeFiles();
  const failing: { write?: Error; sync?: Error; truncate?: Error; halfWrite?: boolean } = {};
  const files: FilePort = {
    ...real,
    write: (descriptor, bytes) => {
      if (failing.halfWrite) {
        failing.halfWrite = false;
        return real.write(descriptor, bytes.subarray(0, 20));
      }
      if (failing.write) {
        throw failing.write;
      }
      return real.write(descriptor, bytes);
    },
    sync: (descriptor) => {
      if (failing.sync) {
        throw failing.sync;
      }
      real.sync(descriptor);
    },
    truncate: (descriptor, lengthBytes) => {
      if (failing.truncate) {
        throw failing.truncate;
      }
      real.truncate(descriptor, lengthBytes);
    },
  };
  return { files, failing };
}

test('a disk that fills up in the middle of a record refuses the edit, changes nothing, and lets go on later', async () => {
  const folder = temporaryFolder();
  const { files, failing } = failingFiles();
  const workspace = await openNotes(folder, { files });
  workspace.commit(setLine('a', 'one', '1'));
  const before = readFileSync(join(folder, 'journal.ndjson'));
  Object.assign(failing, { halfWrite: true, write: systemError('ENOSPC') });
  expect(workspace.commit(setLine('a', 'two', '2'))).toEqual({
    ok: false,
    refusal: { code: 'disk-full', systemCode: 'ENOSPC' },
  });
  expect(readFileSync(join(folder, 'journal.ndjson'))).toEqual(before);
  expect(workspace.read(noteAddress('a'))).toEqual({ ok: true, document: { lines: { one: '1' } } });
  expect(workspace.undoStack().map(({ seq }) => seq)).toEqual([1]);
  delete failing.write;
  expect(workspace.commit(setLine('a', 'two', '2'))).toMatchObject({ ok: true, record: { seq: 2 } });
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.problems).toEqual([]);
  expect(again.read(noteAddress('a'))).toEqual({ ok: true, document: { lines: { one: '1', two: '2' } } });
  await again.close();
});

test.skipIf(!existsSync('/dev/full'))(
  'a truly full device is reported as such and takes nothing with it',
  async () => {
    const folder = temporaryFolder();
    await (await openNotes(folder)).close();
    const real = nodeFiles();
    // Linux reports the device itself as full; only its folder entry is ours.
    symlinkSync('/dev/full', join(folder, 'full'));
    const files: FilePort = {
      ...real,
      open: (path, flags) => real.open(flags === 'a' ? join(folder, 'full') : path, flags),
      sync: () => undefined,
      truncate: () => undefined,
    };
    const workspace = await openNotes(folder, { files });
    expect(workspace.commit(setLine('a', 'one', '1'))).toMatchObject({
      ok: false,
      refusal: { code: 'disk-full', systemCode: 'ENOSPC' },
    });
    expect(workspace.read(noteAddress('a')).ok).toBe(false);
    await workspace.close();
  },
);

test('a sync that fails without the disk being full ends all writing, for the disk can no longer be believed', async () => {
  const folder = temporaryFolder();
  const { files, failing } = failingFiles();
  const workspace = await openNotes(folder, { files });
  failing.sync = systemError('EIO');
  expect(workspace.commit(setLine('a', 'one', '1'))).toMatchObject({
    refusal: { code: 'write-failed', systemCode: 'EIO' },
  });
  delete failing.sync;
  expect(workspace.commit(setLine('a', 'one', '1'))).toEqual({
    ok: false,
    refusal: { code: 'workspace-read-only', because: 'write-failed' },
  });
  expect(readFileSync(join(folder, 'journal.ndjson')).length).toBe(0);
  await workspace.close();
});

test('a record that can be neither finished nor taken back turns the workspace read-only', async () => {
  const folder = temporaryFolder();
  const { files, failing } = failingFiles();
  const workspace = await openNotes(folder, { files });
  workspace.commit(setLine('a', 'one', '1'));
  Object.assign(failing, { halfWrite: true, write: systemError('ENOSPC'), truncate: systemError('EIO') });
  expect(workspace.commit(setLine('a', 'two', '2')).ok).toBe(false);
  expect(workspace.readOnlyBecause).toMatchObject({ code: 'write-failed', systemCode: 'EIO' });
  await workspace.close();
  const again = await openNotes(folder);
  expect(again.problems).toMatchObject([
    { severity: 'note', refusal: { code: 'journal-torn', bytesDropped: 20 } },
  ]);
  await again.close();
});

const WHY_NO_RIGHTS_TEST = 'rights on folders are of another kind on Windows';
if (process.getuid === undefined) process.stdout.write(`Skipped: ${WHY_NO_RIGHTS_TEST}.\n`);

test('a folder without the right to write is refused, and left as it was', async ({ skip }) => {
  skip(process.getuid === undefined, WHY_NO_RIGHTS_TEST);
  const folder = temporaryFolder();
  await (await openNotes(folder)).close();
  // Root may write anywhere: it has somebody else try.
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, isRoot ? 0o755 : 0o555);
  chmodSync(join(folder, 'workspace.json'), 0o644);
  const before = readdirSync(folder);
  const child = startChild('open-once.ts', [folder], isRoot ? { uid: 65_534, gid: 65_534 } : {});
  const outcome = JSON.parse(await child.output) as unknown;
  chmodSync(folder, 0o755);
  expect(outcome).toEqual({
    ok: false,
    refusal: { code: 'workspace-read-only-folder', systemCode: 'EACCES' },
  });
  expect(readdirSync(folder)).toEqual(before);
});

test('[W1] neither an absent folder nor one that holds other things becomes a workspace by itself', async () => {
  const folder = temporaryFolder();
  const absent = join(folder, 'absent');
  expect(await tryToOpen(absent, { create: false })).toEqual({
    ok: false,
    refusal: { code: 'not-a-workspace', reason: 'absent' },
  });
  writeFileSync(join(folder, 'photo.jpg'), '');
  expect(await tryToOpen(folder)).toMatchObject({
    refusal: { code: 'not-a-workspace', reason: 'no-marker' },
  });
  expect(await tryToOpen(join(folder, 'photo.jpg'))).toMatchObject({ refusal: { reason: 'not-a-folder' } });
  expect(readdirSync(folder)).toEqual(['photo.jpg']);
  expect(await tryToOpen(absent, { create: 'in-existing-folder' })).toMatchObject({
    refusal: { reason: 'absent' },
  });
  mkdirSync(absent);
  expect(await tryToOpen(absent, { create: 'in-existing-folder' })).toMatchObject({ ok: true });
});

test('[W1] a workspace that is asked for is made with the folders above it', async () => {
  const deep = join(temporaryFolder(), 'Documents', 'Jalon');
  expect(await tryToOpen(deep)).toMatchObject({ ok: true });
  expect(existsSync(join(deep, 'workspace.json'))).toBe(true);
});

test.each([
  [
    '[W2] a marker of another program is refused',
    '{"format":"other"}',
    { code: 'not-a-workspace', reason: 'marker-unreadable' },
  ],
  [
    '[W3] a workspace of a newer format is refused',
    '{"format":"jalon-workspace","version":2,"id":"x"}',
    { code: 'workspace-format-too-new', version: 2, supported: 1 },
  ],
])('%s', async (_title, text, refusal) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'workspace.json'), text);
  expect(await tryToOpen(folder)).toEqual({ ok: false, refusal });
  expect(readFileSync(join(folder, 'workspace.json'), 'utf8')).toBe(text);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('on Windows a rename that an antivirus holds up is tried again, and a folder is never synced', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'here.json'), 'x');
  const pauses: number[] = [];
  let held = 3;
  const real = nodeFiles('linux');
  const files = withWindowsManners(
    {
      ...real,
      rename: (from, to) => {
        held -= 1;
        if (held >= 0) {
          throw systemError('EBUSY');
        }
        real.rename(from, to);
      },
      syncFolder: () => {
        throw systemError('EPERM');
      },
    },
    (milliseconds) => pauses.push(milliseconds),
  );
  files.rename(join(folder, 'here.json'), join(folder, 'there/here.json'));
  files.syncFolder(folder);
  expect(existsSync(join(folder, 'there/here.json'))).toBe(true);
  expect(pauses).toEqual([10, 20, 30]);
  held = 1_000;
  expect(() => {
    files.rename(join(folder, 'there/here.json'), join(folder, 'here.json'));
  }).toThrow('EBUSY');
});
