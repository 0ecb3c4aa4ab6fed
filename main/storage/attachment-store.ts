// Files kept with fiches, by the SHA-256 of their bytes: the same file attached twice lies once on the disk. Bytes are never altered,
// so that the journal only needs the hash; a file no fiche names any more stays, since an undo may bring the fiche back.
import { createHash } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { nodeFiles } from './node-files.ts';
import { refusalFrom } from './refused.ts';
import type { ReadOutcome } from './outcomes.ts';
import {
  ATTACHMENTS_FOLDER,
  makeFolders,
  resolveIn,
  writeDurably,
  type StorageContext,
} from './workspace-files.ts';

export class AttachmentStore {
  readonly #context: StorageContext;

  constructor(directory: string) {
    this.#context = { directory, files: nodeFiles(), kinds: new Map() };
  }

  /** On the disk when this returns. */
  keep(bytes: Uint8Array): ReadOutcome<{ readonly sha256: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      makeFolders(this.#context, ATTACHMENTS_FOLDER);
      const path = `${ATTACHMENTS_FOLDER}/${sha256}`;
      // A file altered on the disk is mended by attaching the good one again.
      if (!this.read(sha256).ok) writeDurably(this.#context, path, bytes);
      return { ok: true, document: { sha256 } };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'write-failed') };
    }
  }

  /** Checked against its hash: a file altered on the disk is refused, not handed out. */
  read(sha256: string): ReadOutcome<Uint8Array> {
    const path = resolveIn(this.#context, `${ATTACHMENTS_FOLDER}/${sha256}`);
    try {
      if (this.#context.files.facts(path) === undefined) return refused('attachment-missing');
      const bytes = this.#context.files.readFile(path);
      const isIntact = createHash('sha256').update(bytes).digest('hex') === sha256;
      return isIntact ? { ok: true, document: bytes } : refused('attachment-altered');
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'read-failed') };
    }
  }
}

function refused(code: 'attachment-missing' | 'attachment-altered'): {
  readonly ok: false;
  readonly refusal: StorageRefusal;
} {
  return { ok: false, refusal: { code } };
}
