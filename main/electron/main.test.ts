// The whole of main.ts, started with a stand-in for Electron that notes what it is told and in which order.
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PAGE_ADDRESS, PRIVILEGED_SCHEME } from './policy.ts';

let folder = '';
let told: string[] = [];
let app: FakeApp;
let windows: FakeWindow[] = [];
let opened: unknown[] = [];
let errors: string[] = [];
const argv = process.argv;

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly exitCodes: number[] = [];
  isFirst = true;
  quits = 0;
  readonly commandLine = { appendSwitch: (name: string) => told.push(`switch ${name}`) };
  setName = (): unknown => told.push('name');
  enableSandbox = (): unknown => told.push('sandbox');
  requestSingleInstanceLock = (): boolean => this.isFirst;
  whenReady = (): Promise<void> => Promise.resolve();
  getPath = (name: string): string => join(folder, name);
  exit = (code: number): unknown => this.exitCodes.push(code);
  quit = (): void => {
    this.quits += 1;
    const event = { preventDefault: (): unknown => told.push('quit waits') };
    this.emit('will-quit', event);
  };
}

class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    id: 7,
    send: () => undefined,
    isDestroyed: () => false,
    setWindowOpenHandler: () => told.push('windows denied'),
  });
  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super();
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = (address: string): Promise<void> => {
    told.push(`load ${address}`);
    return Promise.resolve();
  };
  isMinimized = (): boolean => true;
  restore = (): unknown => told.push('restore');
  show = (): unknown => told.push('show');
  focus = (): unknown => told.push('focus');
}

function fakeElectron() {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  return {
    app,
    BrowserWindow: FakeWindow,
    Menu: { setApplicationMenu: () => told.push('menu'), buildFromTemplate: (template: unknown) => template },
    dialog: { showErrorBox: (_title: string, words: string) => errors.push(words) },
    ipcMain: { handle: (channel: string) => told.push(`handle ${channel}`), on: () => undefined },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => {
        opened.push(schemes);
        told.push('scheme');
      },
      handle: (scheme: string) => told.push(`protocol ${scheme}`),
    },
    safeStorage: {
      isEncryptionAvailable: () => false,
      encryptString: () => Buffer.alloc(0),
      decryptString: () => '',
    },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea: area }),
      getAllDisplays: () => [{ id: 1, workArea: area }],
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => told.push('session locked'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setDisplayMediaRequestHandler: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        on: () => undefined,
        webRequest: { onBeforeRequest: () => told.push('requests filtered') },
      },
    },
  };
}

async function boot(...words: readonly string[]): Promise<void> {
  process.argv = ['electron', '.', ...words];
  vi.resetModules();
  vi.stubGlobal('JALON_VERSION', '0.0.0');
  vi.doMock('electron', fakeElectron);
  await import('./main.ts');
  await sleep(200);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-main-'));
  mkdirSync(join(folder, 'workspace'));
  [told, windows, opened, errors] = [[], [], [], []];
  app = new FakeApp();
});
afterEach(async () => {
  process.argv = argv;
  app.quit();
  await sleep(50);
  vi.doUnmock('electron');
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

describe('starting', () => {
  test('the locks are on before the page is loaded', async () => {
    await boot('--workspace', join(folder, 'workspace'));
    expect(errors).toEqual([]);
    const order = [
      'scheme',
      'protocol jalon',
      'session locked',
      'handle jalon:call',
      'windows denied',
      `load ${PAGE_ADDRESS}`,
    ];
    const places = order.map((step) => told.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(told).toEqual(
      expect.arrayContaining([
        'sandbox',
        'requests filtered',
        'menu',
        'switch disable-background-networking',
      ]),
    );
    expect(opened).toEqual([[PRIVILEGED_SCHEME]]);
    expect(windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true },
    });
  });

  test('a second instance opens nothing and leaves', async () => {
    app.isFirst = false;
    await boot('--workspace', join(folder, 'workspace'));
    expect([windows.length, app.quits]).toEqual([0, 1]);
  });

  test('the first comes forward when a second is started', async () => {
    await boot('--workspace', join(folder, 'workspace'));
    app.emit('second-instance', {}, ['electron', '.'], folder);
    expect(told.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });

  test('a workspace that cannot be opened is told of in French, without a window', async () => {
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents/Jalon'), 'a file where the folder should be');
    await boot();
    expect([windows.length, app.exitCodes]).toEqual([0, [1]]);
    expect(errors).toEqual([expect.stringMatching(/espace de travail|dossier/i)]);
  });

  test('a file opened before the window that cannot be read is told of', async () => {
    await boot('--workspace', join(folder, 'workspace'), join(folder, 'missing.asice'));
    expect(errors).toEqual([expect.stringContaining('Ce fichier ne peut pas être lu')]);
  });

  test('quitting waits for the journal to be closed, once', async () => {
    await boot('--workspace', join(folder, 'workspace'));
    app.quit();
    await sleep(50);
    expect(told.filter((step) => step === 'quit waits')).toHaveLength(1);
    expect(app.quits).toBe(2);
  });
});
