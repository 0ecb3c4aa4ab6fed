// The one door for tables from elsewhere: a file, or what a clipboard holds. Everything is hostile until it has been read.
import type { Sheet, Spreadsheet } from '../../domain/spreadsheet/sheet.ts';
import { decodeText } from '../texts/decode-text.ts';
import { openArchive } from './archive.ts';
import { readHtmlTables } from './clipboard/read-html-tables.ts';
import { readTextTable } from './csv/read-text-table.ts';
import { SPREADSHEET_LIMITS, type SpreadsheetLimits } from './limits.ts';
import { readFlatOds, readOds } from './ods/read-ods.ts';
import { Reading } from './reading.ts';
import { archiveKindOf, foreignDocumentOf, isArchive, textKindOf } from './recognise.ts';
import { SpreadsheetRefused } from './spreadsheet-refused.ts';
import { isCompoundFile } from './xls/compound-file.ts';
import { readXls, readXml2003 } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export type SpreadsheetDocument =
  | { readonly name: string; readonly bytes: Uint8Array }
  /** What a clipboard offers; either may be empty. */
  | { readonly html: string; readonly text: string };

export interface ReadSpreadsheetOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly limits?: Partial<SpreadsheetLimits> | undefined;
}

/** Throws SpreadsheetRefused. */
export async function readSpreadsheet(
  document: SpreadsheetDocument,
  { signal, onProgress, limits }: ReadSpreadsheetOptions = {},
): Promise<Spreadsheet> {
  const reading = new Reading({ limits: { ...SPREADSHEET_LIMITS, ...limits }, signal, onProgress });
  reading.refuseIfCancelled();
  const spreadsheet =
    'bytes' in document ? await readFile(document, reading) : readClipboard(document, reading);
  reading.refuseUncomputed();
  if (spreadsheet.sheets.every(({ rows }) => rows.length === 0))
    throw new SpreadsheetRefused('spreadsheet-empty');
  return spreadsheet;
}

async function readFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  reading: Reading,
): Promise<Spreadsheet> {
  const { maxFileBytes } = reading.limits;
  if (bytes.byteLength > maxFileBytes)
    throw new SpreadsheetRefused('spreadsheet-too-large', { max: maxFileBytes });
  if (bytes.byteLength === 0) throw new SpreadsheetRefused('spreadsheet-empty');
  if (isArchive(bytes)) return readArchive(bytes, reading);
  if (isCompoundFile(bytes)) return binary('xls', await readXls(bytes, reading));
  const seems = foreignDocumentOf(bytes);
  if (seems) throw new SpreadsheetRefused('spreadsheet-not-one', { seems });
  return readTextFile(name, bytes, reading);
}

async function readArchive(bytes: Uint8Array, reading: Reading): Promise<Spreadsheet> {
  const archive = await openArchive(bytes, reading);
  const kind = await archiveKindOf(archive);
  if (kind === 'xlsx') return binary(kind, await readXlsx(archive, reading));
  if (kind === 'ods') return binary(kind, await readOds(archive, reading));
  throw new SpreadsheetRefused('spreadsheet-not-one', { seems: kind });
}

async function readTextFile(name: string, bytes: Uint8Array, reading: Reading): Promise<Spreadsheet> {
  const decoded = decodeText(bytes);
  if (!decoded) throw new SpreadsheetRefused('spreadsheet-not-one', { seems: 'unknown' });
  const { text, encoding } = decoded;
  const title = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  switch (textKindOf(text)) {
    case 'web-page': {
      const sheets = readHtmlTables(text, title, reading);
      if (sheets.length === 0) throw new SpreadsheetRefused('spreadsheet-not-one', { seems: 'web-page' });
      return { format: 'xls', sheets, encoding, delimiter: null };
    }
    case 'xml-2003':
      return { format: 'xls', sheets: await readXml2003(text, reading), encoding, delimiter: null };
    case 'flat-ods':
      return { format: 'ods', sheets: readFlatOds(text, reading), encoding, delimiter: null };
    case 'table': {
      const { sheet, delimiter } = readTextTable(text, title, reading);
      return { format: 'csv', sheets: [sheet], encoding, delimiter };
    }
  }
}

const PASTED = 'Tableau collé';

function readClipboard(
  { html, text }: { readonly html: string; readonly text: string },
  reading: Reading,
): Spreadsheet {
  const { maxFileBytes } = reading.limits;
  if (html.length + text.length > maxFileBytes)
    throw new SpreadsheetRefused('spreadsheet-too-large', { max: maxFileBytes });
  const tables = readHtmlTables(html, PASTED, reading);
  const hasCells = tables.some(({ rows }) => rows.length > 0);
  if (hasCells) return { format: 'clipboard', sheets: tables, encoding: null, delimiter: null };
  const { sheet, delimiter } = readTextTable(text, PASTED, reading);
  return { format: 'clipboard', sheets: [sheet], encoding: null, delimiter };
}

function binary(format: 'xlsx' | 'xls' | 'ods', sheets: readonly Sheet[]): Spreadsheet {
  return { format, sheets, encoding: null, delimiter: null };
}
