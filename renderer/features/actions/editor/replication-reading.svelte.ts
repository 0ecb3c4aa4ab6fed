// What the machine tells of the replications of the open fiche, read again whenever something of them may have changed.
import type { Client } from '../../../../main/contract/client.ts';
import type { ReplicationReading } from '../../../../main/contract/replication-requests.ts';

const CHANGING: readonly string[] = ['plan', 'replications', 'directory'];

export class FicheReplications {
  readonly #client: Client;
  readonly #fiche: { readonly planId: string; readonly actionId: string };
  #reading = $state.raw<ReplicationReading | null>(null);
  #underWay: Promise<void> | null = null;
  #isStale = false;

  constructor(client: Client, fiche: { readonly planId: string; readonly actionId: string }) {
    this.#client = client;
    this.#fiche = fiche;
  }

  get reading(): ReplicationReading | null {
    return this.#reading;
  }

  /** Reads, then follows what happens; returns the way to stop following. A fiche that is no more is nobody's fault. */
  follow(onfailure: (failure: unknown) => void): () => void {
    let isOver = false;
    const read = (): void => {
      this.refresh().catch((failure: unknown) => {
        if (!isOver) onfailure(failure);
      });
    };
    read();
    const stop = this.#client.subscribe((event) => {
      const isAbout =
        event.kind === 'replaced' ||
        (event.kind === 'changed' && event.changes.some(({ kind }) => CHANGING.includes(kind)));
      if (isAbout && !isRemoval(event, this.#fiche.actionId)) read();
    });
    return () => {
      isOver = true;
      stop();
    };
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
      this.#reading = await this.#client.call('replication.reading', this.#fiche);
    }
  }
}

type Event = Parameters<Parameters<Client['subscribe']>[0]>[0];
function isRemoval(event: Event, actionId: string): boolean {
  return (
    event.kind === 'changed' &&
    event.changes.some(
      ({ change }) =>
        (change.kind === 'action.remove' && change.actionId === actionId) || change.kind === 'plan.delete',
    )
  );
}
