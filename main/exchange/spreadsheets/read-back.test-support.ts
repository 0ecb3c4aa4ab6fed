// Sheets as a library that knows nothing of us reads them.
import type { Workbook } from 'hucre';
import { cellText } from '../../domain/spreadsheet/cell-text.ts';
import type { CellValue, Sheet } from '../../domain/spreadsheet/sheet.ts';

function cellOf(value: Workbook['sheets'][number]['rows'][number][number]): CellValue {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  return typeof value === 'string' ? cellText(value) || null : value;
}

export function sheetsOf(workbook: Workbook): readonly Sheet[] {
  return workbook.sheets.map(({ name, rows }) => ({
    name,
    isHidden: false,
    hiddenColumns: [],
    unreadable: [],
    rows: rows.map((row) => row.map(cellOf)),
  }));
}
