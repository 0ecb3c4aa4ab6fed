// The look of the tables we write: colours that print well in grey, a letter every machine has or has the like of.
import { isDateCell, type CellValue } from '../../domain/spreadsheet/sheet.ts';
import type { CellKind, ColumnToWrite } from '../../domain/spreadsheet/workbook.ts';

export const HEADER_FILL = 'E3ECF5';
export const HEADER_INK = '1B2B45';
export const RULE = 'C9D2DE';
export const FONT_NAME = 'Arial';
export const FONT_POINTS = 10;

const LINE_POINTS = 13;
const MARGIN_POINTS = 3;
/** Excel's own limit. */
const MOST_POINTS = 409;

/** As high as its longest text needs; undefined where one line is enough. */
export function rowHeight(row: readonly CellValue[], columns: readonly ColumnToWrite[]): number | undefined {
  let most = 1;
  columns.forEach(({ width, isHidden }, index) => {
    const cell = row[index];
    if (typeof cell !== 'string' || isHidden === true) return;
    const lines = cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))), 0);
    most = Math.max(most, lines);
  });
  return most === 1 ? undefined : Math.min(MOST_POINTS, most * LINE_POINTS + MARGIN_POINTS);
}

/** How a value is shown: what stands in the cell decides, for a column of dates may hold a month, which is text. */
export interface Shown {
  readonly kind: CellKind;
  /** In a column of texts, a day or a figure is aligned as its neighbours are. */
  readonly isLeft: boolean;
}

export function shownAs(value: CellValue, column: CellKind): Shown {
  if (typeof value === 'string' || typeof value === 'boolean') return { kind: 'text', isLeft: false };
  if (isDateCell(value)) return { kind: 'date', isLeft: column === 'text' };
  if (value === null) return { kind: column, isLeft: false };
  const kind = column === 'text' || column === 'date' ? 'number' : column;
  return { kind, isLeft: column === 'text' };
}
