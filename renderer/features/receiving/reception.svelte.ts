// A signed file that was given to read: where its checking stands. Kept by the window, so that one may go and come back.
import type { ReceivedFile } from '../../../main/contract/answers.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { NamedDocument } from '../../../main/contract/documents.ts';
import { sentenceOf } from '../../../main/contract/words.fr.ts';

export type ReceptionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentence: string }
  | { readonly kind: 'intact'; readonly received: ReceivedFile };

export class Reception {
  readonly #client: Client;
  #state = $state.raw<ReceptionState>({ kind: 'none' });
  #document: NamedDocument | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  get state(): ReceptionState {
    return this.#state;
  }

  async receive(document: NamedDocument): Promise<void> {
    this.#document = document;
    this.#state = { kind: 'checking', fileName: document.name };
    try {
      const received = await this.#client.call('signed.read', { document });
      if (this.#document === document) this.#state = { kind: 'intact', received };
    } catch (failure) {
      if (this.#document !== document) return;
      this.#state = { kind: 'refused', fileName: document.name, sentence: sentenceOf(failure) };
    }
  }

  /** Records that the fingerprint was compared, then judges the same file again. Rejects with RequestRefused. */
  async trust(certificatePem: string, by: string, how: string): Promise<void> {
    await this.#client.call('signed.trust', { certificatePem, by, how });
    if (this.#document) await this.receive(this.#document);
  }
}
