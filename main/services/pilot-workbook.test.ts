// A pilot is sent its own fiches as a workbook, fills it in, sends it back: what differs is shown, then taken.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../domain/importing/recognise.ts';
import { createTestWorker } from '../exchange/spreadsheets/session/start-test-worker.test-support.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

const SAMPLE = 'pays-de-la-loire';
let test: TestServices;
let client: Client;
let planId: string;
beforeEach(async () => {
  test = await openTestServices({ createSpreadsheetWorker: createTestWorker });
  client = directClient(test.services, test.bugs);
  ({ planId } = await client.call('plan.openSample', { sample: SAMPLE }));
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

async function poleEmploi() {
  const { plan, directory } = await client.call('plan.open', { planId });
  const organisation = directory.organisations.find(({ name }) => name === 'Pôle emploi');
  const led = plan.actions.filter(({ leads }) =>
    leads.some((each) => each.organisationId === organisation?.id),
  );
  return { id: organisation?.id ?? '', led, all: plan.actions };
}

function exportOf(leadOrganisationId: string) {
  const input = {
    planId,
    table: 'plan',
    format: 'ods',
    withPersonalData: false,
    leadOrganisationId,
  } as const;
  return client.call('spreadsheet.export', input);
}

async function previewOf(document: Awaited<ReturnType<typeof exportOf>>) {
  const { importId } = await client.call('import.open', { document });
  return client.call('import.preview', {
    importId,
    planId,
    mapping: { sheets: [] },
    valueChoices: [],
    rowChoices: [],
    choices: { side: 'file', differences: [] },
    similarityThreshold: DEFAULT_SIMILARITY_THRESHOLD,
  });
}

it('holds its fiches and no other, and says what changed here since it left', async () => {
  const { id, led, all } = await poleEmploi();
  expect(led.length).toBeGreaterThan(0);
  expect(led.length).toBeLessThan(all.length);
  const document = await exportOf(id);
  expect(document.name).toContain('pole-emploi');
  expect((await previewOf(document)).counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
  await client.call('edit.commit', {
    label: 'Statut',
    edits: [
      { kind: 'action.set', planId, actionId: led[0]?.id ?? '', field: 'status', value: 'in-progress' },
    ],
  });
  expect((await previewOf(document)).counts).toMatchObject({ created: 0, updated: 1, refused: 0 });
});

it('is refused for an organisation nobody knows', async () => {
  await expect(exportOf(randomUUID())).rejects.toMatchObject({ code: 'entity-missing' });
});
