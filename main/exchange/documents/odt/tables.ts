// Tables of a text: their heads repeated on every page, their figures against the right.
import type { TableBlock } from '../../../domain/document/blocks.ts';
import { element, escapeXml } from '../../opendocument/xml.ts';
import { columnWidths } from '../column-widths.ts';
import { isWholeTable } from '../keeping.ts';
import { GROUND, RULE, SIGNED_ROW_HEIGHT, type Sheet } from '../sheet.ts';
import { lines, paragraph } from './text.ts';

/** Fixed ones, whatever the table. */
export function cellStyles(accentColour: string): string {
  const cell = (name: string, properties: Readonly<Record<string, string>>): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell' },
      element('style:table-cell-properties', { 'fo:padding': '0.12cm', ...properties }),
    );
  const aligned = (name: string, parent: string): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent },
      element('style:paragraph-properties', { 'fo:text-align': 'end', 'style:justify-single-word': 'false' }),
    );
  const row = (name: string, properties: Readonly<Record<string, string>>): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-row' },
      element('style:table-row-properties', { 'fo:keep-together': 'always', ...properties }),
    );
  return [
    cell('Head', { 'fo:border-bottom': `1pt solid ${accentColour}`, 'style:vertical-align': 'bottom' }),
    cell('Cell', { 'fo:border-bottom': `0.4pt solid ${RULE}` }),
    cell('Total', { 'fo:border-bottom': `0.4pt solid ${RULE}`, 'fo:background-color': GROUND }),
    cell('Box', { 'fo:border': `0.5pt solid ${RULE}`, 'style:vertical-align': 'middle' }),
    cell('Figure', { 'fo:padding-left': '0cm' }),
    cell('Signature', { 'fo:border': `0.6pt solid ${RULE}`, 'fo:padding': '0.3cm' }),
    aligned('HeadNumber', 'Table_20_Heading'),
    aligned('CellNumber', 'Table_20_Contents'),
    aligned('TotalNumber', 'Table_20_total'),
    row('Row', {}),
    row('BoxRow', { 'style:min-row-height': `${String(SIGNED_ROW_HEIGHT)}cm` }),
    row('SignatureRow', { 'style:min-row-height': '4.4cm' }),
  ].join('');
}

const PARAGRAPHS = {
  Head: 'Table_20_Heading',
  Cell: 'Table_20_Contents',
  Box: 'Table_20_Contents',
  Total: 'Table_20_total',
} as const;
/** The figures of a box stand as those of any cell. */
const FIGURES = { Head: 'HeadNumber', Cell: 'CellNumber', Box: 'CellNumber', Total: 'TotalNumber' } as const;

export function tableElement(table: TableBlock, number: number, sheet: Sheet): string {
  const { title, columns, rows, groups = [], totals, isToSign = false } = table;
  const body = isToSign ? 'Box' : 'Cell';
  const name = `Table${String(number)}`;
  const row = (cells: readonly string[], style: keyof typeof PARAGRAPHS): string =>
    element(
      'table:table-row',
      { 'table:style-name': style === 'Box' ? 'BoxRow' : 'Row' },
      ...columns.map(({ isNumber }, index) =>
        cellElement(
          paragraph(isNumber ? FIGURES[style] : PARAGRAPHS[style], lines(cells[index] ?? '')),
          style === 'Head' && isToSign ? 'Box' : style,
        ),
      ),
    );
  const groupAt = (index: number): readonly string[] =>
    groups.filter(({ from }) => from === index).map(({ label }) => groupRow(label, columns.length));
  return [
    ...(title === '' ? [] : [paragraph('Table_20_title', lines(title))]),
    element(
      'table:table',
      { 'table:name': name, 'table:style-name': isWholeTable(table) ? 'WholeGrid' : 'Grid' },
      title === '' ? '' : element('table:title', {}, escapeXml(title)),
      ...columnWidths(table, sheet).map((width) =>
        element('table:table-column', { 'table:style-name': columnStyleName(width) }),
      ),
      element(
        'table:table-header-rows',
        {},
        row(
          columns.map(({ header }) => header),
          'Head',
        ),
      ),
      rows.flatMap((cells, index) => [...groupAt(index), row(cells, body)]).join(''),
      ...(totals ? [row(totals, 'Total')] : []),
    ),
  ].join('');
}

function groupRow(label: string, columnCount: number): string {
  const cell = element(
    'table:table-cell',
    {
      'table:style-name': 'Cell',
      'office:value-type': 'string',
      'table:number-columns-spanned': columnCount,
    },
    paragraph(PARAGRAPHS.Head, lines(label)),
  );
  const covered = Array.from({ length: columnCount - 1 }, () => element('table:covered-table-cell'));
  return element('table:table-row', { 'table:style-name': 'Row' }, cell, ...covered);
}

interface Grid {
  readonly across: number;
  readonly cellStyle: 'Figure' | 'Signature';
}

/** Things side by side, a table for the eye alone. */
export function gridElement(name: string, things: readonly string[], { across, cellStyle }: Grid): string {
  if (things.length === 0) return '';
  const width = `Share${String(across)}`;
  const rows: string[] = [];
  for (let start = 0; start < things.length; start += across) {
    const cells = Array.from({ length: across }, (_, index) => {
      const thing = things[start + index];
      return thing === undefined
        ? element('table:table-cell', {}, paragraph('Table_20_Contents'))
        : cellElement(thing, cellStyle);
    });
    const style = cellStyle === 'Signature' ? 'SignatureRow' : 'Row';
    rows.push(element('table:table-row', { 'table:style-name': style }, ...cells));
  }
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'Grid' },
    element('table:table-column', { 'table:style-name': width, 'table:number-columns-repeated': across }),
    ...rows,
  );
}

function cellElement(content: string, style: string): string {
  return element('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, content);
}

const hundredths = (width: number): number => Math.round(width * 100);
const columnStyleName = (width: number): string => `Column${String(hundredths(width))}`;

/** The widths the tables of a body ask for, and those of things side by side. */
export function columnStyles(tables: readonly TableBlock[], sheet: Sheet): string {
  const { textWidth, figuresAcross } = sheet;
  const widths = new Map<string, number>([
    ['Share2', textWidth / 2],
    [`Share${String(figuresAcross)}`, textWidth / figuresAcross],
  ]);
  for (const table of tables)
    for (const width of columnWidths(table, sheet)) widths.set(columnStyleName(width), width);
  return [...widths]
    .map(([name, width]) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': `${width.toFixed(2)}cm` }),
      ),
    )
    .join('');
}

/** The second is of a table whose rows are never parted. */
export function gridStyles({ textWidth }: Sheet): string {
  const style = (name: string, more: Readonly<Record<string, string>>): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table' },
      element('style:table-properties', {
        'style:width': `${textWidth.toFixed(2)}cm`,
        'table:align': 'left',
        'table:border-model': 'collapsing',
        'fo:margin-bottom': '0.35cm',
        ...more,
      }),
    );
  return style('Grid', {}) + style('WholeGrid', { 'style:may-break-between-rows': 'false' });
}
