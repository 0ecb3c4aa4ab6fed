// A committee asks, a pilot fills in and sends back, the secretary takes in: two workspaces, through files.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContributionPreview } from '../../contract/contribution-requests.ts';
import type { Edit } from '../../contract/edits.ts';
import {
  ContributionSides,
  editOf,
  exchangesOf,
  guardOf,
  missing,
  NOTE,
  ofFiche,
} from '../../testing/contribution-sides.ts';
import { acquaint, receive } from '../../testing/exchange-sides.ts';

let sides: ContributionSides;
beforeEach(async () => {
  sides = await ContributionSides.open();
});
afterEach(async () => {
  expect(await sides.close()).toEqual([]);
});

async function comeBack() {
  const filled = await sides.fillIn();
  expect(await receive(sides.committee.client, [filled.answer])).toMatchObject([{ outcome: 'received' }]);
  const contributionId = (await exchangesOf(sides.committee)).contributions.at(-1)?.id ?? missing();
  return { ...filled, contributionId };
}
const statesOf = ({ fiches }: ContributionPreview) => fiches.map(({ title, state }) => [title, state]);

describe('asking', () => {
  it('lists the pilots, and makes one signed file for each, of their fiches alone', async () => {
    expect(await sides.committee.client.call('contribution.pilots', { planId: sides.planId })).toMatchObject([
      { pilot: { name: 'Autre pilote' }, ficheCount: 1 },
      { pilot: { name: 'Mission locale' }, ficheCount: 2 },
    ]);
    const { asked } = await sides.ask([
      { organisationId: sides.organisationId, contactId: null },
      { organisationId: sides.otherId, contactId: null },
    ]);
    expect(asked.map(({ pilot: { name } }) => name)).toEqual(['Autre pilote', 'Mission locale']);
    const [document] = asked.map((each) => each.document);
    const read = await sides.pilot.client.call('signed.read', { document: document ?? missing() });
    expect(read).toMatchObject({
      kind: 'contribution',
      content: { stage: 'asked', revision: 0, fiches: [{ title: 'Pas la leur' }] },
    });
    expect(JSON.stringify(read)).not.toContain('Crèche');
    const { contributionRequests } = await exchangesOf(sides.committee);
    expect(contributionRequests).toMatchObject([{ direction: 'sent' }, { answerDueOn: '2026-12-15' }]);
    const { bytes, name } = await sides.committee.client.call('contribution.archive', {
      identities: asked.map(({ identity }) => identity),
    });
    expect(name).toBe('demandes-de-suivi.zip');
    expect(bytes.byteLength).toBeGreaterThan(
      asked.reduce((sum, each) => sum + each.document.bytes.byteLength, 0),
    );
  });

  it('asks nobody who leads no fiche', async () => {
    expect(await guardOf(sides.ask([{ organisationId: randomUUID(), contactId: null }]))).toBe(
      'contribution-other-pilot',
    );
    expect((await exchangesOf(sides.committee)).contributionRequests).toEqual([]);
  });
});

describe('filling in', () => {
  it('keeps what is filled in, step by step, each taken back by one undo', async () => {
    const { fiches } = await sides.handOver();
    expect(fiches.map(({ asked: { title } }) => title)).toEqual(['Crèche', 'Mobilité']);
    await editOf(sides.pilot, ofFiche(fiches[0] ?? missing(), 'status', 'blocked'));
    expect((await exchangesOf(sides.pilot)).contributionFiches[0]?.status).toBe('blocked');
    await sides.pilot.client.call('edit.undo', { planId: null });
    expect((await exchangesOf(sides.pilot)).contributionFiches[0]?.status).toBe('to-specify');
  });

  it('lets nobody write what was not asked about, forge a request, or take one away', async () => {
    const { fiches, request } = await sides.handOver();
    const fiche = fiches[0] ?? missing();
    const at = (list: 'contributionRequests' | 'contributions' | 'contributionFiches', itemId: string) =>
      ({ document: 'exchanges', list, itemId }) as const;
    const beyond = [{ id: randomUUID(), dueOn: null, doneOn: null }];
    expect(await guardOf(editOf(sides.pilot, ofFiche(fiche, 'milestones', beyond)))).toBe(
      'contribution-beyond',
    );
    expect(await guardOf(editOf(sides.pilot, ofFiche(fiche, 'milestones', [null])))).toBe('invalid-request');
    expect(await guardOf(editOf(sides.pilot, ofFiche(fiche, 'asked', fiche.asked)))).toBe('entity-sealed');
    const forged: readonly Edit[] = [
      { kind: 'item.remove', ...at('contributionFiches', fiche.id) },
      { kind: 'item.remove', ...at('contributionRequests', request.id) },
      { kind: 'item.set', ...at('contributionRequests', request.id), field: 'answerDueOn', value: null },
    ];
    for (const each of forged) expect(await guardOf(editOf(sides.pilot, each))).toBe('entity-sealed');
    const created = { ...fiche, id: undefined };
    for (const list of ['contributionRequests', 'contributions', 'contributionFiches'] as const)
      expect(
        await guardOf(
          editOf(sides.pilot, { kind: 'item.create', ...at(list, randomUUID()), initial: created }),
        ),
      ).toBe('exchange-sealed');
  });

  it('signs what was received, and only that', async () => {
    await sides.ask();
    const sent = (await exchangesOf(sides.committee)).contributionRequests[0] ?? missing();
    const signed = sides.committee.client.call('contribution.sign', {
      ...{ requestId: sent.id, author: 'Nous', word: '' },
      ...sides.committee.signature,
    });
    expect(await guardOf(signed)).toBe('contribution-not-here');
    const { answer } = await sides.fillIn();
    const read = await sides.pilot.client.call('signed.read', { document: answer });
    // What was left blank does not leave.
    expect(read).toMatchObject({
      content: { stage: 'filled', fiches: [{ notes: [{ text: NOTE.text }] }, {}] },
    });
  });
});

describe('coming back', () => {
  it('is told from who signed it, and taken in by one act that one undo takes back', async () => {
    const { contributionId } = await comeBack();
    const before = await sides.planNow();
    expect(statesOf(await sides.preview(contributionId))).toEqual([
      ['Crèche', 'to-take'],
      ['Mobilité', 'unchanged'],
    ]);
    expect(await guardOf(sides.take(contributionId, [sides.first]))).toBe('contribution-unverified');
    await acquaint(sides.committee, sides.pilot);
    const { label } = await sides.take(contributionId, [sides.first]);
    expect(label).toBe('Suivi de «\u202fMission locale\u202f» repris (1\u00a0fiche)');
    expect(await sides.actionNow(sides.first)).toMatchObject({
      status: 'in-progress',
      milestones: [{ title: 'Ouverture', doneOn: '2026-11-20' }],
      progressNotes: [{ text: NOTE.text, author: 'Ida Zimmer', source: 'lead-file' }],
    });
    expect((await sides.planNow()).revision).toBe(before.revision);
    expect(statesOf(await sides.preview(contributionId)).map(([, state]) => state)).toEqual([
      'taken',
      'taken',
    ]);
    await sides.committee.client.call('edit.undo', { planId: sides.planId });
    expect(await sides.planNow()).toEqual(before);
    expect(statesOf(await sides.preview(contributionId))[0]).toEqual(['Crèche', 'to-take']);
  });

  it('may be taken without a comparison, if somebody says so', async () => {
    const { contributionId } = await comeBack();
    await sides.take(contributionId, [sides.first], {}, true);
    expect((await sides.actionNow(sides.first)).status).toBe('in-progress');
  });

  it('asks where the secretary changed the same field meanwhile', async () => {
    const { contributionId } = await comeBack();
    await editOf(
      sides.committee,
      sides.setAction(sides.first, 'status', 'blocked'),
      sides.setAction(sides.first, 'title', 'Crèche de nuit'),
    );
    const id = `actions/${sides.first}/status`;
    const { fiches } = await sides.preview(contributionId);
    expect(fiches[0]?.conflicts).toMatchObject([
      { id, label: 'Statut', mine: 'Bloquée', theirs: 'En cours' },
    ]);
    expect(await guardOf(sides.take(contributionId, [sides.first], {}, true))).toBe('merge-undecided');
    await sides.take(contributionId, [sides.first], { [id]: 'mine' }, true);
    expect(await sides.actionNow(sides.first)).toMatchObject({
      title: 'Crèche de nuit',
      status: 'blocked',
      progressNotes: [{ text: NOTE.text }],
    });
  });

  it('takes of a second answer what is new, and refuses one that is out of date', async () => {
    const { contributionId, request, fiche, answer } = await comeBack();
    await sides.take(contributionId, [sides.first], {}, true);
    await editOf(sides.pilot, ofFiche(fiche, 'status', 'completed'));
    const later = (await sides.sign(request.id)).document;
    const latest = (await sides.sign(request.id)).document;
    expect(await receive(sides.committee.client, [latest])).toMatchObject([{ outcome: 'received' }]);
    expect(await receive(sides.committee.client, [later])).toMatchObject([
      { outcome: 'refused', failure: { details: { guard: 'contribution-older' } } },
    ]);
    expect(await receive(sides.committee.client, [answer])).toMatchObject([{ outcome: 'already' }]);
    const secondId = (await exchangesOf(sides.committee)).contributions.at(-1)?.id ?? missing();
    const [told] = (await sides.preview(secondId)).fiches;
    expect(told).toMatchObject({ conflicts: [], differences: [{ label: 'Statut', after: 'Réalisée' }] });
    await sides.take(secondId, [sides.first], {}, true);
    expect((await sides.actionNow(sides.first)).progressNotes).toHaveLength(1);
  });

  it('says which fiches are gone, and takes the others', async () => {
    const { contributionId } = await comeBack();
    await editOf(sides.committee, { kind: 'action.remove', planId: sides.planId, actionId: sides.second });
    expect(statesOf(await sides.preview(contributionId))).toEqual([
      ['Crèche', 'to-take'],
      ['Mobilité', 'missing'],
    ]);
    await sides.take(contributionId, [sides.first], {}, true);
    expect((await sides.planNow()).actions.map(({ id }) => id)).toEqual([sides.first, sides.foreign]);
  });
});
