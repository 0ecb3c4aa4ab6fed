// The files that make a workspace what it is: what a backup holds, and what a restoration moves.
import {
  ATTACHMENTS_FOLDER,
  BACKUPS_FOLDER,
  COMPACTED,
  CURRENT_JOURNAL,
  EXCHANGED_FOLDER,
  IDENTITIES_FOLDER,
  JOURNAL_FOLDER,
  MARKER,
  namesIn,
  resolveIn,
  REWRITING_FOLDER,
  SET_ASIDE_FOLDER,
  type StorageContext,
} from './workspace-files.ts';

export interface KeptFile {
  /** Relative to the workspace folder, with forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly read: () => Uint8Array;
}

/** Files that change while people work; the others are written once, under the name of their content or their key. */
export function changingNames(context: StorageContext): readonly string[] {
  return [COMPACTED, ...snapshotPlaces(context), JOURNAL_FOLDER, CURRENT_JOURNAL];
}

/** What a backup is made of, by the first word of its path. Locks, copies of damaged files and half-written ones stay. */
export function keptNames(context: StorageContext): readonly string[] {
  return [MARKER, ...changingNames(context), IDENTITIES_FOLDER, ATTACHMENTS_FOLDER, EXCHANGED_FOLDER];
}

/** What belongs to the workspace that was there before, besides its marker. */
export function replacedNames(context: StorageContext): readonly string[] {
  const ours = keptNames(context).filter((name) => name !== MARKER);
  return [...ours, BACKUPS_FOLDER, SET_ASIDE_FOLDER, REWRITING_FOLDER];
}

/** `plans`, `directory.json`: the first word of where documents of each kind lie. */
function snapshotPlaces({ kinds }: StorageContext): readonly string[] {
  const places = [...kinds.values()].map(({ pathOf }) => pathOf('x').split('/')[0] ?? '');
  return [...new Set(places)];
}

/**
 * What changes is read at once and in this order: the index, the snapshots, then the journal. Compaction writes elsewhere
 * meanwhile, each file whole and in the same order, so that what is read is a state a crash could have left, and no edit is missing.
 */
export function readWorkspaceCopy(context: StorageContext): readonly KeptFile[] {
  const changing = changingNames(context).flatMap((name) => filesUnder(context, name));
  const inMemory = changing.map(({ path, read }) => {
    const bytes = read();
    return { path, sizeBytes: bytes.length, read: () => bytes };
  });
  const lasting = [MARKER, IDENTITIES_FOLDER, ATTACHMENTS_FOLDER, EXCHANGED_FOLDER].flatMap((name) =>
    filesUnder(context, name),
  );
  return [...lasting, ...inMemory].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function filesUnder(context: StorageContext, path: string): readonly KeptFile[] {
  const absolute = resolveIn(context, path);
  const facts = context.files.facts(absolute);
  if (!facts) return [];
  if (!facts.isFolder)
    return [{ path, sizeBytes: facts.sizeBytes, read: () => context.files.readFile(absolute) }];
  return namesIn(context, path).flatMap((name) => filesUnder(context, `${path}/${name}`));
}

/** Throws what the disk says; a folder half removed is no harm where this is used. */
export function removeTree(context: StorageContext, path: string): void {
  const absolute = resolveIn(context, path);
  if (context.files.facts(absolute)?.isFolder)
    for (const name of namesIn(context, path)) removeTree(context, `${path}/${name}`);
  context.files.remove(absolute);
}
