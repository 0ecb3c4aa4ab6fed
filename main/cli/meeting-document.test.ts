// The extract of one decision, asked for by the number printed on the papers.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { useBuilt } from '../testing/built.ts';
import { prepareMeeting } from '../testing/meeting-edits.ts';
import { directClient, openTestServices } from '../testing/open-test-services.ts';
import { runCommandLine } from '../testing/start-process.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

const folder = makeTemporaryFolder();
const workspace = join(folder.path, 'Comité');
let meetingId: string;
let decisionIds: readonly string[];
let unclosedId: string;

useBuilt();
beforeAll(async () => {
  const test = await openTestServices({ directory: workspace });
  const client = directClient(test.services, test.bugs);
  const commit = (...edits: readonly Edit[]) =>
    client.call('edit.commit', { label: 'Essai', edits: [...edits] });
  const prepared = await prepareMeeting(client, 4);
  ({ meetingId } = prepared);
  decisionIds = [randomUUID(), randomUUID()];
  await commit({ kind: 'meeting.open', meetingId });
  for (const [index, entryId] of decisionIds.entries()) {
    const text = ['Tenir la réunion de juin à Ancenis.', 'Confier la fiche à la Région.'][index];
    await commit({ kind: 'entry.create', meetingId, list: 'decisions', entryId, initial: { text } });
  }
  await commit({ kind: 'meeting.close', meetingId });
  unclosedId = randomUUID();
  const { planId, committeeId } = prepared;
  const next = { title: 'Suivante', day: '2027-03-12', initial: {} };
  await commit({ kind: 'meeting.create', meetingId: unclosedId, planId, committeeId, ...next });
  await test.services.close();
  expect(test.bugs).toEqual([]);
}, 120_000);
afterAll(() => folder.remove());

let count = 0;
async function extract(decision: string, meeting = meetingId) {
  const out = join(folder.path, `extrait-${String((count += 1))}.html`);
  const words = ['--workspace', workspace, '--meeting', meeting, '--paper', 'extrait', '--format', 'html'];
  const ran = await runCommandLine(['meeting-document', ...words, '--decision', decision, '--out', out]);
  return { ...ran, written: existsSync(out) ? readFileSync(out, 'utf8') : null };
}

it('is of the decision that bears it, and the same as when the decision is named by its id', async () => {
  const second = await extract('2026-2');
  expect(second).toMatchObject({ exitCode: 0, complained: '' });
  expect(second.written).toContain('Confier la fiche à la Région.');
  expect(second.written).not.toContain('Ancenis');
  expect((await extract(decisionIds[1] ?? '')).written).toBe(second.written);
}, 60_000);

it('of a number nobody bears, says which ones there are, and writes nothing', async () => {
  const unknown = await extract('2026-7');
  expect(unknown).toMatchObject({ exitCode: 2, written: null });
  expect(unknown.complained).toContain(
    'pas de décision numéro 2026-7 dans cette réunion. Il y a\u202f: 2026-1, 2026-2.',
  );
  const none = await extract('2026-1', unclosedId);
  expect(none).toMatchObject({ exitCode: 2, written: null });
  expect(none.complained).toContain('n’a pris aucune décision');
}, 60_000);

it('of a meeting that is not there, says so', async () => {
  const { exitCode, complained } = await extract('2026-1', randomUUID());
  expect(exitCode).toBe(1);
  expect(complained).toContain('meeting-missing');
}, 60_000);
