// Where territories stand towards a contract, on the page: those followed by hand, and the plans that tell it themselves.
import type { Client } from '../../../main/contract/client.ts';
import type { ContractualisationOutputs } from '../../../main/contract/contractualisation-requests.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import {
  NO_CONTRACTUALISATIONS,
  type Contractualisations,
} from '../../../main/domain/contractualisation/contractualisations.ts';
import { contractStandings } from '../../../main/domain/contractualisation/standing.ts';
import { DocumentDesk } from '../../api/document-desk.svelte.ts';

type Overview = ContractualisationOutputs['contractualisation.overview'];

export class ContractDesk {
  readonly client: Client;
  readonly #overview: DocumentDesk<Overview>;

  constructor(client: Client) {
    this.client = client;
    this.#overview = new DocumentDesk(client, {
      kinds: ['contractualisations', 'plan', 'register', 'trust'],
      read: () => client.call('contractualisation.overview', {}),
    });
  }

  follow(onfailure: (failure: unknown) => void): () => void {
    return this.#overview.follow(onfailure);
  }
  refresh(): Promise<void> {
    return this.#overview.refresh();
  }

  get isRead(): boolean {
    return this.#overview.content !== null;
  }
  get kept(): Contractualisations {
    return this.#overview.content?.contractualisations ?? NO_CONTRACTUALISATIONS;
  }
  get plans(): Overview['plans'] {
    return this.#overview.content?.plans ?? [];
  }
  /** Names of received files that could not be read again. */
  get unreadable(): readonly string[] {
    return this.#overview.content?.unreadable ?? [];
  }
  readonly standings = $derived.by(() =>
    contractStandings(this.kept.followedTerritories, this.kept.followedStages, this.plans),
  );

  /** Resolves to the number of the edit. Rejects with RequestRefused. */
  commit(label: string, make: (kept: Contractualisations) => readonly Edit[]): Promise<number> {
    return this.#overview.commit(label, ({ contractualisations }) => make(contractualisations));
  }
}
