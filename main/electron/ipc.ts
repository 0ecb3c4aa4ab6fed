// The contract over Electron's IPC: who speaks is checked on every message, what is said by `dispatch`.
import { CHANNELS, type HowMany } from '../contract/bridge.ts';
import type { NamedDocument } from '../contract/documents.ts';
import { dispatch } from '../services/dispatch.ts';
import type { Services } from '../services/open.ts';
import type { FileTokens } from './file-tokens.ts';
import type { OwnPages, Page, SenderEvent } from './senders.ts';

/** As much of Electron's ipcMain as is used. */
export interface IpcMainLike {
  readonly handle: (
    channel: string,
    listener: (event: SenderEvent, ...words: readonly unknown[]) => unknown,
  ) => void;
  readonly on: (
    channel: string,
    listener: (event: SenderEvent, ...words: readonly unknown[]) => void,
  ) => unknown;
}

/** Native dialogs, over the window that asks; nothing when the person closes them. */
export interface FileDialogs {
  readonly chooseFiles: (
    pageId: number,
    extensions: readonly string[],
    howMany: HowMany,
  ) => Promise<readonly string[]>;
  readonly chooseDestination: (pageId: number, suggestedName: string) => Promise<string | undefined>;
}

export interface IpcOptions {
  readonly ipcMain: IpcMainLike;
  readonly services: Services;
  readonly pages: OwnPages;
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly reportBug: (error: unknown) => void;
  /** Shows the window for the room, at that address of the page. */
  readonly openRoom: (address: string) => void;
}

export interface Ipc {
  /** Shown at once, or when the page says it is ready. */
  readonly openDocument: (document: NamedDocument) => void;
  /** The window closed or crashed: what it asked for is cancelled, what it was granted is void. */
  readonly pageGone: (pageId: number) => void;
  readonly close: () => void;
}

export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}

export function registerIpc(options: IpcOptions): Ipc {
  const { services, pages, tokens } = options;
  const calls = answerCalls(options);
  answerFileRequests(options);
  listen(options, CHANNELS.openRoom, (_page, address) => options.openRoom(roomAddressOf(address)));
  const documents = handOverDocuments(options);
  const stopTelling = services.subscribe((event) => pages.tellAll(CHANNELS.event, event));
  return {
    openDocument: documents.open,
    pageGone(pageId) {
      calls.cancelAllOf(pageId);
      documents.forgetPage(pageId);
      tokens.forgetPage(pageId);
    },
    close: stopTelling,
  };
}

function answerCalls({ ipcMain, services, pages, reportBug }: IpcOptions) {
  const running = new Map<number, Map<string, AbortController>>();
  ipcMain.handle(CHANNELS.call, async (event, request) => {
    const { id } = checked(pages, event, reportBug);
    const callId = callIdOf(request);
    const ofPage = running.get(id) ?? new Map<string, AbortController>();
    running.set(id, ofPage);
    if (ofPage.has(callId))
      return { ok: false, error: { code: 'invalid-request', details: { path: 'callId' } } };
    const cancellation = new AbortController();
    ofPage.set(callId, cancellation);
    try {
      return await dispatch(services, request, { signal: cancellation.signal, reportBug });
    } finally {
      ofPage.delete(callId);
    }
  });
  listen({ ipcMain, pages, reportBug }, CHANNELS.cancel, ({ id }, callId) => {
    running.get(id)?.get(textOf(callId))?.abort();
  });
  return {
    cancelAllOf(pageId: number): void {
      for (const cancellation of running.get(pageId)?.values() ?? []) cancellation.abort();
      running.delete(pageId);
    },
  };
}

function answerFileRequests({ ipcMain, pages, dialogs, tokens, reportBug }: IpcOptions): void {
  ipcMain.handle(CHANNELS.chooseFiles, async (event, extensions, howMany) => {
    const { id } = checked(pages, event, reportBug);
    const paths = await dialogs.chooseFiles(id, extensionsOf(extensions), howManyOf(howMany));
    const granted = await Promise.all(paths.map((path) => tokens.grantReading(id, path)));
    return granted.filter((each) => each !== null);
  });
  ipcMain.handle(CHANNELS.readChosen, (event, token) => {
    const { id } = checked(pages, event, reportBug);
    return tokens.read(id, textOf(token));
  });
  ipcMain.handle(CHANNELS.chooseDestination, async (event, suggestedName) => {
    const { id } = checked(pages, event, reportBug);
    const path = await dialogs.chooseDestination(id, fileNameOf(suggestedName));
    return path === undefined ? null : tokens.grantWriting(id, path);
  });
  ipcMain.handle(CHANNELS.writeChosen, (event, token, bytes) => {
    const { id } = checked(pages, event, reportBug);
    if (!(bytes instanceof Uint8Array)) throw new MessageRefused('no bytes');
    return tokens.write(id, textOf(token), bytes);
  });
}

function handOverDocuments({ ipcMain, pages, reportBug }: IpcOptions) {
  const ready = new Map<number, Page>();
  let waiting: NamedDocument[] = [];
  listen({ ipcMain, pages, reportBug }, CHANNELS.readyForDocuments, (page) => {
    ready.set(page.id, page);
    for (const document of waiting) page.send(CHANNELS.openDocument, document);
    waiting = [];
  });
  return {
    open(document: NamedDocument): void {
      const page = [...ready.values()].find((candidate) => !candidate.isDestroyed());
      if (page) page.send(CHANNELS.openDocument, document);
      else waiting.push(document);
    },
    forgetPage(pageId: number): void {
      ready.delete(pageId);
    },
  };
}

/** Reported as well as refused: whoever speaks out of turn will not tell us. */
function checked(pages: OwnPages, event: SenderEvent, reportBug: (error: unknown) => void): Page {
  try {
    return pages.check(event);
  } catch (error) {
    reportBug(error);
    throw error;
  }
}

/** Nobody awaits these messages: what is thrown in here would end the application. */
function listen(
  { ipcMain, pages, reportBug }: Pick<IpcOptions, 'ipcMain' | 'pages' | 'reportBug'>,
  channel: string,
  listener: (page: Page, ...words: readonly unknown[]) => void,
): void {
  ipcMain.on(channel, (event, ...words) => {
    try {
      listener(pages.check(event), ...words);
    } catch (error) {
      reportBug(error);
    }
  });
}

/** A request without one is refused by `dispatch`; until then it is filed under the empty name. */
function callIdOf(request: unknown): string {
  if (typeof request !== 'object' || request === null || !('callId' in request)) return '';
  return typeof request.callId === 'string' ? request.callId : '';
}

function textOf(word: unknown): string {
  if (typeof word !== 'string') throw new MessageRefused('no text');
  return word;
}

const ROOM_ADDRESS = /^#\/plan\/[0-9a-f-]{36}\/salle\/[0-9a-f-]{36}$/;
function roomAddressOf(word: unknown): string {
  const address = textOf(word);
  if (!ROOM_ADDRESS.test(address)) throw new MessageRefused('no address of a room');
  return address;
}

const MOST_EXTENSIONS = 20;
function extensionsOf(word: unknown): readonly string[] {
  if (!Array.isArray(word) || word.length > MOST_EXTENSIONS) throw new MessageRefused('no extensions');
  const extensions: readonly unknown[] = word;
  return extensions.map((extension) => {
    if (typeof extension !== 'string' || !/^[a-z0-9]{1,10}$/i.test(extension))
      throw new MessageRefused('no extension');
    return extension;
  });
}

function howManyOf(word: unknown): HowMany {
  if (word !== 'one' && word !== 'several') throw new MessageRefused('no number of files');
  return word;
}

const MAX_NAME_LENGTH = 200;
/** A name and no place: the dialog opens where the person last was. */
function fileNameOf(word: unknown): string {
  const name = textOf(word)
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  return name.slice(0, MAX_NAME_LENGTH) || 'document';
}
