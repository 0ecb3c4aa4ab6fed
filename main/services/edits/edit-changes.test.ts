// The rules an edit meets on its way to the journal, through the real services on a real workspace.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { Edit } from '../../contract/edits.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { directClient, openTestServices, type TestServices } from '../../testing/open-test-services.ts';

let opened: TestServices;
let client: Client;
let planId: string;

const commit = (...edits: Edit[]) => client.call('edit.commit', { label: 'Essai', edits });
const plan = async (): Promise<Plan> => (await client.call('plan.open', { planId })).plan;
async function newPlan(): Promise<string> {
  const created = await client.call('plan.create', {
    title: 'Feuille de route',
    kind: 'local-roadmap',
    committeeName: 'Comité',
    territories: [],
    horizonStart: '2026-12',
  });
  return created.planId;
}
async function newAction(title: string): Promise<string> {
  const actionId = randomUUID();
  await commit({ kind: 'action.create', planId, actionId, title, initial: {} });
  return actionId;
}

beforeEach(async () => {
  opened = await openTestServices();
  client = directClient(opened.services, opened.bugs);
  planId = await newPlan();
});
afterEach(async () => {
  const { bugs } = opened;
  await opened.close();
  expect(bugs).toEqual([]);
});

describe('setting a field', () => {
  it('is refused where somebody else altered it meanwhile, and writes nothing', async () => {
    const actionId = await newAction('Navette');
    const set = (value: string, before: string): Edit => ({
      kind: 'action.set',
      planId,
      actionId,
      field: 'objectives',
      value,
      before,
    });
    await commit(set('Premier', ''));
    await expect(commit(set('Second', ''))).rejects.toMatchObject({
      code: 'changed-elsewhere',
      details: { field: 'objectives', current: 'Premier' },
    });
    expect((await plan()).actions[0]?.objectives).toBe('Premier');
    await commit(set('Second', 'Premier'));
    expect((await plan()).actions[0]?.objectives).toBe('Second');
  });

  it('never gives a number twice, nor that of a fiche that is gone', async () => {
    const first = await newAction('Navette');
    const second = await newAction('Crèche');
    await expect(
      commit({ kind: 'action.set', planId, actionId: first, field: 'number', value: '2' }),
    ).rejects.toMatchObject({ code: 'number-taken', details: { number: '2', title: 'Crèche' } });
    await commit({ kind: 'action.remove', planId, actionId: second });
    await newAction('Forum');
    expect((await plan()).actions.map(({ number }) => number)).toEqual(['1', '3']);
  });

  it('renumbers only when asked to, in the order of the plan', async () => {
    const first = await newAction('Navette');
    await newAction('Crèche');
    await commit({ kind: 'action.move', planId, actionId: first, position: 1 });
    expect((await plan()).actions.map(({ number }) => number)).toEqual(['2', '1']);
    await commit({ kind: 'plan.renumber', planId });
    expect((await plan()).actions.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Crèche',
      '2 Navette',
    ]);
  });

  it('refuses a field that its list does not have', async () => {
    const actionId = await newAction('Navette');
    const partId = randomUUID();
    const address = { planId, actionId, list: 'milestones', partId } as const;
    await commit({ kind: 'part.create', ...address, initial: {} });
    await expect(commit({ kind: 'part.set', ...address, field: 'id', value: partId })).rejects.toMatchObject({
      code: 'invalid-request',
    });
    await expect(
      commit({
        kind: 'part.create',
        planId,
        actionId: null,
        list: 'milestones',
        partId: randomUUID(),
        initial: {},
      }),
    ).rejects.toMatchObject({ code: 'invalid-request' });
  });
});

describe('a progress note', () => {
  it('takes along the measurement it told, when its date changes and when it goes', async () => {
    const actionId = await newAction('Navette');
    const [indicatorId, noteId] = [randomUUID(), randomUUID()];
    const indicator = { planId, actionId, list: 'indicators', partId: indicatorId } as const;
    const note = { planId, actionId, list: 'progressNotes', partId: noteId } as const;
    const told = {
      id: noteId,
      date: '2027-01-10',
      value: 12,
      territory: null,
      kind: 'observed',
      author: '',
      note: '',
      proofId: null,
    };
    await commit(
      { kind: 'part.create', ...indicator, initial: { measurements: [told, { ...told, id: randomUUID() }] } },
      { kind: 'part.create', ...note, initial: { date: '2027-01-10' } },
    );
    const dates = async () => (await plan()).actions[0]?.indicators[0]?.measurements.map(({ date }) => date);
    await commit({ kind: 'part.set', ...note, field: 'date', value: '2027-02-03' });
    expect(await dates()).toEqual(['2027-02-03', '2027-01-10']);
    await commit({ kind: 'part.remove', ...note });
    expect(await dates()).toEqual(['2027-01-10']);
    await client.call('edit.undo', { planId });
    expect(await dates()).toEqual(['2027-02-03', '2027-01-10']);
  });
});

describe('a fiche that goes', () => {
  it('frees its sub-actions and takes along the links to it; one undo brings all of it back', async () => {
    const parent = await newAction('Parente');
    const child = await newAction('Enfant');
    await commit({ kind: 'action.set', planId, actionId: child, field: 'parentId', value: parent });
    await commit({
      kind: 'action.set',
      planId,
      actionId: child,
      field: 'links',
      value: [{ actionId: parent, kind: 'completes' }],
    });
    await commit({ kind: 'action.remove', planId, actionId: parent });
    expect((await plan()).actions).toMatchObject([{ parentId: null, links: [] }]);
    await client.call('edit.undo', { planId });
    expect((await plan()).actions[1]).toMatchObject({ parentId: parent, links: [{ actionId: parent }] });
  });
});

describe('several fiches that go at once', () => {
  it('may be tied to one another, in any order; what stays loses its ties to all of them', async () => {
    const parent = await newAction('Parente');
    const child = await newAction('Enfant');
    const staying = await newAction('Reste');
    await commit({ kind: 'action.set', planId, actionId: child, field: 'parentId', value: parent });
    const ties = [parent, child].map((actionId) => ({ actionId, kind: 'completes' }));
    await commit({ kind: 'action.set', planId, actionId: staying, field: 'links', value: ties });
    await commit(
      { kind: 'action.remove', planId, actionId: child },
      { kind: 'action.remove', planId, actionId: parent },
    );
    expect((await plan()).actions).toMatchObject([{ id: staying, links: [] }]);
    await client.call('edit.undo', { planId });
    expect((await plan()).actions.map(({ id }) => id)).toEqual([parent, child, staying]);
    expect((await plan()).actions[2]?.links).toEqual(ties);
  });
});

describe('adoption', () => {
  it('takes the state of reference and opens the first version; one undo takes it back', async () => {
    const actionId = await newAction('Navette');
    await commit({ kind: 'action.set', planId, actionId, field: 'end', value: '2027-06' });
    const to = (value: string): Edit => ({ kind: 'plan.set', planId, field: 'lifecycle', value });
    await expect(commit(to('adopted'))).rejects.toMatchObject({
      code: 'lifecycle-refused',
      details: { guard: 'not-next' },
    });
    await commit(to('submitted'));
    await commit(to('adopted'));
    expect(await plan()).toMatchObject({
      baseline: { actions: [{ actionId, end: '2027-06' }] },
      versions: [{ number: '1', kind: 'initial' }],
    });
    await client.call('edit.undo', { planId });
    expect(await plan()).toMatchObject({ lifecycle: 'submitted', baseline: null, versions: [] });
  });

  it('comes before publication', async () => {
    const publish: Edit = { kind: 'plan.set', planId, field: 'publication', value: 'published' };
    await expect(commit(publish)).rejects.toMatchObject({ code: 'lifecycle-refused' });
  });
});

describe('the directory', () => {
  const lead = (organisationId: string) => ({
    organisationId,
    contactId: null,
    service: '',
    note: '',
    role: 'lead',
    toBeNamed: false,
  });
  async function newOrganisation(name: string): Promise<string> {
    const organisationId = randomUUID();
    await commit({ kind: 'organisation.create', organisationId, name, organisationKind: 'state' });
    return organisationId;
  }

  it('loses no words when two partners of a fiche turn out to be one', async () => {
    const kept = await newOrganisation('DREETS');
    const merged = await newOrganisation('Dreets');
    const other = await newOrganisation('Mission locale');
    const actionId = await newAction('Navette');
    const partner = (organisationId: string, commitment: string, isSigned: boolean) => ({
      organisationId,
      role: 'partner',
      contribution: '',
      commitment,
      isSigned,
    });
    const lead = (service: string) => ({
      organisationId: other,
      contactId: null,
      service,
      note: '',
      role: 'lead',
      toBeNamed: false,
    });
    await commit(
      {
        kind: 'action.set',
        planId,
        actionId,
        field: 'partners',
        value: [partner(kept, '', false), partner(merged, 'Prête deux agents', true)],
      },
      { kind: 'action.set', planId, actionId, field: 'leads', value: [lead('Emploi'), lead('Habitat')] },
    );
    await commit({ kind: 'organisation.merge', organisationId: kept, mergedId: merged });
    expect((await plan()).actions[0]).toMatchObject({
      partners: [{ organisationId: kept, commitment: 'Prête deux agents', isSigned: true }],
      leads: [{ service: 'Emploi' }, { service: 'Habitat' }],
    });
  });

  it('merges two entries in every plan at once, without naming one twice', async () => {
    const kept = await newOrganisation('DREETS');
    const merged = await newOrganisation('Dreets');
    const actionId = await newAction('Navette');
    await commit({ kind: 'action.set', planId, actionId, field: 'leads', value: [lead(kept), lead(merged)] });
    const first = planId;
    planId = await newPlan();
    const other = await newAction('Ailleurs');
    await commit({ kind: 'action.set', planId, actionId: other, field: 'leads', value: [lead(merged)] });

    await expect(commit({ kind: 'organisation.remove', organisationId: merged })).rejects.toMatchObject({
      code: 'organisation-in-use',
    });
    await commit({ kind: 'organisation.merge', organisationId: kept, mergedId: merged });
    expect((await plan()).actions[0]?.leads).toEqual([lead(kept)]);
    planId = first;
    expect((await plan()).actions[0]?.leads).toEqual([lead(kept)]);
    const { directory } = await client.call('plan.open', { planId });
    expect(directory.organisations.map(({ name }) => name)).toEqual(['DREETS']);
  });
});

describe('a file attached to a fiche', () => {
  it('is kept by its hash, and refused once it was altered on the disk', async () => {
    const actionId = await newAction('Navette');
    const bytes = new TextEncoder().encode('Entre les soussignés');
    const document = { name: '../../convention\u202e.txt', mediaType: 'text/plain', bytes };
    await client.call('attachment.add', { planId, actionId, attachmentId: randomUUID(), document });
    const file = (await plan()).actions[0]?.attachments[0]?.file;
    if (!file) throw new Error('nothing was attached');
    expect(file.name).toBe('-..-convention.txt');
    expect(readdirSync(join(opened.directory, 'attachments'))).toEqual([file.sha256]);
    const read = () =>
      client.call('attachment.read', { sha256: file.sha256, name: file.name, mediaType: file.mediaType });
    expect(Buffer.from((await read()).bytes).toString()).toBe('Entre les soussignés');

    const path = join(opened.directory, 'attachments', file.sha256);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('!')]));
    await expect(read()).rejects.toMatchObject({ code: 'attachment-altered' });
  });
});
