// A workbook as .xlsx, by hucre: strings are strings whatever they begin with, days are days, amounts are figures.
import { writeXlsx as write, type CellStyle, type CellValue as Value, type WriteSheet } from 'hucre';
import { isDateCell, type CellValue } from '../../domain/spreadsheet/sheet.ts';
import {
  fitsOnePageAcross,
  headOf,
  type CellKind,
  type ColumnToWrite,
  type SheetToWrite,
  type WorkbookToWrite,
} from '../../domain/spreadsheet/workbook.ts';
import { letters } from './letters.ts';
import {
  FONT_NAME,
  FONT_POINTS,
  HEADER_FILL,
  HEADER_INK,
  rowHeight,
  RULE,
  shownAs,
  type Shown,
} from './look.ts';

const NUMBER_FORMATS = {
  text: '@',
  integer: '0',
  number: 'General',
  euros: '#,##0.00\\ "€"',
  date: 'dd/mm/yyyy',
} as const satisfies Record<CellKind, string>;

const border = { bottom: { style: 'thin', color: { rgb: RULE } } } as const;
const FONT = { name: FONT_NAME, size: FONT_POINTS } as const;
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
    rowDefs: heightsOf(all, columns),
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
  const made = new Map<string, CellStyle>();
  const firstTotal = headLength + rows.length;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  all.forEach((row, rowIndex) => {
    for (let index = 0; index < columns.length; index += 1) {
      const value = row[index] ?? null;
      const shown = shownAs(value, columns[index]?.kind ?? 'text');
      const isTotal = rowIndex >= firstTotal && foot.length > 0;
      const style = rowIndex < headLength ? HEADER : styleOf(made, shown, isTotal);
      cells.set(`${String(rowIndex)},${String(index)}`, { value: valueOf(value), style });
    }
  });
  return cells;
}

function styleOf(made: Map<string, CellStyle>, { kind, isLeft }: Shown, isTotal: boolean): CellStyle {
  const key = `${kind} ${String(isLeft)} ${String(isTotal)}`;
  const known = made.get(key) ?? {
    font: isTotal ? { ...FONT, bold: true } : FONT,
    numFmt: NUMBER_FORMATS[kind],
    alignment: {
      vertical: 'top' as const,
      ...(kind === 'text' ? { wrapText: true } : {}),
      ...(isLeft ? { horizontal: 'left' as const } : {}),
    },
    border,
  };
  made.set(key, known);
  return known;
}

function heightsOf(
  all: readonly (readonly CellValue[])[],
  columns: readonly ColumnToWrite[],
): NonNullable<WriteSheet['rowDefs']> {
  return new Map(
    all.flatMap((row, index) => {
      const height = rowHeight(row, columns);
      return height === undefined ? [] : [[index, { height }] as const];
    }),
  );
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
