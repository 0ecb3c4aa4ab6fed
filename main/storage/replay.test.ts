// What a journal says of lists of fiches, read back: as many edits as one likes, of several documents, in one opening.
import { expect, test } from 'vitest';
import { blankAction } from '../domain/action/action.ts';
import type { PlanChange } from '../domain/change/change.ts';
import { blankPlan } from '../domain/plan/plan.ts';
import { idNumber, organisationNumber } from '../domain/specimen.test-support.ts';
import type { DocumentChange } from './record.ts';
import { documentKinds } from './kinds.ts';
import { openWorkspace } from './open-workspace.ts';
import { temporaryFolder } from './testing/open-notes.ts';
import type { Workspace } from './workspace.ts';

const STAMP = { at: '2026-11-23T09:00:00.000Z', by: 'Secrétariat' };
const PLAN = { kind: 'plan', id: idNumber(1) } as const;
const DIRECTORY = { kind: 'directory', id: 'directory' } as const;

async function open(directory: string): Promise<Workspace> {
  const outcome = await openWorkspace(directory, {
    kinds: documentKinds,
    clock: () => new Date(STAMP.at),
    create: true,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workspace;
}
const fiche = (number: number) =>
  blankAction(idNumber(100 + number), String(number), `Fiche ${String(number)}`, STAMP);
const add = (number: number, position: number): PlanChange => ({
  kind: 'action.add',
  action: fiche(number),
  position,
});
const entitle = (number: number, value: string): PlanChange => ({
  kind: 'action.set',
  actionId: idNumber(100 + number),
  field: 'title',
  value,
  stamp: STAMP,
});
const move = (number: number, position: number): PlanChange => ({
  kind: 'action.move',
  actionId: idNumber(100 + number),
  position,
});
const remove = (number: number): PlanChange => ({ kind: 'action.remove', actionId: idNumber(100 + number) });
const ofPlan = (...changes: readonly PlanChange[]): readonly DocumentChange[] =>
  changes.map((change) => ({ document: PLAN, change }));

function commit(workspace: Workspace, changes: readonly DocumentChange[]): void {
  const outcome = workspace.commit({ by: 'Secrétariat', label: 'Essai', changes });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}
const documentsOf = (workspace: Workspace) => [workspace.read(PLAN), workspace.read(DIRECTORY)];

test('items that come, move, change and go are the same once read back, from the journal and from snapshots', async () => {
  const folder = temporaryFolder();
  const workspace = await open(folder);
  const plan = blankPlan(
    PLAN.id,
    {
      ...{ title: 'Feuille de route', kind: 'local-roadmap', committeeName: 'Comité', territories: [] },
      ...{ horizonStart: '2027-01', horizonEnd: '2028-06' },
    },
    STAMP,
  );
  commit(workspace, [{ document: PLAN, change: { kind: 'plan.create', plan } }]);
  for (let number = 1; number <= 60; number += 1) commit(workspace, ofPlan(add(number, number % 3)));
  // The snapshot holds this much; the rest is replayed over it.
  expect(await workspace.compact()).toMatchObject({ ok: true });
  const held = documentsOf(workspace);

  commit(workspace, ofPlan(entitle(5, 'Avant'), move(5, 0), remove(7)));
  for (let number = 1; number <= 60; number += 1)
    if (number !== 7) commit(workspace, ofPlan(entitle(number, `Réécrite ${String(number)}`)));
  // Two documents in one record.
  commit(workspace, [
    ...ofPlan(add(70, 10), entitle(70, 'Arrivée')),
    {
      document: DIRECTORY,
      change: { kind: 'organisation.add', organisation: organisationNumber(900, 'Région'), position: 0 },
    },
  ]);
  commit(workspace, ofPlan(remove(12), move(70, 59), entitle(3, 'Dernière')));
  const before = documentsOf(workspace);
  expect(before).not.toEqual(held);
  await workspace.close();

  const replayed = await open(folder);
  expect(documentsOf(replayed)).toEqual(before);
  expect(replayed.problems).toEqual([]);
  // What is edited from here on leaves what was read alone.
  const [read] = documentsOf(replayed);
  const copy = structuredClone(read);
  commit(replayed, ofPlan(entitle(3, 'Après'), remove(4)));
  expect(read).toEqual(copy);
  expect(await replayed.compact()).toMatchObject({ ok: true });
  const compacted = documentsOf(replayed);
  await replayed.close();
  const again = await open(folder);
  expect(documentsOf(again)).toEqual(compacted);
  await again.close();
});
