// content.xml: the tables, their columns, their cells and their filters.
import { isDateCell, type CellValue } from '../../../domain/spreadsheet/sheet.ts';
import {
  fitsOnePageAcross,
  headOf,
  type CellKind,
  type ColumnToWrite,
  type SheetToWrite,
  type WorkbookToWrite,
} from '../../../domain/spreadsheet/workbook.ts';
import { letters } from '../letters.ts';
import { rowHeight, shownAs } from '../look.ts';
import { cellStyles, numberStyles } from './cell-styles.ts';
import { element, namespaces, paragraphs, XML_DECLARATION } from '../../opendocument/xml.ts';

/** A character of Arial 10 and the margins of a cell, in millimetres. */
const CHARACTER_MM = 1.95;
const MARGIN_MM = 2;

export function contentXml({ sheets }: WorkbookToWrite): string {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  return (
    XML_DECLARATION +
    element(
      'office:document-content',
      { ...namespaces('office', 'table', 'text', 'style', 'fo', 'number'), 'office:version': '1.3' },
      element(
        'office:automatic-styles',
        {},
        ...widths.map(columnStyle),
        ...sheets.map((_, index) => tableStyle(index)),
        ...heightsIn(sheets).map(rowStyle),
        numberStyles(),
        cellStyles(),
      ),
      element(
        'office:body',
        {},
        element('office:spreadsheet', {}, ...sheets.map(tableOf), filtersOf(sheets)),
      ),
    )
  );
}

const columnStyleName = (width: number): string => `col${String(width).replace('.', '_')}`;

function columnStyle(width: number): string {
  const columnWidth = `${(width * CHARACTER_MM + MARGIN_MM).toFixed(1)}mm`;
  return element(
    'style:style',
    { 'style:name': columnStyleName(width), 'style:family': 'table-column' },
    element('style:table-column-properties', { 'style:column-width': columnWidth }),
  );
}

/** Each sheet has its own page: its name stands at the foot of it. */
function tableStyle(index: number): string {
  const name = { 'style:name': `table${String(index)}`, 'style:family': 'table' };
  return element(
    'style:style',
    { ...name, 'style:master-page-name': `Page${String(index)}` },
    element('style:table-properties', { 'table:display': 'true' }),
  );
}

/** Rows of one line take the height of their letters; the others are told theirs, which printing cuts otherwise. */
function rowStyle(height: number | undefined): string {
  const told =
    height === undefined
      ? { 'style:use-optimal-row-height': 'true' }
      : { 'style:row-height': `${String(height)}pt`, 'style:use-optimal-row-height': 'false' };
  return element(
    'style:style',
    { 'style:name': rowStyleName(height), 'style:family': 'table-row' },
    element('style:table-row-properties', told),
  );
}
const rowStyleName = (height: number | undefined): string =>
  height === undefined ? 'row' : `row${String(height)}`;

function heightsIn(sheets: readonly SheetToWrite[]): readonly (number | undefined)[] {
  const heights = new Set<number | undefined>();
  for (const sheet of sheets) {
    for (const row of [...headOf(sheet), ...sheet.rows, ...(sheet.foot ?? [])]) {
      heights.add(rowHeight(row, sheet.columns));
    }
  }
  return [...heights];
}

function tableOf(sheet: SheetToWrite, index: number): string {
  const { name, columns, rows, foot = [], frozenColumns } = sheet;
  const body = rows.map((row) => rowOf(row, columns, '')).join('');
  const repeated = fitsOnePageAcross(sheet) ? 0 : frozenColumns;
  const columnElements = columns.map(columnOf);
  const head = headOf(sheet).map((row, line) => headRow(sheet, row, line));
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': `table${String(index)}` },
    ...(repeated > 0
      ? [element('table:table-header-columns', {}, ...columnElements.slice(0, repeated))]
      : []),
    ...columnElements.slice(repeated),
    element('table:table-header-rows', {}, ...head),
    body,
    ...foot.map((row) => rowOf(row, columns, 'total-')),
  );
}

function columnOf({ width, kind, isHidden }: ColumnToWrite): string {
  return element('table:table-column', {
    'table:style-name': columnStyleName(width),
    'table:default-cell-style-name': `cell-${kind}`,
    'table:visibility': isHidden ? 'collapse' : undefined,
  });
}

function headRow({ columns, merges = [] }: SheetToWrite, row: readonly CellValue[], line: number): string {
  const ofLine = merges.filter(({ row: merged }) => merged === line);
  const cells = columns.map((_, index) => {
    const merge = ofLine.find(({ firstColumn }) => firstColumn === index);
    const isCovered = ofLine.some(
      ({ firstColumn, lastColumn }) => index > firstColumn && index <= lastColumn,
    );
    if (isCovered) return element('table:covered-table-cell');
    const span = merge ? merge.lastColumn - merge.firstColumn + 1 : undefined;
    return cellOf(row[index] ?? null, 'text', 'head-', {
      'table:number-columns-spanned': span,
      'table:number-rows-spanned': span === undefined ? undefined : 1,
    });
  });
  return element('table:table-row', { 'table:style-name': rowStyleName(rowHeight(row, columns)) }, ...cells);
}

function rowOf(row: readonly CellValue[], columns: readonly ColumnToWrite[], prefix: string): string {
  const cells = columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, prefix));
  return element('table:table-row', { 'table:style-name': rowStyleName(rowHeight(row, columns)) }, ...cells);
}

function cellOf(
  value: CellValue,
  kind: CellKind,
  prefix: string,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const { kind: shown, isLeft } = shownAs(value, kind);
  const name = `${prefix}${isLeft ? 'left-' : ''}cell-${shown}`;
  const attributes = { 'table:style-name': name, ...more, ...typeOf(value, shown) };
  return value === null
    ? element('table:table-cell', attributes)
    : element('table:table-cell', attributes, paragraphs(wordsOf(value, shown)));
}

function typeOf(value: CellValue, kind: CellKind): Readonly<Record<string, string | number>> {
  if (value === null) return {};
  if (isDateCell(value)) return { 'office:value-type': 'date', 'office:date-value': value.date };
  if (typeof value !== 'number') return { 'office:value-type': 'string' };
  return kind === 'euros'
    ? { 'office:value-type': 'currency', 'office:currency': 'EUR', 'office:value': value }
    : { 'office:value-type': 'float', 'office:value': value };
}

/** What is read where the number is not: by a program that shows the text alone. */
function wordsOf(value: Exclude<CellValue, null>, kind: CellKind): string {
  if (isDateCell(value)) return value.date.split('-').reverse().join('/');
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'string') return value;
  return kind === 'euros' ? `${value.toFixed(2).replace('.', ',')} €` : String(value).replace('.', ',');
}

function filtersOf(sheets: readonly SheetToWrite[]): string {
  const ranges = sheets.flatMap((sheet, index) => {
    if (!sheet.hasFilter || sheet.columns.length === 0) return [];
    const line = headOf(sheet).length;
    const name = `'${sheet.name.replaceAll("'", "''")}'`;
    const last = `${letters(sheet.columns.length - 1)}${String(line + sheet.rows.length)}`;
    return [
      element('table:database-range', {
        'table:name': `__Anonymous_Sheet_DB__${String(index)}`,
        'table:target-range-address': `${name}.A${String(line)}:${name}.${last}`,
        'table:display-filter-buttons': 'true',
        'table:contains-header': 'true',
      }),
    ];
  });
  return ranges.length === 0 ? '' : element('table:database-ranges', {}, ...ranges);
}
