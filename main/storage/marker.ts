import { randomUUID } from 'node:crypto';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import { StorageRefused } from './refused.ts';
import type { StorageContext } from './workspace-files.ts';
import { LOCK, MARKER, namesIn, resolveIn, TEMPORARY_FOLDER, writeDurably } from './workspace-files.ts';

const FORMAT = 'jalon-workspace';
const VERSION = 1;

export interface WorkspaceMarker {
  readonly id: string;
}

/**
 * What may become a workspace: nothing, a folder that is there and empty, or one that is absent too. A folder that somebody
 * named and that is absent more often lies on a disk that is not plugged in.
 */
export type CreateWorkspace = boolean | 'in-existing-folder';

/** Says whether the folder may be opened, before anything is written in it. */
export function checkFolder(context: StorageContext, create: CreateWorkspace): StorageRefusal | undefined {
  const facts = context.files.facts(context.directory);
  if (!facts) {
    return create === true ? undefined : { code: 'not-a-workspace', reason: 'absent' };
  }
  if (!facts.isFolder) {
    return { code: 'not-a-workspace', reason: 'not-a-folder' };
  }
  const isOurs = context.files.facts(resolveIn(context, MARKER)) !== undefined;
  return isOurs || (create !== false && isUnused(context))
    ? undefined
    : { code: 'not-a-workspace', reason: 'no-marker' };
}

/** A folder someone else filled is never turned into a workspace. */
function isUnused(context: StorageContext): boolean {
  const leftByUsOrTheDesktop = new Set([LOCK, TEMPORARY_FOLDER, 'desktop.ini', 'Thumbs.db']);
  return namesIn(context, '').every((name) => name.startsWith('.') || leftByUsOrTheDesktop.has(name));
}

export function readOrCreateMarker(context: StorageContext): WorkspaceMarker {
  if (!context.files.facts(resolveIn(context, MARKER))) {
    const marker = { format: FORMAT, version: VERSION, id: randomUUID() };
    writeDurably(context, MARKER, Buffer.from(`${JSON.stringify(marker)}\n`));
    return marker;
  }
  return readMarker(context.files.readFile(resolveIn(context, MARKER)).toString('utf8'));
}

function readMarker(text: string): WorkspaceMarker {
  const unreadable: StorageRefusal = { code: 'not-a-workspace', reason: 'marker-unreadable' };
  let marker: unknown;
  try {
    marker = JSON.parse(text);
  } catch (error) {
    throw new StorageRefused(unreadable, { cause: error });
  }
  const { format, version, id } = (marker ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof version !== 'number' || typeof id !== 'string') {
    throw new StorageRefused(unreadable);
  }
  if (version > VERSION) {
    throw new StorageRefused({ code: 'workspace-format-too-new', version, supported: VERSION });
  }
  return { id };
}
