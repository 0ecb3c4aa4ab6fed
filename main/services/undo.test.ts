// An undo in one plan, where the edit reached further than that plan.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { mappingFrom } from '../domain/importing/guess-mapping.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../domain/importing/recognise.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';

let test: TestServices;
let client: Client;
beforeEach(async () => {
  test = await openTestServices();
  client = directClient(test.services, test.bugs);
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
});

const commit = async (label: string, ...edits: readonly Edit[]): Promise<number> =>
  (await client.call('edit.commit', { label, edits: [...edits] })).sequence;
const undo = (planId: string | null, sequence?: number) =>
  client.call('edit.undo', sequence === undefined ? { planId } : { planId, sequence });
const redo = (planId: string | null) => client.call('edit.redo', { planId });

async function planWithFiche(title: string) {
  const { planId } = await client.call('plan.create', {
    title,
    kind: 'local-roadmap',
    committeeName: '',
    territories: [],
    horizonStart: '2026-12',
  });
  const actionId = randomUUID();
  await commit('Fiche', { kind: 'action.create', planId, actionId, title: 'Fiche', initial: {} });
  return { planId, actionId };
}
type Fiche = Awaited<ReturnType<typeof planWithFiche>>;

const organisation = (name: string) =>
  ({ kind: 'organisation.create', organisationId: randomUUID(), name, organisationKind: 'other' }) as const;
const led = (fiche: Fiche, organisationId: string) =>
  ({
    kind: 'action.set',
    ...fiche,
    field: 'leads',
    value: [{ organisationId, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false }],
  }) as const;
const titled = (fiche: Fiche, value: string) =>
  ({ kind: 'action.set', ...fiche, field: 'title', value }) as const;

const open = (planId: string) => client.call('plan.open', { planId });
const leadsOf = async ({ planId }: Fiche) =>
  (await open(planId)).plan.actions[0]?.leads.map(({ organisationId }) => organisationId);
const organisationsOf = async ({ planId }: Fiche) =>
  (await open(planId)).directory.organisations.map(({ name }) => name);

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const failure: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { code } = failure as { code: string };
  return [code, sentenceOf(failure)];
}

it('takes back an organisation created on the way to a lead, unless something later names it', async () => {
  const one = await planWithFiche('Une');
  const other = await planWithFiche('Autre');
  const created = organisation('DREAL');
  await commit('Pilote', created, led(one, created.organisationId));
  await commit('Fiche 1, pilotes', led(other, created.organisationId));
  expect(await refusalOf(undo(one.planId))).toEqual([
    'undo-out-of-order',
    '«\u202fFiche 1, pilotes\u202f», dans la feuille de route «\u202fAutre\u202f», est venu après et touche aux mêmes données\u202f: annulez-le d’abord.',
  ]);
  expect(await leadsOf(one)).toEqual([created.organisationId]);
  await undo(other.planId);
  await undo(one.planId);
  expect([await leadsOf(one), await organisationsOf(one)]).toEqual([[], []]);
  expect(await refusalOf(redo(other.planId))).toEqual([
    'redo-out-of-order',
    '«\u202fPilote\u202f», dans la feuille de route «\u202fUne\u202f», venait avant et touche aux mêmes données\u202f: rétablissez-le d’abord.',
  ]);
  await redo(one.planId);
  await redo(other.planId);
  expect(await leadsOf(other)).toEqual([created.organisationId]);
});

it('never overwrites a later edit of the directory, and lets one that is about something else be', async () => {
  const one = await planWithFiche('Une');
  const created = organisation('DREAL');
  await commit('Pilote', created, led(one, created.organisationId));
  await commit('Autre organisme', organisation('ARS'));
  const { organisationId } = created;
  await commit('Annuaire, nom', {
    kind: 'organisation.set',
    organisationId,
    field: 'name',
    value: 'DREAL Bretagne',
  });
  expect(await refusalOf(undo(one.planId))).toEqual([
    'undo-out-of-order',
    '«\u202fAnnuaire, nom\u202f», dans l’annuaire, est venu après et touche aux mêmes données\u202f: annulez-le d’abord.',
  ]);
  expect(await organisationsOf(one)).toEqual(['DREAL Bretagne', 'ARS']);
  await undo(null);
  await undo(one.planId);
  expect(await organisationsOf(one)).toEqual(['ARS']);
});

it('brings back no reference to an organisation that was removed since', async () => {
  const one = await planWithFiche('Une');
  const [first, second] = [organisation('DREAL'), organisation('ARS')];
  await commit('Annuaire', first, second);
  await commit('Pilote', led(one, first.organisationId));
  await commit('Autre pilote', led(one, second.organisationId));
  await commit('Retrait', { kind: 'organisation.remove', organisationId: first.organisationId });
  expect(await refusalOf(undo(one.planId))).toMatchObject(['undo-out-of-order', expect.anything()]);
  expect(await leadsOf(one)).toEqual([second.organisationId]);
  await undo(null);
  await undo(one.planId);
  expect(await leadsOf(one)).toEqual([first.organisationId]);
});

it('takes back a merge from either plan, unless the other plan was edited since', async () => {
  const one = await planWithFiche('Une');
  const other = await planWithFiche('Autre');
  const [kept, merged] = [organisation('DREAL'), organisation('D.R.E.A.L.')];
  await commit('Annuaire', kept, merged);
  await commit('Pilote', led(one, merged.organisationId));
  await commit('Pilote', led(other, merged.organisationId));
  const merge = {
    kind: 'organisation.merge',
    organisationId: kept.organisationId,
    mergedId: merged.organisationId,
  } as const;
  await commit('Deux entrées réunies', merge);
  await undo(one.planId);
  expect([await leadsOf(one), await leadsOf(other)]).toEqual([
    [merged.organisationId],
    [merged.organisationId],
  ]);
  await redo(one.planId);
  await commit('Fiche 1, intitulé', titled(other, 'Crèche'));
  expect(await refusalOf(undo(one.planId))).toMatchObject(['undo-out-of-order', expect.anything()]);
  expect([await leadsOf(one), await leadsOf(other)]).toEqual([[kept.organisationId], [kept.organisationId]]);
});

it('takes back an import with the organisations it brought, right away or after something unrelated', async () => {
  const one = await planWithFiche('Une');
  const bytes = new TextEncoder().encode('Intitulé;Pilote\nOuvrir une crèche;Mission locale');
  const opened = await client.call('import.open', {
    document: { name: 'Suivi.csv', mediaType: 'text/csv', bytes },
  });
  await client.call('import.apply', {
    importId: opened.importId,
    planId: one.planId,
    mapping: mappingFrom(opened.guessed),
    valueChoices: [],
    rowChoices: [],
    choices: { side: 'file', differences: [] },
    similarityThreshold: DEFAULT_SIMILARITY_THRESHOLD,
  });
  expect(await organisationsOf(one)).toEqual(['Mission locale']);
  await commit('Autre organisme', organisation('ARS'));
  await undo(one.planId);
  expect(await organisationsOf(one)).toEqual(['ARS']);
  expect((await open(one.planId)).plan.actions).toHaveLength(1);
});

it('takes back the very edit it is asked for, or says what came after it, or that it is gone', async () => {
  const one = await planWithFiche('Une');
  const sequence = await commit('Intitulé', titled(one, 'Un'));
  await commit('Intitulé', titled(one, 'Deux'));
  expect(await refusalOf(undo(one.planId, sequence))).toEqual([
    'undo-out-of-order',
    '«\u202fIntitulé\u202f» est venu après et touche aux mêmes données\u202f: annulez-le d’abord.',
  ]);
  await undo(one.planId);
  const other = await planWithFiche('Autre');
  await undo(one.planId, sequence);
  expect((await open(one.planId)).plan.actions[0]?.title).toBe('Fiche');
  expect((await open(other.planId)).plan.actions).toHaveLength(1);
  expect(await refusalOf(undo(one.planId, sequence))).toMatchObject(['undo-unavailable', expect.anything()]);
});

it('names the fiche it was about, even one that it takes away, and none where there were several', async () => {
  const one = await planWithFiche('Une');
  const other = randomUUID();
  const { planId } = one;
  await commit('Intitulé', titled(one, 'Crèche'));
  await commit('Fiche', { kind: 'action.create', planId, actionId: other, title: 'Navette', initial: {} });
  await commit('Les deux', titled(one, 'Halte-garderie'), titled({ planId, actionId: other }, 'Bus'));
  expect((await undo(planId)).fiche).toBeNull();
  expect((await undo(planId)).fiche).toEqual({ number: '2', title: 'Navette' });
  expect((await undo(planId)).fiche).toEqual({ number: '1', title: 'Fiche' });
  expect((await redo(planId)).fiche).toEqual({ number: '1', title: 'Crèche' });
});
