// One sheet as CSV, as French spreadsheets open it by a double click: UTF-8 with its mark, semicolons, decimal commas.
import { escapeFormula } from '../../domain/spreadsheet/cell-text.ts';
import { isDateCell, type CellValue } from '../../domain/spreadsheet/sheet.ts';
import { headOf, type CellKind, type SheetToWrite } from '../../domain/spreadsheet/workbook.ts';

const BYTE_ORDER_MARK = '\ufeff';

export function writeCsv(sheet: SheetToWrite): Uint8Array {
  const kinds = sheet.columns.map(({ kind }) => kind);
  const lines = [
    ...headOf(sheet).map((row) => lineOf(row, [])),
    ...[...sheet.rows, ...(sheet.foot ?? [])].map((row) => lineOf(row, kinds)),
  ];
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join(''));
}

function lineOf(row: readonly CellValue[], kinds: readonly CellKind[]): string {
  return row.map((cell, index) => quoted(textOf(cell, kinds[index] ?? 'text'))).join(';');
}

function textOf(cell: CellValue, kind: CellKind): string {
  if (cell === null) return '';
  if (isDateCell(cell)) return cell.date.split('-').reverse().join('/');
  if (typeof cell === 'number') return figureText(cell, kind);
  return typeof cell === 'string' ? escapeFormula(cell) : cell ? 'Oui' : 'Non';
}

/** An amount has its cents; any other figure all that it has. */
function figureText(figure: number, kind: CellKind): string {
  return (kind === 'euros' ? figure.toFixed(2) : String(figure)).replace('.', ',');
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
