// What a pilot filled in, brought into today's plan by the three-way merge: what changes, and what is asked.
import { compare, type Difference } from '../merge/compare.ts';
import type { Conflict, Decisions } from '../merge/conflict.ts';
import { merge } from '../merge/merge.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { contributionCopies, type AnsweredFiche, type ContributionCopies } from './copies.ts';

export interface TakenIn {
  readonly copies: ContributionCopies;
  readonly document: PlanDocument;
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
  /** The fiches it changes, or asks about. */
  readonly concernedIds: ReadonlySet<string>;
}

export function takeIn(
  mine: PlanDocument,
  answered: readonly AnsweredFiche[],
  decisions: Decisions,
): TakenIn {
  const copies = contributionCopies(mine, answered);
  const { document, conflicts } = merge({ ...copies, mine }, decisions);
  const differences = compare(mine, document);
  const concerned = [
    ...differences.map(({ entity }) => entity.actionId),
    ...conflicts.map((conflict) =>
      conflict.kind === 'order' ? conflict.list.actionId : conflict.entity.actionId,
    ),
  ];
  return {
    ...{ copies, document, conflicts, differences },
    concernedIds: new Set(concerned.filter((id) => id !== null)),
  };
}
