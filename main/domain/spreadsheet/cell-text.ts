// What stands in a cell, as text, figure or day, wherever it was read from: a file of text holds nothing but text.
import { readTypedDate } from '../date/typed-date.ts';
import { isDateCell, type CellValue } from './sheet.ts';
import type { CellKind } from './workbook.ts';

/** Excel's own limit is 32,767. */
export const MOST_CHARACTERS_IN_A_CELL = 32_000;
/** Excel counts a day in February 1900 that there never was: days before it are told as text. */
export const FIRST_DAY_OF_SHEETS = '1900-03-01';

/** As a cell can hold it: without the characters XML forbids, tabulations as spaces, one kind of line end, trimmed. */
export function cleanText(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // Not every program keeps a tabulation within a cell.
      .replaceAll('\t', ' ')
      // eslint-disable-next-line no-control-regex -- what XML 1.0 does not allow
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      .trim()
  );
}

/** A name as it is compared and listed: on one line. */
export function nameText(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ');
}

export function cellText(cell: CellValue): string {
  if (cell === null) return '';
  if (isDateCell(cell)) return cell.date;
  if (typeof cell === 'boolean') return cell ? 'Oui' : 'Non';
  return cleanText(String(cell));
}

/** `1234,5`, `1 234,50`, `1e-7`. Null when it is no figure. */
export function cellNumber(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.replaceAll(/[\s\u00a0\u202f]|\u20ac|%/g, '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  return Number(text);
}

/** Null when it is no date; a month alone is one. */
export function cellDate(cell: CellValue): string | null {
  if (isDateCell(cell)) return cell.date;
  return typeof cell === 'string' ? readTypedDate(cell) : null;
}

/** What a cell says, so that two cells that say the same are equal: `12,50` in a CSV and 12.5 in a workbook. */
export function cellSignature(cell: CellValue, kind: CellKind): string {
  if (cell === null) return '';
  if (kind === 'date') return cellDate(cell) ?? cellText(cell);
  if (kind === 'text') return cellText(cell);
  const figure = cellNumber(cell);
  return figure === null ? cellText(cell) : String(figure);
}

/** CSV has no text that a spreadsheet would not take for a formula, but with an apostrophe before it. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r]/;

export function escapeFormula(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes off exactly what `escapeFormula` put there. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
