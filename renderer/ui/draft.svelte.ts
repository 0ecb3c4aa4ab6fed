// Text being typed, kept a moment after the last key, at once on leaving the field. What was typed is never thrown away.
import type { PendingWork } from './pending-work.svelte.ts';

const QUIET_TIME_MS = 500;

export interface DraftOptions {
  readonly stored: () => string;
  readonly keep: (text: string) => Promise<void>;
  /** French sentence saying what is wrong, or undefined. */
  readonly check: (text: string) => string | undefined;
  readonly explain: (failure: unknown) => string;
  readonly pending: PendingWork;
}

export class Draft {
  readonly #options: DraftOptions;
  #typed = $state<string | null>(null);
  #failure = $state<string | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush = () => this.keepNow();

  constructor(options: DraftOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#typed ?? this.#options.stored();
  }

  get error(): string | undefined {
    return this.#options.check(this.text) ?? this.#failure;
  }

  type(text: string): void {
    this.typeQuietly(text);
    this.#timer = setTimeout(() => void this.keepNow(), QUIET_TIME_MS);
  }

  /** For text that means nothing until it is finished, such as a date: kept on leaving the field only. */
  typeQuietly(text: string): void {
    this.#typed = text;
    this.#failure = undefined;
    this.#options.pending.hold(this.#flush);
    clearTimeout(this.#timer);
  }

  /** Gives up text that breaks a rule: the stored one is shown again. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#typed = null;
    this.#failure = undefined;
    this.#options.pending.release(this.#flush);
  }

  /** Does nothing to text that breaks a rule: it stays in the field, marked, until it is mended. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#typed;
    if (typed === null) return;
    const { pending } = this.#options;
    if (typed === this.#options.stored()) {
      this.#settle(typed);
      return;
    }
    if (this.#options.check(typed) !== undefined) {
      pending.refuse(this.#flush);
      return;
    }
    try {
      await pending.during(this.#options.keep(typed));
      this.#settle(typed);
    } catch (failure) {
      this.#failure = this.#options.explain(failure);
      pending.refuse(this.#flush);
    }
  }

  /** Nothing more to keep, unless more was typed meanwhile. */
  #settle(kept: string): void {
    if (this.#typed !== kept) return;
    this.#typed = null;
    this.#options.pending.release(this.#flush);
  }
}
