import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { buildContainer } from '../exchange/signed/build-container.ts';
import { createIdentity, unlockIdentity } from '../exchange/signed/identity.ts';
import { directClient, openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const PASSPHRASE = 'une phrase assez longue';
const PLAN = {
  title: 'Feuille de route',
  kind: 'local-roadmap',
  committeeName: 'Comité',
  territories: [],
  horizonStart: '2027-01',
} as const;

let folder: TemporaryFolder;
let open: TestServices;
let client: Client;

async function reopen(): Promise<void> {
  await open.close();
  open = await openTestServices({ directory: join(folder.path, 'Comité') });
  client = directClient(open.services, open.bugs);
}

beforeEach(async () => {
  folder = makeTemporaryFolder();
  open = await openTestServices({ directory: join(folder.path, 'Comité') });
  client = directClient(open.services, open.bugs);
});
afterEach(async () => {
  await open.close();
  folder.remove();
  expect(open.bugs).toEqual([]);
});

async function planAndIdentity() {
  const { planId } = await client.call('plan.create', { ...PLAN, territories: [] });
  const { fingerprint } = await client.call('identity.create', {
    committeeName: 'Comité',
    locality: 'Laval',
    passphrase: PASSPHRASE,
  });
  return { planId, fingerprint, passphrase: PASSPHRASE };
}

/** A file signed by somebody this workspace has never heard of. */
async function foreignFile(content: PlanDocument): Promise<Uint8Array> {
  const subject = {
    commonName: 'Inconnu',
    organisation: 'Inconnu',
    locality: 'Ailleurs',
    passphrase: PASSPHRASE,
  };
  const identity = await createIdentity({ ...subject, createdAt: new Date() });
  const unlocked = await unlockIdentity({ ...identity, passphrase: PASSPHRASE });
  if (!unlocked.ok) throw new Error(unlocked.code);
  const built = await buildContainer({
    kind: 'plan',
    payload: content,
    signers: [unlocked.signer],
    signedAt: new Date(),
  });
  return built.bytes;
}

describe('a file that left', () => {
  it('is not taken back by undo, not even after a restart, so that its revision is never given twice', async () => {
    const request = await planAndIdentity();
    expect((await client.call('signed.export', request)).revision).toBe(1);
    await reopen();
    expect((await client.call('workspace.describe', {})).undo.undo).toBe(
      'Création de «\u202fFeuille de route\u202f»',
    );
    expect((await client.call('signed.export', request)).revision).toBe(2);
  });

  it('bears a revision of its own, however many exports are asked for at once', async () => {
    const request = await planAndIdentity();
    const exported = await Promise.all([1, 2, 3].map(() => client.call('signed.export', request)));
    expect(exported.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(new Set(exported.map(({ identity }) => identity)).size).toBe(3);
  });
});

describe('a file that came', () => {
  it('from an unknown signer changes nothing of the revisions to come', async () => {
    const request = await planAndIdentity();
    const { document } = await client.call('signed.export', request);
    const { content } = await client.call('signed.read', { document });
    const bytes = await foreignFile({
      ...content,
      revision: 90_000,
      plan: { ...content.plan, revision: 90_000 },
    });
    const foreign = { name: 'recu.asice', mediaType: '', bytes };
    expect(await client.call('signed.read', { document: foreign })).toMatchObject({
      revisionStanding: 'newer',
    });
    expect((await client.call('signed.export', request)).revision).toBe(2);
  });

  it('is known once its fingerprint was compared, and stays so after an undo and a restart', async () => {
    const request = await planAndIdentity();
    const { document } = await client.call('signed.export', request);
    const { signers } = await client.call('signed.read', { document });
    expect(signers[0]?.standing).toBe('unknown');
    const certificatePem = signers[0]?.certificatePem ?? '';
    await client.call('signed.trust', { certificatePem, by: 'Le secrétariat', how: 'au téléphone' });
    await reopen();
    await client.call('edit.undo', { planId: null });
    expect((await client.call('signed.read', { document })).signers[0]?.standing).toBe('known');
  });
});

describe('undo in a plan', () => {
  it('takes back the last edit of that plan and leaves the others alone', async () => {
    const one = await client.call('plan.create', { ...PLAN, territories: [], title: 'Une' });
    const other = await client.call('plan.create', { ...PLAN, territories: [], title: 'Autre' });
    const rename = (planId: string, value: string) =>
      client.call('edit.commit', {
        label: value,
        edits: [{ kind: 'plan.set', planId, field: 'title', value }],
      });
    await rename(one.planId, 'Une bis');
    await rename(other.planId, 'Autre bis');
    expect((await client.call('edit.undo', { planId: one.planId })).label).toBe('Une bis');
    expect((await client.call('plan.open', one)).plan.title).toBe('Une');
    expect((await client.call('plan.open', other)).plan.title).toBe('Autre bis');
    expect((await client.call('edit.redo', { planId: one.planId })).label).toBe('Une bis');
  });

  it('keeps a title trimmed, as it will be read again', async () => {
    const { planId } = await client.call('plan.create', { ...PLAN, territories: [] });
    const edits = [{ kind: 'plan.set', planId, field: 'title', value: '  Titre  ' }] as const;
    await client.call('edit.commit', { label: 'Titre', edits: [...edits] });
    expect((await client.call('plan.open', { planId })).plan.title).toBe('Titre');
  });
});
