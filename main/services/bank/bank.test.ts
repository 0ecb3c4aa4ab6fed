// The bank over real workspaces: what leaves, what comes, what is found, taken back, handed on and vouched for.
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { NamedDocument } from '../../contract/documents.ts';
import { USUAL_CHOICES } from '../../domain/bank/publication.ts';
import { acquaint, completePlan, openSide, receive, type Side } from '../../testing/exchange-sides.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function side(folder: string, name: string): Promise<Side> {
  const opened = await openSide(folder, name);
  cleanups.push(() => opened.open.close());
  return opened;
}

async function twoSides() {
  const folder = makeTemporaryFolder();
  cleanups.push(() => folder.remove());
  const committee = await side(folder.path, 'Comité');
  const prefecture = await side(folder.path, 'Préfecture');
  return { committee, prefecture };
}

const HEAD = { title: 'Nos solutions', description: '', madeBy: 'Comité de la Mayenne' };
const EVERYTHING = { text: '', facets: {}, from: 0, limit: 50 };

async function publishTwo(committee: Side) {
  const plan = await completePlan(committee.client);
  const published = await committee.client.call('bank.publish', {
    planId: plan.planId,
    actionIds: [...plan.actionIds],
    choices: USUAL_CHOICES,
    ...HEAD,
    ...committee.signature,
  });
  const [document] = published.documents;
  if (!document) throw new Error('a file is signed');
  return { ...plan, document };
}

const found = async (client: Client, text = '') =>
  (await client.call('bank.search', { ...EVERYTHING, text })).solutions;

async function firstSolution(client: Client) {
  const [first] = await found(client);
  const [read] = await client.call('bank.read', { keys: [first?.key ?? ''] });
  const { solution = null, versionHash = '' } = read?.versions[0] ?? {};
  if (!read || !solution) throw new Error('there is one, and it is read');
  return { key: read.key, versionHash, solution };
}

async function exported({ client, signature }: Side): Promise<NamedDocument> {
  const { documents } = await client.call('bank.export', {
    query: { text: '', facets: {} },
    ...{ title: 'Banque', description: '', madeBy: 'Préfecture' },
    ...signature,
  });
  const [document] = documents;
  if (!document) throw new Error('a file is signed');
  return document;
}

describe('the bank of a workspace', () => {
  it('holds what was published, and hands it to whoever drops the file', async () => {
    const { committee, prefecture } = await twoSides();
    await acquaint(committee, prefecture);
    const { document, planId, actionIds } = await publishTwo(committee);
    expect(await found(committee.client)).toHaveLength(2);
    const [told] = await receive(prefecture.client, [document]);
    expect(told).toMatchObject({ outcome: 'received', kind: 'bank' });
    const [first] = await found(prefecture.client, 'action 1');
    expect(first).toMatchObject({
      key: `${planId}/${actionIds[0] ?? ''}`,
      committeeName: 'Comité de la Mayenne',
    });
    const [read] = await prefecture.client.call('bank.read', { keys: [first?.key ?? ''] });
    expect(read?.versions).toHaveLength(1);
    expect(read?.versions[0].solution?.content.description).toBe('Ce qui sera fait.');
  });

  it('shows what a stranger sends as such', async () => {
    const { committee, prefecture } = await twoSides();
    const { document } = await publishTwo(committee);
    await receive(prefecture.client, [document]);
    const shown = await found(prefecture.client);
    expect(shown.map(({ signs }) => signs)).toEqual([['unverified'], ['unverified']]);
  });

  it('takes back what was added, and brings it back', async () => {
    const { committee, prefecture } = await twoSides();
    const { document } = await publishTwo(committee);
    await receive(prefecture.client, [document]);
    const { client } = prefecture;
    const { sources } = await client.call('bank.overview', {});
    const remove = {
      kind: 'item.remove',
      document: 'bank',
      list: 'bankSources',
      itemId: sources[0]?.id ?? '',
    } as const;
    await client.call('edit.commit', { label: 'Fichier retiré', edits: [remove] });
    expect(await found(client)).toEqual([]);
    const { setAside } = await client.call('bank.overview', {});
    expect(setAside).toHaveLength(1);
    await client.call('edit.undo', { planId: null });
    expect(await found(client)).toHaveLength(2);
    await client.call('edit.commit', { label: 'Fichier retiré', edits: [remove] });
    await client.call('bank.putBack', { identity: setAside[0]?.identity ?? '' });
    expect(await found(client)).toHaveLength(2);
    await expect(
      client.call('bank.putBack', { identity: setAside[0]?.identity ?? '' }),
    ).rejects.toMatchObject({
      code: 'bank-source-known',
    });
  });

  it('reads what is left of what was asked, and refuses where nothing is', async () => {
    const { committee } = await twoSides();
    await publishTwo(committee);
    const { key } = await firstSolution(committee.client);
    const gone = `${randomUUID()}/${randomUUID()}`;
    const read = await committee.client.call('bank.read', { keys: [gone, key] });
    expect(read.map((each) => each.key)).toEqual([key]);
    await expect(committee.client.call('bank.read', { keys: [gone] })).rejects.toMatchObject({
      code: 'bank-solution-unknown',
    });
  });

  it('keeps a page from writing a file in by hand', async () => {
    const { committee } = await twoSides();
    const forged = {
      identity: 'a'.repeat(64),
      title: 'Faux',
      madeBy: 'X',
      madeOn: '2026-11-23',
      solutionCount: 1,
      vouchCount: 0,
      isOwn: true,
    };
    await expect(
      committee.client.call('edit.commit', {
        label: 'Forgé',
        edits: [
          {
            kind: 'item.create',
            document: 'bank',
            list: 'bankSources',
            itemId: randomUUID(),
            initial: forged,
          },
        ],
      }),
    ).rejects.toMatchObject({ code: 'bank-source-forged' });
  });

  it('carries a word of recommendation there and back', async () => {
    const { committee, prefecture } = await twoSides();
    await acquaint(committee, prefecture);
    const { document } = await publishTwo(committee);
    await receive(prefecture.client, [document]);
    const { key, versionHash, solution } = await firstSolution(prefecture.client);
    const initial = {
      ...{ planId: solution.planId, actionId: solution.actionId, versionHash, title: solution.content.title },
      ...{ by: 'Préfecture de la Mayenne', on: '2026-11-23', why: 'Elle tient depuis deux ans.' },
    };
    const ofVouches = { document: 'bank', list: 'bankVouches', itemId: randomUUID() } as const;
    await prefecture.client.call('edit.commit', {
      label: 'Recommandée',
      edits: [{ kind: 'item.create', ...ofVouches, initial }],
    });
    expect((await found(prefecture.client)).map(({ signs }) => signs)).toEqual([['vouched'], []]);
    await receive(committee.client, [await exported(prefecture)]);
    const [again] = await committee.client.call('bank.read', { keys: [key] });
    expect(again).toMatchObject({
      vouches: [
        { by: 'Préfecture de la Mayenne', signer: 'Préfecture', isRelied: true, isOfThisVersion: true },
      ],
    });
    // The same fiche in two files is one solution.
    expect(await found(committee.client)).toHaveLength(2);
  });

  describe('whose files were damaged', () => {
    async function receivedThenClosed() {
      const { committee, prefecture } = await twoSides();
      const { document } = await publishTwo(committee);
      await receive(prefecture.client, [document]);
      const { directory } = prefecture.open;
      await prefecture.open.services.close();
      const reopen = async (): Promise<Client> => {
        const again = await openSide(join(directory, '..'), 'Préfecture', { create: false });
        cleanups.push(() => again.open.services.close());
        return again.client;
      };
      const inBank = (name: string): string => join(directory, 'bank', only(join(directory, 'bank')), name);
      return { directory, reopen, inBank };
    }
    function only(folder: string): string {
      const [name] = readdirSync(folder);
      if (name === undefined) throw new Error(`${folder} is empty`);
      return name;
    }

    it('draws its index anew', async () => {
      const { reopen, inBank } = await receivedThenClosed();
      writeFileSync(inBank('index'), 'rien');
      expect(await found(await reopen())).toHaveLength(2);
    });

    it('reads from the signed file a solution whose line was altered', async () => {
      const { reopen, inBank } = await receivedThenClosed();
      truncateSync(inBank('solutions.ndjson'), 10);
      const client = await reopen();
      const [first] = await found(client);
      const [read] = await client.call('bank.read', { keys: [first?.key ?? ''] });
      expect(read?.versions[0].solution?.content.title).toBe(first?.title);
    });

    it('tells of a signed file that is no longer what it was, and shows nothing of it', async () => {
      const { directory, reopen } = await receivedThenClosed();
      rmSync(join(directory, 'bank'), { recursive: true });
      truncateSync(join(directory, 'exchanged', only(join(directory, 'exchanged'))), 100);
      const client = await reopen();
      expect(await found(client)).toEqual([]);
      const { sources } = await client.call('bank.overview', {});
      expect(sources[0]?.failure?.code).toBe('kept-file-altered');
    });
  });
});
