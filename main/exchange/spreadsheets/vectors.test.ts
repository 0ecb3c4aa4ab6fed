import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SPREADSHEET_REFUSAL_CODES } from '../../domain/spreadsheet/refusal.ts';
import type { CellValue, Sheet } from '../../domain/spreadsheet/sheet.ts';
import { readSpreadsheet, type SpreadsheetDocument } from './read-spreadsheet.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';
import { addressOf } from './vector-making/raw-xlsx.ts';
import type { ExpectedReading, ExpectedRefusal, ExpectedSheet, Vector } from './vector-making/vector.ts';

const FOLDER = new URL('vectors/', import.meta.url);

const { vectors } = JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8')) as {
  readonly vectors: readonly Vector[];
};

async function documentOf({ file, isPasted }: Vector): Promise<SpreadsheetDocument> {
  const bytes = await readFile(new URL(file, FOLDER));
  if (!isPasted) return { name: file, bytes };
  const content = bytes.toString('utf8');
  return file.endsWith('.html') ? { html: content, text: '' } : { html: '', text: content };
}

async function outcomeOf(vector: Vector): Promise<ExpectedReading | ExpectedRefusal> {
  try {
    const { format, encoding, delimiter, sheets } = await readSpreadsheet(await documentOf(vector));
    const { expected } = vector;
    if ('refusal' in expected)
      return { format, encoding, delimiter, sheets: sheets.map((sheet) => summed(sheet)) };
    return {
      format,
      ...('encoding' in expected ? { encoding } : {}),
      ...('delimiter' in expected ? { delimiter } : {}),
      sheets: sheets.map((sheet, at) => summed(sheet, expected.sheets[at])),
    };
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused) || error.code === 'cancelled') throw error;
    const hasDetails = Object.keys(error.details).length > 0;
    return hasDetails ? { refusal: error.code, details: error.details } : { refusal: error.code };
  }
}

/** As the manifest tells it: what is not remarkable is left out, and a long sheet told by some of its cells. */
function summed(
  { name, isHidden, hiddenColumns, unreadable, rows }: Sheet,
  expected?: ExpectedSheet,
): ExpectedSheet {
  return {
    name,
    ...(isHidden ? { isHidden } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(unreadable.length > 0 ? { unreadable } : {}),
    ...(expected?.cells
      ? { rowCount: rows.length, cells: cellsAt(rows, Object.keys(expected.cells)) }
      : { rows }),
  };
}

function cellsAt(rows: Sheet['rows'], addresses: readonly string[]): Record<string, CellValue> {
  const all = rows.flatMap((cells, row) =>
    cells.map((value, column) => [addressOf(row, column), value] as const),
  );
  const byAddress = new Map(all);
  return Object.fromEntries(addresses.map((address) => [address, byAddress.get(address) ?? null]));
}

describe('the vectors', () => {
  it.each(vectors)('$file: $why', async (vector) => {
    expect(await outcomeOf(vector)).toEqual(vector.expected);
  });

  it('are exactly the files of the folder', async () => {
    const files = (await readdir(FOLDER)).filter((file) => file !== 'manifest.json');
    expect(files.sort()).toEqual(vectors.map(({ file }) => file).sort());
  });

  it('hold every refusal that a file of ordinary size can meet', () => {
    const refusals = new Set(
      vectors.map(({ expected }) => ('refusal' in expected ? expected.refusal : 'read')),
    );
    // A file of 64 MiB and a worker that runs out of memory are made by their own tests.
    const elsewhere = new Set(['spreadsheet-too-large', 'spreadsheet-too-heavy']);
    const missing = SPREADSHEET_REFUSAL_CODES.filter((code) => !refusals.has(code) && !elsewhere.has(code));
    expect(missing).toEqual([]);
  });
});
