// A quarter of a region, through the contract: 150 files of which some are not what they should be, then the next quarter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../../contract/documents.ts';
import type { ConsolidatedRegion } from '../../contract/region-requests.ts';
import { sentenceOf } from '../../contract/words.fr.ts';
import { provenanceOf } from '../../domain/consolidation/provenance.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { buildContainer } from '../../exchange/signed/build-container.ts';
import { createIdentity, unlockIdentity, type UnlockedSigner } from '../../exchange/signed/identity.ts';
import { openSide, type Side } from '../../testing/exchange-sides.ts';
import { readTerritories } from '../../testing/bench/bench-workspace.ts';
import {
  generateCommittees,
  generatedRecipe,
  type GeneratedCommittee,
} from '../../testing/region-generator.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';

const COUNT = 150;
const ACTIONS = 4;
let folder: TemporaryFolder;
let region: Side;
let committees: readonly GeneratedCommittee[];
let known: UnlockedSigner;
let stranger: UnlockedSigner;
let certificatePem: string;

async function makeSigner(commonName: string) {
  const passphrase = 'une phrase pour l’essai';
  const identity = await createIdentity({
    commonName,
    organisation: commonName,
    locality: 'Laval',
    passphrase,
    createdAt: new Date(),
  });
  const unlocked = await unlockIdentity({ ...identity, passphrase });
  if (!unlocked.ok) throw new Error(unlocked.code);
  return { signer: unlocked.signer, certificatePem: identity.certificatePem };
}

beforeAll(async () => {
  folder = makeTemporaryFolder();
  committees = generateCommittees(COUNT, ACTIONS, readTerritories());
  ({ signer: known, certificatePem } = await makeSigner('Les comités'));
  stranger = (await makeSigner('Un inconnu')).signer;
  region = await openRegion('Région');
  const how = { by: 'Le secrétariat régional', how: 'au téléphone' };
  await region.client.call('signed.trust', { certificatePem, ...how });
}, 60_000);
afterAll(async () => {
  expect(region.open.bugs).toEqual([]);
  await region.open.close();
  folder.remove();
});

const openRegion = (name: string) => openSide(folder.path, name);

async function signed(
  payload: PlanDocument | object,
  name: string,
  signer: UnlockedSigner = known,
): Promise<NamedDocument> {
  const { bytes } = await buildContainer({ kind: 'plan', payload, signers: [signer], signedAt: new Date() });
  return { name: `${name}.asice`, mediaType: '', bytes };
}
const revised = (
  document: PlanDocument,
  revision: number,
  plan: Partial<PlanDocument['plan']> = {},
): PlanDocument => ({
  ...document,
  revision,
  plan: { ...document.plan, ...plan, revision },
});
const at = (index: number): PlanDocument => {
  const found = committees[index];
  if (!found) throw new Error('no such committee');
  return found.document;
};
const build = (documents: readonly NamedDocument[], side = region, recipe = generatedRecipe()) =>
  side.client.call('region.consolidate', {
    recipe,
    documents: [...documents],
    madeOn: '2027-01-15',
    ...side.signature,
  });
async function planIn({ document }: ConsolidatedRegion): Promise<PlanDocument> {
  const read = await region.client.call('signed.read', { document });
  if (read.kind !== 'plan') throw new Error('not a plan');
  return read.content;
}

/** 3 altered, 5 of a stranger, 2 with a newer revision beside them, 1 of a newer Jalon, 4 with the ids of another's fiches. */
async function aQuarter(): Promise<readonly NamedDocument[]> {
  const files: NamedDocument[] = [];
  const borrowed = at(20).plan.actions.map(({ id }) => id);
  for (const [index, { document }] of committees.entries()) {
    const name = `comite-${String(index).padStart(3, '0')}`;
    if (index < 3) files.push(altered(await signed(document, name)));
    else if (index < 8) files.push(await signed(document, name, stranger));
    else if (index < 10)
      files.push(await signed(document, name), await signed(revised(document, 2), `${name}-r2`));
    else if (index === 10) files.push(await signed({ ...document, formatVersion: 2 }, name));
    else if (index > 20 && index <= 24) files.push(await signed(withIds(document, borrowed), name));
    else files.push(await signed(document, name));
  }
  return files;
}
function altered({ bytes, ...file }: NamedDocument): NamedDocument {
  const middle = bytes.length >> 1;
  const changed = Uint8Array.from(bytes);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  return { ...file, bytes: changed };
}
function withIds(document: PlanDocument, ids: readonly string[]): PlanDocument {
  const renamed = new Map(document.plan.actions.map(({ id }, index) => [id, ids[index] ?? id]));
  const text = JSON.stringify(document).replace(/[0-9a-f-]{36}/g, (id) => renamed.get(id) ?? id);
  return JSON.parse(text) as PlanDocument;
}

describe('150 committees', () => {
  let files: readonly NamedDocument[];
  let first: ConsolidatedRegion;
  beforeAll(async () => {
    files = await aQuarter();
    first = await build(files);
  }, 240_000);

  it('become one plan, and each file that does not count is told with its reason', () => {
    const { report } = first;
    const count = (reason: string): number => report.setAside.filter((each) => each.reason === reason).length;
    expect(report.taken).toHaveLength(COUNT - 3 - 5 - 1);
    expect(report.refused).toHaveLength(4);
    expect(
      report.refused.map(({ failure }) => sentenceOf(failure)).every((sentence) => sentence.endsWith('.')),
    ).toBe(true);
    expect(report.refused.map(({ name }) => name)).toContain('comite-010.asice');
    expect(count('signer-not-relied-on')).toBe(5);
    expect(count('older-revision')).toBe(2);
    expect(report.unmappedAxes.length).toBeGreaterThan(0);
    expect(report.changes).toBeNull();
  });

  it('keep their fiches apart even under the same ids, each saying where it comes from', async () => {
    const { plan } = await planIn(first);
    expect(plan.actions).toHaveLength(first.report.actionCount);
    expect(first.report.actionCount).toBe((COUNT - 9) * ACTIONS);
    expect(new Set(plan.actions.map(({ id }) => id)).size).toBe(plan.actions.length);
    expect(new Set(plan.actions.map(({ number }) => number)).size).toBe(plan.actions.length);
    const origins = plan.actions.map((action) => provenanceOf(action));
    expect(origins.every((each) => each.length === 1)).toBe(true);
    const sameFiche = first.report.duplicates.filter(({ reasons }) => reasons[0] === 'same-fiche');
    // Each of the four beside the lender and beside each other: ten pairs, of each fiche.
    expect(sameFiche).toHaveLength(10 * ACTIONS);
    expect(first.report.duplicates.some(({ reasons }) => reasons[0] === 'same-title')).toBe(true);
  });

  it('give the same bytes again, and the same plan on another machine', async () => {
    const again = await build(files);
    expect(again).toMatchObject({ isUnchanged: true, revision: 1 });
    expect(Buffer.compare(again.document.bytes, first.document.bytes)).toBe(0);
    const elsewhere = await openRegion('Une autre machine');
    await elsewhere.client.call('signed.trust', { certificatePem, by: 'Un autre', how: 'en personne' });
    const other = await build(files.toReversed(), elsewhere);
    expect(await planIn(other)).toEqual(await planIn(first));
    await elsewhere.open.close();
  }, 240_000);

  it('the next quarter: what changed, what is new, what disappeared; who sent nothing is taken from the last time', async () => {
    const [gone, kept] = at(30).plan.actions;
    if (!gone || !kept) throw new Error('no fiche');
    const actions = [{ ...kept, title: 'Un titre tout neuf' }];
    const next = [
      await signed(revised(at(30), 2, { actions }), 'comite-030-r2'),
      await signed(revised(at(10), 1), 'comite-010'),
    ];
    const { report, ...built } = await build(next);
    expect(built).toMatchObject({ revision: 2, isUnchanged: false });
    expect(report.carriedOver).toHaveLength(COUNT - 9 - 1);
    expect(report.taken).toHaveLength(COUNT - 9 + 1);
    const changed = report.changes?.groups.flatMap(({ differences }) => differences) ?? [];
    expect(changed.some(({ after }) => after?.includes('Un titre tout neuf'))).toBe(true);
    const before = await planIn(first);
    const after = await planIn({ ...built, report });
    const numberOf = ({ plan }: PlanDocument, title: string) =>
      plan.actions.find((each) => each.title === title)?.number;
    const other =
      before.plan.actions.find(({ title }) => title.includes('Belley'))?.title ?? 'Un jeune, une solution';
    expect(numberOf(after, other)).toBe(numberOf(before, other));
    expect(after.plan.actions).toHaveLength(before.plan.actions.length - (ACTIONS - 1) + ACTIONS);
  }, 240_000);
});

it('a draft that bodies are consulted on is set aside, and outdates nothing', async () => {
  const recipe = generatedRecipe({
    plan: { ...generatedRecipe().plan, id: '5f0a1e32-0000-4000-8000-000000000008' },
  });
  const consultation = { title: 'Consultation', question: '', answersDueOn: null };
  const draft = await signed({ ...revised(at(50), 9), consultation }, 'projet');
  const plan = await signed(revised(at(50), 2), 'feuille');
  const { report } = await build([draft, plan], region, recipe);
  expect(report.setAside).toMatchObject([{ name: 'projet.asice', reason: 'draft' }]);
  expect(report.taken).toMatchObject([{ revision: 2 }]);
  const again = await build([plan], region, recipe);
  expect(again).toMatchObject({ isUnchanged: true, report: { setAside: [], carriedOver: [] } });
});

describe('nothing is built', () => {
  it('of no file that counts', async () => {
    const recipe = generatedRecipe({
      plan: { ...generatedRecipe().plan, id: '5f0a1e32-0000-4000-8000-000000000009' },
    });
    const file = await signed(at(40), 'inconnu', stranger);
    await expect(build([file], region, recipe)).rejects.toMatchObject({ code: 'region-no-source' });
  });
  it('of the region’s own plan', async () => {
    const { id } = at(41).plan;
    const recipe = generatedRecipe({ plan: { ...generatedRecipe().plan, id } });
    await expect(build([await signed(at(41), 'soi')], region, recipe)).rejects.toMatchObject({
      code: 'region-among-sources',
    });
  });
  it('with a wrong passphrase, before any file is looked at', async () => {
    const asked = build([], { ...region, signature: { ...region.signature, passphrase: 'autre chose' } });
    await expect(asked).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });
});
