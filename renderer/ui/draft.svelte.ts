// Text being typed, kept a moment after the last key, at once on leaving the field. What was typed is never thrown away.
import type { PendingWork } from './pending-work.svelte.ts';

const QUIET_TIME_MS = 500;

export interface DraftOptions {
  /** Unique in the application and the same each time the field comes back: the entity and the field. */
  readonly name: string;
  readonly stored: () => string;
  /** `before` is the text that was stored when the typing began: what was overwritten must be what was seen. */
  readonly keep: (text: string, before: string) => Promise<void>;
  /** French sentence saying what is wrong, or undefined. */
  readonly check: (text: string) => string | undefined;
  readonly explain: (failure: unknown) => string;
  /** Whether the failure means that somebody else altered the same text meanwhile. */
  readonly isConflict?: (failure: unknown) => boolean;
  readonly pending: PendingWork;
}

export class Draft {
  readonly #options: DraftOptions;
  #typed = $state<string | null>(null);
  #failure = $state<string | undefined>();
  #base: string | null = null;
  /** What was typed and kept last, though it may be stored trimmed. */
  #acknowledged: string | null = null;
  /** The focus is elsewhere: what is stored may take the place of what was typed. */
  #isLeft = false;
  #conflicts = $state(false);
  #address = window.location.hash;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The same text is never sent twice, whoever asks for it to be kept meanwhile. */
  #keeping: { readonly text: string; readonly done: Promise<void> } | null = null;
  readonly #flush = () => this.keepNow();

  constructor(options: DraftOptions) {
    this.#options = options;
    const aside = options.pending.takeBack(options.name);
    if (aside === null) return;
    this.#typed = aside.text;
    this.#base = aside.base;
    this.#conflicts = aside.conflicts;
    options.pending.hold(this.#flush);
    options.pending.refuse(this.#flush);
  }

  get text(): string {
    return this.#typed ?? this.#options.stored();
  }

  get error(): string | undefined {
    return this.#options.check(this.text) ?? this.#failure;
  }

  /** Somebody else altered the same text: one of the two must be chosen, by `keepMine` or `takeTheirs`. */
  get conflicts(): boolean {
    return this.#conflicts;
  }

  get theirs(): string {
    return this.#options.stored();
  }

  async keepMine(): Promise<void> {
    this.#base = this.#options.stored();
    this.#forgetFailure();
    await this.keepNow();
  }

  takeTheirs(): void {
    this.#forgetFailure();
    this.#drop();
  }

  #forgetFailure(): void {
    this.#conflicts = false;
    this.#failure = undefined;
  }

  type(text: string): void {
    this.typeQuietly(text);
    this.#timer = setTimeout(() => void this.keepNow(), QUIET_TIME_MS);
  }

  /** For text that means nothing until it is finished, such as a date: kept on leaving the field only. */
  typeQuietly(text: string): void {
    if (this.#typed === null) this.#base = this.#options.stored();
    this.#isLeft = false;
    this.#typed = text;
    this.#address = window.location.hash;
    if (!this.#conflicts) this.#failure = undefined;
    this.#options.pending.hold(this.#flush);
    clearTimeout(this.#timer);
  }

  /** The focus leaves the field, which stays. */
  async blur(): Promise<void> {
    this.#isLeft = true;
    await this.keepNow();
  }

  /** The field goes away: what can be kept is kept, what cannot waits aside until the field is back. */
  leave(): void {
    const typed = this.#typed;
    if (typed === null) return;
    if (this.#options.check(typed) === undefined && !this.#conflicts) {
      void this.keepNow().then(() => this.#putAside());
    } else {
      this.#putAside();
    }
  }

  #putAside(): void {
    const { pending, name } = this.#options;
    clearTimeout(this.#timer);
    if (this.#typed === null) return;
    pending.release(this.#flush);
    if (this.#typed === this.#acknowledged) return;
    pending.putAside(name, {
      text: this.#typed,
      address: this.#address,
      base: this.#base,
      conflicts: this.#conflicts,
    });
  }

  /** Does nothing to text that breaks a rule: it stays in the field, marked, until it is mended. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#typed;
    if (typed === null || this.#conflicts) return;
    const { pending } = this.#options;
    if (this.#keeping) {
      const { text, done } = this.#keeping;
      await done;
      // What was typed since is kept next, from what this one has left.
      return text === typed ? undefined : this.keepNow();
    }
    if (typed === this.#options.stored() || typed === this.#acknowledged) {
      this.#settle(typed);
      return;
    }
    if (this.#options.check(typed) !== undefined) {
      pending.refuse(this.#flush);
      return;
    }
    const done = this.#keep(typed);
    this.#keeping = { text: typed, done };
    await done;
  }

  async #keep(typed: string): Promise<void> {
    const { pending } = this.#options;
    try {
      await pending.during(this.#options.keep(typed, this.#base ?? this.#options.stored()));
      this.#base = this.#options.stored();
      this.#acknowledged = typed;
      // Where the machine keeps it a little differently, trimmed for instance, the words stay as typed until the field is left.
      if (this.#base === typed || this.#isLeft) this.#settle(typed);
      else this.#options.pending.release(this.#flush);
    } catch (failure) {
      this.#conflicts = this.#options.isConflict?.(failure) ?? false;
      this.#failure = this.#options.explain(failure);
      pending.refuse(this.#flush);
    } finally {
      this.#keeping = null;
    }
  }

  /** Nothing more to keep, unless more was typed meanwhile. */
  #settle(kept: string): void {
    if (this.#typed === kept) this.#drop();
  }

  #drop(): void {
    this.#typed = null;
    this.#base = null;
    this.#acknowledged = null;
    this.#options.pending.release(this.#flush);
  }
}
