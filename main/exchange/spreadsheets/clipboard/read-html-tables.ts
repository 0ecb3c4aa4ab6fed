// Tables of a page: what Excel, LibreOffice and Word put on the clipboard, and what some portals call an .xls file.
import { parse } from 'parse5';
import type { CellValue, Sheet } from '../../../domain/spreadsheet/sheet.ts';
import { linkValue, numberValue, textValue } from '../cell-values.ts';
import { datePartOf, serialValue } from '../number-formats.ts';
import type { Reading } from '../reading.ts';
import { MAX_COLUMNS, SheetBuilder } from '../sheet-builder.ts';
import { attributeOf, elementsWithin, textOf, type HtmlElement } from './html-text.ts';

/** One sheet per table; none when the page has no table. */
export function readHtmlTables(html: string, name: string, reading: Reading): readonly Sheet[] {
  const document = parse(html);
  const tables = document.childNodes.flatMap((node) => elementsWithin(node, isNamed('table')));
  return tables.map((table, index) => {
    const builder = new SheetBuilder(tables.length === 1 ? name : `${name} ${String(index + 1)}`, reading);
    readTable(table, builder);
    return builder.finish();
  });
}

function isNamed(...names: readonly string[]): (element: HtmlElement) => boolean {
  return ({ tagName }) => names.includes(tagName);
}

function inside(element: HtmlElement, ...names: readonly string[]): readonly HtmlElement[] {
  // A table inside a cell is a part of that cell's text.
  return element.childNodes
    .flatMap((node) => elementsWithin(node, isNamed('table', ...names)))
    .filter(({ tagName }) => tagName !== 'table');
}

function readTable(table: HtmlElement, builder: SheetBuilder): void {
  hideColumns(table, builder);
  /** Until which row each column is taken by a cell from above. */
  const takenUntil: number[] = [];
  inside(table, 'tr').forEach((line, row) => {
    let column = 0;
    for (const cell of inside(line, 'td', 'th')) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      if (column >= MAX_COLUMNS) return;
      const width = spanOf(cell, 'colspan', MAX_COLUMNS - column);
      const height = spanOf(cell, 'rowspan', 65_534);
      builder.set(row, column, valueOf(cell));
      const last = { lastRow: row + height - 1, lastColumn: column + width - 1 };
      builder.merge({ firstRow: row, firstColumn: column, ...last });
      if (height > 1) for (let at = column; at < column + width; at += 1) takenUntil[at] = row + height;
      column += width;
    }
  });
}

/** Excel leaves hidden columns in the table it copies. */
function hideColumns(table: HtmlElement, builder: SheetBuilder): void {
  let at = 0;
  for (const column of inside(table, 'col')) {
    const width = spanOf(column, 'span', MAX_COLUMNS);
    if (/display:\s*none/i.test(attributeOf(column, 'style') ?? '')) builder.hideColumns(at, at + width - 1);
    at += width;
  }
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Math.trunc(Number(attributeOf(cell, name) ?? 1));
  return span >= 1 ? Math.min(span, most) : 1;
}

/** LibreOffice adds the value behind the text: `sdval`, and `sdnum="1036;1036;JJ/MM/AAAA"`, its language and format. */
function valueOf(cell: HtmlElement): CellValue {
  const number = Number(attributeOf(cell, 'sdval') ?? Number.NaN);
  const [, , ...format] = (attributeOf(cell, 'sdnum') ?? '').split(';');
  const code = format.join(';');
  if (Number.isNaN(number)) return textValue(textOf(cell)) ?? addressIn(cell);
  if (/^bool/i.test(code)) return number !== 0;
  const part = datePartOf(code);
  return part === 'none' ? numberValue(number) : serialValue(number, part, false);
}

function addressIn(cell: HtmlElement): string | null {
  const [link] = elementsWithin(cell, isNamed('a'));
  return link ? linkValue(attributeOf(link, 'href') ?? '#') : null;
}
