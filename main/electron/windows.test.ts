// The two windows, with a stand-in for Electron's: where the room's opens, and that it goes with the other.
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGE_ADDRESS } from './policy.ts';
import { OwnPages } from './senders.ts';
import { Windows } from './windows.ts';

const ADDRESS = '#/plan/11111111-1111-4111-8111-111111111111/salle/22222222-2222-4222-8222-222222222222';
const LEFT = { x: 0, y: 0, width: 1280, height: 720 };
const RIGHT = { x: 1280, y: 0, width: 1920, height: 1080 };

class StandInWindow extends EventEmitter {
  readonly loaded: string[] = [];
  shown = 0;
  isGone = false;
  readonly webContents: EventEmitter & { readonly id: number };
  constructor(
    readonly options: BrowserWindowConstructorOptions,
    id: number,
  ) {
    super();
    this.webContents = Object.assign(new EventEmitter(), {
      id,
      send: () => undefined,
      isDestroyed: () => false,
    });
  }
  loadURL = (address: string): Promise<void> => {
    this.loaded.push(address);
    return Promise.resolve();
  };
  show = (): void => void (this.shown += 1);
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
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-windows-'));
  [made, gone] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function windowsOn(...areas: readonly (typeof LEFT)[]): Windows {
  const displays = areas.map((bounds, id) => ({ id, bounds, workArea: bounds }));
  return new Windows({
    createWindow: (options) => {
      const window = new StandInWindow(options, made.length + 1);
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    dialog: { showMessageBoxSync: () => 0 },
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
  expect(made[1]?.shown).toBe(2);
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
