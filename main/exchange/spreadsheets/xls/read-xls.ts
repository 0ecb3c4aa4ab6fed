// Workbooks of Excel 5 to 2003, read by SheetJS; also the XML Excel 2003 could write.
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellValue, Sheet } from '../../../domain/spreadsheet/sheet.ts';
import { linkValue, shownError, textValue } from '../cell-values.ts';
import { datePartOf, serialValue } from '../number-formats.ts';
import type { Reading } from '../reading.ts';
import { MAX_COLUMNS, SheetBuilder } from '../sheet-builder.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { workbookStreamOf, type CompoundFile } from './compound-file.ts';
import { judgeWorkbookStream } from './judge-workbook-stream.ts';
import { loadSheetJs } from './sheet-js.ts';

/** Formulas are not asked for: these files always hold their results, and what is not parsed can do no harm. */
const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellDates: false,
  // Which columns are hidden counts as a style.
  cellStyles: true,
} as const;

/** Throws SpreadsheetRefused. */
export async function readXls(bytes: Uint8Array, reading: Reading): Promise<readonly Sheet[]> {
  const { CFB, read } = await loadSheetJs();
  const parseContainer = CFB.read as (data: Uint8Array, options: { type: 'buffer' }) => CompoundFile;
  const container = orDamaged(() => parseContainer(Buffer.from(bytes), { type: 'buffer' }));
  const stream = workbookStreamOf(container);
  judgeWorkbookStream(stream, reading);
  return sheetsOf(
    orDamaged(() => read(bytes, { type: 'array', ...OPTIONS })),
    reading,
  );
}

/** Throws SpreadsheetRefused. */
export async function readXml2003(text: string, reading: Reading): Promise<readonly Sheet[]> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new SpreadsheetRefused('spreadsheet-entities');
  const { read } = await loadSheetJs();
  return sheetsOf(
    orDamaged(() => read(text, { type: 'string', ...OPTIONS })),
    reading,
  );
}

/** The library says what it could not read in errors of every kind. */
function orDamaged<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const isProtected = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new SpreadsheetRefused(
      isProtected ? 'spreadsheet-protected' : 'spreadsheet-damaged',
      {},
      { cause },
    );
  }
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook, reading: Reading): readonly Sheet[] {
  const is1904 = Workbook?.WBProps?.date1904 === true;
  return SheetNames.map((name, index) => {
    const builder = new SheetBuilder(name, reading);
    builder.isHidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = Sheets[name];
    if (sheet) fill(builder, sheet, is1904);
    return builder.finish();
  });
}

function fill(builder: SheetBuilder, sheet: WorkSheet, is1904: boolean): void {
  sheet['!cols']?.slice(0, MAX_COLUMNS).forEach((column: { readonly hidden?: boolean } | undefined, at) => {
    if (column?.hidden === true) builder.hideColumns(at, at);
  });
  for (const { s: first, e: last } of sheet['!merges'] ?? [])
    builder.merge({ firstRow: first.r, firstColumn: first.c, lastRow: last.r, lastColumn: last.c });
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) place(builder, row, column, cell, is1904);
    });
  });
}

function place(builder: SheetBuilder, row: number, column: number, cell: CellObject, is1904: boolean): void {
  if (cell.t === 'e') {
    const shown = shownError(ERRORS[Number(cell.v)] ?? '#N/A');
    builder.setUnreadable(row, column, { shown, reason: 'cell-error' });
  } else builder.set(row, column, valueOf(cell, is1904));
}

function valueOf({ v: value, z: format, l: link }: CellObject, is1904: boolean): CellValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return textValue(value) ?? linkValue(link?.Target ?? '#');
  if (typeof value !== 'number') return null;
  return serialValue(value, datePartOf(typeof format === 'string' ? format : ''), is1904);
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
