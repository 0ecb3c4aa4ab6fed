// The regional roadmaps of the workspace on the page: their recipes, read again when one changes, and the files they are built of.
import type { ExchangedFile } from '../../../main/contract/exchange-requests.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import { NO_REGIONS, type Regions } from '../../../main/domain/consolidation/regions.ts';
import { DocumentDesk } from '../../api/document-desk.svelte.ts';
import { ExchangeDesk } from '../../api/exchange-desk.svelte.ts';

/** A build as it is kept: the plan of the region, signed here. */
export type KeptBuild = ExchangedFile & { readonly revision: number };

export class RegionDesk {
  readonly client: Client;
  readonly exchanges: ExchangeDesk;
  readonly #recipes: DocumentDesk<Regions>;

  constructor(client: Client) {
    this.client = client;
    this.exchanges = new ExchangeDesk(client);
    this.#recipes = new DocumentDesk(client, {
      kinds: ['regions'],
      read: async () => (await client.call('region.overview', {})).regions,
    });
  }

  /** Reads, then follows what happens; returns the way to stop following. */
  follow(onfailure: (failure: unknown) => void): () => void {
    const stops = [this.#recipes.follow(onfailure), this.exchanges.follow(onfailure)];
    return () => stops.forEach((stop) => stop());
  }

  get isRead(): boolean {
    return this.#recipes.content !== null && this.exchanges.isRead;
  }
  get regions(): Regions {
    return this.#recipes.content ?? NO_REGIONS;
  }
  /** What a region can be built of: every plan that came and is kept. Which of them count, the machine tells. */
  readonly receivedPlans = $derived.by(() =>
    this.exchanges.overview.files.filter(
      ({ kind, direction, file }) => kind === 'plan' && direction === 'received' && file !== null,
    ),
  );

  /** The latest first. */
  buildsOf(regionId: string): readonly KeptBuild[] {
    return this.exchanges.overview.files
      .flatMap(({ revision, ...file }) => (revision === null ? [] : [{ ...file, revision }]))
      .filter((each) => each.direction === 'sent' && each.planId === regionId && each.file !== null)
      .toSorted((one, other) => other.revision - one.revision);
  }

  /** Resolves to the number of the edit. Rejects with RequestRefused. */
  commit(label: string, make: (regions: Regions) => readonly Edit[]): Promise<number> {
    return this.#recipes.commit(label, make);
  }
}
