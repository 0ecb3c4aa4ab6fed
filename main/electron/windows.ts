// The window: made to the policy, put back where it was, shown once there is something to see; and the one the room looks at.
import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog, Display, Screen } from 'electron';
import { load, NOT_SHOWN, reloadOrClose, STOPPED } from './page-loading.ts';
import type { Ipc } from './ipc.ts';
import { PAGE_ADDRESS, windowOptions } from './policy.ts';
import type { OwnPages } from './senders.ts';
import { placeOnScreen, readWindowState, writeWindowState, type Area } from './window-state.ts';

export interface WindowsOptions {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly dialog: Pick<Dialog, 'showMessageBoxSync'>;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>;
  readonly preload: string;
  readonly icon: string | undefined;
  readonly isPackaged: boolean;
  readonly stateFile: string;
  readonly pages: OwnPages;
  readonly pageGone: Ipc['pageGone'];
}

export class Windows {
  readonly #options: WindowsOptions;
  #window: BrowserWindow | undefined;
  #room: BrowserWindow | undefined;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  get current(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Brings the window forward, making it anew when it was closed. */
  show(): void {
    if (!this.#window) return this.#open();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** On another screen than the window where there is one. It goes with the window: nobody could freeze it any more. */
  showRoom(address: string): void {
    const other = this.#otherScreen();
    const room = this.#room ?? this.#openRoom(other);
    void load(room, `${PAGE_ADDRESS}${address}`, () => this.#roomNotShown(room));
    // On the only screen there is, it is put in front to be placed; on another, the secretary goes on typing.
    if (!other) return room.show();
    room.showInactive();
    room.moveTop();
  }

  #openRoom(other: Display | undefined): BrowserWindow {
    const { createWindow, preload, isPackaged, pages, pageGone } = this.#options;
    const place = other ? { ...other.bounds, fullscreen: true } : {};
    const room = createWindow({ ...windowOptions(preload, isPackaged), ...place });
    const { id } = room.webContents;
    this.#room = room;
    pages.add(room.webContents);
    // Some desktops give the focus to whatever fills a screen, however it was shown.
    if (other) room.once('enter-full-screen', () => this.#window?.focus());
    room.webContents.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'Escape' || !room.isFullScreen()) return;
      event.preventDefault();
      room.setFullScreen(false);
    });
    room.on('closed', () => {
      pages.remove(id);
      pageGone(id);
      this.#room = undefined;
    });
    room.webContents.on('render-process-gone', () => {
      pageGone(id);
      if (!room.isDestroyed()) room.destroy();
    });
    return room;
  }

  /** A screen the window is not on. */
  #otherScreen(): Display | undefined {
    const { screen } = this.#options;
    if (!this.#window) return undefined;
    const own = screen.getDisplayMatching(this.#window.getBounds());
    return screen.getAllDisplays().find(({ id }) => id !== own.id);
  }

  #roomNotShown(room: BrowserWindow): void {
    const { dialog } = this.#options;
    dialog.showMessageBoxSync(this.#window ?? room, {
      type: 'error',
      message: 'L’écran de la salle ne s’affiche pas.',
      detail: 'Rouvrez-le depuis «\u202fSéance\u202f». La séance et ce qui est enregistré sont intacts.',
      buttons: ['Fermer'],
      noLink: true,
    });
    if (!room.isDestroyed()) room.destroy();
  }

  #open(): void {
    const { createWindow, preload, icon, isPackaged, stateFile, pages, dialog } = this.#options;
    const state = readWindowState(stateFile);
    const window = createWindow({
      ...windowOptions(preload, isPackaged),
      ...placeOnScreen(state?.area, this.#screens()),
      ...(icon === undefined ? {} : { icon }),
    });
    this.#window = window;
    pages.add(window.webContents);
    this.#follow(window);
    window.once('ready-to-show', () => {
      if (state?.isMaximized) window.maximize();
      window.show();
    });
    void load(window, PAGE_ADDRESS, () => reloadOrClose(dialog, window, NOT_SHOWN));
  }

  #screens(): readonly [Area, ...Area[]] {
    const { screen } = this.#options;
    const primary = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
    return [primary.workArea, ...others.map(({ workArea }) => workArea)];
  }

  #follow(window: BrowserWindow): void {
    const { dialog, stateFile, pages, pageGone } = this.#options;
    const { webContents } = window;
    const { id } = webContents;
    window.on('close', () => {
      writeWindowState(stateFile, { area: window.getNormalBounds(), isMaximized: window.isMaximized() });
    });
    window.on('closed', () => {
      pages.remove(id);
      pageGone(id);
      this.#window = undefined;
      this.#room?.destroy();
    });
    webContents.on('will-prevent-unload', (event) => {
      if (leavesAnyway(dialog, window)) event.preventDefault();
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      pageGone(id);
      if (reason !== 'clean-exit' && !window.isDestroyed()) reloadOrClose(dialog, window, STOPPED);
    });
  }
}

/** The page has typing that is not saved yet. Preventing this event lets the window close. */
function leavesAnyway(dialog: WindowsOptions['dialog'], window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Une saisie n’est pas encore enregistrée.',
    detail: 'Si vous quittez maintenant, elle sera perdue.',
    buttons: ['Rester', 'Quitter sans enregistrer'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}
