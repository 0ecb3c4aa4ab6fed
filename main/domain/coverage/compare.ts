// What changed in the matrix between two readings of it: since the adoption, or from one plan to another.
import type { Action } from '../action/action.ts';
import type { Baseline } from '../plan/version.ts';
import type { CoverageSubject } from './columns.ts';
import type { Coverage, CoverageCell } from './coverage.ts';

export interface CellChange {
  readonly before: CoverageCell | null;
  /** More (or fewer, below zero) actions than before. */
  readonly difference: number;
  /** A zone blanche that was not one, or that is one no more. */
  readonly turned: 'blank' | 'filled' | null;
}

/** By `rowKey columnKey` of the cells now shown; the two must have been read the same way. */
export function compareCoverage(before: Coverage, now: Coverage): ReadonlyMap<string, CellChange> {
  const known = new Map(before.cells.map((cell) => [cellKey(cell), cell]));
  return new Map(
    now.cells.map((cell) => {
      const then = known.get(cellKey(cell)) ?? null;
      const wasBlank = then === null ? cell.state !== 'not-applicable' : then.state === 'blank';
      const isBlank = cell.state === 'blank';
      return [
        cellKey(cell),
        {
          before: then,
          difference: cell.actionIds.length - (then?.actionIds.length ?? 0),
          turned:
            isBlank === wasBlank || cell.state === 'not-applicable' ? null : isBlank ? 'blank' : 'filled',
        },
      ];
    }),
  );
}

export function cellKey({ rowKey, columnKey }: Pick<CoverageCell, 'rowKey' | 'columnKey'>): string {
  return `${rowKey} ${columnKey}`;
}

/** The actions as they were placed at adoption; what is not kept of that day is as it is now. */
export function actionsAtBaseline(
  baseline: Baseline,
  actions: readonly Action[],
): readonly CoverageSubject[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return baseline.actions.map((then) => ({
    ...NOTHING_KNOWN,
    ...byId.get(then.actionId),
    ...then,
    id: then.actionId,
  }));
}

const NOTHING_KNOWN = { leads: [], weather: null, cost: null, fundingLines: [] } as const;
