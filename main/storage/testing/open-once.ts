/** Opens a workspace, prints what came of it as JSON, and holds it for as long as asked. */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../open-workspace.ts';
import { testKinds } from './note-kind.ts';

const [folder = '', holdMs = '0'] = process.argv.slice(2);
const outcome = await openWorkspace(folder, { kinds: testKinds, clock: () => new Date() });
writeSync(1, `${JSON.stringify(outcome.ok ? { ok: true } : outcome)}\n`);
if (outcome.ok) {
  await new Promise((resolve) => setTimeout(resolve, Number(holdMs)));
  await outcome.workspace.close();
}
