// How cells look, and how dates, amounts and figures are shown.
import type { CellKind } from '../../../domain/spreadsheet/workbook.ts';
import { HEADER_FILL, HEADER_INK, RULE } from '../look.ts';
import { element } from '../../opendocument/xml.ts';

const KINDS: readonly CellKind[] = ['text', 'integer', 'number', 'euros', 'date'];
const DATA_STYLES: Readonly<Record<CellKind, string | undefined>> = {
  text: 'as-text',
  integer: 'as-integer',
  number: undefined,
  euros: 'as-euros',
  date: 'as-date',
};

export function numberStyles(): string {
  const language = { 'number:language': 'fr', 'number:country': 'FR' };
  const figure = (more: Readonly<Record<string, string | number>>): string =>
    element('number:number', { 'number:min-integer-digits': 1, ...more });
  return [
    element('number:text-style', { 'style:name': 'as-text' }, element('number:text-content')),
    element('number:number-style', { 'style:name': 'as-integer' }, figure({ 'number:decimal-places': 0 })),
    element(
      'number:currency-style',
      { 'style:name': 'as-euros', ...language },
      figure({ 'number:decimal-places': 2, 'number:min-decimal-places': 2, 'number:grouping': 'true' }),
      element('number:text', {}, '\u00a0'),
      element('number:currency-symbol', language, '€'),
    ),
    element(
      'number:date-style',
      { 'style:name': 'as-date', ...language },
      element('number:day', { 'number:style': 'long' }),
      element('number:text', {}, '/'),
      element('number:month', { 'number:style': 'long' }),
      element('number:text', {}, '/'),
      element('number:year', { 'number:style': 'long' }),
    ),
  ].join('');
}

export function cellStyles(): string {
  return KINDS.flatMap((kind) => [
    cellStyle(`cell-${kind}`, kind, {}, {}),
    cellStyle(`left-cell-${kind}`, kind, {}, {}, 'start'),
    cellStyle(`total-cell-${kind}`, kind, { 'fo:font-weight': 'bold' }, {}),
    cellStyle(
      `head-cell-${kind}`,
      'text',
      { 'fo:font-weight': 'bold', 'fo:color': `#${HEADER_INK}` },
      { 'fo:background-color': `#${HEADER_FILL}`, 'style:vertical-align': 'middle' },
    ),
  ]).join('');
}

function cellStyle(
  name: string,
  kind: CellKind,
  text: Readonly<Record<string, string>>,
  cell: Readonly<Record<string, string>>,
  align?: string,
): string {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      'style:parent-style-name': 'Default',
      'style:data-style-name': DATA_STYLES[kind],
    },
    element('style:table-cell-properties', {
      'style:vertical-align': 'top',
      'fo:wrap-option': kind === 'text' ? 'wrap' : 'no-wrap',
      'fo:border-bottom': `0.5pt solid #${RULE}`,
      'fo:padding': '0.8mm',
      'style:text-align-source': align === undefined ? undefined : 'fix',
      ...cell,
    }),
    ...(align === undefined ? [] : [element('style:paragraph-properties', { 'fo:text-align': align })]),
    ...(Object.keys(text).length === 0 ? [] : [element('style:text-properties', text)]),
  );
}
