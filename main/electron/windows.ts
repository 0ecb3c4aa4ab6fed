// The window: made to the policy, put back where it was, shown once there is something to see.
import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog, Screen } from 'electron';
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
    const room = this.#room ?? this.#openRoom();
    void room.loadURL(`${PAGE_ADDRESS}${address}`);
    room.show();
  }

  #openRoom(): BrowserWindow {
    const { createWindow, preload, isPackaged, pages, pageGone } = this.#options;
    const room = createWindow({ ...windowOptions(preload, isPackaged), ...this.#roomPlace() });
    const { id } = room.webContents;
    this.#room = room;
    pages.add(room.webContents);
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

  /** The whole of a screen the window is not on; without one, a window among others. */
  #roomPlace(): Partial<BrowserWindowConstructorOptions> {
    const { screen } = this.#options;
    const displays = screen.getAllDisplays();
    if (displays.length < 2 || !this.#window) return {};
    const own = screen.getDisplayMatching(this.#window.getBounds());
    const other = displays.find(({ id }) => id !== own.id);
    return other ? { ...other.bounds, fullscreen: true } : {};
  }

  #open(): void {
    const { createWindow, preload, icon, isPackaged, stateFile, pages } = this.#options;
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
    void window.loadURL(PAGE_ADDRESS);
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
      if (reason !== 'clean-exit' && !window.isDestroyed()) reloadOrClose(dialog, window);
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

function reloadOrClose(dialog: WindowsOptions['dialog'], window: BrowserWindow): void {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'error',
    message: 'L’affichage de Jalon s’est arrêté.',
    detail: 'Ce qui était enregistré est intact. Vous pouvez recharger la fenêtre.',
    buttons: ['Recharger', 'Fermer'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (answer === 0) void window.loadURL(PAGE_ADDRESS);
  else window.destroy();
}
