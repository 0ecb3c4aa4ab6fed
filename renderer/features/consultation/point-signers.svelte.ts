// Who signed the files points came from, read again when there are others.
import type { Client } from '../../../main/contract/client.ts';
import type { PointSigners } from '../../../main/contract/consultation-requests.ts';

export class SignersOfPoints {
  readonly #client: Client;
  #signers = $state.raw<readonly PointSigners[]>([]);

  constructor(client: Client) {
    this.#client = client;
  }

  /** Rejects with RequestRefused. */
  async read(consultationId: string): Promise<void> {
    this.#signers = (await this.#client.call('consultation.signers', { consultationId })).signers;
  }

  of(identity: string): PointSigners | undefined {
    return this.#signers.find((each) => each.identity === identity);
  }

  /** Before it is known who signed, nobody counts. */
  readonly isRelied = (identity: string): boolean => this.of(identity)?.isRelied ?? false;
}
