// The cells of a coverage with what each of them shows, and the sentence that tells it whole.
import { fullLabelOf, type CoverageColumnsName } from '../../../main/domain/coverage/columns.ts';
import { cellKey, type CellChange } from '../../../main/domain/coverage/compare.ts';
import type { Coverage, CoverageCell } from '../../../main/domain/coverage/coverage.ts';
import type { CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import type { TaxBasis } from '../../../main/domain/funding/money.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import { showCell, type ShownCell } from './finding.ts';

export interface MatrixCell extends CoverageCell, ShownCell {
  readonly description: string;
  readonly change: { readonly label: string; readonly turned: 'blank' | 'filled' | null } | null;
}

export interface Shown {
  readonly coverage: Coverage;
  readonly measure: CoverageMeasure;
  readonly basis: TaxBasis;
  readonly columns: CoverageColumnsName;
  readonly changes: ReadonlyMap<string, CellChange> | null;
}

export function shownCells(question: Shown): readonly MatrixCell[] {
  const { rows, columns, cells } = question.coverage;
  return cells.map((cell, index) => {
    const row = rows[Math.floor(index / columns.length)]?.label ?? '';
    const column = columns[index % columns.length];
    return shownCell(cell, `${row}, ${column ? fullLabelOf(column) : ''}`, question);
  });
}

function shownCell(
  cell: CoverageCell,
  place: string,
  { measure, basis, columns, changes }: Shown,
): MatrixCell {
  const shown = showCell(cell, measure, basis, columns);
  const found = changes?.get(cellKey(cell));
  const label = found && found.difference !== 0 ? signed(found.difference) : '';
  return {
    ...cell,
    ...shown,
    change: found ? { label, turned: found.turned } : null,
    description: `${place}\u202f: ${shown.words}${label === '' ? '' : `, ${label} depuis`}`,
  };
}

/** « +2 », « −1 ». */
export function signed(difference: number): string {
  return difference > 0 ? `+${String(difference)}` : `−${String(-difference)}`;
}

/** Figures where there are some; « zone blanche » and the like in words. With a comparison, each column has its difference beside. */
export function matrixTable(
  caption: string,
  { coverage, measure, changes }: Shown,
  cells: readonly MatrixCell[],
): ChartTable {
  const isCompared = changes !== null;
  const isFigure = measure !== 'weather';
  return {
    caption,
    columns: [
      { label: 'Grand thème' },
      { label: 'Thème' },
      ...coverage.columns
        .map(fullLabelOf)
        .flatMap((label) => [
          { label, isFigure },
          ...(isCompared ? [{ label: `${label}, écart`, isFigure: true }] : []),
        ]),
    ],
    rows: coverage.rows.map((row, rowIndex) => [
      row.group,
      row.label,
      ...coverage.columns.flatMap((_, columnIndex) => {
        const cell = cells[rowIndex * coverage.columns.length + columnIndex];
        const value = cell ? figureOf(cell, measure) : null;
        return isCompared && cell ? [value, changes.get(cellKey(cell))?.difference ?? 0] : [value];
      }),
    ]),
  };
}

function figureOf(cell: MatrixCell, measure: CoverageMeasure): string | number | null {
  if (cell.placed.length === 0) return cell.words;
  if (measure === 'weather') return cell.words;
  return measure === 'money' && cell.value !== null ? cell.value / 100 : cell.value;
}
