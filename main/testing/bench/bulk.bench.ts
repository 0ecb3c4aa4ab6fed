// A bulk edit of 1,000 fiches as one journal batch, beside one SQLite transaction over the same rows.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { call, generateDocument, makeBenchWorkspace, openBenchServices } from './bench-workspace.ts';
import { seriesOf } from './measure.ts';
import type { Services } from '../../services/open.ts';
import { ratioRow, timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const EDITED = 1000;
/** The first ones start both engines, and are not counted. */
const WARMING = 12;
const ROUNDS = 12;

/** The peer: rows of JSON by id, as an application keeping its fiches in SQLite would hold them; WAL, synced at each commit. */
const PEER = `
import json, sqlite3, sys, time
rows = [(row["id"], json.dumps(row, ensure_ascii=False)) for row in json.load(open(sys.argv[1]))]
base = sqlite3.connect(sys.argv[2], isolation_level=None)
base.execute("pragma journal_mode=wal")
base.execute("pragma synchronous=full")
base.execute("create table fiche (id text primary key, body text not null)")
base.execute("begin")
base.executemany("insert into fiche values (?, ?)", rows)
base.execute("commit")
for round in range(int(sys.argv[3])):
    edited = [(body.replace('"status"', '"status" ', 1), id) for id, body in rows[:int(sys.argv[4])]]
    start = time.perf_counter()
    base.execute("begin")
    base.executemany("update fiche set body = ? where id = ?", edited)
    base.execute("commit")
    print((time.perf_counter() - start) * 1000)
`;

export async function benchBulk(territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(ACTIONS, territories));
  const peer = sqliteRounds(workspace.directory, workspace.document.plan.actions);
  if (!peer) {
    process.stdout.write('   bulk edit: not measured, there is no python3 with sqlite3 here\n');
    workspace.remove();
    return [];
  }
  const services = await openBenchServices(workspace.directory);
  const { planId, document } = workspace;
  const edited = document.plan.actions.slice(0, EDITED);
  const subject: number[] = [];
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    const value = round % 2 === 0 ? 'high' : 'low';
    const edits = edited.map(({ id }) => ({
      kind: 'action.set',
      planId,
      actionId: id,
      field: 'priority',
      value,
    }));
    const from = performance.now();
    await call(services, 'edit.commit', { label: '1 000 fiches, priorité', edits });
    subject.push(performance.now() - from);
  }
  const removal = await removeAndUndo(services, planId, edited);
  await services.close();
  workspace.remove();
  return [
    timeRow(`removing ${String(EDITED)} fiches at once`, seriesOf([removal.removedMs]), null),
    timeRow(`bringing them back by one undo`, seriesOf([removal.undoneMs]), null),
    ratioRow(
      `bulk edit of ${String(EDITED)} fiches, one batch, beside one SQLite transaction`,
      seriesOf(subject.slice(WARMING)),
      seriesOf(peer.slice(WARMING)),
      3,
    ),
  ];
}

async function removeAndUndo(
  services: Services,
  planId: string,
  actions: readonly { readonly id: string }[],
) {
  const edits = actions.map(({ id }) => ({ kind: 'action.remove', planId, actionId: id }));
  const from = performance.now();
  await call(services, 'edit.commit', { label: 'Suppression de 1 000 fiches', edits });
  const removed = performance.now();
  await call(services, 'edit.undo', { planId });
  return { removedMs: removed - from, undoneMs: performance.now() - removed };
}

function sqliteRounds(directory: string, actions: readonly object[]): readonly number[] | undefined {
  const rows = join(directory, 'rows.json');
  writeFileSync(rows, JSON.stringify(actions));
  const script = join(directory, 'peer.py');
  writeFileSync(script, PEER);
  const run = spawnSync(
    'python3',
    [script, rows, join(directory, 'peer.sqlite'), String(WARMING + ROUNDS), String(EDITED)],
    { encoding: 'utf8' },
  );
  return run.status === 0 ? run.stdout.trim().split('\n').map(Number) : undefined;
}
