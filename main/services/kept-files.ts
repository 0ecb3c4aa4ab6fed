// Signed files that left or came, kept as they were and entered in the register: what any revision is read again from.
import { RequestRefused } from '../contract/failure.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { entryOf, type KeptFile, type RegisterEntry } from '../domain/register/register.ts';
import type { SignedFileKind } from '../domain/signed-file/kind.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { verifyContainer, type VerifiedContainer } from '../exchange/signed/verify-container.ts';
import type { ContentStore } from '../storage/content-store.ts';
import type { Clockwork } from './clockwork.ts';
import type { Library } from './library.ts';
import { READABLE_KINDS } from './readable-kinds.ts';
import { detailsOf, documentOf } from './refusals.ts';

const MAX_NAME_LENGTH = 300;
const MAX_SIGNER_LENGTH = 200;

export class KeptFiles {
  readonly #store: ContentStore;
  readonly #library: Library;
  readonly #clockwork: Clockwork;

  constructor(store: ContentStore, library: Library, clockwork: Clockwork) {
    this.#store = store;
    this.#library = library;
    this.#clockwork = clockwork;
  }

  /** On the disk when this returns; the entry of the register is the caller's to write. Throws RequestRefused. */
  keep(
    file: { readonly name: string; readonly bytes: Uint8Array },
    {
      kind,
      signers,
    }: {
      readonly kind: SignedFileKind;
      readonly signers: readonly Pick<FileSigner, 'fingerprint' | 'commonName'>[];
    },
  ): KeptFile {
    const { sha256 } = documentOf(this.#store.keep(file.bytes));
    return {
      kind,
      name: oneLine(file.name).slice(0, MAX_NAME_LENGTH),
      sha256,
      sizeBytes: file.bytes.byteLength,
      signers: signers.map(({ fingerprint, commonName }) => ({
        fingerprint,
        commonName: oneLine(commonName).slice(0, MAX_SIGNER_LENGTH),
      })),
    };
  }

  /** Throws RequestRefused: `kept-file-unknown`, or why its bytes cannot be had. */
  bytesOf(identity: string): {
    readonly entry: RegisterEntry;
    readonly file: KeptFile;
    readonly bytes: Uint8Array;
  } {
    const entry = entryOf(this.#library.register(), identity);
    if (!entry?.file) throw new RequestRefused('kept-file-unknown');
    return { entry, file: entry.file, bytes: documentOf(this.#store.read(entry.file.sha256)) };
  }

  /** Verified again, as if it had just come. Throws RequestRefused. */
  async contentOf(identity: string): Promise<VerifiedContainer> {
    const verified = await verifyContainer(this.bytesOf(identity).bytes, {
      kinds: READABLE_KINDS,
      now: this.#clockwork.now(),
    });
    if (verified.outcome === 'refused') throw new RequestRefused(verified.code, detailsOf(verified.details));
    return verified;
  }

  /** The plan of a kept revision. Throws RequestRefused, `kept-file-unknown` where the file holds no plan. */
  async planDocument(identity: string): Promise<PlanDocument> {
    const verified = await this.contentOf(identity);
    if (verified.kind !== 'plan') throw new RequestRefused('kept-file-unknown');
    return verified.payload as PlanDocument;
  }
}
