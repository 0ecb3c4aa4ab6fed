// The document as it will be, made again a moment after each change, by the very way it is made to be kept.
import type { MadeDocumentFile } from '../../../main/contract/document-answers.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { Input } from '../../../main/contract/requests.ts';
import { UnderWay } from '../../api/under-way.svelte.ts';

/** Long enough for a few letters to be typed. */
const QUIET_MS = 450;

export class Preview {
  readonly underWay = new UnderWay();
  #made = $state.raw<MadeDocumentFile | null>(null);
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

  get made(): MadeDocumentFile | null {
    return this.#made;
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
    this.#timer = setTimeout(() => void this.#make(input), QUIET_MS);
  }
  now(input: Input<'document.make'>): void {
    clearTimeout(this.#timer);
    void this.#make(input);
  }
  stop(): void {
    clearTimeout(this.#timer);
    this.underWay.stop();
  }

  async #make(input: Input<'document.make'>): Promise<void> {
    this.underWay.stop();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const made = await this.underWay.run((options) => this.#client.call('document.make', input, options));
      if (asked !== this.#asked) return;
      this.#made = made;
      this.#refusal = null;
      this.#isLarge = false;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.#isLarge = codeOf(failure) === 'document-large';
      this.#refusal = this.#explain(failure);
    }
  }
}

function codeOf(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;
}
