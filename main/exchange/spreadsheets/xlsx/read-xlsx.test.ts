import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../read-spreadsheet.ts';
import { xlsxOf } from '../vector-making/raw-xlsx.ts';

async function sheetOf(cells: string, sharedStrings?: string) {
  const bytes = xlsxOf({
    sheets: [{ name: 'Suivi', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
  });
  const { sheets } = await readSpreadsheet({ name: 'suivi.xlsx', bytes });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return { row: sheet.rows[0], unreadable: sheet.unreadable };
}

describe('a text that looks like an error', () => {
  it.each([
    ['shared', '<c r="A1" t="s"><v>0</v></c>'],
    ['inline', '<c r="A1" t="inlineStr"><is><t>#REF!</t></is></c>'],
    ['inline, in runs', '<c r="A1" t="inlineStr"><is><r><t>#RE</t></r><r><t>F!</t></r></is></c>'],
    ['the result of a formula', '<c r="A1" t="str"><f>"#"&amp;"REF!"</f><v>#REF!</v></c>'],
  ])('stays a text when it is %s', async (_what, cell) => {
    expect(await sheetOf(cell, '<si><t>#REF!</t></si>')).toEqual({ row: ['#REF!'], unreadable: [] });
  });

  it('is an error in a cell of errors alone', async () => {
    const { row, unreadable } = await sheetOf(
      '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1"><v>1</v></c>',
    );
    expect(row).toEqual([null, null, 1]);
    expect(unreadable).toEqual([
      { row: 1, column: 1, shown: '#REF!', reason: 'cell-error' },
      { row: 1, column: 2, shown: '#DIV/0!', reason: 'cell-error' },
    ]);
  });
});
