// The bank over real workspaces: what leaves, what comes, what is found, taken back, handed on and vouched for.
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
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
    const [solution] = await found(prefecture.client);
    const [read] = await prefecture.client.call('bank.read', { keys: [solution?.key ?? ''] });
    const version = read?.versions[0];
    await prefecture.client.call('edit.commit', {
      label: 'Recommandée',
      edits: [
        {
          kind: 'item.create',
          document: 'bank',
          list: 'bankVouches',
          itemId: randomUUID(),
          initial: {
            planId: version?.solution?.planId,
            actionId: version?.solution?.actionId,
            versionHash: version?.versionHash,
            title: solution?.title,
            by: 'Préfecture de la Mayenne',
            on: '2026-11-23',
            why: 'Elle tient depuis deux ans.',
          },
        },
      ],
    });
    expect((await found(prefecture.client))[0]?.signs).toEqual(['vouched']);
    await receive(committee.client, [await exported(prefecture)]);
    const [again] = await committee.client.call('bank.read', { keys: [solution?.key ?? ''] });
    expect(again?.vouches).toMatchObject([
      { by: 'Préfecture de la Mayenne', signer: 'Préfecture', isRelied: true, isOfThisVersion: true },
    ]);
    // The same fiche in two files is one solution.
    expect(await found(committee.client)).toHaveLength(2);
  });

  it('draws its index anew when it is gone or damaged, and tells of a file that is', async () => {
    const { committee, prefecture } = await twoSides();
    const { document } = await publishTwo(committee);
    await receive(prefecture.client, [document]);
    const { directory } = prefecture.open;
    const [identity = ''] = readdirSync(join(directory, 'bank'));
    await prefecture.open.services.close();
    writeFileSync(join(directory, 'bank', identity, 'index'), 'rien');
    const again = await openSide(join(directory, '..'), 'Préfecture', { create: false });
    expect(await found(again.client)).toHaveLength(2);
    truncateSync(join(directory, 'bank', identity, 'solutions.ndjson'), 10);
    const [first] = await found(again.client);
    const [read] = await again.client.call('bank.read', { keys: [first?.key ?? ''] });
    expect(read?.versions[0].solution?.content.title).toBe(first?.title);
    await again.open.services.close();

    rmSync(join(directory, 'bank'), { recursive: true });
    const [kept = ''] = readdirSync(join(directory, 'exchanged'));
    truncateSync(join(directory, 'exchanged', kept), 100);
    const last = await openSide(join(directory, '..'), 'Préfecture', { create: false });
    cleanups.push(() => last.open.services.close());
    expect(await found(last.client)).toEqual([]);
    const { sources } = await last.client.call('bank.overview', {});
    expect(sources[0]?.failure?.code).toBe('kept-file-altered');
  });
});
