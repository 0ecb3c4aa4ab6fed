// The statuses of a day, whatever changed them since: one by one, many at once, taken back.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import type { Action } from '../domain/action/action.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

let test: TestServices;
let client: Client;
let planId: string;
let actions: readonly Action[];

const setStatus = ({ id }: Action, value: string, before: string): Edit => ({
  kind: 'action.set',
  planId,
  actionId: id,
  field: 'status',
  value,
  before,
});
const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: `${String(edits.length)} fiches, statut`, edits: [...edits] });
const statusesSince = async (since: string) =>
  (await client.call('progress.statusesSince', { planId, since })).statuses;

beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
  ({ planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' }));
  actions = (await client.call('plan.open', { planId })).plan.actions.slice(0, 3);
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

it('is what each fiche was before the first change, many at once included', async () => {
  const was = actions.map(({ status }) => status);
  await commit(...actions.map((action) => setStatus(action, 'in-progress', action.status)));
  const [first] = actions;
  if (!first) throw new Error('the sample has no fiche');
  await commit(setStatus(first, 'blocked', 'in-progress'));
  const found = await statusesSince('2000-01-01');
  expect(new Map(found.map(({ actionId, before }) => [actionId, before]))).toEqual(
    new Map(actions.map(({ id }, index) => [id, was[index]])),
  );
  expect(await statusesSince('2999-01-01')).toEqual([]);
});

it('tells what was taken back as it was: nothing then differs from today', async () => {
  await commit(...actions.map((action) => setStatus(action, 'in-progress', action.status)));
  await client.call('edit.undo', { planId });
  const found = await statusesSince('2000-01-01');
  expect(found).toHaveLength(3);
  for (const { actionId, before } of found)
    expect(before).toBe(actions.find(({ id }) => id === actionId)?.status);
});

it('refuses a plan that is not there, and a day that is none', async () => {
  await expect(
    client.call('progress.statusesSince', {
      planId: '00000000-0000-4000-8000-000000000000',
      since: '2026-01-01',
    }),
  ).rejects.toThrow();
  await expect(client.call('progress.statusesSince', { planId, since: 'hier' })).rejects.toThrow();
});
