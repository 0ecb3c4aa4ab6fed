import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import type { ReceiptDocument } from '../domain/transmission/receipt.ts';
import {
  acquaint,
  completePlan,
  openSide,
  prepareSubmission,
  receive,
  type Side,
} from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const SERVICE = {
  name: 'Préfecture de la Mayenne, bureau de l’emploi',
  email: 'emploi@mayenne.example',
  phone: '02 43 00 00 00',
  postalAddress: '46 rue Mazagran\n53000 Laval',
};
const RECEIPT: Omit<ReceiptDocument, 'format' | 'formatVersion' | 'answers'> = {
  receivedOn: '2025-11-24',
  service: SERVICE,
  isComplete: true,
  missing: '',
  implicitDecision: null,
  text: '',
};

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

/** Sealed, handed over, dropped in the prefecture's inbox. */
async function transmit() {
  const { planId, actionIds } = await completePlan(committee.client);
  const submissionId = await prepareSubmission(committee.client, planId);
  const { sequence: prepared } = await committee.client.call('plan.open', { planId });
  const sealed = await committee.client.call('submission.seal', {
    submissionId,
    ...committee.signature,
    withPdf: false,
  });
  const [examined] = await receive(prefecture.client, [sealed.document]);
  const receivedId = (await overview(prefecture)).exchanges.submissions[0]?.id ?? '';
  return { planId, actionIds, submissionId, prepared, sealed, examined, receivedId };
}
const overview = (side: Side) => side.client.call('exchange.overview', { today: '2026-11-23' });
const statusOf = async (side: Side, id: string) => (await overview(side)).standings[id]?.status;

function edit(side: Side, ...edits: readonly Edit[]) {
  return side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });
}
const lackingOf = (submissionId: string) => committee.client.call('submission.lacking', { submissionId });
const ofReview = (itemId: string) => ({ document: 'exchanges', list: 'reviews', itemId }) as const;
const ofSubmission = (itemId: string) => ({ document: 'exchanges', list: 'submissions', itemId }) as const;

async function draftReview(submissionId: string, actionId: string) {
  const reviewId = randomUUID();
  const target = { actionId, actionNumber: '1', actionTitle: 'Action 1', field: 'title' };
  const remark = {
    id: randomUUID(),
    target,
    kind: 'correction',
    text: 'Précisez l’intitulé.',
    suggestion: { value: 'Action précise' },
  } as const;
  await edit(prefecture, {
    kind: 'item.create',
    ...ofReview(reviewId),
    initial: {
      submissionId,
      issuedOn: '2026-12-01',
      kind: 'favourable-with-reservations',
      service: SERVICE,
      text: 'Avis favorable, sous une réserve.',
      remarks: [remark],
      answerDueOn: '2026-12-31',
    },
  });
  return { reviewId, remark };
}

describe('a plan on its way to the prefecture and back', () => {
  it('is sealed, acknowledged, reviewed and answered, each side knowing where it stands', async () => {
    await acquaint(committee, prefecture);
    const { submissionId, receivedId, examined, actionIds } = await transmit();
    expect(examined).toMatchObject({ outcome: 'received', kind: 'plan', signers: [{ standing: 'known' }] });
    expect(await statusOf(committee, submissionId)).toBe('sealed');
    await edit(committee, {
      kind: 'item.set',
      ...ofSubmission(submissionId),
      field: 'sentOn',
      value: '2026-11-22',
    });
    expect(await statusOf(committee, submissionId)).toBe('transmitted');

    const receipt = await prefecture.client.call('receipt.sign', {
      submissionId: receivedId,
      content: RECEIPT,
      ...prefecture.signature,
    });
    expect(await statusOf(prefecture, receivedId)).toBe('under-examination');
    await receive(committee.client, [receipt.document]);
    expect(await statusOf(committee, submissionId)).toBe('under-examination');

    const { reviewId, remark } = await draftReview(receivedId, actionIds[0] ?? '');
    const review = await prefecture.client.call('review.sign', { reviewId, ...prefecture.signature });
    await receive(committee.client, [review.document]);
    expect(await statusOf(committee, submissionId)).toBe('answer-expected');
    const [came] = (await overview(committee)).exchanges.reviews;
    expect(came).toMatchObject({ remarks: [remark], direction: 'received', identity: review.identity });

    const toAnswer = { reviewId: came?.id ?? '', ...committee.signature };
    await expect(committee.client.call('response.sign', toAnswer)).rejects.toMatchObject({
      details: { guard: 'remarks-unanswered' },
    });
    await edit(committee, {
      kind: 'item.set',
      ...ofReview(came?.id ?? ''),
      field: 'response',
      value: {
        ...came?.response,
        answers: [{ remarkId: remark.id, answer: 'retained', text: 'Corrigé.' }],
      },
    });
    const response = await committee.client.call('response.sign', toAnswer);
    expect(await statusOf(committee, submissionId)).toBe('reviewed');
    expect(await statusOf(prefecture, receivedId)).toBe('answer-expected');
    await receive(prefecture.client, [response.document]);
    expect(await statusOf(prefecture, receivedId)).toBe('reviewed');
    expect((await overview(prefecture)).exchanges.reviews[0]?.response.answers).toMatchObject([
      { remarkId: remark.id, answer: 'retained' },
    ]);
  });

  it('counts nothing of a signer nobody has compared, until somebody has', async () => {
    const { submissionId, receivedId } = await transmit();
    const receipt = await prefecture.client.call('receipt.sign', {
      submissionId: receivedId,
      content: RECEIPT,
      ...prefecture.signature,
    });
    const [examined] = await receive(committee.client, [receipt.document]);
    expect(examined).toMatchObject({ outcome: 'received', signers: [{ standing: 'unknown' }] });
    expect((await overview(committee)).standings[submissionId]).toMatchObject({
      status: 'sealed',
      unverifiedCount: 1,
    });
    await acquaint(committee, prefecture);
    expect((await overview(committee)).standings[submissionId]).toMatchObject({
      status: 'under-examination',
      unverifiedCount: 0,
    });
  });

  it('is read again as it left', async () => {
    const { sealed, submissionId } = await transmit();
    const { identity } = sealed;
    expect((await committee.client.call('kept.document', { identity })).bytes).toEqual(sealed.document.bytes);
    expect(await committee.client.call('kept.read', { identity })).toMatchObject({
      kind: 'plan',
      revision: 1,
    });
    const { exchanges } = await overview(committee);
    expect(exchanges.submissions.find(({ id }) => id === submissionId)?.sealed).toMatchObject({
      identity,
      revision: 1,
      answerDueOn: '2027-03-31',
    });
  });

  it('says that it is refused, and why', async () => {
    await acquaint(committee, prefecture);
    const { submissionId, receivedId } = await transmit();
    const anomaly = await prefecture.client.call('anomaly.sign', {
      submissionId: receivedId,
      content: {
        notedOn: '2026-11-23',
        service: SERVICE,
        reason: 'missing-deliberation',
        text: 'La délibération manque.',
        isRefused: true,
      },
      ...prefecture.signature,
    });
    await receive(committee.client, [anomaly.document]);
    expect(await statusOf(committee, submissionId)).toBe('refused');
  });
});

describe('what is refused', () => {
  it('is a plan that is not complete, and one sealed twice', async () => {
    const { planId } = await completePlan(committee.client, 0);
    const submissionId = await prepareSubmission(committee.client, planId);
    const request = { submissionId, ...committee.signature, withPdf: false };
    expect(await lackingOf(submissionId)).toMatchObject({ lacksActions: true });
    await expect(committee.client.call('submission.seal', request)).rejects.toMatchObject({
      details: { guard: 'incomplete' },
    });
    const complete = await transmit();
    expect(await lackingOf(complete.submissionId)).toEqual({ fieldCount: 0, lacksActions: false });
    const again = { ...request, submissionId: complete.submissionId };
    await expect(committee.client.call('submission.seal', again)).rejects.toMatchObject({
      details: { guard: 'already-sealed' },
    });
  });

  it('is an edit of what is sealed, by hand or by undo', async () => {
    const { submissionId, prepared } = await transmit();
    const late = {
      kind: 'item.set',
      ...ofSubmission(submissionId),
      field: 'answerDueOn',
      value: null,
    } as const;
    await expect(edit(committee, late)).rejects.toMatchObject({ code: 'entity-sealed' });
    const forged = { ...late, field: 'sealed', value: null } as const;
    await expect(edit(committee, forged)).rejects.toMatchObject({ code: 'exchange-sealed' });
    const removal = { kind: 'item.remove', ...ofSubmission(submissionId) } as const;
    await expect(edit(committee, removal)).rejects.toMatchObject({ code: 'entity-sealed' });
    await expect(
      committee.client.call('edit.undo', { planId: null, sequence: prepared }),
    ).rejects.toMatchObject({ code: 'entity-sealed' });
    expect((await overview(committee)).exchanges.submissions[0]?.sealed).not.toBeNull();
  });

  it('is passed over by an undo, which takes back what came before it', async () => {
    const { planId, submissionId } = await transmit();
    await edit(committee, {
      kind: 'item.set',
      ...ofSubmission(submissionId),
      field: 'note',
      value: 'Suivie',
    });
    const undo = async () => (await committee.client.call('edit.undo', { planId: null })).label;
    expect(await undo()).toBe('Essai');
    expect(await undo()).toBe('Un indicateur chacune');
    expect((await committee.client.call('plan.open', { planId })).plan.actions[0]?.indicators).toEqual([]);
    expect((await overview(committee)).exchanges.submissions[0]).toMatchObject({
      id: submissionId,
      note: '',
    });
  });

  it('is an accusé de réception without the service’s address or telephone', async () => {
    const { receivedId } = await transmit();
    const request = {
      submissionId: receivedId,
      content: { ...RECEIPT, service: { ...SERVICE, phone: '' } },
      ...prefecture.signature,
    };
    await expect(prefecture.client.call('receipt.sign', request)).rejects.toMatchObject({
      details: { guard: 'service-incomplete' },
    });
  });

  it('is an answer to a review by somebody nobody has compared, and a second one', async () => {
    const { receivedId, actionIds } = await transmit();
    const { reviewId, remark } = await draftReview(receivedId, actionIds[0] ?? '');
    const review = await prefecture.client.call('review.sign', { reviewId, ...prefecture.signature });
    await receive(committee.client, [review.document]);
    const [came] = (await overview(committee)).exchanges.reviews;
    const own = ofReview(came?.id ?? '');
    const answers = [{ remarkId: remark.id, answer: 'retained', text: '' }];
    await edit(committee, {
      kind: 'item.set',
      ...own,
      field: 'response',
      value: { ...came?.response, answers },
    });
    const toAnswer = { reviewId: own.itemId, ...committee.signature };
    const { document } = await committee.client.call('response.sign', toAnswer);
    const guardsOf = async () =>
      (await receive(prefecture.client, [document])).map((each) =>
        each.outcome === 'refused' ? each.failure.details['guard'] : each.outcome,
      );
    expect(await guardsOf()).toEqual(['response-signer-unknown']);
    expect((await overview(prefecture)).exchanges.reviews[0]?.response.identity).toBeNull();
    await acquaint(committee, prefecture);
    expect(await guardsOf()).toEqual(['received']);
    await expect(committee.client.call('response.sign', toAnswer)).rejects.toMatchObject({
      details: { guard: 'already-answered' },
    });
  });

  it('is an answer to what never left here, and the plan come home', async () => {
    const { receivedId, sealed } = await transmit();
    const receipt = await prefecture.client.call('receipt.sign', {
      submissionId: receivedId,
      content: RECEIPT,
      ...prefecture.signature,
    });
    const other = await openSide(folder.path, 'Autre comité');
    expect(await receive(other.client, [receipt.document])).toMatchObject([
      { outcome: 'refused', failure: { details: { guard: 'answers-nothing-sent' } } },
    ]);
    await other.open.close();
    expect(await receive(committee.client, [sealed.document])).toMatchObject([{ outcome: 'already' }]);
  });
});
