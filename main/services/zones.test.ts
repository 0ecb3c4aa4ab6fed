import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { coverageOf } from '../domain/coverage/coverage.ts';
import { directClient, openTestServices } from '../testing/open-test-services.ts';

const CSV = [
  'code_qp;lib_qp;insee_com',
  'QN04901M;Grand Pigeon;49007',
  'QN05301M;Les Fourches;53130',
  'QN04902M;Ancienne commune;49004',
  'QN04903M;Nulle part;99999',
].join('\r\n');

function readCsv(client: Client, content = CSV) {
  const document = { name: 'qpv-2024.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(content) };
  return client.call('zones.readFile', { document, kind: 'qpv' });
}
const ofZone = (itemId: string) => ({ document: 'zones', list: 'zones', itemId }) as const;
function search(client: Client, text: string) {
  return client.call('territories.search', { text, kinds: [], perimeter: [], limit: 10 });
}

it('imports zones that the search finds, a fiche names and coverage counts; one undo takes them all back', async () => {
  const { services, bugs, close } = await openTestServices();
  const client = directClient(services, bugs);
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });

  const proposal = await readCsv(client);
  expect(proposal.zones.map(({ code, replacesId }) => [code, replacesId])).toEqual([
    ['QN04901M', null],
    ['QN05301M', null],
    ['QN04902M', null],
  ]);
  expect(proposal.refused).toEqual([{ line: 5, value: '99999', reason: 'commune-unknown' }]);
  expect(proposal.mapped).toMatchObject([{ line: 4, code: '49004', successor: { code: '49307' } }]);
  expect((await client.call('plan.open', { planId })).zones.zones).toEqual([]);

  const edits = proposal.zones.map(({ code, label, members, within }): Edit => ({
    kind: 'item.create',
    ...ofZone(randomUUID()),
    initial: { kind: 'qpv', code, label, members, within, vintage: 2024, source: 'qpv-2024.csv' },
  }));
  await client.call('edit.commit', { label: 'Import', edits });
  const [found] = await search(client, 'QN05301M');
  expect(found).toMatchObject({ kind: 'qpv', code: 'QN05301M', label: 'Les Fourches', vintage: 2024 });
  expect((await search(client, 'grand pigeon'))[0]).toMatchObject({ code: 'QN04901M' });
  if (!found) throw new Error('found above');

  const opened = await client.call('plan.open', { planId });
  const [action] = opened.plan.actions;
  if (!action) throw new Error('the sample has fiches');
  await client.call('edit.commit', {
    label: 'Territoire',
    edits: [{ kind: 'action.set', planId, actionId: action.id, field: 'territories', value: [found] }],
  });
  const { plan } = await client.call('plan.open', { planId });
  const { themes } = await client.call('reference.read', {});
  const parts = await client.call('territories.parts', {
    perimeter: plan.territories.map(({ kind, code }) => ({ kind, code })),
  });
  const coverage = coverageOf({
    actions: plan.actions.filter(({ id }) => id === action.id),
    themes,
    perimeter: plan.territories,
    parts,
    showsUnusedThemes: false,
  });
  const covered = coverage.cells.filter(({ state }) => state === 'covered').map(({ columnKey }) => columnKey);
  expect(covered).toEqual(['departement:53']);

  const again = await readCsv(client);
  expect(again.zones.every(({ replacesId }) => replacesId !== null)).toBe(true);
  const [first] = edits;
  if (first?.kind !== 'item.create') throw new Error('made above');
  const twice = { ...first, itemId: randomUUID() };
  await expect(client.call('edit.commit', { label: 'Deux fois', edits: [twice] })).rejects.toMatchObject({
    code: 'zone-exists',
  });
  const recoded = { kind: 'item.set', ...ofZone(first.itemId), field: 'code', value: 'QN04999M' } as const;
  await expect(client.call('edit.commit', { label: 'Autre code', edits: [recoded] })).rejects.toMatchObject({
    code: 'invalid-request',
  });

  await client.call('edit.undo', { planId: null });
  await client.call('edit.undo', { planId: null });
  expect((await client.call('plan.open', { planId })).zones.zones).toEqual([]);
  expect(await search(client, 'QN05301M')).toEqual([]);
  await close();
  expect(bugs).toEqual([]);
});

it('groups territories of two régions, and reads a perimeter that is a grouping by its members', async () => {
  const { services, bugs, close } = await openTestServices();
  const client = directClient(services, bugs);
  const members = [
    { kind: 'departement', code: '53' },
    { kind: 'commune', code: '35236' },
  ] as const;
  const { within } = await client.call('zones.extent', { members: [...members] });
  expect(within).toEqual(
    expect.arrayContaining([
      { kind: 'region', code: '52' },
      { kind: 'region', code: '53' },
    ]),
  );
  const grouping = {
    kind: 'free-grouping',
    code: 'G-1',
    label: 'Pays de Redon',
    vintage: 2026,
    members,
    within,
  };
  await client.call('edit.commit', {
    label: 'Groupement',
    edits: [{ kind: 'item.create', ...ofZone(randomUUID()), initial: grouping }],
  });
  const nested = { members: [{ kind: 'free-grouping', code: 'G-1' } as const] };
  expect(await client.call('zones.extent', nested)).toEqual({ within });
  const [found] = await search(client, 'pays de redon');
  expect(found).toMatchObject({ kind: 'free-grouping', code: 'G-1', within });
  const parts = await client.call('territories.parts', {
    perimeter: [{ kind: 'free-grouping', code: 'G-1' }],
  });
  expect(parts.map(({ label }) => label)).toContain('Redon');
  await close();
  expect(bugs).toEqual([]);
});

it('says in its own code why a file is refused', async () => {
  const { services, bugs, close } = await openTestServices();
  const client = directClient(services, bugs);
  await expect(readCsv(client, 'nom;ville\nA;B')).rejects.toMatchObject({
    code: 'zone-file-columns-missing',
    details: { missing: 'code, communes' },
  });
  await close();
  expect(bugs).toEqual([]);
});
