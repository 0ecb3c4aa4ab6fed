// An action that goes through three territories, and whose lessons come back to the first: three workspaces, through files.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../../contract/documents.ts';
import type { Edit } from '../../contract/edits.ts';
import type { Input } from '../../contract/requests.ts';
import { lineageOf } from '../../domain/action/replication.ts';
import { BLANK_TRANSFERABILITY } from '../../domain/action/transferability.ts';
import { nodesOf } from '../../domain/replication/lineage.ts';
import { guardOf } from '../../testing/contribution-sides.ts';
import { acquaint, openSide, receive, type Side } from '../../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';

interface Territory {
  readonly side: Side;
  readonly planId: string;
}
let folder: TemporaryFolder;
let first: Territory;
let second: Territory;
let third: Territory;
const origin = randomUUID();
const copyOfSecond = randomUUID();
const copyOfThird = randomUUID();
let seconds = 0;
const now = (): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, (seconds += 1)));

const call: Territory['side']['client']['call'] = (name, input) => first.side.client.call(name, input);
const edit = ({ side }: Territory, ...edits: readonly Edit[]) =>
  side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });

async function territory(name: string): Promise<Territory> {
  const side = await openSide(folder.path, name, { now });
  const { planId } = await side.client.call('plan.create', {
    title: `Feuille de route de ${name}`,
    kind: 'local-roadmap',
    committeeName: `Comité de ${name}`,
    territories: [],
    horizonStart: '2027-01',
  });
  return { side, planId };
}
const organisation = (organisationId: string, name: string): Edit => ({
  ...{ kind: 'organisation.create', organisationId, name, organisationKind: 'region' },
});
async function actionsOf({ side, planId }: Territory) {
  const { plan } = await side.client.call('plan.open', { planId });
  return plan.actions;
}
const actionIn = async (at: Territory, actionId: string) => {
  const found = (await actionsOf(at)).find(({ id }) => id === actionId);
  if (!found) throw new Error('no such fiche');
  return found;
};
const signedPlan = async ({ side, planId }: Territory): Promise<NamedDocument> =>
  (await side.client.call('signed.export', { planId, ...side.signature })).document;
async function arrived(at: Territory, document: NamedDocument): Promise<string> {
  const [examined] = await receive(at.side.client, [document]);
  if (examined?.outcome !== 'received') throw new Error(JSON.stringify(examined));
  return examined.identity;
}
const copying = (
  at: Territory,
  identity: string,
  sourceId: string,
  actionId: string,
): Input<'replication.copy'> => ({
  source: { from: 'kept', identity, actionId: sourceId },
  mode: 'reproduce',
  planId: at.planId,
  territories: [],
  actionId,
  checklist: [],
  organisationsToAdd: ['Conseil régional'],
  isKinAgreed: false,
});
const reading = ({ side, planId }: Territory, actionId: string) =>
  side.client.call('replication.reading', { planId, actionId });
async function reported(at: Territory, actionId: string, lessons: { worked: string; failed: string }) {
  const reportId = randomUUID();
  await edit(at, {
    ...{ kind: 'item.create', document: 'replications', list: 'replicationReports', itemId: reportId },
    initial: { planId: at.planId, actionId, ...lessons },
  });
  return at.side.client.call('replication.sign', { reportId, ...at.side.signature });
}
beforeAll(async () => {
  folder = makeTemporaryFolder();
  [first, second, third] = [await territory('Laval'), await territory('Le Mans'), await territory('Nantes')];
  await acquaint(first.side, second.side);
  await acquaint(second.side, third.side);
  await acquaint(first.side, third.side);
  const regionId = randomUUID();
  await edit(first, organisation(regionId, 'Conseil régional'), {
    ...{ kind: 'action.create', planId: first.planId, actionId: origin, title: 'Navette' },
    initial: {
      problem: 'Pas de bus',
      transferability: { ...BLANK_TRANSFERABILITY, keyPartners: 'Conseil régional' },
    },
  });
  await edit(first, {
    ...{
      kind: 'part.create',
      planId: first.planId,
      actionId: origin,
      list: 'fundingLines',
      partId: randomUUID(),
    },
    initial: { organisationId: regionId, amountCents: 500_000, status: 'paid' },
  });
});
afterAll(async () => {
  const sides = [first, second, third].map(({ side }) => side);
  for (const { open } of sides) await open.close();
  folder.remove();
  expect(sides.flatMap(({ open }) => open.bugs)).toEqual([]);
});

describe('a fiche that goes through three territories', () => {
  it('is looked at before it is copied, then copied as one act that one undo takes back', async () => {
    const identity = await arrived(second, await signedPlan(first));
    const source = { from: 'kept', identity, actionId: origin } as const;
    const preview = await second.side.client.call('replication.preview', {
      ...{ source, mode: 'reproduce', planId: second.planId, territories: [] },
    });
    expect(preview).toMatchObject({
      source: { title: 'Navette', committeeName: 'Comité de Laval', isVerified: true },
      checklist: [{ kind: 'partner', text: 'Conseil régional', proposed: { answer: 'to-obtain' } }],
      organisations: [{ name: 'Conseil régional', isKnown: false }],
      notes: { own: [], copies: [] },
    });
    await second.side.client.call('replication.copy', copying(second, identity, origin, copyOfSecond));
    expect(await actionIn(second, copyOfSecond)).toMatchObject({
      number: '1',
      title: 'Navette',
      problem: 'Pas de bus',
      fundingLines: [{ amountCents: null, status: 'considered' }],
    });
    await second.side.client.call('edit.undo', { planId: second.planId });
    expect(await actionsOf(second)).toEqual([]);
    const { replications } = await second.side.client.call('replication.overview', {});
    expect(replications.replicaSources).toEqual([]);
    await second.side.client.call('edit.redo', { planId: second.planId });
    expect(
      (await reading(second, copyOfSecond)).origin?.fields?.map(({ decision }) => decision),
    ).not.toContain('dropped');
  });

  it('has its differences computed, only the reason being typed', async () => {
    const [line] = (await actionIn(second, copyOfSecond)).fundingLines;
    await edit(second, {
      ...{ kind: 'part.remove', planId: second.planId, actionId: copyOfSecond, list: 'fundingLines' },
      partId: line?.id ?? '',
    });
    await edit(second, {
      ...{ kind: 'part.create', planId: second.planId, actionId: copyOfSecond, list: 'fundingLines' },
      partId: randomUUID(),
      initial: { role: 'self-funding', amountCents: 100_000 },
    });
    await edit(second, {
      ...{ kind: 'action.set', planId: second.planId, actionId: copyOfSecond, field: 'adaptations' },
      value: [{ field: 'funding', decision: 'adapted', reason: 'Pas de subvention ici' }],
    });
    const { origin: from } = await reading(second, copyOfSecond);
    const funding = from?.fields?.find(({ field }) => field === 'funding');
    expect(funding).toMatchObject({ decision: 'adapted', reason: 'Pas de subvention ici' });
    expect(funding?.before).toContain('Conseil régional');
    expect(from?.revised).toBeNull();
  });

  it('is copied on with its whole lineage', async () => {
    const identity = await arrived(third, await signedPlan(second));
    await third.side.client.call('replication.copy', copying(third, identity, copyOfSecond, copyOfThird));
    const chain = lineageOf(await actionIn(third, copyOfThird)).map(({ actionId }) => actionId);
    expect(chain).toEqual([origin, copyOfSecond]);
  });

  it('reports to every fiche above it, and to nobody else', async () => {
    const ofSecond = await reported(second, copyOfSecond, { worked: 'Le circuit', failed: '' });
    const ofThird = await reported(third, copyOfThird, { worked: '', failed: 'Les horaires' });
    for (const { document } of [ofSecond, ofThird]) await arrived(first, document);
    await arrived(second, ofThird.document);
    expect(await receive(third.side.client, [ofSecond.document])).toMatchObject([{ outcome: 'received' }]);
    const { reports, sentence, lineage, replicaCount } = await reading(first, origin);
    expect(replicaCount).toBe(2);
    expect(sentence).toBe('2\u00a0réplications, 1\u00a0a adapté le financement');
    expect(reports.map(({ report }) => report.failed)).toEqual(['Les horaires', '']);
    expect(reports.every(({ isRelied }) => isRelied)).toBe(true);
    expect(lineage && nodesOf(lineage)).toHaveLength(3);
    const stranger = await openSide(folder.path, 'Ailleurs', { now });
    expect(await receive(stranger.client, [ofThird.document])).toMatchObject([
      { outcome: 'refused', failure: { details: { guard: 'nothing-of-ours' } } },
    ]);
    await stranger.open.close();
  });

  it('lets no older report take the place of a newer one, nor a signed one change', async () => {
    const older = await reported(second, copyOfSecond, { worked: 'Avant', failed: '' });
    const newer = await reported(second, copyOfSecond, { worked: 'Après', failed: '' });
    await arrived(first, newer.document);
    expect(await receive(first.side.client, [older.document])).toMatchObject([
      { outcome: 'refused', failure: { details: { guard: 'report-older' } } },
    ]);
    const { reports } = await reading(first, origin);
    expect(reports.map(({ report }) => report.worked)).toContain('Après');
    const { own } = await reading(second, copyOfSecond);
    const [signed] = own;
    const itemId = signed?.id ?? '';
    const change = { document: 'replications', list: 'replicationReports', itemId } as const;
    expect(await guardOf(edit(second, { kind: 'item.set', ...change, field: 'worked', value: 'Non' }))).toBe(
      'report-signed',
    );
    expect(await guardOf(edit(second, { kind: 'item.remove', ...change }))).toBe('report-signed');
  });
});

describe('what is refused', () => {
  it('is a report with nothing learnt, or on a fiche that was copied from nowhere', async () => {
    expect(await guardOf(reported(second, copyOfSecond, { worked: ' ', failed: '' }))).toBe('report-empty');
    expect(await guardOf(reported(first, origin, { worked: 'Oui', failed: '' }))).toBe('not-a-copy');
  });

  it('is a source that comes from here, until somebody agrees', async () => {
    const identity = await arrived(first, await signedPlan(third));
    const back = copying(first, identity, copyOfThird, randomUUID());
    const { notes } = await call('replication.preview', {
      ...{ source: back.source, mode: 'reproduce', planId: first.planId, territories: [] },
    });
    expect(notes.own).toEqual(['1 – Navette']);
    expect(await guardOf(call('replication.copy', back))).toBe('already-its-own');
    expect(await guardOf(call('replication.copy', { ...back, isKinAgreed: true }))).toBe('done');
    await call('edit.undo', { planId: first.planId });
  });

  it('is whatever a page would forge', async () => {
    const made = { document: 'replications', itemId: randomUUID() } as const;
    const initial = { planId: second.planId, actionId: copyOfSecond };
    const forged = [
      { kind: 'item.create', ...made, list: 'replicaSources', initial },
      {
        kind: 'item.create',
        ...made,
        list: 'replicationReports',
        initial: { ...initial, identity: 'a'.repeat(64) },
      },
    ] as const;
    for (const each of forged) expect(await guardOf(edit(second, each))).toBe('exchange-sealed');
    const { replications } = await second.side.client.call('replication.overview', {});
    const itemId = replications.replicaSources[0]?.id ?? '';
    const kept = { document: 'replications', list: 'replicaSources', itemId } as const;
    expect(await guardOf(edit(second, { kind: 'item.remove', ...kept }))).toBe('exchange-sealed');
    expect(await guardOf(edit(second, { kind: 'item.set', ...kept, field: 'left', value: [] }))).toBe(
      'exchange-sealed',
    );
  });
});

describe('a source that is revised', () => {
  it('tells its copies what changed, taken over or left field by field', async () => {
    await edit(first, {
      ...{ kind: 'action.set', planId: first.planId, actionId: origin, field: 'problem' },
      value: 'Ni bus ni train',
    });
    await edit(first, {
      ...{ kind: 'action.set', planId: first.planId, actionId: origin, field: 'objectives' },
      value: 'Aller au travail',
    });
    await arrived(second, await signedPlan(first));
    const { origin: told } = await reading(second, copyOfSecond);
    expect(told?.revised?.fields).toMatchObject([
      { field: 'problem', before: 'Pas de bus', after: 'Ni bus ni train', own: 'Pas de bus' },
      { field: 'objectives', before: '', after: 'Aller au travail' },
    ]);
    const settle = async (field: 'problem' | 'objectives', choice: 'take' | 'leave') => {
      const fingerprint = told?.revised?.fields.find((each) => each.field === field)?.fingerprint ?? '';
      return second.side.client.call('replication.settle', {
        ...{ planId: second.planId, actionId: copyOfSecond, field, fingerprint, choice },
      });
    };
    await settle('objectives', 'leave');
    await settle('problem', 'take');
    expect((await actionIn(second, copyOfSecond)).problem).toBe('Ni bus ni train');
    const after = await reading(second, copyOfSecond);
    expect(after.origin?.revised).toBeNull();
    expect(after.origin?.fields?.find(({ field }) => field === 'problem')?.decision).toBe('kept');
    expect(await guardOf(settle('problem', 'take'))).toBe('no-later-version');
    await second.side.client.call('edit.undo', { planId: second.planId });
    expect((await reading(second, copyOfSecond)).origin?.revised?.fields).toHaveLength(1);
  });
});

describe('a cohort', () => {
  it('is a list of fiches with a name, kept and taken back as any other', async () => {
    const itemId = randomUUID();
    const members = [
      { planId: second.planId, actionId: copyOfSecond },
      { planId: third.planId, actionId: copyOfThird },
    ];
    await edit(first, {
      ...{ kind: 'item.create', document: 'replications', list: 'cohorts', itemId },
      initial: { name: 'Navettes', origin: { planId: first.planId, actionId: origin }, members },
    });
    const { replications, fiches } = await call('replication.overview', {});
    expect(replications.cohorts).toMatchObject([{ name: 'Navettes', members }]);
    expect(
      fiches.filter(({ knownBy }) => knownBy !== 'own').map(({ committeeName }) => committeeName),
    ).toEqual(['Comité de Nantes', 'Comité de Le Mans']);
    await call('edit.undo', { planId: null });
    expect((await call('replication.overview', {})).replications.cohorts).toEqual([]);
  });
});
