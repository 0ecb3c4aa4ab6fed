// A spreadsheet as plain tables of cells, whatever file or clipboard it came from or goes to.

/** A day without an hour, `2026-11-22`. An hour a file may carry is dropped: no field of the trade has one. */
export interface DateCell {
  readonly date: string;
}

/** An empty cell is null, never the empty string. Text is trimmed at both ends, its line breaks are `\n`. */
export type CellValue = null | string | number | boolean | DateCell;

/** A cell whose value could not be known: a formula without its stored result, an error (`#REF!`). Counted from 1. */
export interface UnreadableCell {
  readonly row: number;
  readonly column: number;
  /** What stands in the cell, as Excel would show it in its bar: `=A1+B1`, `#REF!`. */
  readonly shown: string;
  readonly reason: 'formula-without-result' | 'cell-error';
}

/**
 * One sheet. `rows[0]` is line 1 of the file, blank lines included, so that a line can be named to somebody who has the file
 * open; rows may be of different lengths. Cells merged downwards all hold the value ("same as above"); merged sideways, the first
 * alone does. Hidden columns are counted from 0.
 */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly unreadable: readonly UnreadableCell[];
}

export type SpreadsheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'clipboard';

export interface Spreadsheet {
  readonly format: SpreadsheetFormat;
  readonly sheets: readonly Sheet[];
  /** How text was found to be written; null where the format says it itself. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  readonly delimiter: string | null;
}

export function isDateCell(value: CellValue): value is DateCell {
  return typeof value === 'object' && value !== null;
}
