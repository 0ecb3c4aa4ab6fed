// The two windows, with a stand-in for Electron's: where the room's opens, and that it goes with the other.
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAGE_ADDRESS } from './policy.ts';
import { OwnPages } from './senders.ts';
import { Windows } from './windows.ts';

const ADDRESS = '#/plan/11111111-1111-4111-8111-111111111111/salle/22222222-2222-4222-8222-222222222222';
const LEFT = { x: 0, y: 0, width: 1280, height: 720 };
const RIGHT = { x: 1280, y: 0, width: 1920, height: 1080 };

const CLOSE = 1;

class StandInWindow extends EventEmitter {
  readonly loaded: string[] = [];
  /** How it was shown, and what the focus was given. */
  readonly acts: string[] = [];
  isFull: boolean;
  isGone = false;
  loading: () => Promise<void> = () => Promise.resolve();
  readonly webContents: EventEmitter & { readonly id: number };
  constructor(
    readonly options: BrowserWindowConstructorOptions,
    id: number,
  ) {
    super();
    this.isFull = options.fullscreen ?? false;
    this.webContents = Object.assign(new EventEmitter(), {
      id,
      send: () => undefined,
      isDestroyed: () => false,
    });
  }
  loadURL = (address: string): Promise<void> => {
    this.loaded.push(address);
    return this.loading();
  };
  show = (): void => void this.acts.push('show');
  showInactive = (): void => void this.acts.push('showInactive');
  moveTop = (): void => void this.acts.push('moveTop');
  focus = (): void => void this.acts.push('focus');
  isFullScreen = (): boolean => this.isFull;
  setFullScreen = (isFull: boolean): void => void (this.isFull = isFull);
  getBounds = (): typeof LEFT => LEFT;
  isDestroyed = (): boolean => this.isGone;
  destroy = (): void => {
    this.isGone = true;
    this.emit('closed');
  };
}

let folder = '';
let made: StandInWindow[] = [];
let gone: number[] = [];
let told: string[] = [];
/** What the next window does with an address. */
let loading: StandInWindow['loading'];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-windows-'));
  [made, gone, told] = [[], [], []];
  loading = () => Promise.resolve();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function windowsOn(...areas: readonly (typeof LEFT)[]): Windows {
  const displays = areas.map((bounds, id) => ({ id, bounds, workArea: bounds }));
  return new Windows({
    createWindow: (options) => {
      const window = new StandInWindow(options, made.length + 1);
      window.loading = () => loading();
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    dialog: {
      showMessageBoxSync: (...words: readonly unknown[]) => {
        told.push((words[1] as { readonly message: string }).message);
        return CLOSE;
      },
    },
    screen: {
      getAllDisplays: () => displays,
      getPrimaryDisplay: () => displays[0],
      getDisplayMatching: () => displays[0],
    } as never,
    preload: '/preload.cjs',
    icon: undefined,
    isPackaged: true,
    stateFile: join(folder, 'state.json'),
    pages: new OwnPages(),
    pageGone: (id) => gone.push(id),
  });
}

test('the room has the whole of the screen the window is not on, and the same rights', () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  windows.showRoom(ADDRESS);
  const [main, room] = made;
  expect(room?.options).toMatchObject({ ...RIGHT, fullscreen: true });
  expect(room?.options.webPreferences).toEqual(main?.options.webPreferences);
  expect(room?.loaded).toEqual([`${PAGE_ADDRESS}${ADDRESS}`]);
});

test('with one screen the room is a window among others; asked again, it is the same one', () => {
  const windows = windowsOn(LEFT);
  windows.show();
  windows.showRoom(ADDRESS);
  windows.showRoom(ADDRESS);
  expect(made).toHaveLength(2);
  expect(made[1]?.options).not.toHaveProperty('fullscreen');
  expect(made[1]?.acts).toEqual(['show', 'show']);
});

test('the room goes with the window, and may close before it', () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  windows.showRoom(ADDRESS);
  made[1]?.destroy();
  windows.showRoom(ADDRESS);
  expect(made).toHaveLength(3);
  made[0]?.emit('closed');
  expect(made[2]?.isGone).toBe(true);
  expect(gone).toEqual([2, 1, 3]);
});

test('on its own screen the room takes no focus: the secretary goes on typing, whatever the desktop does', () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  windows.showRoom(ADDRESS);
  expect(made[1]?.acts).toEqual(['showInactive', 'moveTop']);
  made[1]?.emit('enter-full-screen');
  expect(made[0]?.acts).toEqual(['focus']);
  // Filled again by hand, it is meant to have the focus.
  made[1]?.emit('enter-full-screen');
  expect(made[0]?.acts).toEqual(['focus']);
});

test('Escape leaves the full screen, and is the page’s own once out of it', () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  windows.showRoom(ADDRESS);
  const [, room] = made;
  const press = (key: string, type = 'keyDown'): boolean => {
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true) };
    room?.webContents.emit('before-input-event', event, { type, key });
    return isPrevented;
  };
  expect([press('a'), press('Escape', 'keyUp'), room?.isFull]).toEqual([false, false, true]);
  expect([press('Escape'), room?.isFull]).toEqual([true, false]);
  expect([press('Escape'), room?.isFull]).toEqual([false, false]);
});

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test('a room that cannot be shown is said, and closed', async () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  loading = failing('ERR_FAILED');
  windows.showRoom(ADDRESS);
  await vi.waitFor(() => expect(told).toEqual(['L’écran de la salle ne s’affiche pas.']));
  expect(made.map(({ isGone }) => isGone)).toEqual([false, true]);
});

test('one whose address another took the place of, or that was closed meanwhile, is not', async () => {
  const windows = windowsOn(LEFT, RIGHT);
  windows.show();
  loading = failing('ERR_ABORTED');
  windows.showRoom(ADDRESS);
  loading = failing('ERR_FAILED');
  windows.showRoom(ADDRESS);
  made[1]?.destroy();
  await new Promise(setImmediate);
  expect(told).toEqual([]);
});

test('a window that cannot show the page says so, and can be closed', async () => {
  loading = failing('ERR_FAILED');
  windowsOn(LEFT).show();
  await vi.waitFor(() => expect(told).toEqual(['Jalon ne peut pas s’afficher.']));
  expect(made[0]?.isGone).toBe(true);
});
