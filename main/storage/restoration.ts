// Puts another workspace in the place of this one. All that comes in is prepared aside; one small file then says that it is
// complete, and from there on every opening, after a crash or not, ends in the new state. Nothing of the old is removed.
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { kindsByName, type DocumentKind } from './document-kind.ts';
import { writeNewFile, type FilePort } from './file-port.ts';
import { nodeFiles } from './node-files.ts';
import { refusalFrom } from './refused.ts';
import { keptNames, readWorkspaceCopy, removeTree, replacedNames, type KeptFile } from './workspace-copy.ts';
import {
  makeFolders,
  MARKER,
  resolveIn,
  RESTORING_FOLDER,
  writeDurably,
  type StorageContext,
} from './workspace-files.ts';

const READY = `${RESTORING_FOLDER}/ready.json`;

interface Plan {
  readonly incoming: string;
  readonly keptAt: string;
  readonly moveIn: readonly string[];
}

/** A workspace being brought in, in a folder of its own inside the one it may replace: the same disk, the same rights. */
export class Restoration {
  readonly #context: StorageContext;
  readonly #incoming = `${RESTORING_FOLDER}/${randomUUID()}`;

  constructor(directory: string, kinds: readonly DocumentKind[], files: FilePort = nodeFiles()) {
    this.#context = { directory, files, kinds: kindsByName(kinds) };
  }

  /** Where it can be opened like any workspace, to see whether it does. */
  get directory(): string {
    return resolveIn(this.#context, this.#incoming);
  }

  /** Whether a workspace has such a file: anything else has no place in one. */
  accepts(path: string): boolean {
    return keptNames(this.#context).includes(path.split('/')[0] ?? '');
  }

  /** On the disk when this returns. */
  bring(path: string, bytes: Uint8Array): StorageRefusal | undefined {
    try {
      const place = `${this.#incoming}/${path}`;
      makeFolders(this.#context, dirname(place));
      writeNewFile(this.#context.files, resolveIn(this.#context, place), bytes);
      this.#context.files.syncFolder(dirname(resolveIn(this.#context, place)));
      return undefined;
    } catch (error) {
      return refusalFrom(error, 'write-failed');
    }
  }

  /**
   * From here on the next opening of the workspace is that of the new one: close the old one at once. `keptAt` names the
   * folder the old one goes to.
   */
  decide(keptAt: string): StorageRefusal | undefined {
    const { files } = this.#context;
    const isThere = (path: string): boolean => files.facts(resolveIn(this.#context, path)) !== undefined;
    try {
      const plan: Plan = {
        incoming: this.#incoming,
        keptAt: unusedName(keptAt, isThere),
        moveIn: keptNames(this.#context).filter(
          (name) => name !== MARKER && isThere(`${this.#incoming}/${name}`),
        ),
      };
      writeDurably(this.#context, READY, Buffer.from(JSON.stringify(plan)));
      return undefined;
    } catch (error) {
      return refusalFrom(error, 'write-failed');
    }
  }

  /** Best effort: what is left is removed at the next opening. */
  drop(): void {
    try {
      removeTree(this.#context, this.#incoming);
    } catch (error) {
      refusalFrom(error, 'write-failed');
    }
  }
}

/** Everything of an open workspace that a backup holds. */
export function copyOfWorkspace(
  directory: string,
  kinds: readonly DocumentKind[],
):
  | { readonly ok: true; readonly document: readonly KeptFile[] }
  | { readonly ok: false; readonly refusal: StorageRefusal } {
  try {
    const context: StorageContext = { directory, files: nodeFiles(), kinds: kindsByName(kinds) };
    return { ok: true, document: readWorkspaceCopy(context) };
  } catch (error) {
    return { ok: false, refusal: refusalFrom(error, 'read-failed') };
  }
}

function unusedName(name: string, isThere: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${String(number)})`;
    if (!isThere(candidate)) return candidate;
  }
}

/**
 * Called at opening: carries out a restoration that was decided, forgets one that was not. Answers with the folder that keeps
 * the old workspace, where one was replaced.
 */
export function finishRestoration(context: StorageContext): string | undefined {
  const ready = resolveIn(context, READY);
  if (!context.files.facts(ready)) {
    if (context.files.facts(resolveIn(context, RESTORING_FOLDER))) removeTree(context, RESTORING_FOLDER);
    return undefined;
  }
  const plan = JSON.parse(context.files.readFile(ready).toString('utf8')) as Plan;
  exchange(context, plan);
  context.files.remove(ready);
  context.files.syncFolder(dirname(ready));
  removeTree(context, RESTORING_FOLDER);
  context.files.syncFolder(context.directory);
  return plan.keptAt;
}

/**
 * Safe to repeat from the start: what still waits in the folder of the new workspace says which of the old has to go. The marker
 * comes last and replaces the old one in one step: without a marker, the folder would be no workspace at the next opening.
 */
function exchange(context: StorageContext, { incoming, keptAt, moveIn }: Plan): void {
  const isThere = (path: string): boolean => context.files.facts(resolveIn(context, path)) !== undefined;
  const isIn = (name: string): boolean => moveIn.includes(name) && !isThere(`${incoming}/${name}`);
  makeFolders(context, keptAt);
  for (const name of replacedNames(context))
    if (isThere(name) && !isIn(name)) move(context, name, `${keptAt}/${name}`);
  for (const name of moveIn) if (isThere(`${incoming}/${name}`)) move(context, `${incoming}/${name}`, name);
  if (!isThere(`${incoming}/${MARKER}`)) return;
  const marker = context.files.readFile(resolveIn(context, MARKER));
  // Kept by its own name, so that the folder set aside opens like any workspace.
  if (!isThere(`${keptAt}/${MARKER}`)) writeDurably(context, `${keptAt}/${MARKER}`, marker);
  move(context, `${incoming}/${MARKER}`, MARKER);
}

function move(context: StorageContext, from: string, to: string): void {
  const [source, target] = [resolveIn(context, from), resolveIn(context, to)];
  context.files.rename(source, target);
  context.files.syncFolder(dirname(target));
  context.files.syncFolder(dirname(source));
}
