// Plans of kept files that were read for a preview: a ruling later, the same hundred and fifty are wanted again.
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { KeptFiles } from '../kept-files.ts';

/** A region's quarter and its last two builds, with room to spare. */
const MOST_HELD = 250;

export class PlansRead {
  readonly #kept: KeptFiles;
  readonly #held = new Map<string, PlanDocument>();

  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  /** What an identity names never changes; that its file is still kept is asked each time. Rejects with RequestRefused. */
  async read(identity: string): Promise<PlanDocument> {
    this.#kept.bytesOf(identity);
    const held = this.#held.get(identity);
    if (held) return held;
    const document = await this.#kept.planDocument(identity);
    this.#held.set(identity, document);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return document;
  }
}
