import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ChangeSet } from './commit.ts';
import type { DocumentKind } from './document-kind.ts';
import type { FilePort } from './file-port.ts';
import type { Machine } from './machine.ts';
import { nodeFiles } from './node-files.ts';
import { change, LIST, noteAddress, setLine, testKinds } from './testing/note-kind.ts';
import { noteKindsInVersion2 } from './testing/note-kind-2.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';
import type { DiskStep, RecordedDisk } from './testing/recorded-disk.ts';
import {
  CRASH_VARIANTS,
  filesAfterCrash,
  ModelDisk,
  putOnDisk,
  recordDisk,
} from './testing/recorded-disk.ts';
import type { Workspace } from './workspace.ts';

const unsynced: FilePort = { ...nodeFiles(), sync: () => undefined, syncFolder: () => undefined };
const deadMachine: Machine = {
  pid: 77,
  host: 'here',
  isAlive: () => false,
  startOf: () => undefined,
  bootedAtMs: () => 0,
};
const LONG_AFTER = (): Date => new Date('2100-01-01T00:00:00.000Z');

/** Everything the documents hold, as one comparable text. */
function stateOf(workspace: Workspace): string {
  const addresses = [...workspace.documentIds('note').map(noteAddress), LIST];
  return JSON.stringify(
    addresses
      .map((address) => [`${address.kind}/${address.id}`, workspace.read(address)] as const)
      .filter(([, outcome]) => outcome.ok || outcome.refusal.code !== 'document-not-found')
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

interface Session {
  readonly disk: RecordedDisk;
  /** `states[n]` is what the documents hold once edit `n` is acknowledged; `states[0]` before the first. */
  readonly states: string[];
}

function edit(session: Session, workspace: Workspace, act: () => { readonly ok: boolean }): void {
  const number = session.states.length;
  session.disk.steps.push({ type: 'begin', edit: number });
  expect(act().ok).toBe(true);
  session.disk.steps.push({ type: 'acknowledge', edit: number });
  session.states.push(stateOf(workspace));
}

function commitAll(session: Session, workspace: Workspace, sets: readonly ChangeSet[]): void {
  for (const set of sets) {
    edit(session, workspace, () => workspace.commit(set));
  }
}

/** Reopens what a crash after each step from `first` on would leave, in every variant, and compares. */
async function checkEveryCrash(session: Session, kinds: readonly DocumentKind[], first = 0): Promise<number> {
  const model = new ModelDisk();
  const seen = new Set<string>();
  const place = temporaryFolder();
  let acknowledged = 0;
  let begun = 0;
  for (const [index, step] of session.disk.steps.entries()) {
    model.apply(step);
    begun = step.type === 'begin' ? step.edit : begun;
    acknowledged = step.type === 'acknowledge' ? step.edit : acknowledged;
    if (index < first) {
      continue;
    }
    for (const variant of CRASH_VARIANTS) {
      const files = filesAfterCrash(model.root, variant);
      const digest = digestOf(files, acknowledged, begun);
      if (!seen.has(digest)) {
        seen.add(digest);
        const folder = join(place, String(seen.size));
        mkdirSync(folder);
        putOnDisk(folder, files);
        const allowed = session.states.slice(acknowledged, begun + 1);
        await checkReopened(folder, kinds, allowed, `step ${String(index)} ${step.type}, ${variant}`);
        rmSync(folder, { recursive: true });
      }
    }
  }
  return seen.size;
}

async function checkReopened(
  folder: string,
  kinds: readonly DocumentKind[],
  allowed: readonly string[],
  where: string,
): Promise<void> {
  const options = { kinds, files: unsynced, machine: deadMachine, clock: LONG_AFTER };
  const workspace = await openNotes(folder, options);
  const damage = workspace.problems.filter(({ severity }) => severity === 'damage');
  expect(damage, where).toEqual([]);
  expect(allowed, where).toContain(stateOf(workspace));
  expect(workspace.commit(change(noteAddress('after'), { type: 'replace', note: null })).ok, where).toBe(
    true,
  );
  const last = stateOf(workspace);
  await workspace.close();
  const again = await openNotes(folder, options);
  expect(stateOf(again), `${where}, opened twice`).toBe(last);
  await again.close();
}

function digestOf(files: ReadonlyMap<string, Buffer | null>, ...state: readonly number[]): string {
  const digest = createHash('sha256').update(state.join());
  for (const [path, bytes] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) {
    digest.update(`\0${path}\0`).update(bytes ?? 'folder');
  }
  return digest.digest('hex');
}

const both: ChangeSet = {
  ...setLine('a', 'both', 'here'),
  changes: [
    ...setLine('a', 'both', 'here').changes,
    ...change(LIST, { type: 'set-line', name: 'both', text: 'there' }).changes,
  ],
};

test('every acknowledgement follows the write of its record and the sync of the journal', async () => {
  const folder = temporaryFolder();
  const disk = recordDisk(unsynced, folder);
  const workspace = await openNotes(folder, { files: disk.files, machine: deadMachine });
  const session = { disk, states: [stateOf(workspace)] };
  commitAll(session, workspace, [setLine('a', 'title', 'A'), both, setLine('b', 'title', 'B')]);
  await workspace.close();
  const begins = disk.steps.flatMap((step, index) => (step.type === 'begin' ? [index] : []));
  expect(begins.map((begin) => disk.steps.slice(begin, begin + 4).map(({ type }) => type))).toEqual(
    begins.map(() => ['begin', 'write', 'sync', 'acknowledge']),
  );
});

test('a crash at any step of edits, compactions and an erasure loses nothing acknowledged', async () => {
  const folder = temporaryFolder();
  const disk = recordDisk(unsynced, folder);
  const options = { files: disk.files, machine: deadMachine, clock: LONG_AFTER };
  const workspace = await openNotes(folder, options);
  const session: Session = { disk, states: [stateOf(workspace)] };
  commitAll(session, workspace, [setLine('a', 'title', 'A'), setLine('b', 'title', 'B'), both]);
  await workspace.compact();
  commitAll(session, workspace, [
    setLine('a', 'more', '1'),
    change(noteAddress('b'), { type: 'replace', note: null }),
    setLine('c', 'title', 'C'),
  ]);
  const running = workspace.compact();
  commitAll(session, workspace, [setLine('b', 'title', 'B again'), setLine('c', 'title', null)]);
  await running;
  await workspace.compact();
  edit(session, workspace, () =>
    workspace.rewriteHistory({
      by: 'claire',
      label: 'Effacer une personne',
      reason: 'erasure',
      record: ({ by, label, changes, inverse }) => ({
        by,
        label,
        changes: redact(changes),
        inverse: redact(inverse),
      }),
      document: (_address, document) => redact(document),
    }),
  );
  commitAll(session, workspace, [setLine('d', 'title', 'D')]);
  await workspace.compact();
  await workspace.close();
  const checked = await checkEveryCrash(session, testKinds);
  expect(checked).toBeGreaterThan(150);
});

function redact<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('"A"', '"…"')) as Value;
}

test('a crash at any step of a migration loses nothing acknowledged', async () => {
  const folder = temporaryFolder();
  const disk = recordDisk(unsynced, folder);
  const options = { files: disk.files, machine: deadMachine, clock: LONG_AFTER };
  const before = await openNotes(folder, options);
  before.commit(setLine('a', 'title', 'A'));
  before.commit(setLine('b', 'title', 'B'));
  await before.compact();
  before.commit(setLine('a', 'more', 'still in the journal'));
  await before.close();
  const first = disk.steps.length;
  const workspace = await openNotes(folder, { ...options, kinds: noteKindsInVersion2 });
  const session: Session = { disk, states: [stateOf(workspace)] };
  commitAll(session, workspace, [setLine('a', 'new', 'in the new format')]);
  await workspace.compact();
  await workspace.close();
  const checked = await checkEveryCrash(session, noteKindsInVersion2, first);
  expect(checked).toBeGreaterThan(30);
  expect(disk.steps.slice(first).some(writesBackup)).toBe(true);
});

function writesBackup(step: DiskStep): boolean {
  return step.type === 'rename' && step.to.startsWith('backups/');
}
