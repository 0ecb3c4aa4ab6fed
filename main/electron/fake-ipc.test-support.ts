// A stand-in for Electron's IPC: every message is cloned on its way, as between processes, and arrives later.
import { vi } from 'vitest';
import type { Bridge } from '../contract/bridge.ts';
import type { IpcMainLike } from './ipc.ts';
import { PAGE_ORIGIN } from './policy.ts';
import type { Page, SenderEvent } from './senders.ts';

type Handler = Parameters<IpcMainLike['handle']>[1];
type RendererListener = (event: unknown, message: unknown) => void;

export class FakeIpcMain implements IpcMainLike {
  readonly #handlers = new Map<string, Handler>();
  readonly #listeners = new Map<string, Handler>();

  readonly handle: IpcMainLike['handle'] = (channel, listener) => {
    if (this.#handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.#handlers.set(channel, listener);
  };
  readonly on: IpcMainLike['on'] = (channel, listener) => this.#listeners.set(channel, listener);

  async invoke(event: SenderEvent, channel: string, words: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const cloned = structuredClone(words);
    const answered = Promise.resolve().then(() => handler(event, ...cloned));
    // The real one carries the message of an error, and nothing else of it.
    const told = answered.catch((error: unknown) =>
      Promise.reject(new Error(`Error invoking remote method '${channel}': ${String(error)}`)),
    );
    return structuredClone(await told);
  }

  send(event: SenderEvent, channel: string, words: readonly unknown[]): void {
    const cloned = structuredClone(words);
    queueMicrotask(() => this.#listeners.get(channel)?.(event, ...cloned));
  }
}

export interface FakeFrame {
  readonly origin: string;
  readonly parent: object | null;
}

/** A window's page: the `ipcRenderer` its preload script sees, and the `webContents` the shell sees. */
export class FakePage implements Page {
  readonly id: number;
  frame: FakeFrame | null = { origin: PAGE_ORIGIN, parent: null };
  readonly #ipcMain: FakeIpcMain;
  readonly #listeners = new Map<string, Set<RendererListener>>();
  #isDestroyed = false;

  constructor(id: number, ipcMain: FakeIpcMain) {
    this.id = id;
    this.#ipcMain = ipcMain;
  }

  readonly send = (channel: string, message: unknown): void => {
    if (this.#isDestroyed) throw new Error('Object has been destroyed');
    const cloned: unknown = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of this.#listeners.get(channel) ?? []) listener({ sender: 'secret' }, cloned);
    });
  };
  readonly isDestroyed = (): boolean => this.#isDestroyed;
  destroy(): void {
    this.#isDestroyed = true;
  }

  readonly ipcRenderer = {
    invoke: (channel: string, ...words: readonly unknown[]) =>
      this.#ipcMain.invoke(this.#event(), channel, words),
    send: (channel: string, ...words: readonly unknown[]) =>
      this.#ipcMain.send(this.#event(), channel, words),
    on: (channel: string, listener: RendererListener) => {
      const listeners = this.#listeners.get(channel) ?? new Set();
      this.#listeners.set(channel, listeners.add(listener));
    },
    removeListener: (channel: string, listener: RendererListener) =>
      this.#listeners.get(channel)?.delete(listener),
  };

  #event(): SenderEvent {
    return { sender: { id: this.id }, senderFrame: this.frame };
  }
}

/** Runs the real preload script in front of the page, and answers with all that it put on `window`. */
export async function exposedTo(page: FakePage): Promise<Readonly<Record<string, unknown>>> {
  const exposed: Record<string, unknown> = {};
  vi.resetModules();
  vi.doMock('electron', () => ({
    ipcRenderer: page.ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => {
        exposed[name] = Object.freeze(api);
      },
    },
  }));
  await import('./preload.ts');
  vi.doUnmock('electron');
  return exposed;
}

export async function bridgeOf(page: FakePage): Promise<Bridge> {
  return (await exposedTo(page))['jalon'] as Bridge;
}
