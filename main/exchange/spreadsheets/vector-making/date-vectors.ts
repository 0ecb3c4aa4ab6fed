/** Numbers that are days, hours or neither, as their format says. */
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { xlsxOf } from './raw-xlsx.ts';
import { readXlsx, type MadeVector } from './vector.ts';
import { row } from './workbook-vectors.ts';

export function dateVectors(): readonly MadeVector[] {
  return [since1900(), since1904()];
}

const day = (date: string): CellValue => ({ date });

/** A format, the number stored under it, what it is. */
const SINCE_1900: readonly (readonly [format: string | number, stored: string, value: CellValue])[] = [
  [14, '44881', day('2022-11-16')],
  ['dd/mm/yyyy', '46174', day('2026-06-01')],
  ['mmm-yy', '46539', day('2027-06-01')],
  ['dd/mm/yyyy hh:mm', '46174.999999', day('2026-06-01')],
  ['hh:mm', '0.60416666666666663', '14:30'],
  ['[h]:mm', '1.5', '36:00'],
  ['#,##0.00\\ [$€-40C]', '44881', 44881],
  ['0" jours d\'essai"', '30', 30],
  ['[Red]0.00;[Blue]-0.00', '44881.5', 44881.5],
  [22, '46174.75', day('2026-06-01')],
  ['jj/mm/aaaa', '46174', day('2026-06-01')],
  ['[$-40C]dddd d mmmm yyyy', '46174', day('2026-06-01')],
  [0, '44881', 44881],
  [14, '0', null],
  [14, '-3', -3],
  ['dd/mm/yyyy', '59', day('1900-02-28')],
  ['dd/mm/yyyy hh:mm', '46173.999999999', day('2026-06-01')],
];

function since1900(): MadeVector {
  const cells = SINCE_1900.map(([, stored], at) =>
    row(at + 1, `<c r="A${String(at + 1)}" s="${String(at + 1)}"><v>${stored}</v></c>`),
  );
  return readXlsx(
    'dates--since-1900.xlsx',
    'A number is a date only when its format says so; hours fall away; a duration or an hour alone stays a text; day 0 is no date.',
    xlsxOf({
      formats: SINCE_1900.map(([format]) => format),
      sheets: [{ name: 'Dates', xml: `<sheetData>${cells.join('')}</sheetData>` }],
    }),
    { name: 'Dates', rows: SINCE_1900.map(([, , value]) => (value === null ? [] : [value])) },
  );
}

function since1904(): MadeVector {
  const xml = `<sheetData>${row(1, '<c r="A1" s="1"><v>44712</v></c>', '<c r="B1"><v>44712</v></c>', '<c r="C1" s="1"><v>0</v></c>')}</sheetData>`;
  return readXlsx(
    'dates--since-1904.xlsx',
    'Excel for Macintosh counted from 1 January 1904: the same number is another day.',
    xlsxOf({ formats: [14], is1904: true, sheets: [{ name: 'Dates', xml }] }),
    { name: 'Dates', rows: [[{ date: '2026-06-01' }, 44712, { date: '1904-01-01' }]] },
  );
}
