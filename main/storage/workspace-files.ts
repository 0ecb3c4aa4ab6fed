import { createHash, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DocumentKind, KindsByName } from './document-kind.ts';
import type { FilePort } from './file-port.ts';
import { writeNewFile } from './file-port.ts';

export const MARKER = 'workspace.json';
export const LOCK = 'lock';
export const CURRENT_JOURNAL = 'journal.ndjson';
export const JOURNAL_FOLDER = 'journal';
export const COMPACTED = 'compacted.json';
export const TEMPORARY_FOLDER = 'temporary';
export const SET_ASIDE_FOLDER = 'set-aside';
export const BACKUPS_FOLDER = 'backups';
export const REWRITING_FOLDER = 'rewriting';
export const RESTORING_FOLDER = 'restoring';
export const ATTACHMENTS_FOLDER = 'attachments';
export const EXCHANGED_FOLDER = 'exchanged';
export const INCOMING_FOLDER = 'incoming';
export const BANK_FOLDER = 'bank';
export const IDENTITIES_FOLDER = 'identities';
/** A restoration keeps what it replaced, whole, in a folder whose name begins so. */
export const REPLACED_PREFIX = 'Remplacé le ';

/** What every part of storage is handed: where, through which files, and which kinds of document exist. */
export interface StorageContext {
  readonly directory: string;
  readonly files: FilePort;
  readonly kinds: KindsByName;
}

export function resolveIn(context: Pick<StorageContext, 'directory'>, relativePath: string): string {
  return relativePath === '' ? context.directory : join(context.directory, ...relativePath.split('/'));
}

export function kindNamed(context: StorageContext, name: string): DocumentKind {
  const kind = context.kinds.get(name);
  if (!kind) {
    throw new Error(`no document kind is called ${name}`);
  }
  return kind;
}

export function namesIn(context: StorageContext, relativeFolder: string): readonly string[] {
  return context.files.list(resolveIn(context, relativeFolder));
}

export function replacedFolders(context: StorageContext): readonly string[] {
  return namesIn(context, '.').filter(
    (name) =>
      name.startsWith(REPLACED_PREFIX) && context.files.facts(resolveIn(context, name))?.isFolder === true,
  );
}

/** Creates the folders that lead to a file, each durable before anything is put in it. */
export function makeFolders(context: StorageContext, relativeFolder: string): void {
  if (relativeFolder === '' || relativeFolder === '.') {
    return;
  }
  const path = resolveIn(context, relativeFolder);
  if (context.files.facts(path)) {
    return;
  }
  makeFolders(context, dirname(relativeFolder));
  context.files.makeFolder(path);
  context.files.syncFolder(dirname(path));
}

/** After this returns, the file holds exactly these bytes whatever happens; until then, exactly what it held before. */
export function writeDurably(context: StorageContext, relativePath: string, bytes: Uint8Array): void {
  const { files } = context;
  makeFolders(context, TEMPORARY_FOLDER);
  makeFolders(context, dirname(relativePath));
  const target = resolveIn(context, relativePath);
  const temporary = resolveIn(context, `${TEMPORARY_FOLDER}/${randomUUID()}`);
  try {
    writeNewFile(files, temporary, bytes);
    files.rename(temporary, target);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
  files.syncFolder(dirname(target));
}

/** Half-written files of a session that ended badly: no reader ever looks at them. */
export function clearTemporaryFiles(context: StorageContext): void {
  for (const name of namesIn(context, TEMPORARY_FOLDER)) {
    context.files.remove(resolveIn(context, `${TEMPORARY_FOLDER}/${name}`));
  }
}

/**
 * Keeps a copy of bytes that could not be used, and answers where. The name carries their digest, so that opening
 * the same damaged workspace ten times keeps one copy.
 */
export function setAside(context: StorageContext, relativePath: string, bytes: Uint8Array): string {
  return keepCopy(context, SET_ASIDE_FOLDER, relativePath, bytes);
}

export function keepCopy(
  context: StorageContext,
  folder: string,
  relativePath: string,
  bytes: Uint8Array,
): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const keptAt = `${folder}/${relativePath.replaceAll('/', '.')}.${digest}`;
  if (context.files.facts(resolveIn(context, keptAt))?.sizeBytes !== bytes.length) {
    writeDurably(context, keptAt, bytes);
  }
  return keptAt;
}
