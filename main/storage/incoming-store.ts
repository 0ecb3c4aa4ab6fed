// Files dropped in and not examined yet: on the disk before anything is done with them, so that a crash among a hundred loses none.
import { createHash } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { nodeFiles } from './node-files.ts';
import type { ReadOutcome } from './outcomes.ts';
import { refusalFrom } from './refused.ts';
import { removeTree } from './workspace-copy.ts';
import {
  INCOMING_FOLDER,
  makeFolders,
  namesIn,
  resolveIn,
  writeDurably,
  type StorageContext,
} from './workspace-files.ts';

const SHA256 = /^[0-9a-f]{64}$/;

export interface WaitingFile {
  /** SHA-256 of its bytes: dropped twice, it waits once. */
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
}

export class IncomingStore {
  readonly #context: StorageContext;

  constructor(directory: string) {
    this.#context = { directory, files: nodeFiles(), kinds: new Map() };
  }

  /** On the disk when this returns; the name first, so that a file with its bytes is whole. */
  put(name: string, bytes: Uint8Array): ReadOutcome<{ readonly sha256: string }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    try {
      makeFolders(this.#context, `${INCOMING_FOLDER}/${sha256}`);
      writeDurably(this.#context, `${INCOMING_FOLDER}/${sha256}/name`, Buffer.from(name, 'utf8'));
      writeDurably(this.#context, `${INCOMING_FOLDER}/${sha256}/file`, bytes);
      return { ok: true, document: { sha256 } };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'write-failed') };
    }
  }

  /** By name. One whose bytes never reached the disk is not there. */
  list(): ReadOutcome<readonly WaitingFile[]> {
    try {
      const waiting = namesIn(this.#context, INCOMING_FOLDER)
        .filter((sha256) => SHA256.test(sha256))
        .flatMap((sha256): WaitingFile[] => {
          const facts = this.#context.files.facts(this.#pathOf(sha256, 'file'));
          return facts ? [{ sha256, name: this.#nameOf(sha256), sizeBytes: facts.sizeBytes }] : [];
        });
      return { ok: true, document: waiting.sort((one, other) => one.name.localeCompare(other.name, 'fr')) };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'read-failed') };
    }
  }

  read(sha256: string): ReadOutcome<Uint8Array> {
    try {
      return { ok: true, document: this.#context.files.readFile(this.#pathOf(sha256, 'file')) };
    } catch (error) {
      return { ok: false, refusal: refusalFrom(error, 'read-failed') };
    }
  }

  remove(sha256: string): StorageRefusal | undefined {
    try {
      const folder = `${INCOMING_FOLDER}/${sha256}`;
      if (this.#context.files.facts(resolveIn(this.#context, folder))) removeTree(this.#context, folder);
      return undefined;
    } catch (error) {
      return refusalFrom(error, 'write-failed');
    }
  }

  #nameOf(sha256: string): string {
    const path = this.#pathOf(sha256, 'name');
    return this.#context.files.facts(path) ? this.#context.files.readFile(path).toString('utf8') : sha256;
  }

  #pathOf(sha256: string, part: 'file' | 'name'): string {
    return resolveIn(this.#context, `${INCOMING_FOLDER}/${sha256}/${part}`);
  }
}
