// What the screen of identities and trust shows: read anew after each act.
import type { IdentitySummary } from '../../../main/contract/answers.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { TrustOverview } from '../../../main/contract/trust-requests.ts';

const NOTHING: TrustOverview = { canRemember: false, certificates: [], directories: [] };

export class TrustDesk {
  readonly client: Client;
  #identities = $state.raw<readonly IdentitySummary[] | null>(null);
  #overview = $state.raw<TrustOverview>(NOTHING);

  constructor(client: Client) {
    this.client = client;
  }

  /** Null until it was read. */
  get identities(): readonly IdentitySummary[] | null {
    return this.#identities;
  }
  get overview(): TrustOverview {
    return this.#overview;
  }

  /** Rejects with RequestRefused. */
  async refresh(): Promise<void> {
    const [identities, overview] = await Promise.all([
      this.client.call('identity.list', {}),
      this.client.call('trust.overview', {}),
    ]);
    this.#identities = identities;
    this.#overview = overview;
  }
}
