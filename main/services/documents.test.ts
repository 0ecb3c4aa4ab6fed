// Documents through the contract, made by the worker that is shipped.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Input } from '../contract/requests.ts';
import { SHIPPED_PRESETS, type PresetKind } from '../domain/document/preset.ts';
import { useBuilt } from '../testing/built.ts';
import {
  directClient,
  openTestServices,
  PROJECT_DIRECTORY,
  type TestServices,
} from '../testing/open-test-services.ts';
import { documentPlacesIn } from './document-places.ts';

const BUILT = resolve(PROJECT_DIRECTORY, 'dist');
let test: TestServices;
useBuilt();
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

async function opened(): Promise<{ readonly client: Client; readonly planId: string }> {
  test = await openTestServices({
    documentPlaces: documentPlacesIn(BUILT),
    createDocumentWorker: (options) => new Worker(join(BUILT, 'main/document.js'), options),
  });
  const client = directClient(test.services, test.bugs);
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  return { client, planId };
}
const asked = (planId: string, kind: PresetKind): Input<'document.make'> => ({
  planId,
  preset: SHIPPED_PRESETS[kind],
  actionId: null,
  format: 'pdf',
  standard: 'usual',
  isLargeAgreed: false,
  madeOn: '2026-11-22',
});
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

describe('a document', () => {
  it('is made in a worker, its steps told, its bytes the same each time', async () => {
    const { client, planId } = await opened();
    const phases: string[] = [];
    const first = await client.call('document.make', asked(planId, 'dossier-prefecture'), {
      onProgress: ({ phase }) => phases.push(phase),
    });
    expect(textOf(first.document.bytes)).toBe('%PDF-');
    expect(first.document.name).toMatch(/-dossier-prefecture\.pdf$/);
    expect(first.actionCount).toBe(14);
    const again = await client.call('document.make', asked(planId, 'dossier-prefecture'));
    expect(Buffer.compare(first.document.bytes, again.document.bytes)).toBe(0);
    // Steps quicker than a message may pass unseen.
    expect(phases.length).toBeGreaterThan(0);
    expect(['Lecture du plan', 'Dessin des graphiques', 'Mise en page']).toEqual(
      expect.arrayContaining(phases),
    );
  });

  it('is given up at once when it is cancelled, and the next is made all the same', async () => {
    const { client, planId } = await opened();
    const controller = new AbortController();
    const given = client.call('document.make', asked(planId, 'dossier-prefecture'), {
      signal: controller.signal,
    });
    const other = client.call('document.make', asked(planId, 'rapport-public'));
    controller.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect(textOf((await other).document.bytes)).toBe('%PDF-');
  });

  it('is refused with its reason, through the worker too', async () => {
    const { client, planId } = await opened();
    const preset = {
      ...SHIPPED_PRESETS.plaquette,
      filter: { ...SHIPPED_PRESETS.plaquette.filter, flags: ['late' as const] },
    };
    await expect(
      client.call('document.make', { ...asked(planId, 'plaquette'), preset }),
    ).rejects.toMatchObject({
      code: 'document-without-fiches',
    });
    await expect(
      client.call('document.make', {
        ...asked(planId, 'plaquette'),
        planId: '00000000-0000-4000-8000-000000000000',
      }),
    ).rejects.toMatchObject({ code: 'plan-missing' });
  });
});

describe('a paper copy', () => {
  it('is told to say what the plan says, until the plan changes', async () => {
    const { client, planId } = await opened();
    const { sha256 } = await client.call('document.make', asked(planId, 'rapport-public'));
    const statement = `JALON1 ${planId} R1 2026-11-22 ${sha256}`;
    expect(await client.call('document.check', { statement })).toMatchObject({
      outcome: 'same',
      revision: 1,
    });
    expect(await client.call('document.check', { statement: ` ${statement.toUpperCase()}\n` })).toMatchObject(
      {
        outcome: 'same',
      },
    );
    await client.call('edit.commit', {
      label: 'Titre',
      edits: [{ kind: 'plan.set', planId, field: 'title', value: 'Autre titre' }],
    });
    expect(await client.call('document.check', { statement })).toMatchObject({
      outcome: 'changed',
      title: 'Autre titre',
    });
    const elsewhere = statement.replace(planId, '00000000-0000-4000-8000-000000000000');
    expect(await client.call('document.check', { statement: elsewhere })).toMatchObject({
      outcome: 'unknown-plan',
    });
    await expect(client.call('document.check', { statement: 'JALON1' })).rejects.toMatchObject({
      code: 'document-statement-unreadable',
    });
  });
});

it('open data and the diary are made of the same plan', async () => {
  const { client, planId } = await opened();
  const { document } = await client.call('openData.export', { planId, licence: 'lov2' });
  expect(document.name).toMatch(/-donnees-ouvertes\.zip$/);
  const diary = await client.call('diary.export', { planId });
  expect(new TextDecoder().decode(diary.bytes)).toContain('BEGIN:VCALENDAR');
  expect(readFileSync(join(BUILT, 'main/documents/template.typ'), 'utf8')).toContain('data.json');
});
