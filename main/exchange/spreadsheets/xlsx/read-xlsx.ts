// A workbook of Excel 2007 and later, and what other programs write in its format.
import type { Sheet } from '../../../domain/spreadsheet/sheet.ts';
import type { Archive } from '../archive.ts';
import type { Reading } from '../reading.ts';
import { SheetBuilder } from '../sheet-builder.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { readXmlEntry } from '../xml.ts';
import { relationshipsOf } from './package.ts';
import { SheetPart } from './sheet-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readDateParts } from './styles.ts';
import { readWorkbook } from './workbook.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** Throws SpreadsheetRefused. */
export async function readXlsx(archive: Archive, reading: Reading): Promise<readonly Sheet[]> {
  if (await hasMacros(archive)) throw new SpreadsheetRefused('spreadsheet-macros');
  const { is1904, sheets, sharedStringsPart, stylesPart } = await readWorkbook(archive);
  const parts = [sharedStringsPart, stylesPart, ...sheets.map(({ part }) => part)];
  for (const part of parts) reading.expectBytes(part === undefined ? 0 : archive.sizeOf(part));
  const strings = await readSharedStrings(archive, sharedStringsPart, reading);
  const dateParts = await readDateParts(archive, stylesPart, reading);
  const read: Sheet[] = [];
  for (const { name, isHidden, part } of sheets) {
    const builder = new SheetBuilder(name, reading);
    builder.isHidden = isHidden;
    const relationships = await relationshipsOf(archive, part);
    const context = { reading, strings, dateParts, is1904, relationships };
    await readXmlEntry(archive, part, reading, new SheetPart(builder, context));
    read.push(builder.finish());
  }
  return read;
}

async function hasMacros(archive: Archive): Promise<boolean> {
  if (archive.names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/')))
    return true;
  return archive.has(CONTENT_TYPES) && (await archive.text(CONTENT_TYPES)).includes('macroEnabled');
}
