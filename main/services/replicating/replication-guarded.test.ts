// What a copy and its report keep to themselves, and what settling one copy leaves of another.
import { randomUUID } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Edit } from '../../contract/edits.ts';
import { guardOf } from '../../testing/contribution-sides.ts';
import { openSide, type Side } from '../../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';

let folder: TemporaryFolder;
let side: Side;
let seconds = 0;
const now = (): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, (seconds += 1)));
const call: Side['client']['call'] = (name, input) => side.client.call(name, input);
const edit = (...edits: readonly Edit[]) => call('edit.commit', { label: 'Essai', edits: [...edits] });

async function newPlan(name: string): Promise<string> {
  const made = await call('plan.create', {
    ...{ title: name, kind: 'local-roadmap', committeeName: name, territories: [], horizonStart: '2027-01' },
  });
  return made.planId;
}
async function newFiche(planId: string, initial: object = {}): Promise<string> {
  const actionId = randomUUID();
  await edit({
    ...{ kind: 'action.create', planId, actionId, title: 'Navette' },
    initial: { problem: 'Pas de bus', ...initial },
  });
  return actionId;
}
const set = (planId: string, actionId: string, field: string, value: unknown) =>
  edit({ kind: 'action.set', planId, actionId, field, value } as Edit);
async function copied(
  planId: string,
  sourceId: string,
  into: string,
  mode: 'reproduce' | 'extend' = 'reproduce',
) {
  const actionId = randomUUID();
  await call('replication.copy', {
    source: { from: 'plan', planId, actionId: sourceId },
    ...{ planId: into, mode, territories: [], actionId, checklist: [], organisationsToAdd: [] },
    isKinAgreed: false,
  });
  return actionId;
}
async function ficheOf(planId: string, actionId: string) {
  const { plan } = await call('plan.open', { planId });
  return plan.actions.find(({ id }) => id === actionId) ?? expect.fail();
}
async function report(planId: string, actionId: string) {
  const reportId = randomUUID();
  await edit({
    ...{ kind: 'item.create', document: 'replications', list: 'replicationReports', itemId: reportId },
    initial: { planId, actionId, worked: 'Le circuit' },
  });
  return call('replication.sign', { reportId, ...side.signature });
}

beforeAll(async () => {
  folder = makeTemporaryFolder();
  side = await openSide(folder.path, 'Laval', { now });
});
afterAll(async () => {
  await side.open.close();
  folder.remove();
  expect(side.open.bugs).toEqual([]);
});

it('keeps a confidential fiche confidential in its copy, and an open one open', async () => {
  const [from, into] = [await newPlan('Source'), await newPlan('Copie')];
  const hidden = await newFiche(from, { isConfidential: true });
  const open = await newFiche(from);
  expect((await ficheOf(into, await copied(from, hidden, into))).isConfidential).toBe(true);
  expect((await ficheOf(into, await copied(from, open, into))).isConfidential).toBe(false);
});

it('reports nothing of a confidential fiche, and names nobody of the directory', async () => {
  const [from, into] = [await newPlan('Source'), await newPlan('Copie')];
  const copy = await copied(from, await newFiche(from), into);
  await edit({
    kind: 'contact.create',
    contactId: randomUUID(),
    initial: { givenName: 'Léa', familyName: 'Roux' },
  });
  await set(into, copy, 'title', 'Navette de Léa Roux');
  await set(into, copy, 'adaptations', [
    { field: 'title', decision: 'adapted', reason: 'Demandé par Léa Roux, 06 12 34 56 78' },
  ]);
  await set(into, copy, 'isConfidential', true);
  expect(await guardOf(report(into, copy))).toBe('fiche-confidential');
  await set(into, copy, 'isConfidential', false);
  await report(into, copy);
  const { own } = await call('replication.reading', { planId: into, actionId: copy });
  const sent = own.find(({ identity }) => identity !== null)?.report;
  expect(sent).toMatchObject({ title: 'Navette de [nom retiré]', worked: 'Le circuit' });
  expect(sent?.adaptations.find(({ field }) => field === 'title')?.reason).toBe(
    'Demandé par [nom retiré], [numéro retiré]',
  );
});

it('settles a copy in a duplicated plan without a word of the first', async () => {
  const [from, into] = [await newPlan('Source'), await newPlan('Copie')];
  const source = await newFiche(from);
  const copy = await copied(from, source, into);
  const { planId: twin } = await call('plan.duplicate', { planId: into });
  const { plan } = await call('plan.open', { planId: twin });
  const twinCopy = plan.actions[0]?.id ?? expect.fail();
  await set(from, source, 'problem', 'Ni bus ni train');
  const revisedOf = async (planId: string, actionId: string) =>
    (await call('replication.reading', { planId, actionId })).origin?.revised?.fields ?? [];
  const [told] = await revisedOf(twin, twinCopy);
  const fingerprint = told?.fingerprint ?? expect.fail();
  await call('replication.settle', {
    ...{ planId: twin, actionId: twinCopy, field: 'problem', fingerprint, choice: 'take' },
  });
  expect(await revisedOf(twin, twinCopy)).toEqual([]);
  expect(await revisedOf(into, copy)).toMatchObject([{ field: 'problem', after: 'Ni bus ni train' }]);
  await call('edit.undo', { planId: twin });
  expect(await revisedOf(twin, twinCopy)).toHaveLength(1);
});

it('takes over a lead beside those of the copy', async () => {
  const [from, into] = [await newPlan('Source'), await newPlan('Copie')];
  const [own, asked] = [randomUUID(), randomUUID()];
  const named = (organisationId: string, name: string): Edit => ({
    ...{ kind: 'organisation.create', organisationId, name, organisationKind: 'region' },
  });
  await edit(named(own, 'Commune'), named(asked, 'Syndicat'));
  const lead = (organisationId: string) => [
    { organisationId, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false },
  ];
  const source = await newFiche(from);
  const copy = await copied(from, source, into, 'extend');
  await set(into, copy, 'leads', lead(own));
  await set(from, source, 'leads', lead(asked));
  const { origin } = await call('replication.reading', { planId: into, actionId: copy });
  const fingerprint = origin?.revised?.fields.find(({ field }) => field === 'leads')?.fingerprint;
  await call('replication.settle', {
    ...{ planId: into, actionId: copy, field: 'leads', fingerprint: fingerprint ?? '', choice: 'take' },
  });
  expect((await ficheOf(into, copy)).leads.map(({ organisationId }) => organisationId)).toEqual([own, asked]);
});

it('signs no report that is written on while its key is opened, and keeps what was written', async () => {
  const [from, into] = [await newPlan('Source'), await newPlan('Copie')];
  const copy = await copied(from, await newFiche(from), into);
  const reportId = randomUUID();
  const draft = { document: 'replications', list: 'replicationReports', itemId: reportId } as const;
  const initial = { planId: into, actionId: copy, worked: 'Le circuit' };
  await edit({ kind: 'item.create', ...draft, initial });
  const signed = guardOf(call('replication.sign', { reportId, ...side.signature }));
  // The signing has read the report by then, and its key is far from open.
  await turnOfTheLoop();
  await edit({ kind: 'item.set', ...draft, field: 'failed', value: 'Les horaires' });
  expect(await signed).toBe('changed-while-signing');
  const { own } = await call('replication.reading', { planId: into, actionId: copy });
  expect(own).toMatchObject([{ failed: 'Les horaires', identity: null }]);
});
