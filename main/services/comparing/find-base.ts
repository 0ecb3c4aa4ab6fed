// What two copies of a plan come from, found among the files that were sent or merged.
import { compare } from '../../domain/merge/compare.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { keptDocument, keptSide, planFilesOf, type ReadSide, type SideParts } from './sides.ts';

/** An older one than these is not what somebody edited. */
const MOST_LOOKED_AT = 8;

/**
 * The revision sent or merged that the copy differs least from; the latest of those that differ as little. A revision number does not tell: two
 * secretaries who each sent one gave them the same. What was received and not merged is no ancestor of ours.
 */
export async function findBase(parts: SideParts, theirs: PlanDocument): Promise<ReadSide | undefined> {
  const planId = theirs.plan.id;
  const ancestors = planFilesOf(parts.library, planId)
    .filter(({ direction, mergedAt }) => direction === 'sent' || mergedAt !== undefined)
    .filter(({ revision }) => revision <= theirs.revision)
    .slice(0, MOST_LOOKED_AT);
  let found: ReadSide | undefined;
  let fewest = Infinity;
  for (const entry of ancestors) {
    const document = await keptDocument(parts, planId, entry);
    if (!document) continue;
    const count = compare(document, theirs).length;
    if (count < fewest) {
      fewest = count;
      found = keptSide(document, entry);
    }
    if (fewest === 0) break;
  }
  return found;
}
