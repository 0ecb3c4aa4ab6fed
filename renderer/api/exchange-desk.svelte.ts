// The exchanges of the workspace on the page: read whole, read again when something of them changes.
import type { Edit } from '../../main/contract/edits.ts';
import type { CallOptions, Client } from '../../main/contract/client.ts';
import type { ExchangeOverview, ExaminedFile } from '../../main/contract/exchange-requests.ts';
import type { NamedDocument } from '../../main/contract/documents.ts';
import { NO_EXCHANGES, type Exchanges } from '../../main/domain/transmission/exchanges.ts';
import { today } from './today.ts';

const EMPTY: ExchangeOverview = { exchanges: NO_EXCHANGES, standings: {}, files: [], waiting: [] };

export class ExchangeDesk {
  readonly client: Client;
  #overview = $state.raw<ExchangeOverview | null>(null);
  #reading: Promise<void> | null = null;
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
        (event.kind === 'changed' && event.changes.some(({ kind }) => kind === 'exchanges'));
      if (isAbout) this.refresh().catch(onfailure);
    });
  }

  get isRead(): boolean {
    return this.#overview !== null;
  }
  get overview(): ExchangeOverview {
    return this.#overview ?? EMPTY;
  }
  get exchanges(): Exchanges {
    return this.overview.exchanges;
  }

  /** Asked for while it is under way, it is done once more after that. Rejects with RequestRefused. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#isStale = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #read(): Promise<void> {
    do {
      this.#isStale = false;
      this.#overview = await this.client.call('exchange.overview', { today: today() });
    } while (this.#isStale);
  }

  /**
   * One after the other, each once what the one before it did is read: an answer given while another is being kept is made from
   * both. `make` is called when its turn comes. Rejects with RequestRefused.
   */
  commit(label: string, make: (exchanges: Exchanges) => readonly Edit[]): Promise<void> {
    const mine = this.#lastCommit.then(async () => {
      await this.client.call('edit.commit', { label, edits: [...make(this.exchanges)] });
      await this.refresh();
    });
    this.#lastCommit = mine.catch(() => undefined);
    return mine;
  }

  /** Each file is read when its turn comes, and is on the machine's disk before the first one is examined. Rejects with RequestRefused. */
  async receive(
    files: readonly (() => Promise<NamedDocument>)[],
    { signal, onProgress }: CallOptions,
  ): Promise<readonly ExaminedFile[]> {
    for (const [done, read] of files.entries()) {
      if (signal?.aborted) return [];
      onProgress?.({ phase: 'Copie des fichiers', done, total: files.length });
      await this.client.call('inbox.deposit', { document: await read() });
    }
    return this.examine({ ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) });
  }

  /** Rejects with RequestRefused. */
  async examine(options: CallOptions): Promise<readonly ExaminedFile[]> {
    try {
      return (await this.client.call('inbox.examine', {}, options)).examined;
    } finally {
      await this.refresh();
    }
  }
}

export const ofExchanges = { document: 'exchanges' } as const;
