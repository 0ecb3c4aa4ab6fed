// Files kept by the SHA-256 of their bytes: the same file kept twice lies once on the disk. Bytes are never altered, so that the
// journal only needs the hash; a file nothing names any more stays, since an undo may bring back what named it.
import { createHash } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { nodeFiles } from './node-files.ts';
import { refusalFrom } from './refused.ts';
import type { ReadOutcome } from './outcomes.ts';
import {
  ATTACHMENTS_FOLDER,
  EXCHANGED_FOLDER,
  makeFolders,
  resolveIn,
  writeDurably,
  type StorageContext,
} from './workspace-files.ts';

type LossCode = Extract<
  StorageRefusal['code'],
  'attachment-missing' | 'attachment-altered' | 'kept-file-missing' | 'kept-file-altered'
>;
interface Place {
  readonly folder: string;
  readonly missing: LossCode;
  readonly altered: LossCode;
}

/** Files attached to fiches. */
const ATTACHMENTS: Place = {
  folder: ATTACHMENTS_FOLDER,
  missing: 'attachment-missing',
  altered: 'attachment-altered',
};
/** Signed files that left or came, as they were. */
const EXCHANGED: Place = {
  folder: EXCHANGED_FOLDER,
  missing: 'kept-file-missing',
  altered: 'kept-file-altered',
};

export function attachmentStore(directory: string): ContentStore {
  return new ContentStore(directory, ATTACHMENTS);
}
export function exchangedStore(directory: string): ContentStore {
  return new ContentStore(directory, EXCHANGED);
}

export class ContentStore {
  readonly #context: StorageContext;
  readonly #place: Place;

  constructor(directory: string, place: Place) {
    this.#context = { directory, files: nodeFiles(), kinds: new Map() };
    this.#place = place;
  }

  /** On the disk when this returns. */
  keep(bytes: Uint8Array): ReadOutcome<{ readonly sha256: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      makeFolders(this.#context, this.#place.folder);
      const path = `${this.#place.folder}/${sha256}`;
      // A file altered on the disk is mended by keeping the good one again.
      if (!this.read(sha256).ok) writeDurably(this.#context, path, bytes);
      return { ok: true, document: { sha256 } };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'write-failed') };
    }
  }

  /** Checked against its hash: a file altered on the disk is refused, not handed out. */
  read(sha256: string): ReadOutcome<Uint8Array> {
    const path = resolveIn(this.#context, `${this.#place.folder}/${sha256}`);
    try {
      if (this.#context.files.facts(path) === undefined) return refused(this.#place.missing);
      const bytes = this.#context.files.readFile(path);
      const isIntact = createHash('sha256').update(bytes).digest('hex') === sha256;
      return isIntact ? { ok: true, document: bytes } : refused(this.#place.altered);
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'read-failed') };
    }
  }
}

function refused(code: LossCode): {
  readonly ok: false;
  readonly refusal: StorageRefusal;
} {
  return { ok: false, refusal: { code } };
}
