import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { acquaint, receive, type Side } from '../testing/exchange-sides.ts';
import {
  answer,
  CHAMBER,
  consult,
  consultingOfEachTest,
  edit,
  setAction,
  setOf,
  type Consulting,
} from './consultation.test-support.ts';

const { current, consultations } = consultingOfEachTest();
let consulting: Consulting;
let committee: Side;
let chamber: Side;
beforeEach(() => {
  consulting = current();
  ({ committee, chamber } = consulting);
});

describe('the draft of a consultation', () => {
  it('leaves incomplete, signed, saying what it is, and once', async () => {
    const { consultationId, planId, sealed } = await consult(consulting);
    expect(sealed.document.name).toMatch(/projet-consultation-r1\.asice$/);
    const read = await chamber.client.call('signed.read', { document: sealed.document });
    expect((read.content as PlanDocument).consultation).toEqual({
      title: 'Avant adoption',
      question: 'Que changer ?',
      answersDueOn: '2027-01-31',
    });
    expect((await consultations(planId)).consultations[0]?.draft).toMatchObject({
      identity: sealed.identity,
      revision: 1,
    });
    // Which may withhold fiches: nobody compares with it without being told.
    const { kept } = await committee.client.call('comparison.sides', { planId });
    expect(kept).toMatchObject([{ identity: sealed.identity, isDraft: true }]);
    await expect(
      committee.client.call('consultation.seal', { consultationId, ...committee.signature }),
    ).rejects.toMatchObject({ code: 'consultation-refused', details: { guard: 'draft-sealed' } });
  });

  it('hides from the public what is confidential, and says so', async () => {
    const { sealed } = await consult(consulting, { isConfidential: true });
    const read = await chamber.client.call('signed.read', { document: sealed.document });
    expect((read.content as PlanDocument).plan.actions.map(({ title }) => title)).toEqual(['Action 1']);
    expect(sealed.withheld.map(({ reason }) => reason)).toContain('confidential-action');
  });

  it('is made as a document from what was signed, whatever the plan became, and that is written down', async () => {
    const { consultationId, planId, actionIds } = await consult(consulting);
    await edit(committee, setAction(planId, actionIds[0], 'title', 'Changée depuis'));
    const made = await committee.client.call('consultation.document', {
      consultationId,
      format: 'html',
      madeOn: '2026-12-02',
    });
    const text = new TextDecoder().decode(made.bytes);
    expect(text).toContain('Projet soumis à consultation');
    expect(text).toContain('Action 1');
    expect(text).not.toContain('Changée depuis');
    expect((await consultations(planId)).consultations[0]?.documents).toMatchObject([
      { format: 'html', madeOn: '2026-12-02' },
    ]);
  });
});

describe('what comes back', () => {
  it('becomes points of the body that signed, once, and makes no submission', async () => {
    await acquaint(committee, chamber);
    const draft = await consult(consulting);
    const signed = await answer(consulting, draft);
    const [first] = await receive(committee.client, [signed.document]);
    expect(first).toMatchObject({
      outcome: 'received',
      kind: 'review',
      consultation: { consultationId: draft.consultationId, pointCount: 2 },
    });
    const after = await consultations(draft.planId);
    expect(after.consultationPoints).toMatchObject([
      { bodyId: draft.chamberId, kind: 'opinion', text: 'Merci de cet envoi.' },
      {
        bodyId: draft.chamberId,
        kind: 'correction',
        suggestion: { value: 'Former cent apprentis' },
        origin: { identity: signed.identity },
        answer: null,
      },
    ]);
    expect(after.consultedBodies[0]?.answeredOn).toBe('2026-12-15');
    const again = await receive(committee.client, [signed.document]);
    expect(again).toMatchObject([{ outcome: 'already' }]);
    expect(await consultations(draft.planId)).toEqual(after);
    const { exchanges } = await committee.client.call('exchange.overview', {});
    expect([exchanges.submissions, exchanges.reviews]).toEqual([[], []]);
  });

  it('of a signer nobody compared is kept and told, and does not count as an answer', async () => {
    const draft = await consult(consulting);
    const signed = await answer(consulting, draft);
    await receive(committee.client, [signed.document]);
    const after = await consultations(draft.planId);
    expect(after.consultationPoints).toHaveLength(2);
    expect(after.consultedBodies[0]?.answeredOn).toBeNull();
    const ask = { consultationId: draft.consultationId };
    const { signers } = await committee.client.call('consultation.signers', ask);
    expect(signers).toEqual([{ identity: signed.identity, commonNames: [CHAMBER], isRelied: false }]);
    await acquaint(committee, chamber);
    expect((await committee.client.call('consultation.signers', ask)).signers[0]?.isRelied).toBe(true);
  });

  it('of nobody on the list stands under its own name, apart', async () => {
    await acquaint(committee, chamber);
    const draft = await consult(consulting);
    await edit(committee, setOf('consultedBodies', draft.chamberId, 'name', 'Région'));
    await receive(committee.client, [(await answer(consulting, draft, 'Club des entreprises')).document]);
    const { consultedBodies, consultationPoints } = await consultations(draft.planId);
    const came = consultedBodies.at(-1);
    expect(came).toMatchObject({ name: 'Club des entreprises', sentOn: null, answeredOn: '2026-12-15' });
    expect(consultationPoints.map(({ bodyId }) => bodyId)).toEqual([came?.id, came?.id]);
  });

  it('too late is refused with what to do, and waits in the inbox', async () => {
    await acquaint(committee, chamber);
    const draft = await consult(consulting);
    const signed = await answer(consulting, draft);
    await edit(committee, setOf('consultations', draft.consultationId, 'closedOn', '2027-02-01'));
    const [late] = await receive(committee.client, [signed.document]);
    expect(late).toMatchObject({
      outcome: 'refused',
      failure: { code: 'consultation-refused', details: { guard: 'closed' } },
    });
    const { waiting } = await committee.client.call('exchange.overview', {});
    expect(waiting).toHaveLength(1);
  });
});
