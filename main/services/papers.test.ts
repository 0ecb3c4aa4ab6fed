// Papers of a meeting through the contract, made by the worker that is shipped.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import type { Input } from '../contract/requests.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { pastellFields } from '../domain/meeting/act.ts';
import { useBuilt } from '../testing/built.ts';
import { committeeEdits, meetingEdits } from '../testing/meeting-edits.ts';
import {
  directClient,
  openTestServices,
  PROJECT_DIRECTORY,
  type TestServices,
} from '../testing/open-test-services.ts';
import { describeWithTools } from '../testing/tools.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { toolPath } from '../testing/tool-table.ts';
import { documentPlacesIn } from './document-places.ts';

const BUILT = resolve(PROJECT_DIRECTORY, 'dist');
const meetingId = randomUUID();
let test: TestServices;
let client: Client;
useBuilt();
beforeEach(async () => {
  test = await openTestServices({
    documentPlaces: documentPlacesIn(BUILT),
    createDocumentWorker: (options) => new Worker(join(BUILT, 'main/document.js'), options),
  });
  client = directClient(test.services, test.bugs);
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  const { committeeId, mandateIds, edits } = committeeEdits('Comité de la Mayenne', 4);
  const [created, ...items] = meetingEdits({
    meetingId,
    planId,
    committeeId,
    presidentSeatId: mandateIds[0] ?? null,
    actionIds: [],
    itemIds: [randomUUID(), randomUUID()],
  });
  await commit(...edits);
  if (created) await commit(created);
  await commit(...items);
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const asked = (more: Partial<Input<'meeting.document'>> = {}): Input<'meeting.document'> => ({
  meetingId,
  paper: 'convocation',
  decisionId: null,
  format: 'pdf',
  madeOn: '2026-11-22',
  ...more,
});

describe('a paper', () => {
  it('is made in a worker, its steps told, its bytes the same each time', async () => {
    const phases: string[] = [];
    const first = await client.call('meeting.document', asked(), {
      onProgress: ({ phase }) => phases.push(phase),
    });
    expect(Buffer.from(first.document.bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
    expect(first.document.name).toBe('2026-12-04-reunion-pleniere-de-decembre-convocation.pdf');
    const again = await client.call('meeting.document', asked());
    expect(Buffer.compare(first.document.bytes, again.document.bytes)).toBe(0);
    // Steps quicker than a message may pass unseen.
    expect(phases.length).toBeGreaterThan(0);
    expect(['Lecture de la réunion', 'Mise en page']).toEqual(expect.arrayContaining(phases));
  });

  it('is given up at once when it is cancelled, and the next is made all the same', async () => {
    const controller = new AbortController();
    const given = client.call('meeting.document', asked(), { signal: controller.signal });
    const other = client.call('meeting.document', asked({ paper: 'emargement', format: 'odt' }));
    controller.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect((await other).document.name).toMatch(/-emargement\.odt$/);
  });

  it('is refused in French until there is something to tell, through the worker too', async () => {
    const sentence = await client.call('meeting.document', asked({ paper: 'releve' })).catch(sentenceOf);
    expect(sentence).toContain('une fois la séance ouverte');
    await commit({ kind: 'meeting.open', meetingId });
    expect((await client.call('meeting.document', asked({ paper: 'releve' }))).sha256).toHaveLength(64);
    await expect(client.call('meeting.document', asked({ paper: 'extrait' }))).rejects.toMatchObject({
      code: 'document-meeting-not-closed',
    });
    await expect(client.call('meeting.document', asked({ meetingId: randomUUID() }))).rejects.toMatchObject({
      code: 'meeting-missing',
    });
  });

  it('is told to say what the meeting says, until the meeting changes', async () => {
    const { sha256 } = await client.call('meeting.document', asked());
    const statement = `JALON1 ${meetingId} S2026-12-04 2026-11-22 ${sha256}`;
    const check = () => client.call('document.check', { statement });
    expect(await check()).toMatchObject({ outcome: 'same', day: '2026-12-04', meetingId });
    await commit({ kind: 'meeting.set', meetingId, field: 'place', value: 'Ailleurs' });
    expect(await check()).toMatchObject({ outcome: 'changed' });
    await commit({ kind: 'meeting.delete', meetingId });
    expect(await check()).toMatchObject({ outcome: 'unknown-meeting', title: null });
  });
});

describeWithTools(['unzip'], 'an act for the platform of a collectivity', () => {
  const act = {
    subject: 'Adoption de la feuille de route',
    number: '2026_1',
    nature: 'deliberation',
    classification: '8.4',
    adoptedOn: '2026-12-04',
  } as const;

  it('is the extract and its fields in one archive, once the séance is closed, the same each time', async () => {
    const decisionId = randomUUID();
    const asking = () => client.call('meeting.act', { meetingId, decisionId, act, madeOn: '2026-12-05' });
    await commit({ kind: 'meeting.open', meetingId });
    const initial = { text: 'La feuille de route est adoptée.' };
    await commit({ kind: 'entry.create', meetingId, list: 'decisions', entryId: decisionId, initial });
    await expect(asking()).rejects.toMatchObject({ code: 'document-meeting-not-closed' });
    await commit({ kind: 'meeting.close', meetingId });
    const { document } = await asking();
    expect(document.name).toBe('acte-2026_1.zip');
    expect(Buffer.compare(document.bytes, (await asking()).document.bytes)).toBe(0);

    const folder = makeTemporaryFolder();
    const path = join(folder.path, document.name);
    writeFileSync(path, document.bytes);
    execFileSync(toolPath('unzip') ?? 'unzip', ['-q', path, '-d', folder.path]);
    expect(readFileSync(join(folder.path, 'acte-2026_1.pdf')).subarray(0, 5).toString('latin1')).toBe(
      '%PDF-',
    );
    expect(JSON.parse(readFileSync(join(folder.path, 'acte-2026_1.json'), 'utf8'))).toEqual(
      pastellFields(act, 'acte-2026_1.pdf'),
    );
    folder.remove();
  });

  it('is refused where a platform would refuse its fields', async () => {
    const asked = { meetingId, decisionId: randomUUID(), act: { ...act, number: '2026-1' } };
    await expect(client.call('meeting.act', asked)).rejects.toMatchObject({ code: 'invalid-request' });
  });
});

it('the meeting goes to an agenda at its hours, on the clock of its place', async () => {
  const { name, bytes } = await client.call('meeting.diary', { meetingId, madeOn: '2026-11-22' });
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
  expect(name).toBe('2026-12-04-reunion-pleniere-de-decembre.ics');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain(`UID:reunion-${meetingId}@jalon`);
  // 14:00 in Paris, in winter; 45 minutes of agenda.
  expect(text).toContain('DTSTART:20261204T130000Z');
  expect(text).toContain('DTEND:20261204T134500Z');
  expect(text).toContain('LOCATION:Salle du conseil');
  expect(text).toContain('1. Point d’étape\\n2. Fiches bloquées');
  const again = await client.call('meeting.diary', { meetingId, madeOn: '2026-11-22' });
  expect(Buffer.compare(bytes, again.bytes)).toBe(0);
});
