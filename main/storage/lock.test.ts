import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startChild } from './testing/child.ts';
import { setLine } from './testing/note-kind.ts';
import { openNotes, temporaryFolder, TEST_INSTANT, tryToOpen } from './testing/open-notes.ts';

test('[L1] a second process is told who holds the workspace, and gets it once that one closes', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  const refused = startChild('open-once.ts', [folder]);
  expect(JSON.parse(await refused.output)).toEqual({
    ok: false,
    refusal: {
      code: 'workspace-locked',
      pid: process.pid,
      host: hostname(),
      since: TEST_INSTANT.toISOString(),
    },
  });
  expect(workspace.commit(setLine('a', 'still', 'ours')).ok).toBe(true);
  await workspace.close();
  expect(JSON.parse(await startChild('open-once.ts', [folder]).output)).toEqual({ ok: true });
});

test('[L1] the same process cannot open a workspace twice', async () => {
  const folder = temporaryFolder();
  const workspace = await openNotes(folder);
  expect(await tryToOpen(folder)).toMatchObject({ ok: false, refusal: { code: 'workspace-locked' } });
  await workspace.close();
});

const lockOf = (holder: object): string =>
  `${JSON.stringify({ format: 'jalon-lock', version: 1, ...holder })}\n`;
const since = '2025-01-01T00:00:00.000Z';

test.each([
  [
    '[L3] a lock whose process is gone is taken over',
    lockOf({ pid: 2 ** 22 + 7, host: hostname(), since }),
    true,
  ],
  [
    '[L3] a lock whose number another process got since is taken over',
    lockOf({ pid: process.pid, start: 'other', host: hostname(), since }),
    true,
  ],
  [
    '[L3] a lock older than the last start of the machine is taken over',
    lockOf({ pid: process.pid, host: hostname(), since: '2001-01-01T00:00:00.000Z' }),
    true,
  ],
  [
    '[L4] a lock of another machine is never judged stale',
    lockOf({ pid: 1, host: 'another-machine', since }),
    false,
  ],
  ['[L5] a lock without content is given the time to be written', '', false],
])('%s', async (_title, text, isOpened) => {
  const folder = temporaryFolder();
  await (await openNotes(folder)).close();
  writeFileSync(join(folder, 'lock'), text);
  const outcome = await tryToOpen(folder);
  expect(outcome.ok).toBe(isOpened);
  if (outcome.ok) {
    await outcome.workspace.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  } else {
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(text);
  }
});

test('[L4] a person who knows better may take over the lock of another machine', async () => {
  const folder = temporaryFolder();
  await (await openNotes(folder)).close();
  writeFileSync(join(folder, 'lock'), lockOf({ pid: 1, host: 'another-machine', since }));
  const workspace = await openNotes(folder, { takeOver: true });
  await workspace.close();
});

test('[L5] a lock left without content is taken over after its time', async () => {
  const folder = temporaryFolder();
  await (await openNotes(folder)).close();
  writeFileSync(join(folder, 'lock'), '');
  const workspace = await openNotes(folder, { clock: () => new Date(Date.now() + 11_000) });
  await workspace.close();
});
