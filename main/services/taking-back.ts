// What stands in the way of an undo or a redo: an edit that came after it and touches the same things.
import { areIndependent, isSharedList, type EditToCompare } from '../domain/change/independence.ts';
import type { JournalRecord } from '../storage/commit.ts';
import type { UndoEntry } from '../storage/undo-stacks.ts';

/**
 * The one to take back first, out of those taken back later (latest first); undefined when nothing is in the way. Reads from the disk
 * only records that can matter: edits within different plans have nothing in common.
 */
export function firstInTheWay(
  record: JournalRecord,
  later: readonly UndoEntry[],
  read: (entry: UndoEntry) => JournalRecord,
): UndoEntry | undefined {
  if (later.length === 0) return undefined;
  const edit = toCompare(record);
  const keys = new Set(edit.changes.map(keyOf));
  const reachesShared = edit.changes.some(({ kind }) => isSharedList(kind));
  return later.find(({ documents, ...entry }) => {
    const canMatter =
      reachesShared || documents.some((document) => isSharedList(document.kind) || keys.has(keyOf(document)));
    return canMatter && !areIndependent(edit, toCompare(read({ documents, ...entry })));
  });
}

function toCompare({ changes, inverse }: JournalRecord): EditToCompare {
  return { changes: changes.map(addressed), inverse: inverse.map(addressed) };
}

function addressed({ document, change }: JournalRecord['changes'][number]) {
  return { ...document, change: change as EditToCompare['changes'][number]['change'] };
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`;
}
