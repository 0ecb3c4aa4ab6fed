import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilePort } from './file-port.ts';
import { nodeFiles } from './node-files.ts';
import { copyOfWorkspace, Restoration } from './restoration.ts';
import { noteAddress, setLine, testKinds } from './testing/note-kind.ts';
import { openNotes, temporaryFolder, tryToOpen } from './testing/open-notes.ts';
import type { Workspace } from './workspace.ts';

const KEPT_AT = 'Remplacé le 2026-11-22 à 07 h 12';

const textOf = (workspace: Workspace, id: string): unknown => {
  const outcome = workspace.read(noteAddress(id));
  return outcome.ok ? outcome.document : outcome.refusal.code;
};
const OLD = { lines: { une: 'ancienne' } };
const NEW = { lines: { une: 'nouvelle' } };

/** Two workspaces that share nothing: snapshots in one, only a journal in the other. */
async function plant(): Promise<{ readonly old: string; readonly incoming: string }> {
  const [old, incoming] = [join(temporaryFolder(), 'ici'), join(temporaryFolder(), 'ailleurs')];
  const before = await openNotes(old);
  before.commit(setLine('avant', 'une', 'ancienne'));
  expect(await before.compact()).toMatchObject({ ok: true });
  before.commit(setLine('depuis', 'une', 'ancienne'));
  await before.close();
  const after = await openNotes(incoming);
  after.commit(setLine('apres', 'une', 'nouvelle'));
  await after.close();
  return { old, incoming };
}

function restore(directory: string, incoming: string, files: FilePort): boolean {
  const copy = copyOfWorkspace(incoming, testKinds);
  if (!copy.ok) throw new Error(copy.refusal.code);
  const restoration = new Restoration(directory, testKinds, files);
  for (const { path, read } of copy.document) {
    if (restoration.bring(path, read())) return false;
  }
  return restoration.decide(KEPT_AT) === undefined;
}

class Died extends Error {}

/** Lets `steps` calls that change the disk through, then nothing more, as a crash would. */
function dyingFiles(steps: number): { readonly files: FilePort } {
  const real = nodeFiles();
  let made = 0;
  const counted =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      if (made >= steps) throw new Died();
      made += 1;
      return call(...given);
    };
  const files: FilePort = {
    ...real,
    open: (path, flags) => (flags === 'r' ? real.open(path, flags) : counted(real.open)(path, flags)),
    write: counted(real.write),
    rename: counted(real.rename),
    remove: counted(real.remove),
    makeFolder: counted(real.makeFolder),
  };
  return { files };
}

test('the new workspace takes the place of the old, which is kept whole and opens', async () => {
  const { old, incoming } = await plant();
  expect(restore(old, incoming, nodeFiles())).toBe(true);
  const workspace = await openNotes(old, { create: false });
  expect(workspace.problems).toMatchObject([
    { severity: 'note', refusal: { code: 'workspace-restored', keptAt: KEPT_AT } },
  ]);
  expect([textOf(workspace, 'apres'), textOf(workspace, 'avant')]).toEqual([NEW, 'document-not-found']);
  expect(workspace.commit(setLine('apres', 'deux', 'suite'))).toMatchObject({ ok: true });
  await workspace.close();
  const kept = await openNotes(join(old, KEPT_AT), { create: false });
  expect([textOf(kept, 'avant'), textOf(kept, 'depuis')]).toEqual([OLD, OLD]);
  expect(kept.problems).toEqual([]);
  await kept.close();
  expect(existsSync(join(old, 'restoring'))).toBe(false);
});

test('a second one on the same minute keeps both', async () => {
  const { old, incoming } = await plant();
  for (const keptAt of [KEPT_AT, `${KEPT_AT} (2)`]) {
    expect(restore(old, incoming, nodeFiles())).toBe(true);
    await (await openNotes(old, { create: false })).close();
    expect(readdirSync(old)).toContain(keptAt);
  }
});

/** Restores on a disk that dies after `steps` calls, as far as it goes. */
async function restoreUntilDeath(here: string, incoming: string, steps: number) {
  const { files } = dyingFiles(steps);
  const reached = { isDecided: false, isFinished: false };
  try {
    reached.isDecided = restore(here, incoming, files);
    reached.isFinished = (await tryToOpen(here, { create: false, files })).ok;
  } catch (error) {
    if (!(error instanceof Died) && !((error as Error).cause instanceof Died)) throw error;
  }
  // Its process is gone; here it is this very one.
  rmSync(join(here, 'lock'), { force: true });
  return reached;
}

async function expectOldKept(here: string): Promise<void> {
  const kept = await openNotes(join(here, KEPT_AT), { create: false });
  expect([textOf(kept, 'avant'), textOf(kept, 'depuis')]).toEqual([OLD, OLD]);
  await kept.close();
}

test('a crash after any step leaves the old workspace or the new one, and never loses the old', async () => {
  const { old, incoming } = await plant();
  const seen = { old: 0, new: 0 };
  for (let steps = 0, isFinished = false; !isFinished; steps += 1) {
    const here = join(temporaryFolder(), 'ici');
    cpSync(old, here, { recursive: true });
    const reached = await restoreUntilDeath(here, incoming, steps);
    ({ isFinished } = reached);
    const workspace = await openNotes(here, { create: false });
    const isNew = textOf(workspace, 'apres') !== 'document-not-found';
    if (reached.isDecided) expect(isNew).toBe(true);
    expect(textOf(workspace, isNew ? 'apres' : 'avant')).toEqual(isNew ? NEW : OLD);
    expect(workspace.isReadOnly).toBe(false);
    await workspace.close();
    if (isNew) await expectOldKept(here);
    expect(existsSync(join(here, 'restoring'))).toBe(false);
    seen[isNew ? 'new' : 'old'] += 1;
  }
  expect(seen.old).toBeGreaterThan(5);
  expect(seen.new).toBeGreaterThan(10);
}, 60_000);
