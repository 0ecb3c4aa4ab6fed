// A committee asks, a pilot fills in and sends back, the secretary takes in: two workspaces, through files.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContributionPreview } from '../../contract/contribution-requests.ts';
import { MEDIA_TYPES, type NamedDocument } from '../../contract/documents.ts';
import type { Edit } from '../../contract/edits.ts';
import type { Action } from '../../domain/action/action.ts';
import type { ContributionFilled } from '../../domain/contribution/contribution.ts';
import type { ContributionFiche } from '../../domain/contribution/records.ts';
import { acquaint, openSide, receive, type Side } from '../../testing/exchange-sides.ts';
import { foreignFile } from '../../testing/foreign-file.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';

let folder: TemporaryFolder;
let committee: Side;
let pilot: Side;
let planId: string;
let clock = 0;
const [first, second, foreign] = [randomUUID(), randomUUID(), randomUUID()];
const [organisationId, otherId, milestoneId] = [randomUUID(), randomUUID(), randomUUID()];

/** Two files are never signed at the same moment. */
const now = (): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, (clock += 1)));

beforeEach(async () => {
  folder = makeTemporaryFolder();
  committee = await openSide(folder.path, 'Comité', { now });
  pilot = await openSide(folder.path, 'Mission locale', { now });
  ({ planId } = await committee.client.call('plan.create', {
    title: 'Feuille de route',
    kind: 'local-roadmap',
    committeeName: 'Comité de Laval',
    territories: [],
    horizonStart: '2027-01',
  }));
  const created = (actionId: string, title: string): Edit => ({
    kind: 'action.create',
    planId,
    actionId,
    title,
    initial: {},
  });
  const led = (actionId: string, by: string): Edit => setAction(actionId, 'leads', [leadOf(by)]);
  await edit(
    committee,
    { kind: 'organisation.create', organisationId, name: 'Mission locale', organisationKind: 'association' },
    {
      kind: 'organisation.create',
      organisationId: otherId,
      name: 'Autre pilote',
      organisationKind: 'company',
    },
    created(first, 'Crèche'),
    created(second, 'Mobilité'),
    created(foreign, 'Pas la leur'),
  );
  await edit(committee, led(first, organisationId), led(second, organisationId), led(foreign, otherId), {
    ...{ kind: 'part.create', planId, actionId: first, list: 'milestones', partId: milestoneId },
    initial: { title: 'Ouverture', dueOn: '2027-05' },
  });
});
afterEach(async () => {
  await committee.open.close();
  await pilot.open.close();
  folder.remove();
  expect([...committee.open.bugs, ...pilot.open.bugs]).toEqual([]);
});

const leadOf = (id: string) => ({
  ...{ organisationId: id, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false },
});
function setAction(actionId: string, field: 'leads' | 'status' | 'title', value: unknown): Edit {
  return { kind: 'action.set', planId, actionId, field, value };
}
const edit = (side: Side, ...edits: readonly Edit[]) =>
  side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const exchangesOf = async (side: Side) => (await side.client.call('exchange.overview', {})).exchanges;
const planNow = async () => (await committee.client.call('plan.open', { planId })).plan;
const actionNow = async (id: string): Promise<Action> => {
  const action = (await planNow()).actions.find((each) => each.id === id);
  if (!action) throw new Error('no such fiche');
  return action;
};
async function guardOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as { code: string; details: { guard?: string } };
      return details.guard ?? code;
    },
  );
}

const ask = (pilots = [{ organisationId, contactId: null }]) =>
  committee.client.call('contribution.ask', {
    planId,
    pilots,
    answerDueOn: '2026-12-15',
    word: 'Pour la réunion de janvier.',
    ...committee.signature,
  });
const ofFiche = (fiche: ContributionFiche, field: keyof ContributionFiche, value: unknown): Edit => ({
  kind: 'item.set',
  document: 'exchanges',
  list: 'contributionFiches',
  itemId: fiche.id,
  field,
  value,
});
/** As the pilot receives the request; resolves to what they fill in. */
async function handOver() {
  const { asked } = await ask();
  const document = asked[0]?.document ?? fail();
  expect(await receive(pilot.client, [document])).toMatchObject([
    { outcome: 'received', kind: 'contribution' },
  ]);
  const { contributionRequests, contributionFiches } = await exchangesOf(pilot);
  const request = contributionRequests.at(-1) ?? fail();
  return {
    document,
    request,
    fiches: contributionFiches.filter(({ requestId }) => requestId === request.id),
  };
}
function fail(): never {
  throw new Error('it is not there');
}
const sign = (requestId: string) =>
  pilot.client.call('contribution.sign', { requestId, author: 'Ida Zimmer', word: '', ...pilot.signature });
const note = { id: randomUUID(), date: '2026-11-20', kind: 'done', text: 'Le bail est signé.' } as const;

/** The first fiche is under way, with a milestone reached and a note; the second is as it was. */
async function fillIn() {
  const handed = await handOver();
  const fiche = handed.fiches[0] ?? fail();
  await edit(
    pilot,
    ofFiche(fiche, 'status', 'in-progress'),
    ofFiche(fiche, 'milestones', [{ id: milestoneId, dueOn: '2027-05', doneOn: '2026-11-20' }]),
    ofFiche(fiche, 'notes', [note, { ...note, id: randomUUID(), text: ' ' }]),
  );
  return { ...handed, fiche, answer: (await sign(handed.request.id)).document };
}
async function comeBack() {
  const filled = await fillIn();
  expect(await receive(committee.client, [filled.answer])).toMatchObject([{ outcome: 'received' }]);
  const contributionId = (await exchangesOf(committee)).contributions.at(-1)?.id ?? fail();
  return { ...filled, contributionId };
}
const preview = (contributionId: string, decisions = {}) =>
  committee.client.call('contribution.preview', { contributionId, decisions });
const take = (
  contributionId: string,
  actionIds: readonly string[],
  decisions = {},
  isUnverifiedAgreed = false,
) =>
  committee.client.call('contribution.take', {
    contributionId,
    actionIds: [...actionIds],
    decisions,
    isUnverifiedAgreed,
  });
const statesOf = ({ fiches }: ContributionPreview) => fiches.map(({ title, state }) => [title, state]);

describe('asking', () => {
  it('lists the pilots, and makes one signed file for each, of their fiches alone', async () => {
    expect(await committee.client.call('contribution.pilots', { planId })).toMatchObject([
      { pilot: { name: 'Autre pilote' }, ficheCount: 1 },
      { pilot: { name: 'Mission locale' }, ficheCount: 2 },
    ]);
    const { asked } = await ask([
      { organisationId, contactId: null },
      { organisationId: otherId, contactId: null },
    ]);
    expect(asked.map(({ pilot: { name } }) => name)).toEqual(['Autre pilote', 'Mission locale']);
    const [document] = asked.map((each) => each.document);
    const read = await pilot.client.call('signed.read', { document: document ?? fail() });
    expect(read).toMatchObject({
      kind: 'contribution',
      content: { stage: 'asked', revision: 0, fiches: [{ title: 'Pas la leur' }] },
    });
    expect(JSON.stringify(read)).not.toContain('Crèche');
    const { contributionRequests } = await exchangesOf(committee);
    expect(contributionRequests).toMatchObject([{ direction: 'sent' }, { answerDueOn: '2026-12-15' }]);
    const { bytes, name } = await committee.client.call('contribution.archive', {
      identities: asked.map(({ identity }) => identity),
    });
    expect(name).toBe('demandes-de-suivi.zip');
    expect(bytes.byteLength).toBeGreaterThan(
      asked.reduce((sum, each) => sum + each.document.bytes.byteLength, 0),
    );
  });

  it('asks nobody who leads no fiche', async () => {
    expect(await guardOf(ask([{ organisationId: randomUUID(), contactId: null }]))).toBe(
      'contribution-other-pilot',
    );
    expect((await exchangesOf(committee)).contributionRequests).toEqual([]);
  });
});

describe('filling in', () => {
  it('keeps what is filled in, step by step, each taken back by one undo', async () => {
    const { fiches } = await handOver();
    expect(fiches.map(({ asked: { title } }) => title)).toEqual(['Crèche', 'Mobilité']);
    await edit(pilot, ofFiche(fiches[0] ?? fail(), 'status', 'blocked'));
    expect((await exchangesOf(pilot)).contributionFiches[0]?.status).toBe('blocked');
    await pilot.client.call('edit.undo', { planId: null });
    expect((await exchangesOf(pilot)).contributionFiches[0]?.status).toBe('to-specify');
  });

  it('lets nobody write what was not asked about, forge a request, or take one away', async () => {
    const { fiches, request } = await handOver();
    const fiche = fiches[0] ?? fail();
    const at = (list: 'contributionRequests' | 'contributions' | 'contributionFiches', itemId: string) =>
      ({ document: 'exchanges', list, itemId }) as const;
    const beyond = [{ id: randomUUID(), dueOn: null, doneOn: null }];
    expect(await guardOf(edit(pilot, ofFiche(fiche, 'milestones', beyond)))).toBe('contribution-beyond');
    expect(await guardOf(edit(pilot, ofFiche(fiche, 'milestones', [null])))).toBe('invalid-request');
    expect(await guardOf(edit(pilot, ofFiche(fiche, 'asked', fiche.asked)))).toBe('entity-sealed');
    const forged: readonly Edit[] = [
      { kind: 'item.remove', ...at('contributionFiches', fiche.id) },
      { kind: 'item.remove', ...at('contributionRequests', request.id) },
      { kind: 'item.set', ...at('contributionRequests', request.id), field: 'answerDueOn', value: null },
    ];
    for (const each of forged) expect(await guardOf(edit(pilot, each))).toBe('entity-sealed');
    const created = { ...fiche, id: undefined };
    for (const list of ['contributionRequests', 'contributions', 'contributionFiches'] as const)
      expect(
        await guardOf(edit(pilot, { kind: 'item.create', ...at(list, randomUUID()), initial: created })),
      ).toBe('exchange-sealed');
  });

  it('signs what was received, and only that', async () => {
    await ask();
    const sent = (await exchangesOf(committee)).contributionRequests[0] ?? fail();
    const signed = committee.client.call('contribution.sign', {
      ...{ requestId: sent.id, author: 'Nous', word: '' },
      ...committee.signature,
    });
    expect(await guardOf(signed)).toBe('contribution-not-here');
    const { answer } = await fillIn();
    const read = await pilot.client.call('signed.read', { document: answer });
    // What was left blank does not leave.
    expect(read).toMatchObject({
      content: { stage: 'filled', fiches: [{ notes: [{ text: note.text }] }, {}] },
    });
  });
});

describe('coming back', () => {
  it('is told from who signed it, and taken in by one act that one undo takes back', async () => {
    const { contributionId } = await comeBack();
    const before = await planNow();
    expect(statesOf(await preview(contributionId))).toEqual([
      ['Crèche', 'to-take'],
      ['Mobilité', 'unchanged'],
    ]);
    expect(await guardOf(take(contributionId, [first]))).toBe('contribution-unverified');
    await acquaint(committee, pilot);
    const { label } = await take(contributionId, [first]);
    expect(label).toBe('Suivi de «\u202fMission locale\u202f» repris (1\u00a0fiche)');
    expect(await actionNow(first)).toMatchObject({
      status: 'in-progress',
      milestones: [{ title: 'Ouverture', doneOn: '2026-11-20' }],
      progressNotes: [{ text: note.text, author: 'Ida Zimmer', source: 'lead-file' }],
    });
    expect((await planNow()).revision).toBe(before.revision);
    expect(statesOf(await preview(contributionId)).map(([, state]) => state)).toEqual(['taken', 'taken']);
    await committee.client.call('edit.undo', { planId });
    expect(await planNow()).toEqual(before);
    expect(statesOf(await preview(contributionId))[0]).toEqual(['Crèche', 'to-take']);
  });

  it('may be taken without a comparison, if somebody says so', async () => {
    const { contributionId } = await comeBack();
    await take(contributionId, [first], {}, true);
    expect((await actionNow(first)).status).toBe('in-progress');
  });

  it('asks where the secretary changed the same field meanwhile', async () => {
    const { contributionId } = await comeBack();
    await edit(committee, setAction(first, 'status', 'blocked'), setAction(first, 'title', 'Crèche de nuit'));
    const id = `actions/${first}/status`;
    const { fiches } = await preview(contributionId);
    expect(fiches[0]?.conflicts).toMatchObject([
      { id, label: 'Statut', mine: 'Bloquée', theirs: 'En cours' },
    ]);
    expect(await guardOf(take(contributionId, [first], {}, true))).toBe('merge-undecided');
    await take(contributionId, [first], { [id]: 'mine' }, true);
    expect(await actionNow(first)).toMatchObject({
      title: 'Crèche de nuit',
      status: 'blocked',
      progressNotes: [{ text: note.text }],
    });
  });

  it('takes of a second answer what is new, and refuses one that is out of date', async () => {
    const { contributionId, request, fiche, answer } = await comeBack();
    await take(contributionId, [first], {}, true);
    await edit(pilot, ofFiche(fiche, 'status', 'completed'));
    const later = (await sign(request.id)).document;
    const latest = (await sign(request.id)).document;
    expect(await receive(committee.client, [latest])).toMatchObject([{ outcome: 'received' }]);
    expect(await receive(committee.client, [later])).toMatchObject([
      { outcome: 'refused', failure: { details: { guard: 'contribution-older' } } },
    ]);
    expect(await receive(committee.client, [answer])).toMatchObject([{ outcome: 'already' }]);
    const secondId = (await exchangesOf(committee)).contributions.at(-1)?.id ?? fail();
    const [told] = (await preview(secondId)).fiches;
    expect(told).toMatchObject({ conflicts: [], differences: [{ label: 'Statut', after: 'Réalisée' }] });
    await take(secondId, [first], {}, true);
    expect((await actionNow(first)).progressNotes).toHaveLength(1);
  });

  it('says which fiches are gone, and takes the others', async () => {
    const { contributionId } = await comeBack();
    await edit(committee, { kind: 'action.remove', planId, actionId: second });
    expect(statesOf(await preview(contributionId))).toEqual([
      ['Crèche', 'to-take'],
      ['Mobilité', 'missing'],
    ]);
    await take(contributionId, [first], {}, true);
    expect((await planNow()).actions.map(({ id }) => id)).toEqual([first, foreign]);
  });
});

describe('what does not answer', () => {
  /** What the pilot signed, altered and signed by somebody else. */
  async function altered(alter: (filled: ContributionFilled) => ContributionFilled): Promise<NamedDocument> {
    const { answer } = await fillIn();
    const read = await pilot.client.call('signed.read', { document: answer });
    if (read.kind !== 'contribution' || read.content.stage !== 'filled') return fail();
    const bytes = await foreignFile(alter(read.content), 'contribution');
    return { name: 'suivi.asice', mediaType: MEDIA_TYPES.signedPlan, bytes };
  }
  const guardFor = async (alter: (filled: ContributionFilled) => ContributionFilled): Promise<unknown> => {
    const [told] = await receive(committee.client, [await altered(alter)]);
    return told?.outcome === 'refused' ? told.failure.details['guard'] : told?.outcome;
  };
  type Fiche = ContributionFilled['fiches'][number];
  const withFiche = (filled: ContributionFilled, fields: Partial<Fiche>): ContributionFilled => ({
    ...filled,
    fiches: filled.fiches.map((fiche, index) => (index === 0 ? { ...fiche, ...fields } : fiche)),
  });

  it.each<[string, string, (filled: ContributionFilled) => ContributionFilled]>([
    ['nothing', 'received', (filled) => filled],
    [
      'a request nobody made',
      'contribution-unknown',
      (filled) => ({ ...filled, answers: { ...filled.answers, identity: 'ab'.repeat(32) } }),
    ],
    [
      'another plan',
      'answers-another-file',
      (filled) => ({ ...filled, answers: { ...filled.answers, planId: randomUUID() } }),
    ],
    [
      'the fiche of somebody else',
      'contribution-other-fiches',
      (filled) => withFiche(filled, { actionId: foreign }),
    ],
    [
      'a milestone it was not asked about',
      'contribution-beyond',
      (filled) => withFiche(filled, { milestones: [] }),
    ],
    [
      'a note that bears the id of a milestone',
      'contribution-beyond',
      (filled) => withFiche(filled, { notes: [{ ...note, id: milestoneId }] }),
    ],
  ])('is refused: %s', async (_, guard, alter) => {
    expect(await guardFor(alter)).toBe(guard);
    expect((await exchangesOf(committee)).contributions).toHaveLength(guard === 'received' ? 1 : 0);
  });

  it('takes nothing that bears the id of another part of the plan', async () => {
    const stolen = randomUUID();
    await edit(committee, {
      ...{ kind: 'part.create', planId, actionId: foreign, list: 'obstacles', partId: stolen },
      initial: { description: 'Le nôtre' },
    });
    expect(await guardFor((filled) => withFiche(filled, { notes: [{ ...note, id: stolen }] }))).toBe(
      'received',
    );
    const contributionId = (await exchangesOf(committee)).contributions[0]?.id ?? fail();
    expect(await guardOf(preview(contributionId))).toBe('contribution-beyond');
    expect(await guardOf(take(contributionId, [first], {}, true))).toBe('contribution-beyond');
  });

  it('outdates nothing of somebody verified, whatever day it claims', async () => {
    await acquaint(committee, pilot);
    const claimed = await guardFor((filled) => ({ ...filled, filledAt: '2099-01-01T00:00:00.000Z' }));
    expect(claimed).toBe('received');
    const requestId = (await exchangesOf(pilot)).contributionRequests[0]?.id ?? fail();
    const { document } = await sign(requestId);
    expect(await receive(committee.client, [document])).toMatchObject([{ outcome: 'received' }]);
  });
});
