// The first lines of a sheet, for people to see which sheet it is and where its header stands.
import type { CellValue, Spreadsheet } from '../../../domain/spreadsheet/sheet.ts';

export const PREVIEWED_ROWS = 50;

export interface PreviewInput {
  /** Counted from 0. */
  readonly sheet: number;
}

export interface SheetPreview {
  readonly rows: readonly (readonly CellValue[])[];
  readonly hiddenColumns: readonly number[];
}

export function preview({ sheets }: Spreadsheet, { sheet }: PreviewInput): SheetPreview {
  const shown = sheets[sheet];
  if (!shown) throw new RangeError(`there is no sheet ${String(sheet)}`);
  return { rows: shown.rows.slice(0, PREVIEWED_ROWS), hiddenColumns: shown.hiddenColumns };
}
