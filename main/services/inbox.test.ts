import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../contract/documents.ts';
import { completePlan, openSide, receive, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

let folder: TemporaryFolder;
let committee: Side;
let prefecture: Side;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  committee = await openSide(folder.path, 'Comité');
  prefecture = await openSide(folder.path, 'Préfecture');
});
afterEach(async () => {
  await committee.open.close();
  await prefecture.open.close();
  folder.remove();
  expect([...committee.open.bugs, ...prefecture.open.bugs]).toEqual([]);
});

const overview = (side: Side) => side.client.call('exchange.overview', {});
async function exported() {
  const { planId } = await completePlan(committee.client);
  return committee.client.call('signed.export', { planId, ...committee.signature });
}

describe('the inbox', () => {
  const altered = (document: NamedDocument): NamedDocument => {
    const bytes = Uint8Array.from(document.bytes);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    return { ...document, name: 'abîmé.asice', bytes };
  };

  it('takes what is right, and keeps what is refused until somebody has seen why', async () => {
    const { document } = await exported();
    await receive(prefecture.client, [document]);
    const bad = altered(document);
    const note = { name: 'note.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('bonjour') };
    const examined = await receive(prefecture.client, [bad, document, note]);
    expect(new Map(examined.map(({ name, outcome }) => [name, outcome]))).toEqual(
      new Map([
        ['abîmé.asice', 'refused'],
        [document.name, 'already'],
        ['note.txt', 'refused'],
      ]),
    );
    const { waiting } = await overview(prefecture);
    expect(waiting.map(({ name }) => name).sort()).toEqual(['abîmé.asice', 'note.txt']);
    expect(waiting.every(({ failure }) => failure !== null)).toBe(true);
    for (const { sha256 } of waiting) await prefecture.client.call('inbox.dismiss', { sha256 });
    expect((await overview(prefecture)).waiting).toEqual([]);
  });

  it('holds what was dropped across a restart, before it is examined', async () => {
    const { planId } = await completePlan(committee.client);
    const { document } = await committee.client.call('signed.export', { planId, ...committee.signature });
    await prefecture.client.call('inbox.deposit', { document });
    await prefecture.open.services.close();
    const again = await openSide(folder.path, 'Préfecture');
    expect((await overview(again)).waiting).toMatchObject([{ name: document.name, failure: null }]);
    const { examined } = await again.client.call('inbox.examine', {});
    expect(examined).toMatchObject([{ outcome: 'received' }]);
    expect((await overview(again)).waiting).toEqual([]);
    await again.open.close();
    prefecture = await openSide(folder.path, 'Préfecture');
  });

  it('stops between two files, and goes on from there', async () => {
    const documents: NamedDocument[] = [];
    const { planId } = await completePlan(committee.client);
    for (let index = 0; index < 3; index += 1)
      documents.push(
        (await committee.client.call('signed.export', { planId, ...committee.signature })).document,
      );
    for (const document of documents) await prefecture.client.call('inbox.deposit', { document });
    const stop = new AbortController();
    const first = prefecture.client.call(
      'inbox.examine',
      {},
      // Steps quicker than a message may pass unseen; the first is always told.
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(await first).toMatchObject({ isStopped: true });
    const left = (await overview(prefecture)).waiting.length;
    expect(left).toBeGreaterThan(0);
    expect((await prefecture.client.call('inbox.examine', {})).examined).toHaveLength(left);
    expect((await overview(prefecture)).exchanges.submissions).toHaveLength(3);
  });
});
