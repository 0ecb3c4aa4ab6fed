// Starts the Electron host. The only file, with preload.ts, that reaches for Electron itself.
import { randomUUID } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session } from 'electron';
import { CHANNELS } from '../contract/bridge.ts';
import { MEDIA_TYPES } from '../contract/documents.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { documentPlacesIn } from '../services/document-places.ts';
import { compactInWorker, openServices, type Services } from '../services/open.ts';
import { readPageFiles, type PageFiles } from '../services/page-files.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { nativeDialogs } from './dialogs.ts';
import { FileTokens, readDocument } from './file-tokens.ts';
import { registerIpc, type Ipc } from './ipc.ts';
import { lockContents, lockSession } from './lock-down.ts';
import { menuTemplate } from './menu.ts';
import { passphraseMemory } from './passphrase-memory.ts';
import { COMMAND_LINE_SWITCHES, PRIVILEGED_SCHEME, SCHEME } from './policy.ts';
import { answerPage } from './protocol.ts';
import { OwnPages } from './senders.ts';
import { Windows } from './windows.ts';

/** Put in by the build, from package.json. */
declare const JALON_VERSION: string;

const BUILT_DIRECTORY = resolve(import.meta.dirname, '..');
const RESOURCES_DIRECTORY = app.isPackaged ? process.resourcesPath : resolve(BUILT_DIRECTORY, '../resources');

/** Files opened from the desktop before there was a window to show them in. */
const openedEarly: string[] = [];

beforeAnythingStarts();
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start).catch(failToStart);
} else {
  // The first instance was told, and opens what this one was given.
  app.quit();
}

function beforeAnythingStarts(): void {
  app.setName('Jalon');
  app.enableSandbox();
  for (const [name, value] of COMMAND_LINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  // What Chromium itself writes, in date fields and dialogs.
  app.commandLine.appendSwitch('lang', 'fr');
  protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
  app.on('open-file', rememberOpenedFile);
  // Whatever makes a page, and however: the locks are on before it loads anything.
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function rememberOpenedFile(event: { readonly preventDefault: () => void }, path: string): void {
  event.preventDefault();
  openedEarly.push(path);
}

async function start(): Promise<void> {
  const commandLine = readOwnCommandLine(process.argv, process.cwd());
  const services = await openOrRefuse(commandLine);
  if (!services) return app.exit(1);
  closeServicesAtTheEnd(services);
  servePage();
  lockSession(session.defaultSession, app.isPackaged);
  const { ipc, windows } = openForPages(services);
  showMenu(windows);
  windows.show();
  followTheDesktop(ipc, windows);
  for (const path of [...openedEarly, ...commandLine.documents]) void openFromDesktop(ipc, path);
  if (commandLine.endsWithStdin) process.stdin.on('end', () => app.quit()).resume();
}

function readOwnCommandLine(argv: readonly string[], workingDirectory: string): CommandLine {
  const documentsDirectory = app.getPath('documents');
  return readCommandLine(argv, { isPackaged: app.isPackaged, workingDirectory, documentsDirectory });
}

async function openOrRefuse({
  workspace: directory,
  createsFolder,
}: CommandLine): Promise<Services | undefined> {
  const compactionEntry = join(BUILT_DIRECTORY, 'main/compaction.js');
  const spreadsheetEntry = join(BUILT_DIRECTORY, 'main/spreadsheet.js');
  const documentEntry = join(BUILT_DIRECTORY, 'main/document.js');
  const opened = await openServices({
    directory,
    name: basename(directory),
    version: JALON_VERSION,
    resourcesDirectory: RESOURCES_DIRECTORY,
    now: () => new Date(),
    makeId: randomUUID,
    author: 'Secrétariat',
    create: createsFolder || 'in-existing-folder',
    reportBug,
    startCompaction: compactInWorker((request) => new Worker(compactionEntry, { workerData: request })),
    createSpreadsheetWorker: (given) => new Worker(spreadsheetEntry, given),
    passphraseMemory: passphraseMemory(
      safeStorage,
      join(app.getPath('userData'), 'phrases'),
      process.platform,
    ),
    documentPlaces: documentPlacesIn(BUILT_DIRECTORY),
    createDocumentWorker: (given) => new Worker(documentEntry, given),
  });
  if (opened.ok) return opened.services;
  dialog.showErrorBox('Jalon ne peut pas ouvrir cet espace de travail', sentenceOf(opened.refusal));
  return undefined;
}

/** Quitting waits for the journal to be closed, once. */
function closeServicesAtTheEnd(services: Services): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    services
      .close()
      .catch(reportBug)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

function servePage(): void {
  let files: PageFiles | undefined;
  protocol.handle(SCHEME, (request) => {
    files ??= readPageFiles(join(BUILT_DIRECTORY, 'renderer'));
    return answerPage(files, request);
  });
}

function openForPages(services: Services): { readonly ipc: Ipc; readonly windows: Windows } {
  const pages = new OwnPages();
  const windowOf = (pageId: number): BrowserWindow | undefined =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === pageId);
  const dialogs = nativeDialogs(dialog, windowOf);
  const ipc = registerIpc({
    ipcMain,
    services,
    pages,
    dialogs,
    tokens: new FileTokens(),
    reportBug,
    openRoom: (address) => windows.showRoom(address),
  });
  const windows: Windows = new Windows({
    createWindow: (options) => new BrowserWindow(options),
    dialog,
    screen,
    preload: join(BUILT_DIRECTORY, 'preload/preload.cjs'),
    icon:
      process.platform === 'linux' && !app.isPackaged
        ? join(RESOURCES_DIRECTORY, 'build/icon.png')
        : undefined,
    isPackaged: app.isPackaged,
    stateFile: join(app.getPath('userData'), 'window-state.json'),
    pages,
    pageGone: ipc.pageGone,
  });
  return { ipc, windows };
}

function showMenu(windows: Windows): void {
  const template = menuTemplate({
    platform: process.platform,
    isPackaged: app.isPackaged,
    send: (command) => windows.current?.webContents.send(CHANNELS.menu, command),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function followTheDesktop(ipc: Ipc, windows: Windows): void {
  app.on('second-instance', (_event, argv, workingDirectory) => {
    windows.show();
    for (const path of readOwnCommandLine(argv, workingDirectory).documents) void openFromDesktop(ipc, path);
  });
  app.off('open-file', rememberOpenedFile);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    windows.show();
    void openFromDesktop(ipc, path);
  });
  app.on('activate', () => windows.show());
  // On macOS an application outlives its windows.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

async function openFromDesktop(ipc: Ipc, path: string): Promise<void> {
  const read = await readDocument(path);
  const name = basename(path);
  if (read.ok) ipc.openDocument({ name, mediaType: MEDIA_TYPES.signedPlan, bytes: read.value });
  else dialog.showErrorBox(name, sentenceOf(read.error));
}

function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function failToStart(error: unknown): void {
  reportBug(error);
  dialog.showErrorBox('Jalon ne peut pas démarrer', sentenceOf(error));
  app.exit(1);
}
