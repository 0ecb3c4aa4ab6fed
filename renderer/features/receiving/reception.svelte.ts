// A signed file that was given to read: where its checking stands. Kept by the window, so that one may go and come back.
import type { ReceivedFile } from '../../../main/contract/answers.ts';
import type { Client } from '../../../main/contract/client.ts';
import type { NamedDocument } from '../../../main/contract/documents.ts';
import { RequestRefused } from '../../../main/contract/failure.ts';
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

  /** The file itself, as it was given. */
  get document(): NamedDocument | null {
    return this.#document;
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

  /** A second signature on the same file; resolves to the file that bears both. Rejects with RequestRefused. */
  async countersign(fingerprint: string, passphrase: string): Promise<NamedDocument | null> {
    if (!this.#document) return null;
    const file = { document: this.#document };
    const { document } = await this.#client.call('signed.countersign', { file, fingerprint, passphrase });
    await this.receive(document);
    return document;
  }

  /** Puts the file among those received, and says why where it is refused. Rejects with RequestRefused. */
  async enter(): Promise<boolean> {
    if (!this.#document) return false;
    const { sha256 } = await this.#client.call('inbox.deposit', { document: this.#document });
    const { examined } = await this.#client.call('inbox.examine', {});
    const told = examined.find((each) => each.sha256 === sha256);
    if (told?.outcome !== 'refused') return true;
    await this.#client.call('inbox.dismiss', { sha256 });
    throw new RequestRefused(told.failure.code, told.failure.details);
  }

  /** Records that the fingerprint was compared, then judges the same file again. Rejects with RequestRefused. */
  async trust(certificatePem: string, by: string, how: string): Promise<void> {
    await this.#client.call('signed.trust', { certificatePem, by, how });
    if (this.#document) await this.receive(this.#document);
  }
}
