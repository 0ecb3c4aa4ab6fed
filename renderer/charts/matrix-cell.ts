// A cell of the matrix, and how it looks: the same drawn one by one or all together.
import type { PlacedCell } from './geometry/matrix.ts';
import type { ChartPaint } from './paint.ts';

export interface MatrixCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly state: 'covered' | 'covered-by-whole' | 'blank' | 'not-applicable';
  /** What the heat tells; null where nobody knows. */
  readonly value: number | null;
  /** What is written in it: « 4 », « 1,2 M€ ». */
  readonly label: string;
  readonly weather?: 'sun' | 'cloud' | 'rain' | 'storm' | null;
  /** Against another reading of the matrix: « +1 », and whether a hole was filled or made. */
  readonly change?: { readonly label: string; readonly turned: 'blank' | 'filled' | null } | null;
  /** The whole sentence for those who do not see the cell. */
  readonly description: string;
}

export interface CellLook {
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashes: string | undefined;
}

export function cellLook(cell: MatrixCell, heat: number, paint: ChartPaint, blankFill: string): CellLook {
  return {
    fill: fillOf(cell, heat, paint, blankFill),
    ink: heat === 0 ? paint.ink : (paint.heatInk[heat - 1] ?? paint.ink),
    stroke: strokeOf(cell, paint),
    strokeWidth: cell.change?.turned ? 2 : 1,
    dashes: cell.state === 'not-applicable' ? '2 3' : undefined,
  };
}

function fillOf({ state }: MatrixCell, heat: number, paint: ChartPaint, blankFill: string): string {
  if (state === 'blank') return blankFill;
  if (state === 'not-applicable') return 'transparent';
  return heat === 0 ? paint.surface : (paint.heat[heat - 1] ?? paint.surface);
}

function strokeOf({ state, value, change }: MatrixCell, paint: ChartPaint): string {
  if (change?.turned === 'filled') return paint.success;
  if (change?.turned === 'blank') return paint.danger;
  if (state === 'blank') return paint.blankStripe;
  if (state === 'covered') return value === null ? paint.ruleStrong : paint.outline;
  return state === 'covered-by-whole' ? paint.ruleStrong : paint.rule;
}

/** Cells that have the same are drawn in one path. */
export interface TogetherLook extends CellLook {
  readonly key: string;
  readonly state: MatrixCell['state'];
}

/** Few looks and thousands of cells: each look is made once. */
export function looksOf(
  paint: ChartPaint,
  blankFill: string,
): (cell: MatrixCell, heat: PlacedCell['heat']) => TogetherLook {
  const made = new Map<MatrixCell['state'], TogetherLook[]>();
  return (cell, heat) => {
    const { state, value } = cell;
    let looks = made.get(state);
    if (!looks) made.set(state, (looks = []));
    const rank = 2 * heat + (value === null ? 1 : 0);
    return (looks[rank] ??= {
      ...cellLook(cell, heat, paint, blankFill),
      key: `${state} ${String(rank)}`,
      state,
    });
  };
}

/** Beyond this many, an element for each cell is what costs: they are drawn all together. */
const MOST_SINGLE_CELLS = 800;

export function isDrawnTogether(cells: readonly MatrixCell[]): boolean {
  return cells.length > MOST_SINGLE_CELLS && !cells.some(({ weather, change }) => weather || change);
}
