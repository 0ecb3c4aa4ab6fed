// A fiche published in the bank, copied elsewhere from there, and followed when it is published again.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input } from '../../contract/requests.ts';
import { USUAL_CHOICES } from '../../domain/bank/publication.ts';
import {
  acquaint,
  completePlan,
  openSide,
  receive,
  type CompletePlan,
  type Side,
} from '../../testing/exchange-sides.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

const folder = makeTemporaryFolder();
let origin: Side;
let receiver: Side;
let published: CompletePlan;
let receiving: CompletePlan;
const copyId = randomUUID();
let minutes = 0;
const now = (): Date => new Date(Date.UTC(2026, 10, 23, 9, (minutes += 1)));

beforeAll(async () => {
  origin = await openSide(folder.path, 'Origine', { now });
  receiver = await openSide(folder.path, 'Receveur', { now });
  published = await completePlan(origin.client, 1);
  receiving = await completePlan(receiver.client, 1);
  await acquaint(origin, receiver);
});
afterAll(async () => {
  for (const side of [origin, receiver]) await side.open.services.close();
  await folder.remove();
});

const actionId = (): string => published.actionIds[0] ?? '';
async function publish(): Promise<void> {
  const { documents } = await origin.client.call('bank.publish', {
    planId: published.planId,
    actionIds: [actionId()],
    choices: USUAL_CHOICES,
    title: 'Nos solutions',
    description: '',
    madeBy: 'Comité',
    ...origin.signature,
  });
  await receive(receiver.client, documents);
}
const asked = (): Pick<Input<'replication.copy'>, 'source' | 'mode' | 'planId' | 'territories'> => ({
  source: { from: 'bank', planId: published.planId, actionId: actionId() },
  mode: 'reproduce',
  planId: receiving.planId,
  territories: [],
});

it('is unknown before it is published', async () => {
  await expect(receiver.client.call('replication.preview', asked())).rejects.toMatchObject({
    code: 'replication-refused',
    details: { guard: 'source-unknown' },
  });
});

it('is copied with its source, its version and who runs it', async () => {
  await publish();
  const preview = await receiver.client.call('replication.preview', asked());
  expect(preview.source).toMatchObject({ title: 'Action 1', isVerified: true });
  await receiver.client.call('replication.copy', {
    ...asked(),
    actionId: copyId,
    checklist: [],
    organisationsToAdd: [],
    isKinAgreed: false,
  });
  const { plan } = await receiver.client.call('plan.open', { planId: receiving.planId });
  const copy = plan.actions.find(({ id }) => id === copyId);
  expect(copy?.replicationOf).toMatchObject({
    sourcePlanId: published.planId,
    sourceActionId: actionId(),
    sourceCommittee: 'Comité de la Mayenne',
    mode: 'reproduce',
  });
});

it('tells what the source says once published again, and nothing of what was not published', async () => {
  const read = () =>
    receiver.client.call('replication.reading', { planId: receiving.planId, actionId: copyId });
  expect((await read()).origin?.revised).toBeNull();
  const set = (field: 'objectives' | 'means', value: string) =>
    ({ kind: 'action.set', planId: published.planId, actionId: actionId(), field, value }) as const;
  await origin.client.call('edit.commit', {
    label: 'Revu',
    edits: [set('objectives', 'Viser plus loin.'), set('means', 'Deux agents')],
  });
  await publish();
  const revised = (await read()).origin?.revised;
  expect(revised?.fields.map(({ field }) => field)).toEqual(['objectives']);
  const [field] = revised?.fields ?? [];
  await receiver.client.call('replication.settle', {
    planId: receiving.planId,
    actionId: copyId,
    field: 'objectives',
    fingerprint: field?.fingerprint ?? '',
    choice: 'take',
  });
  const { plan } = await receiver.client.call('plan.open', { planId: receiving.planId });
  expect(plan.actions.find(({ id }) => id === copyId)?.objectives).toBe('Viser plus loin.');
  expect((await read()).origin?.revised).toBeNull();
});
