import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { documentPlaces, type TestDocumentPlaces } from '../testing/document-places.ts';
import {
  acquaint,
  completePlan,
  openSide,
  prepareSubmission,
  receive,
  type Side,
} from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const CHAMBER = 'Chambre de commerce';
let folder: TemporaryFolder;
let places: TestDocumentPlaces;
let committee: Side;
let chamber: Side;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  places = documentPlaces();
  committee = await openSide(folder.path, 'Comité', { documentPlaces: places });
  chamber = await openSide(folder.path, CHAMBER);
});
afterEach(async () => {
  await committee.open.close();
  await chamber.open.close();
  places.remove();
  folder.remove();
  expect([...committee.open.bugs, ...chamber.open.bugs]).toEqual([]);
});

type List = Extract<Edit, { kind: 'item.set' }>['list'];
const of = (list: List, itemId: string) => ({ document: 'consultations', list, itemId }) as const;
const edit = (side: Side, ...edits: readonly Edit[]) =>
  side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const setOf = (list: List, itemId: string, field: string, value: unknown): Edit => ({
  kind: 'item.set',
  ...of(list, itemId),
  field,
  value,
});
const consultations = async (planId: string) =>
  (await committee.client.call('plan.open', { planId })).consultations;

/** A consultation of a plan that is not complete, with the chamber and another body, and its draft signed. */
async function consult(actionFields: { readonly isConfidential?: boolean } = {}) {
  const { planId, actionIds } = await completePlan(committee.client);
  await edit(committee, {
    kind: 'action.set',
    planId,
    actionId: actionIds[0] ?? '',
    field: 'objectives',
    value: '',
  });
  if (actionFields.isConfidential) {
    await edit(committee, {
      kind: 'action.set',
      planId,
      actionId: actionIds[1] ?? '',
      field: 'isConfidential',
      value: true,
    });
  }
  const [consultationId, chamberId, otherId] = [randomUUID(), randomUUID(), randomUUID()];
  await edit(
    committee,
    {
      kind: 'item.create',
      ...of('consultations', consultationId),
      initial: { planId, title: 'Avant adoption', question: 'Que changer ?', answersDueOn: '2027-01-31' },
    },
    {
      kind: 'item.create',
      ...of('consultedBodies', chamberId),
      initial: { consultationId, name: 'CHAMBRE de commerce', kind: 'chambers', sentOn: '2026-12-01' },
    },
    {
      kind: 'item.create',
      ...of('consultedBodies', otherId),
      initial: { consultationId, name: 'Union locale', kind: 'social-partners', sentOn: '2026-12-01' },
    },
  );
  const sealed = await committee.client.call('consultation.seal', {
    consultationId,
    ...committee.signature,
  });
  return { planId, actionIds, consultationId, chamberId, otherId, sealed };
}

/** The chamber opens the draft, remarks on a title and signs. */
async function answer(draft: Awaited<ReturnType<typeof consult>>, name = CHAMBER) {
  await receive(chamber.client, [draft.sealed.document]);
  const { exchanges } = await chamber.client.call('exchange.overview', { today: '2026-12-10' });
  const received = exchanges.submissions.at(-1);
  const reviewId = randomUUID();
  await edit(chamber, {
    kind: 'item.create',
    document: 'exchanges',
    list: 'reviews',
    itemId: reviewId,
    initial: {
      submissionId: received?.id ?? '',
      issuedOn: '2026-12-15',
      kind: 'letter',
      service: { name, email: 'contact@chambre.example', phone: '', postalAddress: '' },
      text: 'Merci de cet envoi.',
      remarks: [
        {
          id: randomUUID(),
          target: {
            actionId: draft.actionIds[0] ?? '',
            actionNumber: '1',
            actionTitle: 'Action 1',
            field: 'title',
          },
          kind: 'correction',
          text: 'L’intitulé est trop vague. Écrire à paul@chambre.example.',
          suggestion: { value: 'Former cent apprentis' },
        },
      ],
    },
  });
  return chamber.client.call('review.sign', { reviewId, ...chamber.signature });
}

describe('the draft of a consultation', () => {
  it('leaves incomplete, signed, saying what it is, and once', async () => {
    const { consultationId, planId, sealed } = await consult();
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
    await expect(
      committee.client.call('consultation.seal', { consultationId, ...committee.signature }),
    ).rejects.toMatchObject({ code: 'consultation-refused', details: { guard: 'draft-sealed' } });
  });

  it('hides from the public what is confidential, and says so', async () => {
    const { sealed } = await consult({ isConfidential: true });
    const read = await chamber.client.call('signed.read', { document: sealed.document });
    expect((read.content as PlanDocument).plan.actions.map(({ title }) => title)).toEqual(['Action 1']);
    expect(sealed.withheld.map(({ reason }) => reason)).toContain('confidential-action');
  });

  it('is made as a document from what was signed, whatever the plan became, and that is written down', async () => {
    const { consultationId, planId, actionIds } = await consult();
    await edit(committee, {
      kind: 'action.set',
      planId,
      actionId: actionIds[0] ?? '',
      field: 'title',
      value: 'Changée depuis',
    });
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
    const draft = await consult();
    const signed = await answer(draft);
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
    const draft = await consult();
    const signed = await answer(draft);
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
    const draft = await consult();
    await edit(committee, setOf('consultedBodies', draft.chamberId, 'name', 'Région'));
    await receive(committee.client, [(await answer(draft, 'Club des entreprises')).document]);
    const { consultedBodies, consultationPoints } = await consultations(draft.planId);
    const came = consultedBodies.at(-1);
    expect(came).toMatchObject({ name: 'Club des entreprises', sentOn: null, answeredOn: '2026-12-15' });
    expect(consultationPoints.map(({ bodyId }) => bodyId)).toEqual([came?.id, came?.id]);
  });

  it('too late is refused with what to do, and waits in the inbox', async () => {
    await acquaint(committee, chamber);
    const draft = await consult();
    const signed = await answer(draft);
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

describe('an undo', () => {
  it('takes back a suggestion with its answer, and passes over what left signed', async () => {
    await acquaint(committee, chamber);
    const draft = await consult();
    await receive(committee.client, [(await answer(draft)).document]);
    const point = (await consultations(draft.planId)).consultationPoints[1];
    await edit(
      committee,
      {
        kind: 'action.set',
        planId: draft.planId,
        actionId: draft.actionIds[0] ?? '',
        field: 'title',
        value: 'Former cent apprentis',
      },
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
  it('needs each point answered; the synthèse then goes with the next sealed revision, once', async () => {
    await acquaint(committee, chamber);
    const draft = await consult();
    const { planId, consultationId, actionIds } = draft;
    await receive(committee.client, [(await answer(draft)).document]);
    const close = setOf('consultations', consultationId, 'closedOn', '2027-02-01');
    await expect(edit(committee, close)).rejects.toMatchObject({
      code: 'consultation-refused',
      details: { guard: 'unanswered' },
    });
    const [opinion, correction] = (await consultations(planId)).consultationPoints;
    const answerTo = (id: string, kind: string, reason: string): readonly Edit[] => [
      setOf('consultationPoints', id, 'answer', kind),
      setOf('consultationPoints', id, 'reason', reason),
    ];
    await edit(committee, ...answerTo(opinion?.id ?? '', 'answered', 'Merci.'));
    await edit(
      committee,
      {
        kind: 'action.set',
        planId,
        actionId: actionIds[0] ?? '',
        field: 'title',
        value: 'Former cent apprentis',
      },
      ...answerTo(correction?.id ?? '', 'retained', 'Plus clair.'),
      setOf('consultationPoints', correction?.id ?? '', 'isTaken', true),
    );
    await edit(committee, close);
    await expect(
      edit(committee, setOf('consultationPoints', opinion?.id ?? '', 'reason', 'Autre')),
    ).rejects.toMatchObject({ details: { guard: 'closed' } });

    const made = await committee.client.call('consultation.summary', {
      consultationId,
      format: 'html',
      madeOn: '2027-02-02',
    });
    const text = new TextDecoder().decode(made.bytes);
    for (const word of ['Union locale', 'N’a pas répondu', 'Retenu', 'Plus clair.', 'reprise dans la fiche'])
      expect(text).toContain(word);
    expect(text).not.toContain('paul@chambre.example');
    expect(text).not.toContain('contact@chambre.example');

    await edit(committee, {
      kind: 'action.set',
      planId,
      actionId: actionIds[0] ?? '',
      field: 'objectives',
      value: 'Cent.',
    });
    const seal = async (withConsultations?: boolean) =>
      committee.client.call('submission.seal', {
        submissionId: await prepareSubmission(committee.client, planId),
        ...committee.signature,
        withPdf: false,
        ...(withConsultations === undefined ? {} : { withConsultations }),
      });
    await seal(false);
    expect((await consultations(planId)).consultations[0]?.annexed).toBeNull();
    const sealed = await seal();
    expect((await consultations(planId)).consultations[0]?.annexed).toMatchObject({
      identity: sealed.identity,
      revision: 3,
    });
    await receive(chamber.client, [sealed.document]);
    const kept = await chamber.client.call('kept.read', { identity: sealed.identity });
    expect(kept.pieces).toMatchObject([
      {
        name: 'synthese-consultation-1.pdf',
        title: 'Synthèse de la consultation «\u202fAvant adoption\u202f»',
        mediaType: 'application/pdf',
      },
    ]);
    const piece = await chamber.client.call('kept.piece', {
      identity: sealed.identity,
      name: 'synthese-consultation-1.pdf',
    });
    expect(new TextDecoder().decode(piece.bytes.slice(0, 5))).toBe('%PDF-');
    await expect(
      chamber.client.call('kept.piece', { identity: sealed.identity, name: 'autre.pdf' }),
    ).rejects.toMatchObject({ code: 'kept-file-unknown' });

    const next = await seal();
    const read = await chamber.client.call('signed.read', { document: next.document });
    expect(read.pieces).toEqual([]);
    await expect(
      edit(committee, setOf('consultations', consultationId, 'closedOn', null)),
    ).rejects.toMatchObject({ details: { guard: 'annexed' } });
  });

  it('is not written by hand: neither what was signed nor where it went', async () => {
    const { consultationId, planId } = await consult();
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
