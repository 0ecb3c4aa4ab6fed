// The files a person chose in a native dialog. A page is given a token that is good once, for the window that asked;
// the path stays here.
import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ChosenDestination, ChosenFile } from '../contract/bridge.ts';
import { MAX_DOCUMENT_BYTES } from '../contract/documents.ts';
import type { Answer, FailureCode } from '../contract/failure.ts';

interface Grant {
  readonly purpose: 'read' | 'write';
  readonly path: string;
  readonly pageId: number;
}

export class FileTokens {
  readonly #grants = new Map<string, Grant>();

  /** Null when the file went away between the dialog and this call. */
  async grantReading(pageId: number, path: string): Promise<ChosenFile | null> {
    const found = await statOf(path);
    if (!found?.isFile()) return null;
    const token = this.#grant({ purpose: 'read', path, pageId });
    return { token, name: basename(path), sizeBytes: found.size };
  }

  grantWriting(pageId: number, path: string): ChosenDestination {
    return { token: this.#grant({ purpose: 'write', path, pageId }), name: basename(path) };
  }

  read(pageId: number, token: string): Promise<Answer<Uint8Array>> {
    const path = this.#redeem({ pageId, token, purpose: 'read' });
    return path === undefined ? Promise.resolve(failed('file-token-spent')) : readDocument(path);
  }

  async write(pageId: number, token: string, bytes: Uint8Array): Promise<Answer<null>> {
    if (bytes.byteLength > MAX_DOCUMENT_BYTES) return failed('document-too-large');
    const path = this.#redeem({ pageId, token, purpose: 'write' });
    return path === undefined ? failed('file-token-spent') : writeDurably(path, bytes);
  }

  forgetPage(pageId: number): void {
    for (const [token, grant] of this.#grants) if (grant.pageId === pageId) this.#grants.delete(token);
  }

  #grant(grant: Grant): string {
    const token = randomUUID();
    this.#grants.set(token, grant);
    return token;
  }

  /** A token shown by the wrong window stays good for the right one. */
  #redeem({ pageId, token, purpose }: Omit<Grant, 'path'> & { readonly token: string }): string | undefined {
    const grant = this.#grants.get(token);
    if (grant?.pageId !== pageId || grant.purpose !== purpose) return undefined;
    this.#grants.delete(token);
    return grant.path;
  }
}

/** Also for the files opened from the desktop. The size is asked of the open file: the path may change hands. */
export async function readDocument(path: string): Promise<Answer<Uint8Array>> {
  try {
    // Not blocking: opening a named pipe would otherwise wait for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile()) return failed('file-unreadable');
      if (found.size > MAX_DOCUMENT_BYTES) return failed('document-too-large');
      return { ok: true, value: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch {
    return failed('file-unreadable');
  }
}

/** Beside, synced, then in place: a file that was there is whole until the new one is. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<Answer<null>> {
  const beside = join(dirname(path), `.${randomUUID()}.jalon-tmp`);
  try {
    const file = await open(beside, 'wx', 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return { ok: true, value: null };
  } catch {
    await rm(beside, { force: true });
    return failed('file-not-written');
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

function failed(code: FailureCode): Answer<never> {
  return { ok: false, error: { code, details: {} } };
}
