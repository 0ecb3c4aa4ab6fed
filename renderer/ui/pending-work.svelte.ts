// Knows whether everything typed has been kept: what is being typed, what is on its way, what was refused.
import { untrack } from 'svelte';

export type SavedState = 'saved' | 'typing' | 'saving' | 'refused';

/** A control holding text that is not kept yet registers how to keep it now. */
type Flush = () => Promise<void>;

export class PendingWork {
  #drafts = $state.raw<ReadonlySet<Flush>>(new Set());
  #underWay = $state(0);
  #refused = $state.raw<ReadonlySet<Flush>>(new Set());

  readonly state = $derived<SavedState>(
    this.#refused.size > 0
      ? 'refused'
      : this.#underWay > 0
        ? 'saving'
        : this.#drafts.size > 0
          ? 'typing'
          : 'saved',
  );

  hold(flush: Flush): void {
    if (!this.#drafts.has(flush)) this.#drafts = new Set([...this.#drafts, flush]);
  }

  release(flush: Flush): void {
    this.#drafts = without(this.#drafts, flush);
    this.#refused = without(this.#refused, flush);
  }

  refuse(flush: Flush): void {
    this.#refused = new Set([...this.#refused, flush]);
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
    await Promise.all([...this.#drafts].map((flush) => flush()));
  }
}

function without(set: ReadonlySet<Flush>, flush: Flush): ReadonlySet<Flush> {
  if (!set.has(flush)) return set;
  const next = new Set(set);
  next.delete(flush);
  return next;
}
