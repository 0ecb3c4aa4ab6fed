// A document of the workspace that is a plain list, on the page: read once, read again when it changes, edited act by act.
import type { Client } from '../../main/contract/client.ts';
import type { Edit } from '../../main/contract/edits.ts';

const MOST_LABEL_CHARACTERS = 200;

interface Reading<Content> {
  /** The documents of which a change makes it stale. */
  readonly kinds: readonly string[];
  /** Rejects with RequestRefused. */
  readonly read: (client: Client) => Promise<Content>;
}

export class DocumentDesk<Content> {
  readonly client: Client;
  readonly #reading: Reading<Content>;
  #content = $state.raw<Content | null>(null);
  #readings = 0;
  /** Which of the readings is on the page. */
  #shown = 0;
  #lastCommit: Promise<unknown> = Promise.resolve();

  constructor(client: Client, reading: Reading<Content>) {
    this.client = client;
    this.#reading = reading;
  }

  /** Null until it is read. */
  get content(): Content | null {
    return this.#content;
  }

  /** Reads, then follows what happens; returns the way to stop following. */
  follow(onfailure: (failure: unknown) => void): () => void {
    this.refresh().catch(onfailure);
    return this.client.subscribe((event) => {
      const isAbout =
        event.kind === 'replaced' ||
        (event.kind === 'changed' && event.changes.some(({ kind }) => this.#reading.kinds.includes(kind)));
      if (isAbout) this.refresh().catch(onfailure);
    });
  }

  /** Rejects with RequestRefused. Of two readings at once, what the later one found stays. */
  async refresh(): Promise<void> {
    const mine = (this.#readings += 1);
    const read = await this.#reading.read(this.client);
    if (mine < this.#shown) return;
    this.#shown = mine;
    this.#content = read;
  }

  /**
   * One after the other, each made from what the one before it left: two quick choices in one list both count. Resolves to the
   * number of the edit. Rejects with RequestRefused.
   */
  commit(label: string, make: (content: Content) => readonly Edit[]): Promise<number> {
    const mine = this.#lastCommit.then(async () => {
      if (this.#content === null) await this.refresh();
      const edits = [...make(this.#content as Content)];
      const { sequence } = await this.client.call('edit.commit', {
        label: label.slice(0, MOST_LABEL_CHARACTERS),
        edits,
      });
      await this.refresh();
      return sequence;
    });
    this.#lastCommit = mine.catch(() => undefined);
    return mine;
  }
}
