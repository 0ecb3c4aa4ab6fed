// The coverage of the fiches shown, as it was chosen to be looked at; an edit moves what it touches in the tallies.
import { untrack } from 'svelte';
import {
  axisColumns,
  quarterColumns,
  scopeColumns,
  targetGroupColumns,
  type CoverageColumns,
  type CoverageColumnsName,
  type CoverageSubject,
} from '../../../main/domain/coverage/columns.ts';
import { actionsAtBaseline, compareCoverage } from '../../../main/domain/coverage/compare.ts';
import { CoverageTally, type Coverage } from '../../../main/domain/coverage/coverage.ts';
import { commonBasis } from '../../../main/domain/coverage/measures.ts';
import { territoryColumns } from '../../../main/domain/coverage/territory-columns.ts';
import type { Action } from '../../../main/domain/action/action.ts';
import { territoryId, type TerritoryReference } from '../../../main/domain/territory/territory.ts';
import type { Surroundings } from '../../api/context.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import type { CoverageChoice } from './coverage-choice.svelte.ts';

interface Needs {
  readonly session: PlanSession;
  readonly choice: CoverageChoice;
  /** The fiches that the filters let through. */
  readonly actions: () => readonly Action[];
  readonly surroundings: Surroundings;
  /** What is read across where it is no choice: the map is of territories. */
  readonly columns?: CoverageColumnsName;
}
interface OtherPlan {
  readonly planId: string;
  readonly title: string;
  readonly actions: readonly Action[];
}

/** Made while a component is, and gone with it. */
export class CoverageReading {
  readonly #needs: Needs;
  #parts = $state.raw<readonly TerritoryReference[] | null>(null);
  #other = $state.raw<OtherPlan | null>(null);

  readonly columnsName = $derived.by(() => this.#needs.columns ?? this.#needs.choice.columns);
  /** The part of the perimeter that is looked at; null for the whole, which all but territories are read of. */
  readonly opened = $derived.by(() => (this.columnsName === 'territory' ? this.#needs.choice.opened : null));
  readonly perimeter = $derived.by(() =>
    this.opened ? [this.opened] : this.#needs.session.plan.territories,
  );
  readonly #columns = $derived.by((): CoverageColumns | null => {
    const { axes, horizonStart, horizonEnd } = this.#needs.session.plan;
    const name = this.columnsName;
    if (name === 'axis') return axisColumns(axes);
    if (name === 'scope') return scopeColumns();
    if (name === 'target-group') return targetGroupColumns();
    if (name === 'quarter') return quarterColumns({ horizonStart, horizonEnd });
    return (
      this.#parts &&
      territoryColumns({
        perimeter: this.perimeter,
        parts: this.#parts,
        isPartOfPlan: this.opened !== null,
      })
    );
  });
  readonly #themes = $derived.by(() => this.#needs.surroundings.workspace.reference.themes);
  readonly #tally = $derived(this.#columns && new CoverageTally(this.#columns, this.#themes));
  readonly #look = $derived.by(() => {
    const { showsUnusedThemes, isSortedByGap, folded } = this.#needs.choice;
    const codes = this.#themes.filter(({ label }) => folded.has(label)).map(({ code }) => code);
    return { showsUnusedThemes, isSortedByGap, folded: codes };
  });

  /** Null until the parts of the perimeter are there. */
  readonly coverage = $derived.by((): Coverage | null => {
    this.#tally?.update(this.#needs.actions());
    return this.#tally?.read(this.#look) ?? null;
  });
  readonly basis = $derived.by(() => commonBasis(this.#needs.actions()));

  /** What the coverage is held against, in French; null where it stands alone. */
  readonly before = $derived.by(
    (): { readonly label: string; readonly actions: readonly CoverageSubject[] } | null => {
      const { comparison } = this.#needs.choice;
      const { baseline, actions } = this.#needs.session.plan;
      if (comparison === 'none') return null;
      if (comparison === 'baseline')
        return baseline && { label: 'l’adoption', actions: actionsAtBaseline(baseline, actions) };
      return this.#other?.planId === comparison.planId
        ? { label: `«\u202f${this.#other.title}\u202f»`, actions: this.#other.actions }
        : null;
    },
  );
  readonly changes = $derived.by(() => {
    if (!this.before || !this.#columns || !this.coverage) return null;
    const tally = new CoverageTally(this.#columns, this.#themes);
    tally.update(this.before.actions);
    return compareCoverage(tally.read({ ...this.#look, showsUnusedThemes: true }), this.coverage);
  });

  constructor(needs: Needs) {
    this.#needs = needs;
    const perimeterKeys = $derived(this.perimeter.map(territoryId).join(' '));
    $effect(() => {
      void perimeterKeys;
      const { partKind } = needs.choice;
      untrack(() => void this.#readParts(partKind));
    });
    $effect(() => {
      const { comparison } = needs.choice;
      if (typeof comparison === 'object') untrack(() => void this.#readOther(comparison.planId));
    });
  }

  get partCount(): number {
    return this.#parts?.length ?? 0;
  }

  async #readParts(partKind: CoverageChoice['partKind']): Promise<void> {
    const { attempt, workspace } = this.#needs.surroundings;
    const perimeter = this.perimeter.map(({ kind, code }) => ({ kind, code }));
    const asked = this.perimeter;
    const question = partKind === null ? { perimeter } : { perimeter, into: partKind };
    const found = await attempt(workspace.machine.client.call('territories.parts', question));
    // A quicker choice may have been made in the meantime.
    if (found && this.#needs.choice.partKind === partKind && isSamePlace(this.perimeter, asked))
      this.#parts = found;
  }

  async #readOther(planId: string): Promise<void> {
    const { attempt, workspace } = this.#needs.surroundings;
    const opened = await attempt(workspace.machine.client.call('plan.open', { planId }));
    if (opened) this.#other = { planId, title: opened.plan.title, actions: opened.plan.actions };
  }
}

function isSamePlace(one: readonly TerritoryReference[], other: readonly TerritoryReference[]): boolean {
  return one.map(territoryId).join() === other.map(territoryId).join();
}
