// A region built from files that came before: previewed without a signature, ruled on, then signed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../../contract/documents.ts';
import { provenanceOf } from '../../domain/consolidation/provenance.ts';
import { recipeOf } from '../../domain/consolidation/regions.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { buildContainer } from '../../exchange/signed/build-container.ts';
import { createIdentity, unlockIdentity, type UnlockedSigner } from '../../exchange/signed/identity.ts';
import { readTerritories } from '../../testing/bench/bench-workspace.ts';
import { openSide, type Side } from '../../testing/exchange-sides.ts';
import { generateCommittees } from '../../testing/region-generator.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';

let folder: TemporaryFolder;
let region: Side;
let known: UnlockedSigner;
let stranger: UnlockedSigner;
let regionId: string;
const committees = generateCommittees(4, 3, readTerritories());
const documentOf = (index: number): PlanDocument => {
  const found = committees[index];
  if (!found) throw new Error('no such committee');
  return found.document;
};

async function makeSigner(commonName: string) {
  const passphrase = 'une phrase pour l’essai';
  const made = { commonName, organisation: commonName, locality: 'Laval', passphrase, createdAt: new Date() };
  const identity = await createIdentity(made);
  const unlocked = await unlockIdentity({ ...identity, passphrase });
  if (!unlocked.ok) throw new Error(unlocked.code);
  return { signer: unlocked.signer, certificatePem: identity.certificatePem };
}
async function signed(payload: PlanDocument, name: string, signer = known): Promise<NamedDocument> {
  const { bytes } = await buildContainer({ kind: 'plan', payload, signers: [signer], signedAt: new Date() });
  return { name: `${name}.asice`, mediaType: '', bytes };
}
const revised = (document: PlanDocument, revision: number): PlanDocument => ({
  ...document,
  revision,
  plan: { ...document.plan, revision },
});
async function receive(...files: readonly NamedDocument[]): Promise<readonly string[]> {
  for (const document of files) await region.client.call('inbox.deposit', { document });
  const { examined } = await region.client.call('inbox.examine', {});
  return examined.flatMap((file) => (file.outcome === 'refused' ? [] : [file.identity]));
}
async function recipe() {
  const { regions } = await region.client.call('region.overview', {});
  const item = regions.regions.find(({ id }) => id === regionId);
  if (!item) throw new Error('no region');
  return recipeOf(item, regions);
}
const preview = async (identities: readonly string[]) =>
  region.client.call('region.preview', {
    recipe: await recipe(),
    identities: [...identities],
    madeOn: '2027-01-15',
  });
const build = async (identities: readonly string[]) =>
  region.client.call('region.consolidate', {
    recipe: await recipe(),
    documents: [],
    identities: [...identities],
    madeOn: '2027-01-15',
    ...region.signature,
  });
async function sentFiles() {
  const { files } = await region.client.call('exchange.overview', {});
  return files.filter(({ direction }) => direction === 'sent');
}

beforeAll(async () => {
  folder = makeTemporaryFolder();
  const maker = await makeSigner('Les comités');
  known = maker.signer;
  stranger = (await makeSigner('Un inconnu')).signer;
  region = await openSide(folder.path, 'Région');
  const { certificatePem } = maker;
  await region.client.call('signed.trust', { certificatePem, by: 'Le secrétariat', how: 'en personne' });
  regionId = randomUUID();
  await region.client.call('edit.commit', {
    label: 'Région créée',
    edits: [
      {
        kind: 'item.create',
        document: 'regions',
        list: 'regions',
        itemId: regionId,
        initial: { title: 'Pays de la Loire', horizonStart: '2027-01', horizonEnd: '2028-06' },
      },
    ],
  });
}, 60_000);
afterAll(async () => {
  expect(region.open.bugs).toEqual([]);
  await region.open.close();
  folder.remove();
});

describe('a region of kept files', () => {
  let identities: readonly string[];
  beforeAll(async () => {
    identities = await receive(
      await signed(documentOf(0), 'a'),
      await signed(revised(documentOf(0), 2), 'a-r2'),
      await signed(documentOf(1), 'b'),
      await signed(documentOf(2), 'c', stranger),
      await signed(
        {
          ...revised(documentOf(1), 7),
          consultation: { title: 'Projet', question: '', answersDueOn: null },
        },
        'projet',
      ),
    );
    expect(identities).toHaveLength(5);
  });

  it('is previewed: the newest of each that counts, and why the others do not; nothing is signed or written', async () => {
    const { sequence } = await region.client.call('workspace.describe', {});
    const { report, revision, isUnchanged } = await preview(identities);
    expect({ revision, isUnchanged, changes: report.changes }).toEqual({
      revision: 1,
      isUnchanged: false,
      changes: null,
    });
    expect(report.taken.map(({ revision: taken }) => taken).toSorted()).toEqual([1, 2]);
    expect(report.setAside.map(({ reason }) => reason).toSorted()).toEqual(['draft', 'signer-not-relied-on']);
    expect(report.actionCount).toBe(6);
    expect(report.fiches.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(new Set(report.fiches.map(({ committeeName }) => committeeName)).size).toBe(2);
    const [code = ''] = report.fiches.flatMap(({ departments }) => departments);
    expect(report.departmentNames[code]).toMatch(/^[A-ZÀ-Ý]/);
    expect(await sentFiles()).toEqual([]);
    expect((await region.client.call('workspace.describe', {})).sequence).toBe(sequence);
  });

  it('takes a ruling, made once with who and when, which an undo takes back', async () => {
    const [pair] = (await preview(identities)).report.duplicates;
    if (!pair) throw new Error('no duplicate');
    const fiches = pair.fiches.map(({ planId, actionId }) => ({ planId, actionId }));
    await region.client.call('edit.commit', {
      label: 'Doublon tranché',
      edits: [
        {
          kind: 'item.create',
          document: 'regions',
          list: 'regionRulings',
          itemId: randomUUID(),
          initial: { regionId, fiches, names: ['a', 'b'], ruling: 'same', decidedOn: '2027-01-14' },
        },
      ],
    });
    expect((await recipe()).rulings).toMatchObject([{ decidedBy: 'Région', decidedOn: '2027-01-14' }]);
    const { report } = await preview(identities);
    expect(report.actionCount).toBe(5);
    expect(report.duplicates.some(({ fiches: [one] }) => one.actionId === pair.fiches[0].actionId)).toBe(
      false,
    );
    await region.client.call('edit.undo', { planId: null });
    expect((await preview(identities)).report.actionCount).toBe(6);
    await region.client.call('edit.redo', { planId: null });
  });

  it('is signed as previewed, and the next preview says that nothing is new, then what changed', async () => {
    const before = await preview(identities);
    const built = await build(identities);
    expect(built.report).toEqual(before.report);
    const again = await preview(identities);
    expect(again).toMatchObject({ isUnchanged: true, revision: 1, report: { changes: null } });
    expect(again.report.carriedOver).toHaveLength(2);

    const [first, second, ...others] = documentOf(1).plan.actions;
    if (!first || !second) throw new Error('no fiche');
    const next = revised(documentOf(1), 2);
    const renamed = {
      ...next,
      plan: { ...next.plan, actions: [first, { ...second, title: 'Un titre neuf' }, ...others] },
    };
    const all = [...identities, ...(await receive(await signed(renamed, 'b-r2')))];
    const news = await preview(all);
    expect(news).toMatchObject({ isUnchanged: false, revision: 2 });
    expect(news.report.carriedOver).toHaveLength(1);
    expect(news.report.changes?.sinceRevision).toBe(1);
    const rebuilt = await build(all);
    expect(rebuilt.revision).toBe(2);
    const after = await preview(all);
    expect(after).toMatchObject({ isUnchanged: true, revision: 2 });
    expect(after.report.changes).toEqual(news.report.changes);
    const read = await region.client.call('kept.read', { identity: rebuilt.identity });
    if (read.kind !== 'plan') throw new Error('not a plan');
    const found = read.content.plan.actions.find(({ title }) => title === 'Un titre neuf');
    expect(found && provenanceOf(found)).toMatchObject([{ revision: 2 }]);
  });

  it('is of what is kept here only', async () => {
    await expect(preview(['0'.repeat(64)])).rejects.toMatchObject({ code: 'kept-file-unknown' });
    const [, , , unknown] = identities;
    await expect(preview(unknown === undefined ? [] : [unknown])).resolves.toMatchObject({
      report: { setAside: [{ reason: 'signer-not-relied-on' }] },
    });
  });
});
