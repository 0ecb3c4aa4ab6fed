// A plan sent, edited elsewhere and merged back, through the contract.
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { PlanSide } from '../../contract/comparison-requests.ts';
import type { NamedDocument } from '../../contract/documents.ts';
import type { Edit } from '../../contract/edits.ts';
import { inputs } from '../../contract/requests.ts';
import { applyPlanChange } from '../../domain/change/apply.ts';
import type { PlanChange } from '../../domain/change/change.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { LATER } from '../../domain/specimen.test-support.ts';
import { documentPlaces, type TestDocumentPlaces } from '../../testing/document-places.ts';
import { directClient, openTestServices, type TestServices } from '../../testing/open-test-services.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

const PASSPHRASE = 'une phrase assez longue';
let test: TestServices;
let client: Client;
let places: TestDocumentPlaces;
let planId: string;
let sent: NamedDocument;
let sentIdentity: string;
let fingerprint: string;
const [first, second] = [randomUUID(), randomUUID()];
const organisationId = randomUUID();

beforeEach(async () => {
  places = documentPlaces();
  test = await openTestServices({ documentPlaces: places });
  client = directClient(test.services, test.bugs);
  ({ planId } = await client.call('plan.create', {
    title: 'Feuille de route',
    kind: 'local-roadmap',
    committeeName: 'Comité',
    territories: [],
    horizonStart: '2027-01',
  }));
  ({ fingerprint } = await client.call('identity.create', {
    committeeName: 'Comité de Laval',
    locality: 'Laval',
    passphrase: PASSPHRASE,
  }));
  await commit(
    { kind: 'organisation.create', organisationId, name: 'CCI', organisationKind: 'chamber' },
    { kind: 'action.create', planId, actionId: first, title: 'Une', initial: {} },
    { kind: 'action.create', planId, actionId: second, title: 'Deux', initial: {} },
  );
  await commit(set(first, 'leads', [lead]));
  await send();
});
afterEach(async () => {
  expect(test.bugs).toEqual([]);
  await test.close();
  places.remove();
});

const lead = { organisationId, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false };
const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: 'Essai', edits: [...edits] });
const set = (actionId: string, field: 'title' | 'end' | 'leads' | 'description', value: unknown): Edit => ({
  kind: 'action.set',
  planId,
  actionId,
  field,
  value,
});
async function send(): Promise<void> {
  const exported = await client.call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
  sent = exported.document;
  sentIdentity = exported.identity;
}
async function received(document: NamedDocument): Promise<PlanDocument> {
  const read = await client.call('signed.read', { document });
  if (read.kind !== 'plan') throw new Error('not a plan');
  return read.content;
}
/** What somebody else sends back: a bare document, as the command line writes it. */
async function editedElsewhere(...changes: readonly PlanChange[]): Promise<PlanSide> {
  const document = await received(sent);
  const plan = changes.reduce(
    (current, change) => applyPlanChange(current, change).document ?? current,
    document.plan,
  );
  return fileOf({ ...document, revision: document.revision + 1, plan });
}
const fileOf = (document: unknown): PlanSide => ({
  kind: 'file',
  document: {
    name: 'copie.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(document)),
  },
});
const theirSet = (actionId: string, field: 'title' | 'end', value: unknown): PlanChange => ({
  kind: 'action.set',
  actionId,
  field,
  value,
  stamp: LATER,
});
/** The same workspace, copied to another computer, where the same people sign. */
async function onAnotherComputer() {
  const folder = makeTemporaryFolder();
  const directory = join(folder.path, 'copie');
  cpSync(test.directory, directory, { recursive: true, filter: (path) => basename(path) !== 'lock' });
  const other = await openTestServices({ directory });
  const { call } = directClient(other.services, other.bugs);
  return {
    edit: (edit: Edit) => call('edit.commit', { label: 'Essai', edits: [edit] }),
    async send(): Promise<PlanSide> {
      const { document } = await call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
      return { kind: 'file', document };
    },
    async close() {
      expect(other.bugs).toEqual([]);
      await other.close();
      folder.remove();
    },
  };
}
const planNow = async () => (await client.call('plan.open', { planId })).plan;
const now = (): PlanSide => ({ kind: 'plan', planId });
async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
}

describe('comparing', () => {
  it('knows the files that were sent, and says what changed since', async () => {
    await commit(set(first, 'title', 'Une, mieux'));
    const known = await client.call('comparison.sides', { planId });
    expect(known).toMatchObject({
      baselineTakenOn: null,
      kept: [{ revision: 1, identity: sentIdentity, direction: 'sent' }],
    });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const compared = await client.call('comparison.read', { left, right: now() });
    expect(compared).toMatchObject({
      isSamePlan: true,
      left: { revision: 1 },
      sentence: '1\u00a0fiche modifiée.',
      groups: [{ differences: [{ label: 'Intitulé', before: 'Une', after: 'Une, mieux' }] }],
    });
  });

  it('says of a signed file who signed it, and that it is what was sent', async () => {
    const left: PlanSide = { kind: 'file', document: sent };
    const right: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const compared = await client.call('comparison.read', { left, right });
    expect(compared).toMatchObject({
      sentence: 'Aucune différence.',
      groups: [],
      left: { signer: { name: 'Comité de Laval', standing: 'own' } },
    });
  });

  it('makes the plan of then with the directory of then', async () => {
    await commit({ kind: 'organisation.set', organisationId, field: 'name', value: 'CCI de la Mayenne' });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const { groups } = await client.call('comparison.read', { left, right: now() });
    expect(groups).toMatchObject([
      { title: 'Annuaire', differences: [{ before: 'CCI', after: 'CCI de la Mayenne' }] },
    ]);
  });

  it('refuses what is no plan, and a state of reference that was never taken', async () => {
    const compare = (left: PlanSide) => client.call('comparison.read', { left, right: now() });
    expect(await codeOf(compare(fileOf({ format: 'other' })))).toBe('plan-file-unreadable');
    expect(await codeOf(compare({ kind: 'baseline', planId }))).toBe('baseline-missing');
    const altered = sent.bytes.with(200, (sent.bytes[200] ?? 0) ^ 1);
    expect(await codeOf(compare({ kind: 'file', document: { ...sent, bytes: altered } }))).not.toBe('done');
  });

  it('is put on paper in every format, without what is the committee’s alone', async () => {
    const note = { kind: 'done', text: 'Note-interne', visibility: 'internal' };
    const partId = randomUUID();
    await commit(set(first, 'title', 'Une, mieux'), {
      kind: 'part.create',
      planId,
      actionId: first,
      list: 'progressNotes',
      partId,
      initial: note,
    });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    for (const format of inputs['comparison.document'].shape.format.options) {
      const made = await client.call('comparison.document', {
        left,
        right: now(),
        format,
        madeOn: '2027-01-04',
      });
      expect(made.document.bytes.byteLength).toBeGreaterThan(1000);
      if (format !== 'html') continue;
      const page = new TextDecoder().decode(made.document.bytes);
      expect(page).toContain('Une, mieux');
      expect(page).not.toContain('Note-interne');
    }
  }, 60_000);
});

describe('merging', () => {
  const ask = (theirs: PlanSide, decisions: Readonly<Record<string, 'mine' | 'theirs' | 'both'>> = {}) => ({
    planId,
    theirs,
    base: 'found' as const,
    decisions,
  });

  it('brings back what was edited elsewhere as one act, that one undo takes back', async () => {
    await commit(set(second, 'title', 'Deux, mieux'));
    const before = await planNow();
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    const preview = await client.call('merge.preview', ask(theirs));
    expect(preview).toMatchObject({ base: { revision: 1 }, conflicts: [], notes: [] });
    expect(preview.groups).toMatchObject([
      { differences: [{ label: 'Fin prévue', after: 'janvier\u00a02028' }] },
    ]);
    const { label, sequence } = await client.call('merge.apply', ask(theirs));
    expect(label).toBe('Fusion avec une copie sans signature, révision 2');
    expect(sequence).not.toBeNull();
    const merged = await planNow();
    expect(merged.actions.map(({ title, end }) => [title, end])).toEqual([
      ['Une', '2028-01'],
      ['Deux, mieux', null],
    ]);
    expect(merged.revision).toBe(2);
    await client.call('edit.undo', { planId });
    expect(await planNow()).toEqual(before);
    expect((await client.call('merge.apply', ask(theirs))).sequence).not.toBeNull();
    expect((await client.call('merge.apply', ask(theirs))).sequence).toBeNull();
  });

  it('asks where both changed the same field, and applies nothing until it is answered', async () => {
    await commit(set(first, 'title', 'La mienne'));
    const theirs = await editedElsewhere(theirSet(first, 'title', 'La leur'));
    const { conflicts } = await client.call('merge.preview', ask(theirs));
    const id = `actions/${first}/title`;
    expect(conflicts).toMatchObject([
      {
        id,
        label: 'Intitulé',
        base: 'Une',
        mine: 'La mienne',
        theirs: 'La leur',
        possible: ['mine', 'theirs'],
      },
    ]);
    expect(await codeOf(client.call('merge.apply', ask(theirs)))).toBe('merge-undecided');
    expect(await codeOf(client.call('merge.apply', ask(theirs, { [id]: 'both' })))).toBe('merge-undecided');
    await client.call('merge.apply', ask(theirs, { [id]: 'theirs' }));
    expect((await planNow()).actions[0]?.title).toBe('La leur');
  });

  it('takes as their common ground the revision they edited, not a later one of mine', async () => {
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    await commit(set(second, 'title', 'Deux, mieux'));
    await send();
    const preview = await client.call('merge.preview', ask(theirs));
    expect(preview.base).toMatchObject({ revision: 1 });
    await client.call('merge.apply', ask(theirs));
    expect((await planNow()).actions.map(({ title, end }) => [title, end])).toEqual([
      ['Une', '2028-01'],
      ['Deux, mieux', null],
    ]);
  });

  it('asks about every difference where nothing is known of before', async () => {
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    const preview = await client.call('merge.preview', { ...ask(theirs), base: 'unknown' });
    expect(preview).toMatchObject({ base: null, conflicts: [{ id: `actions/${first}/end`, base: null }] });
    const given = await client.call('merge.preview', {
      ...ask(theirs),
      base: { kind: 'file', document: sent },
    });
    expect(given.conflicts).toEqual([]);
  });

  it('keeps the directory as it was edited here since', async () => {
    await commit({ kind: 'organisation.set', organisationId, field: 'name', value: 'CCI de la Mayenne' });
    await client.call('merge.apply', ask(await editedElsewhere(theirSet(first, 'end', '2028-01'))));
    const { directory } = await client.call('plan.open', { planId });
    expect(directory.organisations.map(({ name }) => name)).toEqual(['CCI de la Mayenne']);
  });

  it('takes what was merged as common ground from then on, until the merge is taken back', async () => {
    const elsewhere = await onAnotherComputer();
    await elsewhere.edit(set(first, 'title', 'La leur'));
    const once = await elsewhere.send();
    await commit(set(first, 'title', 'La mienne'));
    const id = `actions/${first}/title`;
    await client.call('merge.apply', ask(once, { [id]: 'mine' }));
    expect((await planNow()).actions[0]?.title).toBe('La mienne');

    await elsewhere.edit(set(second, 'title', 'Deux, vue d’ailleurs'));
    const twice = await elsewhere.send();
    const preview = await client.call('merge.preview', ask(twice));
    expect(preview).toMatchObject({ base: { kind: 'kept', revision: 2 }, conflicts: [] });
    await client.call('merge.apply', ask(twice));
    expect((await planNow()).actions.map(({ title }) => title)).toEqual([
      'La mienne',
      'Deux, vue d’ailleurs',
    ]);

    // Without the first merge, its question is open again.
    await client.call('edit.undo', { planId });
    await client.call('edit.undo', { planId });
    expect((await client.call('merge.preview', ask(twice))).conflicts).toMatchObject([{ id }]);
    await elsewhere.close();
  });

  it('keeps a signed copy that was handed over, once', async () => {
    const elsewhere = await onAnotherComputer();
    await elsewhere.edit(set(first, 'end', '2028-01'));
    const copy = await elsewhere.send();
    await client.call('merge.apply', ask(copy));
    await client.call('edit.undo', { planId });
    await client.call('merge.apply', ask(copy));
    const { kept } = await client.call('comparison.sides', { planId });
    expect(kept.map(({ direction }) => direction)).toEqual(['received', 'sent']);
    await elsewhere.close();
  });

  it('refuses the copy of another plan', async () => {
    const document = await received(sent);
    const other = fileOf({ ...document, plan: { ...document.plan, id: randomUUID() } });
    expect(await codeOf(client.call('merge.preview', ask(other)))).toBe('merge-other-plan');
  });
});
