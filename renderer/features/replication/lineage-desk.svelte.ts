// Lineages and cohorts on the page: read whole, read again when a plan or a replication changes.
import type { Client } from '../../../main/contract/client.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import type { ReplicationOverview } from '../../../main/contract/replication-requests.ts';
import { NO_REPLICATIONS, type Cohort } from '../../../main/domain/replication/replications.ts';

const EMPTY: ReplicationOverview = {
  replications: NO_REPLICATIONS,
  fiches: [],
  lineages: { trees: [], contradicted: [] },
  reports: {},
};
const CHANGING: readonly string[] = ['plan', 'replications', 'exchanges'];

export class LineageDesk {
  readonly client: Client;
  #overview = $state.raw<ReplicationOverview | null>(null);
  #underWay: Promise<void> | null = null;
  #isStale = false;
  #lastCommit: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.client = client;
  }

  /** Reads, then follows what happens; returns the way to stop following. */
  follow(onfailure: (failure: unknown) => void): () => void {
    this.refresh().catch(onfailure);
    return this.client.subscribe((event) => {
      const isAbout =
        event.kind === 'replaced' ||
        (event.kind === 'changed' && event.changes.some(({ kind }) => CHANGING.includes(kind)));
      if (isAbout) this.refresh().catch(onfailure);
    });
  }

  get isRead(): boolean {
    return this.#overview !== null;
  }
  get overview(): ReplicationOverview {
    return this.#overview ?? EMPTY;
  }
  get cohorts(): readonly Cohort[] {
    return this.overview.replications.cohorts;
  }

  /** Asked for while it is under way, it is done once more after that. Rejects with RequestRefused. */
  refresh(): Promise<void> {
    this.#isStale = true;
    this.#underWay ??= this.#read().finally(() => (this.#underWay = null));
    return this.#underWay;
  }

  async #read(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      this.#overview = await this.client.call('replication.overview', {});
    }
  }

  /** One after the other, each made from what the one before it left. Resolves to the number of the edit. Rejects with RequestRefused. */
  commit(label: string, make: (cohorts: readonly Cohort[]) => readonly Edit[]): Promise<number> {
    const mine = this.#lastCommit.then(async () => {
      const edits = [...make(this.cohorts)];
      const { sequence } = await this.client.call('edit.commit', { label: label.slice(0, 200), edits });
      await this.refresh();
      return sequence;
    });
    this.#lastCommit = mine.catch(() => undefined);
    return mine;
  }
}
