// The compound file of Microsoft around .xls: also around protected .xlsx files, old Word documents and mails.
import type { ForeignDocument } from '../../../domain/spreadsheet/refusal.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** As the library hands it over, without types of its own. */
export interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
}

const FOREIGN_STREAMS: readonly (readonly [string, ForeignDocument])[] = [
  ['worddocument', 'text-document'],
  ['powerpoint document', 'presentation'],
  ['__properties_version1.0', 'mail'],
];

/** The stream with the workbook's records. Throws SpreadsheetRefused. */
export function workbookStreamOf({ FullPaths, FileIndex }: CompoundFile): Uint8Array {
  const paths = FullPaths.map((path) => path.toLowerCase().replace(/\/$/, ''));
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  if (names.includes('encryptedpackage')) throw new SpreadsheetRefused('spreadsheet-protected');
  const foreign = FOREIGN_STREAMS.find(([name]) => names.includes(name));
  if (foreign) throw new SpreadsheetRefused('spreadsheet-not-one', { seems: foreign[1] });
  if (names.some((name) => name === '_vba_project_cur' || name === '_vba_project'))
    throw new SpreadsheetRefused('spreadsheet-macros');
  const index = paths.findIndex((path) => /^[^/]*\/(workbook|book)$/.test(path));
  const content = FileIndex[index]?.content;
  if (content === undefined) throw new SpreadsheetRefused('spreadsheet-not-one', { seems: 'unknown' });
  return Uint8Array.from(content);
}
