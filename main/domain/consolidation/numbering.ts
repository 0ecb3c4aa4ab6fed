// Numbers of the region's fiches: one that was given is kept from quarter to quarter, and none is given twice.
import { leadingNumber, type Plan } from '../plan/plan.ts';
import type { GatheredFiche } from './gather.ts';
import { provenanceOf } from './provenance.ts';
import type { Recipe } from './recipe.ts';

export interface Numbered {
  /** By the id of the fiche in the region's plan. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly lastActionNumber: number;
}

/** `fiches` in the order in which new numbers are given. `previous`: the region's plan as it was last built. */
export function numberFiches(
  fiches: readonly GatheredFiche[],
  numbering: Recipe['numbering'],
  previous: Plan | null,
): Numbered {
  return numbering === 'continuous' ? continuous(fiches, previous) : byCommittee(fiches, previous);
}

function continuous(fiches: readonly GatheredFiche[], previous: Plan | null): Numbered {
  const before = new Map(previous?.actions.map(({ id, number }) => [id, number]));
  let last = previous?.lastActionNumber ?? 0;
  for (const { action } of fiches) last = Math.max(last, leadingNumber(before.get(action.id) ?? ''));
  const numbers = new Map<string, string>();
  for (const { action } of fiches) {
    const known = before.get(action.id);
    if (known === undefined) last += 1;
    numbers.set(action.id, known ?? String(last));
  }
  return { numbers, lastActionNumber: last };
}

const TWO_PARTS = /^(\d+)\.(\d+)$/;

/** `3.12`: the twelfth fiche of the third committee that ever sent. */
function byCommittee(fiches: readonly GatheredFiche[], previous: Plan | null): Numbered {
  const before = new Map(previous?.actions.map(({ id, number }) => [id, number]));
  const { ranks, counts } = ranksGiven(previous);
  let last = Math.max(previous?.lastActionNumber ?? 0, ...ranks.values());
  const numbers = new Map<string, string>();
  for (const { source, action } of fiches) {
    const known = before.get(action.id);
    if (known !== undefined) {
      numbers.set(action.id, known);
      continue;
    }
    const rank = ranks.get(source.planId) ?? (last += 1);
    const count = (counts.get(source.planId) ?? 0) + 1;
    ranks.set(source.planId, rank);
    counts.set(source.planId, count);
    numbers.set(action.id, `${String(rank)}.${String(count)}`);
  }
  return { numbers, lastActionNumber: last };
}

/** The rank of each committee's plan in numbers given before, and the highest number given to one of its fiches. */
function ranksGiven(previous: Plan | null) {
  const ranks = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const action of previous?.actions ?? []) {
    const [origin] = provenanceOf(action);
    const [, rank, count] = TWO_PARTS.exec(action.number) ?? [];
    if (!origin || rank === undefined) continue;
    ranks.set(origin.planId, Number(rank));
    counts.set(origin.planId, Math.max(counts.get(origin.planId) ?? 0, Number(count)));
  }
  return { ranks, counts };
}
