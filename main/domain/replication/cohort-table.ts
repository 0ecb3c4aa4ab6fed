// A cohort side by side: one row for each committee, the same indicators in the same columns, and how far they are together.
import { ACTION_STATUS_LABELS, type ActionStatus } from '../action/action-codes.ts';
import { ficheKey } from '../solution/solution.ts';
import { foldText } from '../text/fold.ts';
import type { FicheFacts } from './known.ts';
import type { Cohort } from './replications.ts';

export interface CohortRow {
  readonly key: string;
  readonly planId: string;
  readonly actionId: string;
  /** Null of a fiche nothing here tells of any more. */
  readonly facts: FicheFacts | null;
  /** In the order of the columns; null where the fiche has no such indicator. */
  readonly results: readonly (FicheFacts['results'][number] | null)[];
}
export interface CohortTable {
  readonly rows: readonly CohortRow[];
  readonly indicators: readonly { readonly name: string; readonly unit: string }[];
  readonly statuses: readonly { readonly status: ActionStatus; readonly count: number }[];
  readonly milestones: { readonly done: number; readonly total: number };
}

export function cohortTable(
  { members }: Pick<Cohort, 'members'>,
  fiches: readonly FicheFacts[],
): CohortTable {
  const known = new Map(fiches.map((each) => [ficheKey(each), each]));
  const facts = members.map((member) => known.get(ficheKey(member)) ?? null);
  const told = facts.filter((each) => each !== null);
  const indicators = new Map<string, { readonly name: string; readonly unit: string }>();
  for (const { results } of told)
    for (const { name, unit } of results)
      if (!indicators.has(indicatorKey({ name, unit })))
        indicators.set(indicatorKey({ name, unit }), { name, unit });
  return {
    indicators: [...indicators.values()],
    rows: members.map((member, index) => ({
      key: ficheKey(member),
      ...member,
      facts: facts[index] ?? null,
      results: [...indicators.keys()].map(
        (key) => facts[index]?.results.find((each) => indicatorKey(each) === key) ?? null,
      ),
    })),
    statuses: (Object.keys(ACTION_STATUS_LABELS) as ActionStatus[])
      .map((status) => ({ status, count: told.filter((each) => each.status === status).length }))
      .filter(({ count }) => count > 0),
    milestones: {
      done: told.reduce((sum, { milestones }) => sum + milestones.done, 0),
      total: told.reduce((sum, { milestones }) => sum + milestones.total, 0),
    },
  };
}

/** The same figure in another unit is another figure. */
function indicatorKey({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return `${foldText(name)}/${foldText(unit)}`;
}
