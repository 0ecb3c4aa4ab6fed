// A follow-up on its way into the plan: what it would change, and what is decided. Read again whenever something changes.
import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../../main/contract/client.ts';
import type { ContributedFiche } from '../../../main/contract/contribution-requests.ts';
import { sentenceOf } from '../../../main/contract/words.fr.ts';
import type { Decision } from '../../../main/domain/merge/conflict.ts';

export class Taking {
  readonly #client: Client;
  readonly #contributionId: string;
  readonly #decisions = new SvelteMap<string, Decision>();
  #fiches = $state.raw<readonly ContributedFiche[] | null>(null);
  #refusal = $state<string | null>(null);
  #isRunning = $state(false);
  #asked = 0;

  constructor(client: Client, contributionId: string) {
    this.#client = client;
    this.#contributionId = contributionId;
  }

  get isRead(): boolean {
    return this.#fiches !== null;
  }
  get fiches(): readonly ContributedFiche[] {
    return this.#fiches ?? [];
  }
  get refusal(): string | null {
    return this.#refusal;
  }
  get isRunning(): boolean {
    return this.#isRunning;
  }
  decisionOf(id: string): Decision | null {
    return this.#decisions.get(id) ?? null;
  }

  /** Returns the way to stop following. */
  follow(): () => void {
    void this.#read();
    return this.#client.subscribe((event) => {
      const isAbout =
        event.kind === 'replaced' ||
        (event.kind === 'changed' &&
          event.changes.some(({ kind }) => kind === 'plan' || kind === 'exchanges' || kind === 'directory'));
      if (isAbout) void this.#read();
    });
  }

  decide(id: string, decision: Decision): Promise<void> {
    this.#decisions.set(id, decision);
    return this.#read();
  }

  /** Rejects with RequestRefused. */
  take(
    actionIds: readonly string[],
    isUnverifiedAgreed: boolean,
  ): Promise<{ readonly sequence: number; readonly label: string }> {
    return this.#client.call('contribution.take', {
      contributionId: this.#contributionId,
      actionIds: [...actionIds],
      decisions: Object.fromEntries(this.#decisions),
      isUnverifiedAgreed,
    });
  }

  async #read(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#isRunning = true;
    try {
      const decisions = Object.fromEntries(this.#decisions);
      const { fiches } = await this.#client.call('contribution.preview', {
        contributionId: this.#contributionId,
        decisions,
      });
      if (mine !== this.#asked) return;
      this.#fiches = fiches;
      this.#refusal = null;
    } catch (failure) {
      if (mine !== this.#asked) return;
      this.#fiches = null;
      this.#refusal = sentenceOf(failure);
    } finally {
      if (mine === this.#asked) this.#isRunning = false;
    }
  }
}
