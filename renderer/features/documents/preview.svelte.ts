// The document as it will be, made again a moment after each change, by the very way it is made to be kept.
import type { MadeDocumentFile } from '../../../main/contract/document-answers.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { Input } from '../../../main/contract/requests.ts';
import { UnderWay } from '../../api/under-way.svelte.ts';

/** Long enough for a few letters to be typed. */
const QUIET_MS = 450;

/** A document and what was asked to have it. */
export interface Shown {
  readonly made: MadeDocumentFile;
  readonly input: Input<'document.make'>;
}

export class Preview {
  readonly underWay = new UnderWay();
  #shown = $state.raw<Shown | null>(null);
  #isAwaited = $state(false);
  /** The refusal, in French. */
  #refusal = $state<string | null>(null);
  #isLarge = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly #client: Client;
  readonly #explain: (failure: unknown) => string;

  constructor(client: Client, explain: (failure: unknown) => string) {
    this.#client = client;
    this.#explain = explain;
  }

  /** The last one made: of what was asked before, while the next is being made. */
  get shown(): Shown | null {
    return this.#shown;
  }
  /** What is shown is not, or not yet, what was last asked for. */
  get isBehind(): boolean {
    return this.#isAwaited || this.#refusal !== null;
  }
  /** From the moment something is asked for: the time that waits for the next letter counts. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }
  get refusal(): string | null {
    return this.#refusal;
  }
  /** It is refused for its size alone, and may be agreed to. */
  get isLarge(): boolean {
    return this.#isLarge;
  }

  ask(input: Input<'document.make'>): void {
    clearTimeout(this.#timer);
    this.#isAwaited = true;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#make(input);
    }, QUIET_MS);
  }
  stop(): void {
    this.underWay.stop();
  }
  /** The screen is left. */
  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.underWay.stop();
  }

  async #make(input: Input<'document.make'>): Promise<void> {
    this.underWay.stop();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const made = await this.underWay.run((options) => this.#client.call('document.make', input, options));
      if (asked !== this.#asked) return;
      this.#shown = { made, input };
      this.#refusal = null;
      this.#isLarge = false;
      this.#settle();
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.#isLarge = codeOf(failure) === 'document-large';
      this.#refusal = this.#explain(failure);
      this.#settle();
    }
  }

  /** Unless something else was asked for meanwhile. */
  #settle(): void {
    this.#isAwaited = this.#timer !== undefined;
  }
}

function codeOf(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;
}
