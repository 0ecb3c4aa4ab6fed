// The Electron host on a temporary workspace, with the fake pair in the place of Electron: real ipc.ts, real
// preload.ts, real services.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient, type Client } from '../contract/client.ts';
import { openServices, type Services } from '../services/open.ts';
import type { Bridge } from '../contract/bridge.ts';
import { bridgeOf, FakeIpcMain, FakePage } from './fake-ipc.test-support.ts';
import { FileTokens } from './file-tokens.ts';
import { registerIpc, type FileDialogs, type Ipc } from './ipc.ts';
import { OwnPages } from './senders.ts';

export interface FakeHost {
  readonly directory: string;
  readonly services: Services;
  readonly ipcMain: FakeIpcMain;
  readonly ipc: Ipc;
  readonly pages: OwnPages;
  readonly reported: unknown[];
  /** Addresses of the rooms that were opened. */
  readonly rooms: readonly string[];
  /** What the next native dialogs answer. */
  readonly chosen: { files: readonly string[]; destination: string | undefined };
  readonly asked: unknown[];
  readonly openPage: () => Promise<{ readonly page: FakePage; readonly bridge: Bridge }>;
  readonly close: () => Promise<void>;
}

export async function startFakeHost(
  change: (services: Services) => Services = (same) => same,
  name = 'workspace',
): Promise<FakeHost> {
  const directory = mkdtempSync(join(tmpdir(), 'jalon-electron-'));
  const reported: unknown[] = [];
  const opened = await openServices({
    directory: join(directory, 'workspace'),
    create: true,
    reportBug: (error) => reported.push(error),
    name,
    version: '0.0.0',
    resourcesDirectory: resolve(import.meta.dirname, '../../resources'),
    now: () => new Date(),
    makeId: randomUUID,
    author: 'Secrétariat',
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const services = change(opened.services);
  const ipcMain = new FakeIpcMain();
  const pages = new OwnPages();
  const asked: unknown[] = [];
  const chosen: FakeHost['chosen'] = { files: [], destination: undefined };
  const dialogs = dialogsAnswering(chosen, asked);
  const reportBug = (error: unknown): unknown => reported.push(error);
  const rooms: string[] = [];
  const ipc = registerIpc({
    ipcMain,
    services,
    pages,
    dialogs,
    tokens: new FileTokens(),
    reportBug,
    openRoom: (address) => rooms.push(address),
  });
  let lastId = 0;
  return {
    directory,
    services,
    ipcMain,
    ipc,
    pages,
    reported,
    rooms,
    chosen,
    asked,
    async openPage() {
      const page = new FakePage((lastId += 1), ipcMain);
      pages.add(page);
      return { page, bridge: await bridgeOf(page) };
    },
    async close() {
      ipc.close();
      await services.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function dialogsAnswering(chosen: FakeHost['chosen'], asked: unknown[]): FileDialogs {
  const note = <Answer>(question: readonly unknown[], answer: Answer): Promise<Answer> => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  return {
    chooseFiles: (...question) => note(question, chosen.files),
    chooseDestination: (...question) => note(question, chosen.destination),
  };
}

export function clientOver(bridge: Bridge): Client {
  return createClient(
    {
      subscribe: (listener) => bridge.subscribe(listener),
      async call(envelope, signal) {
        const cancel = (): void => bridge.cancel(envelope.callId);
        signal?.addEventListener('abort', cancel, { once: true });
        try {
          return await bridge.call(envelope);
        } finally {
          signal?.removeEventListener('abort', cancel);
        }
      },
    },
    randomUUID,
  );
}
