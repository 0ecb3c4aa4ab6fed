// Short messages that come and go; an important one stays until it is closed.
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The screen that was there when it was said. */
  readonly screen: string;
}

/** More would cover the page: the rest waits, or goes. */
const MOST_SHOWN = 2;
/** Time to notice it, then to read it slowly; what it offers to do can be done elsewhere too (Ctrl+Z, the history). */
const NOTICED_WITHIN_MS = 4000;
const READ_MS_BY_CHARACTER = 60;
const DECIDED_WITHIN_MS = 6000;

export class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #lastId = 0;
  #isHeld = false;
  readonly #timers = new WeakMap<Toast, ReturnType<typeof setTimeout>>();
  readonly #screen: () => string;

  /** `screen` names what fills the window: a message is about what was done there. */
  constructor(screen: () => string) {
    this.#screen = screen;
  }

  /** Oldest first. An alarm that has no room waits until another is closed. */
  get shown(): readonly Toast[] {
    return this.#list.slice(-MOST_SHOWN);
  }

  say(text: string, action?: Toast['action']): void {
    this.#add({ text, tone: 'neutral', ...(action ? { action } : {}) });
  }

  alarm(text: string): void {
    this.#add({ text, tone: 'danger' });
  }

  close(id: number): void {
    this.#keepOnly((toast) => toast.id !== id);
  }

  /** Of those whose action has nothing left to do, the latest goes: an earlier one may still have. */
  withdraw(isVoid: (action: Toast['action']) => boolean): void {
    const last = this.#list.findLast(({ action }) => isVoid(action));
    if (last) this.close(last.id);
  }

  /** Somebody went elsewhere: what was said before is old, and would lie over what is there now. An alarm still has to be read. */
  leaveScreen(): void {
    const screen = this.#screen();
    if (!this.#isHeld) this.#keepOnly((toast) => toast.tone === 'danger' || toast.screen === screen);
  }

  /** While somebody reads or reaches for one, none goes away. */
  hold(): void {
    this.#isHeld = true;
    for (const toast of this.#list) this.#stopTiming(toast);
  }

  /** Each has its whole time again. */
  release(): void {
    this.#isHeld = false;
    for (const toast of this.#list) this.#time(toast);
  }

  /** What says the same takes the place of its like; of those that go by themselves, only the latest are kept. */
  #add(said: Omit<Toast, 'id' | 'screen'>): void {
    this.#lastId += 1;
    const toast: Toast = { ...said, id: this.#lastId, screen: this.#screen() };
    this.#keepOnly(({ text, tone }) => text !== toast.text || tone !== toast.tone);
    this.#list = [...this.#list, toast];
    const passing = this.#list.filter(({ tone }) => tone === 'neutral').slice(-MOST_SHOWN);
    this.#keepOnly((each) => each.tone === 'danger' || passing.includes(each));
    this.#time(toast);
  }

  #keepOnly(isKept: (toast: Toast) => boolean): void {
    for (const toast of this.#list) if (!isKept(toast)) this.#stopTiming(toast);
    this.#list = this.#list.filter(isKept);
    // What held them may have gone with the last of them, without a word.
    if (this.#list.length === 0) this.#isHeld = false;
  }

  #time(toast: Toast): void {
    const { id, text, tone, action } = toast;
    if (tone === 'danger' || this.#isHeld || this.#timers.has(toast)) return;
    const shownMs = NOTICED_WITHIN_MS + READ_MS_BY_CHARACTER * text.length + (action ? DECIDED_WITHIN_MS : 0);
    this.#timers.set(
      toast,
      setTimeout(() => this.close(id), shownMs),
    );
  }

  #stopTiming(toast: Toast): void {
    clearTimeout(this.#timers.get(toast));
    this.#timers.delete(toast);
  }
}
