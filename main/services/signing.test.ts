import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceivedFile, ReceivedPlan } from '../contract/answers.ts';
import type { Client } from '../contract/client.ts';
import { foreignFile } from '../testing/foreign-file.ts';
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
let now: Date;

async function start(): Promise<void> {
  open = await openTestServices({ directory: join(folder.path, 'Comité'), now: () => now });
  client = directClient(open.services, open.bugs);
}

async function reopen(): Promise<void> {
  await open.close();
  await start();
}

/** One after the other, in the order given. */
async function inTurn<Given, Made>(
  given: readonly Given[],
  make: (each: Given, index: number) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [index, each] of given.entries()) made.push(await make(each, index));
  return made;
}

beforeEach(async () => {
  now = new Date();
  folder = makeTemporaryFolder();
  await start();
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

function planIn(received: ReceivedFile): ReceivedPlan {
  if (received.kind !== 'plan') throw new Error(`a ${received.kind} where a plan was awaited`);
  return received;
}

describe('a file that came', () => {
  it('from an unknown signer changes nothing of the revisions to come', async () => {
    const request = await planAndIdentity();
    const { document } = await client.call('signed.export', request);
    const { content } = planIn(await client.call('signed.read', { document }));
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
    const { document: own } = await client.call('signed.export', request);
    const { content } = planIn(await client.call('signed.read', { document: own }));
    const document = { ...own, bytes: await foreignFile(content) };
    const { signers } = await client.call('signed.read', { document });
    expect(signers[0]?.standing).toBe('unknown');
    const certificatePem = signers[0]?.certificatePem ?? '';
    await client.call('signed.trust', { certificatePem, by: 'Le secrétariat', how: 'au téléphone' });
    await reopen();
    await client.call('edit.undo', { planId: null });
    expect((await client.call('signed.read', { document })).signers[0]?.standing).toBe('known');
  });

  it('is our own when an identity of the workspace signed it, without anybody comparing anything', async () => {
    const request = await planAndIdentity();
    const { document } = await client.call('signed.export', request);
    await reopen();
    expect(await client.call('signed.read', { document })).toMatchObject({
      signers: [{ standing: 'own' }],
      warnings: [],
      revisionStanding: 'same',
    });
  });
});

describe('the identity to propose first', () => {
  const create = (committeeName: string) =>
    client.call('identity.create', { committeeName, locality: 'Laval', passphrase: PASSPHRASE });
  const names = async () =>
    (await client.call('identity.list', {})).map(({ committeeName }) => committeeName);

  it('is the latest created, then the last that signed, after a restart too', async () => {
    const { planId } = await client.call('plan.create', { ...PLAN, territories: [] });
    const instants = ['2026-03-01T08:00:00Z', '2026-05-01T08:00:00Z', '2026-04-01T08:00:00Z'];
    const [first] = await inTurn(instants, async (at, index) => {
      now = new Date(at);
      return create(`Comité ${String(index + 1)}`);
    });
    expect(await names()).toEqual(['Comité 2', 'Comité 3', 'Comité 1']);
    now = new Date('2026-06-01T08:00:00Z');
    const fingerprint = first?.fingerprint ?? '';
    await client.call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
    await reopen();
    expect(await names()).toEqual(['Comité 1', 'Comité 2', 'Comité 3']);
  });
});

describe('a workspace in read-only', () => {
  it('keeps no identity, and says why', async () => {
    await planAndIdentity();
    await open.close();
    const journal = join(folder.path, 'Comité', 'journal.ndjson');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"label":"', '"label":"x'));
    await reopen();
    await expect(
      client.call('identity.create', { committeeName: 'Autre', locality: 'Laval', passphrase: PASSPHRASE }),
    ).rejects.toMatchObject({ code: 'workspace-read-only' });
    expect(await client.call('identity.list', {})).toHaveLength(1);
  });
});

describe('a listener that fails', () => {
  it('takes nothing from the edit, nor from the other listeners', async () => {
    const heard: unknown[] = [];
    open.services.subscribe(() => {
      throw new Error('a stream that is gone');
    });
    open.services.subscribe((event) => heard.push(event));
    const { planId } = await client.call('plan.create', { ...PLAN, territories: [] });
    expect((await client.call('plan.open', { planId })).plan.title).toBe(PLAN.title);
    expect(heard).toHaveLength(1);
    expect(open.bugs.splice(0)).toHaveLength(1);
  });
});

describe('the horizon of a new plan', () => {
  it.each([
    ['2026-11', '2028-04'],
    ['2026-11-22', '2028-05-22'],
    ['2026-08-31', '2028-02-29'],
  ])('that starts in %s ends in %s', async (horizonStart, horizonEnd) => {
    const { planId } = await client.call('plan.create', { ...PLAN, territories: [], horizonStart });
    expect((await client.call('plan.open', { planId })).plan).toMatchObject({ horizonStart, horizonEnd });
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
