// A workbook on its way to a file: what each sheet holds and how it should look, whatever the format.
import type { CellValue } from './sheet.ts';

/** How the values of a column are shown. Text is never read as anything else, whatever it looks like. */
export type CellKind = 'text' | 'integer' | 'number' | 'euros' | 'date';

export interface ColumnToWrite {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: CellKind;
  readonly isHidden?: boolean;
}

/** Counted from 0, both ends included. */
export interface Merge {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetToWrite {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Lines above the rows that stay in sight, the header among them. Left out, the headers of the columns. */
  readonly head?: readonly (readonly CellValue[])[];
  /** Totals, under the rows and out of the filter. */
  readonly foot?: readonly (readonly CellValue[])[];
  readonly merges?: readonly Merge[];
  /** Columns that stay in sight, and are printed again on every page of a table too wide for one. */
  readonly frozenColumns: number;
  readonly hasFilter: boolean;
}

export interface WorkbookToWrite {
  /** Printed at the foot of every page. */
  readonly title: string;
  /** `2026-11-22`: no clock enters a file, so that the same plan on the same day makes the same bytes. */
  readonly madeOn: string;
  readonly sheets: readonly SheetToWrite[];
}

/** Wider than this, a table would be unreadable shrunk to one page: 10 points become 6. */
const MOST_CHARACTERS_ACROSS = 230;

export function fitsOnePageAcross({ columns }: SheetToWrite): boolean {
  const shown = columns.filter(({ isHidden }) => isHidden !== true);
  return shown.reduce((sum, { width }) => sum + width, 0) <= MOST_CHARACTERS_ACROSS;
}

/** The lines that stay in sight. */
export function headOf({ head, columns }: SheetToWrite): readonly (readonly CellValue[])[] {
  return head ?? [columns.map(({ header }) => header)];
}
