// One sheet being read: takes cells in any order, keeps what holds a value, and refuses what no committee's table is.
import type { CellValue, Sheet, UnreadableCell } from '../../domain/spreadsheet/sheet.ts';
import type { Reading } from './reading.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';

/** Counted from 0, the last one included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Excel's XFD. */
export const MAX_COLUMNS = 16_384;

export class SheetBuilder {
  readonly #name: string;
  readonly #reading: Reading;
  readonly #rows: CellValue[][] = [];
  readonly #unreadable: UnreadableCell[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #merges: CellRange[] = [];
  isHidden = false;
  #filledRows = 0;
  #lastCounted = -1;
  #lastRow = -1;

  constructor(name: string, reading: Reading) {
    this.#name = name;
    this.#reading = reading;
  }

  /** Rows and columns counted from 0. A null changes nothing: formats without values cost no room. */
  set(row: number, column: number, value: CellValue): void {
    if (value === null || !this.#take(row, column)) return;
    this.#place(row, column, value);
    this.#reading.countValue();
  }

  setUnreadable(row: number, column: number, fault: Pick<UnreadableCell, 'shown' | 'reason'>): void {
    if (!this.#take(row, column)) return;
    this.#place(row, column, null);
    this.#unreadable.push({ row: row + 1, column: column + 1, ...fault });
  }

  /** The same line again, as ODS writes it: `count` lines from `row` on hold the values. */
  repeatRow(row: number, count: number, values: readonly (readonly [number, CellValue])[]): void {
    for (let repeated = 0; repeated < count; repeated += 1) {
      const at = row + repeated;
      if (at >= this.#reading.limits.maxRows) {
        this.#countRows(row + count - 1, count - repeated);
        return;
      }
      for (const [column, value] of values) this.set(at, column, value);
    }
  }

  isEmptyAt(row: number, column: number): boolean {
    return (this.#rows[row]?.[column] ?? null) === null;
  }

  hideColumns(first: number, last: number): void {
    for (let column = Math.max(first, 0); column <= last && column < MAX_COLUMNS; column += 1)
      this.#hiddenColumns.add(column);
  }

  merge(range: CellRange): void {
    if (range.lastRow > range.firstRow && range.firstRow >= 0 && range.firstColumn >= 0)
      this.#merges.push(range);
  }

  /** Throws SpreadsheetRefused when the sheet goes further down than is read. */
  finish(): Sheet {
    const { maxRows } = this.#reading.limits;
    if (this.#lastRow >= maxRows)
      throw new SpreadsheetRefused('spreadsheet-too-many-rows', {
        sheet: this.#name,
        rows: this.#filledRows,
        lastRow: this.#lastRow + 1,
        max: maxRows,
      });
    for (const range of this.#merges) this.#fillDown(range);
    const width = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    return {
      name: this.#name,
      isHidden: this.isHidden,
      hiddenColumns: [...this.#hiddenColumns].filter((column) => column < width).sort((a, b) => a - b),
      rows: this.#rows,
      unreadable: this.#unreadable,
    };
  }

  /** Whether the cell is kept: beyond the last line allowed, lines are only counted, for the refusal to say how many. */
  #take(row: number, column: number): boolean {
    if (row < 0 || column < 0 || column >= MAX_COLUMNS) throw new SpreadsheetRefused('spreadsheet-damaged');
    if (row !== this.#lastCounted) this.#countRows(row, 1);
    return row < this.#reading.limits.maxRows;
  }

  #countRows(last: number, count: number): void {
    this.#lastCounted = last;
    this.#filledRows += count;
    this.#lastRow = Math.max(this.#lastRow, last);
  }

  #place(row: number, column: number, value: CellValue): void {
    const isFar = row - this.#rows.length;
    if (isFar >= 0) this.#reading.takeCells(isFar + 1);
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    if (column >= cells.length) this.#reading.takeCells(column + 1 - cells.length);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** "Same as above": never past the last line that holds something, for people merge to the bottom of the sheet. */
  #fillDown({ firstRow, firstColumn, lastRow }: CellRange): void {
    const value = this.#rows[firstRow]?.[firstColumn] ?? null;
    if (value === null) return;
    const last = Math.min(lastRow, this.#rows.length - 1);
    this.#reading.takeCells(last - firstRow);
    for (let row = firstRow + 1; row <= last; row += 1)
      if (this.isEmptyAt(row, firstColumn)) this.#place(row, firstColumn, value);
  }
}
