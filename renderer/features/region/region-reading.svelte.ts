// What a region would be if it were built now: asked of the machine, which signs nothing; told apart from what is asked anew.
import type { Client } from '../../../main/contract/client.ts';
import type { RegionPreview } from '../../../main/contract/region-requests.ts';
import type { Recipe } from '../../../main/domain/consolidation/recipe.ts';
import { UnderWay } from '../../api/under-way.svelte.ts';

export interface Asked {
  readonly recipe: Recipe;
  readonly identities: readonly string[];
}

/** Above this, it is for the secretary to say when it is read again. */
const QUICK_MS = 2500;

export class RegionReading {
  readonly underWay = new UnderWay();
  readonly #client: Client;
  #preview = $state.raw<RegionPreview | null>(null);
  #askedFor = $state('');
  #lastTook = $state(0);
  #turn = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get preview(): RegionPreview | null {
    return this.#preview;
  }
  /** Whether reading again is a matter of a moment. */
  get isQuick(): boolean {
    return this.#lastTook < QUICK_MS;
  }

  /** Whether what is shown is of another recipe, or of other files. */
  isStale(asked: Asked): boolean {
    return this.#askedFor !== keyOf(asked);
  }

  /** The last one asked for is the one that is shown. Rejects with RequestRefused. */
  async read(asked: Asked): Promise<void> {
    this.underWay.stop();
    const mine = (this.#turn += 1);
    const started = performance.now();
    const input = { recipe: asked.recipe, identities: [...asked.identities] };
    try {
      const told = await this.underWay.run((options) => this.#client.call('region.preview', input, options));
      if (mine !== this.#turn) return;
      this.#preview = told;
      this.#askedFor = keyOf(asked);
      this.#lastTook = performance.now() - started;
    } catch (failure) {
      // One that another took the place of was stopped: nobody waits for it.
      if (mine === this.#turn) throw failure;
    }
  }
}

function keyOf({ recipe, identities }: Asked): string {
  return JSON.stringify([recipe, identities]);
}
