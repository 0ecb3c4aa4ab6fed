// What stands in the way of an undo or a redo: an edit that came after it and touches the same things.
import type { EditPlace } from '../contract/failure.ts';
import { areIndependent, isSharedList, type EditToCompare } from '../domain/change/independence.ts';
import type { Plan } from '../domain/plan/plan.ts';
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

/** Where an edit is to be found that is not of the plan itself: the title of another, or a document all plans share. */
export function placeOf(
  { documents }: UndoEntry,
  planId: string | null,
  read: (planId: string) => Pick<Plan, 'title'> | undefined,
): EditPlace | null {
  if (documents.some(({ kind, id }) => kind === 'plan' && id === planId)) return null;
  const plans = documents.filter(({ kind }) => kind === 'plan');
  for (const { id } of plans) {
    const plan = read(id);
    if (plan) return { planTitle: plan.title };
  }
  const [shared] = documents.filter(({ kind }) => kind !== 'plan');
  return plans.length === 0 && shared ? { document: shared.kind } : null;
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
