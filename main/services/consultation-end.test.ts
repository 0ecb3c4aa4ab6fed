import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { acquaint, prepareSubmission, receive, type Side } from '../testing/exchange-sides.ts';
import {
  answer,
  answerTo,
  consult,
  consultingOfEachTest,
  edit,
  of,
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

describe('an undo', () => {
  it('takes back a suggestion with its answer, and passes over what left signed', async () => {
    await acquaint(committee, chamber);
    const draft = await consult(consulting);
    await receive(committee.client, [(await answer(consulting, draft)).document]);
    const point = (await consultations(draft.planId)).consultationPoints[1];
    await edit(
      committee,
      setAction(draft.planId, draft.actionIds[0], 'title', 'Former cent apprentis'),
      setOf('consultationPoints', point?.id ?? '', 'answer', 'retained'),
      setOf('consultationPoints', point?.id ?? '', 'isTaken', true),
    );
    await committee.client.call('edit.undo', { planId: null });
    const opened = await committee.client.call('plan.open', { planId: draft.planId });
    expect(opened.plan.actions[0]?.title).toBe('Action 1');
    expect(opened.consultations.consultationPoints[1]).toMatchObject({ answer: null, isTaken: false });
    // What comes next is the consultation itself, whose draft is gone: the edit before it is taken back instead.
    await committee.client.call('edit.undo', { planId: null });
    const after = await committee.client.call('plan.open', { planId: draft.planId });
    expect(after.consultations).toEqual(opened.consultations);
    expect(after.plan.actions[0]?.objectives).toBe('Ce qui est visé.');
  });
});

describe('the end of a consultation', () => {
  /** Answers came, each point is answered, it is closed. */
  async function concluded() {
    await acquaint(committee, chamber);
    const draft = await consult(consulting);
    await receive(committee.client, [(await answer(consulting, draft)).document]);
    const close = setOf('consultations', draft.consultationId, 'closedOn', '2027-02-01');
    await expect(edit(committee, close)).rejects.toMatchObject({
      code: 'consultation-refused',
      details: { guard: 'unanswered' },
    });
    const [opinionId = '', correctionId = ''] = (await consultations(draft.planId)).consultationPoints.map(
      ({ id }) => id,
    );
    await edit(committee, ...answerTo(opinionId, 'answered', 'Merci.'));
    await edit(
      committee,
      setAction(draft.planId, draft.actionIds[0], 'title', 'Former cent apprentis'),
      ...answerTo(correctionId, 'retained', 'Plus clair.'),
      setOf('consultationPoints', correctionId, 'isTaken', true),
    );
    await edit(committee, close);
    return { ...draft, opinionId };
  }

  it('needs each point answered, and holds what was answered', async () => {
    const { opinionId, consultationId } = await concluded();
    const reworded = setOf('consultationPoints', opinionId, 'reason', 'Autre');
    await expect(edit(committee, reworded)).rejects.toMatchObject({ details: { guard: 'closed' } });
    await edit(committee, setOf('consultations', consultationId, 'closedOn', null));
    await edit(committee, reworded);
  });

  it('is told in the synthèse: who, what, why, and no address', async () => {
    const { consultationId } = await concluded();
    const made = await committee.client.call('consultation.summary', {
      consultationId,
      format: 'html',
      madeOn: '2027-02-02',
    });
    const text = new TextDecoder().decode(made.bytes);
    for (const word of ['Union locale', 'N’a pas répondu', 'Retenu', 'Plus clair.', 'reprise dans la fiche'])
      expect(text).toContain(word);
    for (const address of ['paul@chambre.example', 'contact@chambre.example'])
      expect(text).not.toContain(address);
  });

  async function seal(planId: string, withConsultations?: boolean) {
    return committee.client.call('submission.seal', {
      submissionId: await prepareSubmission(committee.client, planId),
      ...committee.signature,
      withPdf: false,
      ...(withConsultations === undefined ? {} : { withConsultations }),
    });
  }
  const annexedTo = async (planId: string) => (await consultations(planId)).consultations[0]?.annexed;

  it('goes with the next sealed revision that takes it, once, and holds for good', async () => {
    const { planId, consultationId, actionIds } = await concluded();
    await edit(committee, setAction(planId, actionIds[0], 'objectives', 'Cent.'));
    await seal(planId, false);
    expect(await annexedTo(planId)).toBeNull();
    expect((await committee.client.call('consultation.toAnnex', { planId })).titles).toEqual([
      'Avant adoption',
    ]);
    const sealed = await seal(planId);
    expect(await annexedTo(planId)).toMatchObject({ identity: sealed.identity, revision: 3 });
    expect((await committee.client.call('consultation.toAnnex', { planId })).titles).toEqual([]);
    const next = await seal(planId);
    const read = await chamber.client.call('signed.read', { document: next.document });
    expect(read.pieces).toEqual([]);
    await expect(
      edit(committee, setOf('consultations', consultationId, 'closedOn', null)),
    ).rejects.toMatchObject({ details: { guard: 'annexed' } });
  });

  it('is a piece that whoever receives the file lists and saves', async () => {
    const { planId, actionIds } = await concluded();
    await edit(committee, setAction(planId, actionIds[0], 'objectives', 'Cent.'));
    const { document, identity } = await seal(planId);
    await receive(chamber.client, [document]);
    const name = 'synthese-consultation-1.pdf';
    expect((await chamber.client.call('kept.read', { identity })).pieces).toMatchObject([
      {
        name,
        title: 'Synthèse de la consultation «\u202fAvant adoption\u202f»',
        mediaType: 'application/pdf',
      },
    ]);
    const piece = await chamber.client.call('kept.piece', { identity, name });
    expect(new TextDecoder().decode(piece.bytes.slice(0, 5))).toBe('%PDF-');
    await expect(chamber.client.call('kept.piece', { identity, name: 'autre.pdf' })).rejects.toMatchObject({
      code: 'kept-file-unknown',
    });
  });

  it('is not written by hand: neither what was signed nor where it went', async () => {
    const { consultationId, planId } = await consult(consulting);
    for (const [field, value] of [
      ['draft', null],
      ['annexed', { identity: 'a'.repeat(64), revision: 1, on: '2027-01-01' }],
      ['planId', randomUUID()],
    ] as const)
      await expect(
        edit(committee, setOf('consultations', consultationId, field, value)),
      ).rejects.toMatchObject({ code: 'exchange-sealed' });
    await expect(
      edit(committee, {
        kind: 'item.create',
        ...of('consultations', randomUUID()),
        initial: { planId, draft: null },
      }),
    ).rejects.toMatchObject({ code: 'exchange-sealed' });
  });
});
