// Knows whether everything typed has been kept: what is being typed, what is on its way, what was refused.
import { untrack } from 'svelte';

export type SavedState = 'saved' | 'typing' | 'saving' | 'refused';

/** A control holding text that is not kept yet registers how to keep it now. */
type Flush = () => Promise<void>;

interface Aside {
  readonly text: string;
  /** Where it was typed: the part of the page's address that names the screen. */
  readonly address: string;
  /** What was stored when the typing began; null where nothing was typed yet. */
  readonly base: string | null;
  /** Somebody else altered the same text meanwhile. */
  readonly conflicts: boolean;
}

export class PendingWork {
  #drafts = $state.raw<readonly Flush[]>([]);
  #underWay = $state(0);
  #refused = $state.raw<readonly Flush[]>([]);

  readonly state = $derived<SavedState>(
    this.#refused.length > 0 || this.asideAddress !== null
      ? 'refused'
      : this.#underWay > 0
        ? 'saving'
        : this.#drafts.length > 0
          ? 'typing'
          : 'saved',
  );

  /** Text that broke a rule when its field went away, by the field's name: it comes back with the field. */
  #aside = $state.raw<Readonly<Record<string, Aside>>>({});

  putAside(name: string, aside: Aside): void {
    this.#aside = { ...this.#aside, [name]: aside };
  }

  takeBack(name: string): Aside | null {
    // Untracked: a field that is made must not be made again because something was put aside.
    const { [name]: aside, ...others } = untrack(() => this.#aside);
    if (aside) this.#aside = others;
    return aside ?? null;
  }

  /** The texts that wait for a screen whose field is gone. */
  asideAt(address: string): readonly string[] {
    return Object.values(this.#aside)
      .filter((aside) => screenOf(aside.address) === screenOf(address))
      .map(({ text }) => text);
  }

  /** Whether some field whose name begins so waits to be back: what hides it is to be opened. */
  hasAside(prefix: string): boolean {
    return untrack(() => Object.keys(this.#aside)).some((name) => name.startsWith(prefix));
  }

  /** The address of the screen where something still waits to be mended; null when nothing does. */
  get asideAddress(): string | null {
    return Object.values(this.#aside)[0]?.address ?? null;
  }

  /** Gives up what waits at an address whose field is gone, with its fiche for instance. */
  dropAside(address: string): void {
    this.#aside = Object.fromEntries(
      Object.entries(this.#aside).filter(([, aside]) => screenOf(aside.address) !== screenOf(address)),
    );
  }

  hold(flush: Flush): void {
    if (!this.#drafts.includes(flush)) this.#drafts = [...this.#drafts, flush];
  }

  release(flush: Flush): void {
    this.#drafts = without(this.#drafts, flush);
    this.#refused = without(this.#refused, flush);
  }

  refuse(flush: Flush): void {
    if (!this.#refused.includes(flush)) this.#refused = [...this.#refused, flush];
  }

  /** Counts work on its way; the state is "saving" until it settles. */
  async during<Value>(work: Promise<Value>): Promise<Value> {
    this.#count(1);
    try {
      return await work;
    } finally {
      this.#count(-1);
    }
  }

  /** Untracked: an effect that starts work must not depend on how much work there is. */
  #count(step: 1 | -1): void {
    this.#underWay = untrack(() => this.#underWay) + step;
  }

  /** Keeps everything typed so far. Before an undo, an export, a change of screen. */
  async flush(): Promise<void> {
    await Promise.all(this.#drafts.map((flush) => flush()));
  }
}

/** An address without the field it may name. */
function screenOf(address: string): string {
  return address.split('?')[0] ?? '';
}

function without(list: readonly Flush[], flush: Flush): readonly Flush[] {
  return list.includes(flush) ? list.filter((each) => each !== flush) : list;
}
