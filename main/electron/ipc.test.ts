import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContractEvent } from '../contract/events.ts';
import type { CancelSignal } from '../contract/requests.ts';
import type { Services } from '../services/open.ts';
import { clientOver, startFakeHost, type FakeHost } from './electron-host.test-support.ts';
import { exposedTo, FakePage } from './fake-ipc.test-support.ts';

let host: FakeHost;
let stalled: CancelSignal[] = [];

/** A duty that ends when it is told to, and not before. */
function withStallingDuty(services: Services): Services {
  return {
    ...services,
    duties: {
      ...services.duties,
      'plan.openSample': async (_input, { signal }) => {
        stalled.push(signal);
        while (!signal.aborted) await sleep(1);
        throw new Error('stopped');
      },
    },
  };
}

beforeEach(async () => {
  stalled = [];
  host = await startFakeHost();
});
afterEach(() => host.close());

const describeRequest = () => ({ callId: randomUUID(), name: 'workspace.describe', input: {} });

describe('a page of ours speaks the contract', () => {
  test('a request is answered, a plan is made, every window hears of it', async () => {
    const [one, other] = [await host.openPage(), await host.openPage()];
    const heard: ContractEvent[] = [];
    other.bridge.subscribe((event) => heard.push(event));
    const client = clientOver(one.bridge);
    const { planId } = await client.call('plan.create', {
      title: 'Feuille de route',
      kind: 'local-roadmap',
      committeeName: 'Comité local',
      territories: [],
      horizonStart: '2026-09',
    });
    expect((await client.call('plan.open', { planId })).plan.title).toBe('Feuille de route');
    await sleep(5);
    expect(heard.some(({ kind }) => kind === 'changed')).toBe(true);
  });

  test('a subscription that ended hears nothing more', async () => {
    const { bridge } = await host.openPage();
    const heard: ContractEvent[] = [];
    const stop = bridge.subscribe((event) => heard.push(event));
    stop();
    host.services.announce({ kind: 'progress', callId: '', progress: { phase: '', done: 0, total: null } });
    await sleep(5);
    expect(heard).toEqual([]);
  });

  test('a listener is given the message and never the event, which carries the sender', async () => {
    const { page, bridge } = await host.openPage();
    const heard: unknown[][] = [];
    bridge.onMenu((...words) => heard.push(words));
    page.send('jalon:menu', 'undo');
    await sleep(5);
    expect(heard).toEqual([['undo']]);
  });

  test('an unknown request and a malformed one are refused by dispatch', async () => {
    const { bridge } = await host.openPage();
    const unknown = await bridge.call({ callId: randomUUID(), name: 'fs.read', input: {} });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-request' } });
    const malformed = await bridge.call('rm -rf' as never);
    expect(malformed).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
  });
});

test('window.jalon is the bridge of the contract, and nothing else is put in the page', async () => {
  const exposed = await exposedTo(new FakePage(1, host.ipcMain));
  expect(Object.keys(exposed)).toEqual(['jalon']);
  expect(Object.keys(exposed['jalon'] as object).sort()).toEqual([
    'call',
    'cancel',
    'chooseDestination',
    'chooseFiles',
    'onMenu',
    'onOpenDocument',
    'openRoom',
    'readChosen',
    'subscribe',
    'writeChosen',
  ]);
});

describe('who speaks is checked on every message', () => {
  const strangers: readonly (readonly [string, (page: FakePage) => void])[] = [
    ['a frame inside the page', (page) => (page.frame = { origin: 'jalon://app', parent: {} })],
    ['a page of another origin', (page) => (page.frame = { origin: 'https://example.org', parent: null })],
    [
      'a page whose origin only begins like ours',
      (page) => (page.frame = { origin: 'jalon://app.evil', parent: null }),
    ],
    ['a frame that has gone', (page) => (page.frame = null)],
    ['a window the shell did not open', (page) => host.pages.remove(page.id)],
  ];
  test.each(strangers)('%s is refused, and told of', async (_who, disguise) => {
    const { page, bridge } = await host.openPage();
    disguise(page);
    const attempts = [
      () => bridge.call(describeRequest()),
      () => bridge.chooseFiles([], 'one'),
      () => bridge.readChosen('token'),
      () => bridge.chooseDestination('plan.asice'),
      () => bridge.writeChosen('token', new Uint8Array()),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('SenderRefused');
    bridge.cancel(randomUUID());
    bridge.onOpenDocument(() => undefined);
    await sleep(5);
    expect(host.reported).toHaveLength(attempts.length + 2);
    expect(host.asked).toEqual([]);
  });

  test('the main frame of our own window is answered', async () => {
    const { bridge } = await host.openPage();
    expect(await bridge.call(describeRequest())).toMatchObject({ ok: true });
    expect(host.reported).toEqual([]);
  });
});

describe('cancellation', () => {
  beforeEach(async () => {
    await host.close();
    host = await startFakeHost(withStallingDuty);
  });
  const stallingRequest = () => ({
    callId: randomUUID(),
    name: 'plan.openSample',
    input: { sample: 'pays-de-la-loire' },
  });

  test('a page cancels its own call, and no other', async () => {
    const { bridge } = await host.openPage();
    const [first, second] = [stallingRequest(), stallingRequest()];
    const answers = [bridge.call(first), bridge.call(second)];
    await sleep(5);
    bridge.cancel(first.callId);
    expect(await answers[0]).toMatchObject({ ok: false });
    expect(stalled.map(({ aborted }) => aborted)).toEqual([true, false]);
    bridge.cancel(second.callId);
    await answers[1];
  });

  test('a page cannot cancel the call of another window', async () => {
    const [one, other] = [await host.openPage(), await host.openPage()];
    const request = stallingRequest();
    const answer = one.bridge.call(request);
    await sleep(5);
    other.bridge.cancel(request.callId);
    await sleep(5);
    expect(stalled.map(({ aborted }) => aborted)).toEqual([false]);
    one.bridge.cancel(request.callId);
    await answer;
  });

  test('two calls of one window cannot share an id', async () => {
    const { bridge } = await host.openPage();
    const request = stallingRequest();
    const answer = bridge.call(request);
    await sleep(5);
    expect(await bridge.call(request)).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    bridge.cancel(request.callId);
    await answer;
  });

  test('what a window asked for is cancelled when it goes away', async () => {
    const { page, bridge } = await host.openPage();
    const answer = bridge.call(stallingRequest());
    await sleep(5);
    page.destroy();
    host.pages.remove(page.id);
    host.ipc.pageGone(page.id);
    await answer;
    expect(stalled.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('a window that was destroyed is told nothing, and disturbs no other', async () => {
    const [gone, alive] = [await host.openPage(), await host.openPage()];
    const heard: ContractEvent[] = [];
    alive.bridge.subscribe((event) => heard.push(event));
    gone.page.destroy();
    host.services.announce({ kind: 'progress', callId: '', progress: { phase: '', done: 0, total: null } });
    await sleep(5);
    expect(heard).toHaveLength(1);
  });
});

describe('documents opened from the desktop', () => {
  const document = { name: 'plan.asice', mediaType: '', bytes: new Uint8Array([1, 2, 3]) };

  test('one that comes before the page is there waits for it', async () => {
    host.ipc.openDocument(document);
    const { bridge } = await host.openPage();
    const seen: unknown[] = [];
    bridge.onOpenDocument((opened) => seen.push(opened));
    await sleep(5);
    expect(seen).toEqual([document]);
  });

  test('one that comes later is shown at once, in one window', async () => {
    const seen: unknown[] = [];
    for (const { bridge } of [await host.openPage(), await host.openPage()]) {
      bridge.onOpenDocument((opened) => seen.push(opened));
    }
    await sleep(5);
    host.ipc.openDocument(document);
    await sleep(5);
    expect(seen).toEqual([document]);
  });

  test('one that comes after the window closed waits for the next', async () => {
    const { page, bridge } = await host.openPage();
    bridge.onOpenDocument(() => undefined);
    await sleep(5);
    page.destroy();
    host.ipc.pageGone(page.id);
    host.ipc.openDocument(document);
    const seen: unknown[] = [];
    (await host.openPage()).bridge.onOpenDocument((opened) => seen.push(opened));
    await sleep(5);
    expect(seen).toEqual([document]);
  });
});

describe('the dialogs are asked for nothing strange', () => {
  test.each([[[['../*']]], [['asice', 7]], ['asice'], [Array.from({ length: 21 }, () => 'a')]])(
    'extensions %j are refused',
    async (extensions) => {
      const { bridge } = await host.openPage();
      await expect(bridge.chooseFiles(extensions as never, 'one')).rejects.toThrow('MessageRefused');
      expect(host.asked).toEqual([]);
    },
  );

  test('a number of files that is none is refused', async () => {
    const { bridge } = await host.openPage();
    await expect(bridge.chooseFiles(['asice'], 'all' as never)).rejects.toThrow('MessageRefused');
    expect(host.asked).toEqual([]);
  });

  test('several files are granted one by one, and one that went away meanwhile is not', async () => {
    const { bridge } = await host.openPage();
    const [one, other] = ['un.asice', 'deux.asice'].map((name) => join(host.directory, name)) as [
      string,
      string,
    ];
    writeFileSync(one, 'un');
    writeFileSync(other, 'deux');
    host.chosen.files = [one, join(host.directory, 'parti.asice'), other];
    const chosen = await bridge.chooseFiles(['asice'], 'several');
    expect(chosen.map(({ name }) => name)).toEqual(['un.asice', 'deux.asice']);
    expect(host.asked).toEqual([[1, ['asice'], 'several']]);
    const [, last] = chosen;
    const read = await bridge.readChosen(last?.token ?? '');
    expect(read).toMatchObject({ ok: true });
    expect(await bridge.readChosen(last?.token ?? '')).toMatchObject({ ok: false });
  });

  test('a suggested name keeps no place in it', async () => {
    const { bridge } = await host.openPage();
    expect(await bridge.chooseDestination('../../.ssh/config')).toBeNull();
    await bridge.chooseDestination('Feuille de route 2026 – Nantes.asice');
    expect(host.asked).toEqual([
      [1, expect.not.stringMatching(/[/\\]|^\./)],
      [1, 'Feuille de route 2026 – Nantes.asice'],
    ]);
  });
});

describe('the window for the room', () => {
  const address = `#/plan/${randomUUID()}/salle/${randomUUID()}`;

  test('opens at the address of a meeting', async () => {
    const { bridge } = await host.openPage();
    bridge.openRoom(address);
    await vi.waitFor(() => expect(host.rooms).toEqual([address]));
    expect(host.reported).toEqual([]);
  });

  test.each(['https://example.org/', '#/', `${address}/..`, `${address}?champ=x`, 7])(
    'opens at no other address: %s',
    async (other) => {
      const { bridge } = await host.openPage();
      bridge.openRoom(other as string);
      await vi.waitFor(() => expect(host.reported).toHaveLength(1));
      expect(host.rooms).toEqual([]);
    },
  );
});
