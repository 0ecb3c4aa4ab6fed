// What leaves signed names somebody, and says how to reach them.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { UNNAMED_SERVICE } from '../domain/transmission/service.ts';
import { completePlan, openSide, prepareSubmission, receive, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const SERVICE = {
  name: 'Préfecture de la Mayenne',
  email: 'emploi@mayenne.example',
  phone: '02 43 00 00 00',
  postalAddress: '',
};
const RECEIPT = {
  receivedOn: '2025-11-24',
  service: SERVICE,
  isComplete: true,
  missing: '',
  implicitDecision: null,
  text: '',
} as const;

let folder: TemporaryFolder;
let committee: Side;
let prefecture: Side;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  committee = await openSide(folder.path, 'Comité');
  prefecture = await openSide(folder.path, 'Préfecture');
});
afterEach(async () => {
  await committee.open.close();
  await prefecture.open.close();
  folder.remove();
  expect([...committee.open.bugs, ...prefecture.open.bugs]).toEqual([]);
});

function edit(side: Side, edit: Edit) {
  return side.client.call('edit.commit', { label: 'Essai', edits: [edit] });
}
const refusal = (guard: string) => ({ details: { guard } });

it('is sealed for a service that is named, and not before', async () => {
  const { planId } = await completePlan(committee.client);
  const submissionId = await prepareSubmission(committee.client, planId);
  const address = async (name: string) =>
    edit(committee, {
      kind: 'item.set',
      document: 'exchanges',
      list: 'submissions',
      itemId: submissionId,
      field: 'recipient',
      value: { ...SERVICE, name },
    });
  const toSeal = { submissionId, ...committee.signature, withPdf: false };
  await address(UNNAMED_SERVICE);
  await expect(committee.client.call('submission.seal', toSeal)).rejects.toMatchObject(
    refusal('recipient-unnamed'),
  );
  await address(SERVICE.name);
  expect((await committee.client.call('submission.seal', toSeal)).revision).toBe(1);
});

it('is acknowledged by a service one can write to and call, on a day that has come; reviewed by one that is named', async () => {
  const { planId } = await completePlan(committee.client);
  const submissionId = await prepareSubmission(committee.client, planId);
  const toSeal = { submissionId, ...committee.signature, withPdf: false };
  await receive(prefecture.client, [(await committee.client.call('submission.seal', toSeal)).document]);
  const overview = () => prefecture.client.call('exchange.overview', {});
  const receivedId = (await overview()).exchanges.submissions[0]?.id ?? '';
  const sign = (content: { readonly service?: typeof SERVICE; readonly receivedOn?: string }) =>
    prefecture.client.call('receipt.sign', {
      submissionId: receivedId,
      content: { ...RECEIPT, ...content },
      ...prefecture.signature,
    });
  for (const service of [
    { ...SERVICE, email: 'emploi' },
    { ...SERVICE, phone: 'xx' },
  ])
    await expect(sign({ service })).rejects.toMatchObject(refusal('service-incomplete'));
  await expect(sign({ receivedOn: '2199-01-01' })).rejects.toMatchObject(refusal('received-later'));
  expect((await overview()).exchanges.receipts).toEqual([]);
  await sign({});
  expect((await overview()).exchanges.receipts).toHaveLength(1);

  const itemId = randomUUID();
  const review = { document: 'exchanges', list: 'reviews', itemId } as const;
  await edit(prefecture, {
    kind: 'item.create',
    ...review,
    initial: { submissionId: receivedId, issuedOn: '2026-01-10', text: 'Favorable.' },
  });
  const toSign = { reviewId: itemId, ...prefecture.signature };
  await expect(prefecture.client.call('review.sign', toSign)).rejects.toMatchObject(
    refusal('service-unnamed'),
  );
  await edit(prefecture, { kind: 'item.set', ...review, field: 'service', value: SERVICE });
  expect((await prefecture.client.call('review.sign', toSign)).document.name).toMatch(/\.asice$/);
});
