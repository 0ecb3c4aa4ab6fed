// What was read of kept files, verified: a ruling later, the same hundred and fifty are wanted again.
import type { KeptFiles } from './kept-files.ts';

/** A region's quarter and its last two builds, with room to spare. */
const MOST_HELD = 250;

export class HeldReadings<Content> {
  readonly #kept: KeptFiles;
  readonly #readAnew: (identity: string) => Promise<Content>;
  readonly #held = new Map<string, Content>();

  constructor(kept: KeptFiles, readAnew: (identity: string) => Promise<Content>) {
    this.#kept = kept;
    this.#readAnew = readAnew;
  }

  /** What an identity names never changes; that its file is still kept is asked each time. Rejects with RequestRefused. */
  async read(identity: string): Promise<Content> {
    this.#kept.bytesOf(identity);
    const held = this.#held.get(identity);
    if (held !== undefined) return held;
    const content = await this.#readAnew(identity);
    this.#held.set(identity, content);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return content;
  }
}
