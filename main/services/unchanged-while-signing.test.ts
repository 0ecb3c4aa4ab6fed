// Somebody writes on while a key is being opened: nothing is signed, and what they wrote stays.
import { randomUUID } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { ContributionSides, editOf, exchangesOf, ofFiche } from '../testing/contribution-sides.ts';
import {
  acquaint,
  completePlan,
  openSide,
  prepareSubmission,
  receive,
  type Side,
} from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const CHANGED = { code: 'changed-while-signing' };

/** The edit is asked for once the signing has read what it signs, and is done long before its key is open. */
async function editedMeanwhile(side: Side, signing: Promise<unknown>, ...edits: readonly Edit[]) {
  const signed = expect(signing).rejects.toMatchObject(CHANGED);
  await turnOfTheLoop();
  await editOf(side, ...edits);
  await signed;
}
async function registered(side: Side): Promise<readonly string[]> {
  const { exchanges } = await side.client.call('exchange.overview', { today: '2026-12-01' });
  const identities = exchanges.reviews.map(({ identity }) => identity);
  return identities.filter((identity) => identity !== null);
}

describe('between a committee and a prefecture', () => {
  let folder: TemporaryFolder;
  let committee: Side;
  let prefecture: Side;
  let planId: string;
  let actionId: string;
  let submissionId: string;
  beforeEach(async () => {
    folder = makeTemporaryFolder();
    committee = await openSide(folder.path, 'Comité');
    prefecture = await openSide(folder.path, 'Préfecture');
    await acquaint(committee, prefecture);
    const plan = await completePlan(committee.client);
    [planId, actionId] = [plan.planId, plan.actionIds[0] ?? ''];
    submissionId = await prepareSubmission(committee.client, planId);
  });
  afterEach(async () => {
    await committee.open.close();
    await prefecture.open.close();
    folder.remove();
    expect([...committee.open.bugs, ...prefecture.open.bugs]).toEqual([]);
  });
  const seal = () =>
    committee.client.call('submission.seal', { submissionId, ...committee.signature, withPdf: false });
  const titled = (value: string): Edit => ({
    ...{ kind: 'action.set', planId, actionId, field: 'title', value },
  });
  const drafted = (list: 'reviews' | 'submissions', itemId: string, field: string, value: unknown) =>
    ({ kind: 'item.set', document: 'exchanges', list, itemId, field, value }) as Edit;

  it('a plan edited is not transmitted, and is the next time', async () => {
    await editedMeanwhile(committee, seal(), titled('Écrit pendant la signature'));
    const { submissions } = await exchangesOf(committee);
    expect(submissions[0]?.sealed).toBeNull();
    const { document } = await seal();
    const read = await prefecture.client.call('signed.read', { document });
    expect(JSON.stringify(read)).toContain('Écrit pendant la signature');
  });

  it('a transmission cancelled meanwhile does not leave', async () => {
    await editedMeanwhile(
      committee,
      seal(),
      drafted('submissions', submissionId, 'cancelledOn', '2026-11-23'),
    );
    expect((await exchangesOf(committee)).submissions[0]).toMatchObject({
      sealed: null,
      cancelledOn: '2026-11-23',
    });
  });

  it('a review and a response keep what was typed, and are signed once', async () => {
    const { document } = await seal();
    await receive(prefecture.client, [document]);
    const received = (await exchangesOf(prefecture)).submissions[0]?.id ?? '';
    const reviewId = randomUUID();
    await editOf(prefecture, {
      ...{ kind: 'item.create', document: 'exchanges', list: 'reviews', itemId: reviewId },
      initial: {
        submissionId: received,
        ...{ issuedOn: '2026-12-01', kind: 'letter', text: 'Avis', remarks: [], answerDueOn: null },
        service: { name: 'Préfecture', email: '', phone: '', postalAddress: '' },
      },
    });
    const sign = () => prefecture.client.call('review.sign', { reviewId, ...prefecture.signature });
    await editedMeanwhile(prefecture, sign(), drafted('reviews', reviewId, 'text', 'Avis relu'));
    expect(await registered(prefecture)).toEqual([]);
    const twice = await Promise.allSettled([sign(), sign()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({ reason: CHANGED });
    expect(await registered(prefecture)).toHaveLength(1);

    const answer = twice.flatMap((each) => (each.status === 'fulfilled' ? [each.value.document] : []));
    await receive(committee.client, answer);
    const arrived = (await exchangesOf(committee)).reviews[0];
    expect(arrived?.text).toBe('Avis relu');
    const id = arrived?.id ?? '';
    const respond = () => committee.client.call('response.sign', { reviewId: id, ...committee.signature });
    const response = { ...arrived?.response, text: 'Merci' };
    await editedMeanwhile(committee, respond(), drafted('reviews', id, 'response', response));
    await respond();
    expect((await exchangesOf(committee)).reviews[0]?.response).toMatchObject({
      text: 'Merci',
      identity: expect.any(String) as unknown,
    });
  });
});

describe('a follow-up', () => {
  let sides: ContributionSides;
  beforeEach(async () => {
    sides = await ContributionSides.open();
  });
  afterEach(async () => {
    expect(await sides.close()).toEqual([]);
  });

  it('filled in further meanwhile is not sent back as it was', async () => {
    const { request, fiches } = await sides.handOver();
    const [fiche] = fiches;
    if (!fiche) throw new Error('no fiche was asked about');
    await editedMeanwhile(sides.pilot, sides.sign(request.id), ofFiche(fiche, 'status', 'in-progress'));
    expect((await exchangesOf(sides.pilot)).contributions).toEqual([]);
    await sides.sign(request.id);
    expect((await exchangesOf(sides.pilot)).contributions).toHaveLength(1);
  });
});
