// Each guard both ways: what it refuses, and the nearest thing it must let through. Huge files are made here, not kept.
import { describe, expect, it } from 'vitest';
import { rawEntry, writeRawZip } from '../signed/vector-making/raw-zip.ts';
import {
  readSpreadsheet,
  type ReadSpreadsheetOptions,
  type SpreadsheetDocument,
} from './read-spreadsheet.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';
import { xlsOf } from './vector-making/compound-files.ts';
import { sheetData, xlsxEntries, xlsxOf } from './vector-making/raw-xlsx.ts';

const MEBIBYTE = 1024 * 1024;

async function outcomeOf(
  document: SpreadsheetDocument,
  options: ReadSpreadsheetOptions = {},
): Promise<unknown> {
  try {
    const { sheets } = await readSpreadsheet(document, options);
    return sheets.map(({ rows }) => rows.length);
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    return { code: error.code, ...error.details };
  }
}

const named = (bytes: Uint8Array): SpreadsheetDocument => ({ name: 'suivi.xlsx', bytes });

function numbered(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = String(at + 1);
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>Action</t></is></c></row>`;
  });
  return lines.join('');
}

function sheetOf(data: string): Uint8Array {
  return xlsxOf({ sheets: [{ name: 'Suivi', xml: `<sheetData>${data}</sheetData>` }] });
}

describe('lines', () => {
  it('are read up to 20,000, and counted beyond', async () => {
    expect(await outcomeOf(named(sheetOf(numbered(20_000))))).toEqual([20_000]);
    const refused = { code: 'spreadsheet-too-many-rows', sheet: 'Suivi', max: 20_000 };
    expect(await outcomeOf(named(sheetOf(numbered(20_001))))).toEqual({
      ...refused,
      rows: 20_001,
      lastRow: 20_001,
    });
    expect(await outcomeOf(named(sheetOf(numbered(100_000))))).toEqual({
      ...refused,
      rows: 100_000,
      lastRow: 100_000,
    });
  });

  it('are counted alike in a text file', async () => {
    const csv = (rows: number) => ({ name: 'suivi.csv', bytes: Buffer.from('Action;Pilote\n'.repeat(rows)) });
    expect(await outcomeOf(csv(20_000))).toEqual([20_000]);
    const refused = { code: 'spreadsheet-too-many-rows', sheet: 'suivi', max: 20_000 };
    expect(await outcomeOf(csv(100_000))).toEqual({ ...refused, rows: 100_000, lastRow: 100_000 });
  });

  it('are counted in an old workbook before it is read', async () => {
    const table = Array.from({ length: 30_000 }, (_, row) => [`Action ${String(row)}`]);
    const refused = { code: 'spreadsheet-too-many-rows', rows: 30_000, lastRow: 30_000, max: 20_000 };
    expect(await outcomeOf(named(xlsOf(table)))).toEqual(refused);
    expect(await outcomeOf(named(xlsOf(table.slice(0, 15_000))))).toEqual([15_000]);
  });

  it('that hold only formats cost nothing, a million of them', async () => {
    const formatted = Array.from({ length: 1_048_575 }, (_, at) => {
      const row = String(at + 2);
      return `<row r="${row}" s="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
    }).join('');
    const bytes = sheetOf(numbered(1) + formatted);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const { sheets } = await readSpreadsheet(named(bytes));
    expect(sheets[0]?.rows).toEqual([[1, 'Action']]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * MEBIBYTE);
  });
});

describe('the size', () => {
  it('is 64 MiB at most, for a file and for what is pasted', async () => {
    const limits = { maxFileBytes: 1000 };
    const refused = { code: 'spreadsheet-too-large', max: 1000 };
    const csv = (bytes: number) => ({ name: 'a.csv', bytes: Buffer.from('a'.repeat(bytes)) });
    expect(await outcomeOf(csv(1000), { limits })).toEqual([1]);
    expect(await outcomeOf(csv(1001), { limits })).toEqual(refused);
    expect(await outcomeOf({ html: '', text: 'a'.repeat(1000) }, { limits })).toEqual([1]);
    expect(await outcomeOf({ html: '<p>', text: 'a'.repeat(998) }, { limits })).toEqual(refused);
    const whole = { name: 'a.csv', bytes: Buffer.alloc(64 * MEBIBYTE + 1, 0x61) };
    expect(await outcomeOf(whole)).toEqual({ code: 'spreadsheet-too-large', max: 64 * MEBIBYTE });
  });

  it('of all XML is 200 MiB at most, announced', async () => {
    const entries = xlsxEntries({ sheets: [{ name: 'Suivi', xml: sheetData([['Action']]) }] });
    const announcing = (mebibytes: number) =>
      writeRawZip([
        ...entries,
        rawEntry('xl/autre.xml', Buffer.from('<a/>'), { method: 8, sizeBytes: mebibytes * MEBIBYTE }),
      ]);
    // Only what is read is unfolded: a part nobody asks for may lie as long as the sum stays within bounds.
    expect(await outcomeOf(named(announcing(150)))).toEqual([1]);
    expect(await outcomeOf(named(announcing(200)))).toEqual({ code: 'spreadsheet-zip-bomb' });
  });

  it('of all XML is counted as it unfolds, too', async () => {
    const bytes = sheetOf(numbered(5000));
    expect(await outcomeOf(named(bytes), { limits: { maxXmlBytes: MEBIBYTE } })).toEqual([5000]);
    const size = Buffer.byteLength(numbered(5000));
    expect(await outcomeOf(named(bytes), { limits: { maxXmlBytes: size } })).toEqual({
      code: 'spreadsheet-zip-bomb',
    });
  });

  it('may shrink by as much as tables do', async () => {
    const repeated = Array.from({ length: 19_000 }, (_, at) => {
      const row = String(at + 1);
      return `<row r="${row}">${'<c s="1"><v>1</v></c>'.repeat(45)}</row>`;
    }).join('');
    expect(repeated.length).toBeGreaterThan(16 * MEBIBYTE);
    expect(await outcomeOf(named(sheetOf(repeated)))).toEqual([19_000]);
  });
});

describe('formulas', () => {
  const formula = (at: number, result: string) =>
    `<row r="${String(at)}"><c r="A${String(at)}"><f>B1+1</f>${result}</c></row>`;
  const many = (count: number, result: string) =>
    Array.from({ length: count }, (_, at) => formula(at + 1, result)).join('');

  it('may be as long as Excel allows', async () => {
    const long = (length: number) =>
      sheetOf(`<row r="1"><c r="A1"><f>${'1'.repeat(length)}</f><v>1</v></c></row>`);
    expect(await outcomeOf(named(long(8192)))).toEqual([1]);
    expect(await outcomeOf(named(long(8193)))).toEqual({ code: 'spreadsheet-formula-bomb' });
  });

  it('may be many, but not without end', async () => {
    const limits = { maxFormulas: 2000 };
    expect(await outcomeOf(named(sheetOf(many(2000, '<v>1</v>'))), { limits })).toEqual([2000]);
    expect(await outcomeOf(named(sheetOf(many(2001, '<v>1</v>'))), { limits })).toEqual({
      code: 'spreadsheet-formula-bomb',
    });
  });

  it('without results are told one by one, unless the file holds little else', async () => {
    expect(await outcomeOf(named(sheetOf(many(1000, ''))))).toEqual([1000]);
    expect(await outcomeOf(named(sheetOf(many(1001, ''))))).toEqual({
      code: 'spreadsheet-not-computed',
      rows: 1001,
    });
    const beside = many(1001, '').replaceAll('</row>', '<c><v>1</v></c></row>');
    expect(await outcomeOf(named(sheetOf(beside)))).toEqual([1001]);
  });
});

describe('pasted cells', () => {
  it('that span the whole sheet are refused, not filled', async () => {
    const spanning = '<td rowspan=65534>a</td>'.repeat(300);
    const lines = '<tr><td>b</td></tr>'.repeat(19_000);
    const html = `<table><tr>${spanning}</tr>${lines}</table>`;
    expect(await outcomeOf({ html, text: '' })).toEqual({
      code: 'spreadsheet-too-many-cells',
      max: 4_000_000,
    });
    expect(await outcomeOf({ html: html.replace(spanning, '<td rowspan=65534>a</td>'), text: '' })).toEqual([
      19_001,
    ]);
  });

  it('nested without end are read without falling over', async () => {
    const html = `<table><tr><td>${'<div>'.repeat(20_000)}a</td></tr></table>`;
    expect(await outcomeOf({ html, text: '' })).toEqual([1]);
  });
});

it('a reading nobody wants any more ends', async () => {
  const wanted = new AbortController();
  const options = {
    signal: wanted.signal,
    onProgress: () => {
      wanted.abort();
    },
  };
  expect(await outcomeOf(named(sheetOf(numbered(10_000))), options)).toEqual({ code: 'cancelled' });
});
