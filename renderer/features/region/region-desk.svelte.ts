// The regional roadmaps of the workspace on the page: their recipes, read again when one changes, and the files they are built of.
import type { ExchangedFile } from '../../../main/contract/exchange-requests.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import { NO_REGIONS, type Regions } from '../../../main/domain/consolidation/regions.ts';
import { ExchangeDesk } from '../../api/exchange-desk.svelte.ts';

/** A build as it is kept: the plan of the region, signed here. */
export type KeptBuild = ExchangedFile & { readonly revision: number };

export class RegionDesk {
  readonly client: Client;
  readonly exchanges: ExchangeDesk;
  #regions = $state.raw<Regions | null>(null);
  #lastCommit: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.client = client;
    this.exchanges = new ExchangeDesk(client);
  }

  /** Reads, then follows what happens; returns the way to stop following. */
  follow(onfailure: (failure: unknown) => void): () => void {
    this.refresh().catch(onfailure);
    const stops = [
      this.exchanges.follow(onfailure),
      this.client.subscribe((event) => {
        const isAbout =
          event.kind === 'replaced' ||
          (event.kind === 'changed' && event.changes.some(({ kind }) => kind === 'regions'));
        if (isAbout) this.refresh().catch(onfailure);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  get isRead(): boolean {
    return this.#regions !== null && this.exchanges.isRead;
  }
  get regions(): Regions {
    return this.#regions ?? NO_REGIONS;
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

  /** Rejects with RequestRefused. */
  async refresh(): Promise<void> {
    this.#regions = (await this.client.call('region.overview', {})).regions;
  }

  /**
   * One after the other, each made from what the one before it left: two quick choices in one list both count. Resolves to the
   * number of the edit. Rejects with RequestRefused.
   */
  commit(label: string, make: (regions: Regions) => readonly Edit[]): Promise<number> {
    const mine = this.#lastCommit.then(async () => {
      const edits = [...make(this.regions)];
      const { sequence } = await this.client.call('edit.commit', { label: label.slice(0, 200), edits });
      await this.refresh();
      return sequence;
    });
    this.#lastCommit = mine.catch(() => undefined);
    return mine;
  }
}
