// Opening a plan of 10,000 actions, beside reading and parsing the same file; replay; memory.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import {
  call,
  generateDocument,
  makeBenchWorkspace,
  openBenchServices,
  type BenchWorkspace,
} from './bench-workspace.ts';
import { sideBySide, type Series } from './measure.ts';
import { ratioRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const REPLAYED = 1000;
const ROUNDS = 15;
const MEMORY_RUNS = 5;

export async function benchOpening(territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(ACTIONS, territories));
  const replaying = await makeBenchWorkspace(workspace.document);
  await editMany(replaying, REPLAYED);
  const snapshot = join(workspace.directory, 'plans', workspace.planId, 'snapshot.json');
  const open = async ({ directory, planId }: BenchWorkspace): Promise<void> => {
    const services = await openBenchServices(directory);
    await call(services, 'plan.open', { planId });
    await services.close();
  };
  const { subject, replay, peer } = await sideBySide(
    {
      subject: () => open(workspace),
      replay: () => open(replaying),
      peer: () => JSON.parse(readFileSync(snapshot, 'utf8')) as unknown,
    },
    { rounds: ROUNDS, startsClean: true },
  );
  const megabytes = (statSync(snapshot).size / 1e6).toFixed(1);
  const replayOnly: Series = { ...replay, medianMs: Math.max(0, replay.medianMs - subject.medianMs) };
  const rows = [
    ratioRow(`open ${String(ACTIONS)} actions, validated (${megabytes} MB)`, subject, peer, 1.6),
    ratioRow(`replay of ${String(REPLAYED)} edits, beside that opening`, replayOnly, subject, 0.2),
    memoryRow(workspace, snapshot),
  ];
  workspace.remove();
  replaying.remove();
  return rows;
}

/** A fiche comes first: its list is numbered anew, as in any workspace that is worked in. */
async function editMany({ directory, planId, document }: BenchWorkspace, count: number): Promise<void> {
  const services = await openBenchServices(directory);
  const created = {
    kind: 'action.create',
    planId,
    actionId: randomUUID(),
    title: 'Venue entre-temps',
    initial: {},
  };
  await call(services, 'edit.commit', { label: 'Nouvelle fiche', edits: [created] });
  for (let index = 0; index < count; index += 1) {
    const actionId = document.plan.actions[(index * 7) % document.plan.actions.length]?.id;
    const change = { kind: 'action.set', planId, actionId, field: 'title', value: `Rejoué ${String(index)}` };
    await call(services, 'edit.commit', { label: 'Fiche, intitulé', edits: [change] });
  }
  await services.close();
}

function memoryRow({ directory, planId }: BenchWorkspace, snapshot: string): Row {
  const child = join(import.meta.dirname, 'opening-memory.ts');
  const grown = Array.from({ length: MEMORY_RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', child, directory, planId], {
        encoding: 'utf8',
      }),
    ),
  ).sort((one, other) => one - other);
  const median = grown[Math.floor(MEMORY_RUNS / 2)] ?? NaN;
  const measured = median / statSync(snapshot).size;
  return {
    name: 'memory kept by opening, beside the size of the file',
    measured,
    unit: '×',
    goal: '≤ 6×',
    isReached: measured <= 6,
    detail: `median ${(median / 1e6).toFixed(1)} MB over ${String(MEMORY_RUNS)} processes, heap and buffers after collection`,
  };
}
