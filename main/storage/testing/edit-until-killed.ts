/** A process that edits until it is killed, telling each acknowledged edit as soon as it has it. */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../open-workspace.ts';
import { noteAddress, setLine, testKinds } from './note-kind.ts';
import { compactInTestWorker } from './start-test-worker.ts';

const [folder = '', edits = '0', compactEvery = '0'] = process.argv.slice(2);
const outcome = await openWorkspace(folder, {
  kinds: testKinds,
  clock: () => new Date(),
  create: true,
  startCompaction: compactInTestWorker,
});
if (!outcome.ok) {
  writeSync(1, `refused ${outcome.refusal.code}\n`);
  process.exit(1);
}
const { workspace } = outcome;
const kept = workspace.read<{ lines: Record<string, string> }>(noteAddress('a'));
const first = kept.ok ? Object.keys(kept.document.lines).length : 0;
writeSync(1, 'ready\n');
for (let edit = first; edit < first + Number(edits); edit += 1) {
  const committed = workspace.commit(setLine('a', `line-${String(edit)}`, 'x'.repeat(edit % 300)));
  writeSync(1, committed.ok ? `${String(edit)}\n` : `refused ${committed.refusal.code}\n`);
  if (edit % Number(compactEvery) === 0) {
    void workspace.compact();
  }
  if (edit % 5 === 0) {
    // Slow enough for a worker to start, write and finish somewhere among the edits.
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
writeSync(1, 'done\n');
await new Promise((resolve) => setTimeout(resolve, 60_000));
