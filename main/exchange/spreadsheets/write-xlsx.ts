// A workbook as .xlsx, by hucre: strings are strings whatever they begin with, days are days, amounts are figures.
import { writeXlsx as write, type CellStyle, type CellValue as Value, type WriteSheet } from 'hucre';
import { isDateCell, type CellValue } from '../../domain/spreadsheet/sheet.ts';
import {
  fitsOnePageAcross,
  headOf,
  type CellKind,
  type SheetToWrite,
  type WorkbookToWrite,
} from '../../domain/spreadsheet/workbook.ts';
import { HEADER_FILL, HEADER_INK, RULE } from './look.ts';

const NUMBER_FORMATS = {
  text: '@',
  integer: '0',
  number: 'General',
  euros: '#,##0.00\\ "€"',
  date: 'dd/mm/yyyy',
} as const satisfies Record<CellKind, string>;

const border = { bottom: { style: 'thin', color: { rgb: RULE } } } as const;
const FONT = { name: 'Calibri', size: 11 } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: HEADER_INK } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_FILL } },
  alignment: { vertical: 'center', wrapText: true },
  border,
};

/** Resolves the bytes of the file: the same for the same workbook. */
export function writeXlsx(workbook: WorkbookToWrite): Promise<Uint8Array> {
  const madeOn = new Date(`${workbook.madeOn}T12:00:00Z`);
  return write({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, workbook.title)),
    properties: { title: workbook.title, creator: 'Jalon', created: madeOn, modified: madeOn },
    defaultFont: FONT,
    namedRanges: workbook.sheets.map((sheet) => ({
      name: '_xlnm.Print_Titles',
      range: printTitles(sheet),
      scope: sheet.name,
    })),
  });
}

function sheetOf(sheet: SheetToWrite, title: string): WriteSheet {
  const { name, columns, rows, foot = [], frozenColumns, hasFilter, merges = [] } = sheet;
  const head = headOf(sheet);
  const fits = fitsOnePageAcross(sheet);
  const all = [...head, ...rows, ...foot];
  const lastColumn = letters(columns.length - 1);
  return {
    name,
    columns: columns.map(({ width, isHidden }) => ({ width, ...(isHidden ? { hidden: true } : {}) })),
    rows: all.map((row) => row.map(valueOf)),
    cells: stylesOf(sheet, all, head.length),
    freezePane: { rows: head.length, columns: frozenColumns },
    ...(hasFilter
      ? {
          autoFilter: {
            range: `A${String(head.length)}:${lastColumn}${String(head.length + rows.length)}`,
          },
        }
      : {}),
    merges: merges.map(({ row, firstColumn, lastColumn: endCol }) => ({
      startRow: row,
      endRow: row,
      startCol: firstColumn,
      endCol,
    })),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(fits ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: 70 }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footerText(title)}&C${footerText(name)}&R&P / &N` },
  };
}

/** In a footer `&` begins an order. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').replaceAll(/\s+/gu, ' ').slice(0, 80);
}

function stylesOf(
  { columns, rows, foot = [] }: SheetToWrite,
  all: readonly (readonly CellValue[])[],
  headLength: number,
): NonNullable<WriteSheet['cells']> {
  const body = new Map<CellKind, CellStyle>();
  const total = new Map<CellKind, CellStyle>();
  const firstTotal = headLength + rows.length;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  all.forEach((row, rowIndex) => {
    for (let index = 0; index < columns.length; index += 1) {
      const value = row[index] ?? null;
      const kind = kindOf(value, columns[index]?.kind ?? 'text');
      const isTotal = rowIndex >= firstTotal && foot.length > 0;
      const style =
        rowIndex < headLength ? HEADER : styleOf(isTotal ? total : body, kind, isTotal);
      cells.set(`${String(rowIndex)},${String(index)}`, { value: valueOf(value), style });
    }
  });
  return cells;
}

/** What stands in the cell decides: a column of dates may hold a month, which is text. */
function kindOf(value: CellValue, kind: CellKind): CellKind {
  if (isDateCell(value)) return 'date';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' && (kind === 'text' || kind === 'date') ? 'number' : kind;
}

function styleOf(made: Map<CellKind, CellStyle>, kind: CellKind, isTotal: boolean): CellStyle {
  const known = made.get(kind) ?? {
    font: isTotal ? { ...FONT, bold: true } : FONT,
    numFmt: NUMBER_FORMATS[kind],
    alignment: { vertical: 'top' as const, ...(kind === 'text' ? { wrapText: true } : {}) },
    border,
  };
  made.set(kind, known);
  return known;
}

function valueOf(cell: CellValue): Value {
  if (isDateCell(cell)) return new Date(`${cell.date}T00:00:00Z`);
  // `_x0041_` would be read as the character it names.
  return typeof cell === 'string' ? cell.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : cell;
}

function printTitles(sheet: SheetToWrite): string {
  const name = `'${sheet.name.replaceAll("'", "''")}'`;
  const rows = `${name}!$1:$${String(headOf(sheet).length)}`;
  if (fitsOnePageAcross(sheet)) return rows;
  return `${name}!$A:$${letters(sheet.frozenColumns - 1)},${rows}`;
}

/** 0 → `A`, 26 → `AA`. */
export function letters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before < 0 ? '' : letters(before)}${String.fromCharCode(65 + (index % 26))}`;
}
