// What is signed does not change: of a sealed submission only what becomes of it, of a signed review only the answers to it.
import { applyCollectionChange, type CollectionChange } from '../change/collection.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import type { Exchanges } from './exchanges.ts';

const AFTER_SEALING: readonly string[] = ['sentOn', 'channel', 'closedOn', 'cancelledOn', 'note'];

/** Throws ChangeDoesNotApply, `entity-sealed` among others: an undo is refused as an edit would be. */
export function applyExchangesChange(
  document: Exchanges,
  change: CollectionChange,
): { readonly document: Exchanges; readonly inverse: CollectionChange } {
  if (change.kind !== 'item.add' && isFrozen(document, change))
    throw new ChangeDoesNotApply('entity-sealed', change.itemId);
  return applyCollectionChange(document, change);
}

/** Whether one of these would be refused because what it is about is signed by now. */
export function isSettled(document: Exchanges, changes: readonly CollectionChange[]): boolean {
  return changes.some((change) => change.kind !== 'item.add' && isFrozen(document, change));
}

/** `field` left out: the item as a whole, as a removal would have it. */
function isFrozen(
  { submissions, reviews, receipts, anomalies }: Exchanges,
  { itemId, field }: { readonly itemId: string; readonly field?: string },
): boolean {
  const named = ({ id }: { readonly id: string }): boolean => id === itemId;
  const submission = submissions.find(named);
  if (submission) return submission.sealed !== null && !AFTER_SEALING.includes(field ?? '');
  const review = reviews.find(named);
  if (review) return review.identity !== null && !(field === 'response' && review.response.identity === null);
  return [...receipts, ...anomalies].some((each) => named(each) && each.identity !== null);
}
