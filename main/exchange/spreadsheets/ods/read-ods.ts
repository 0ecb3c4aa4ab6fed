// A spreadsheet of OpenDocument: LibreOffice's own format, in an archive or flat.
import type { Sheet } from '../../../domain/spreadsheet/sheet.ts';
import type { Archive } from '../archive.ts';
import type { Reading } from '../reading.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { readXmlEntry, readXmlText } from '../xml.ts';
import { OdsContent } from './content.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Listings of libraries, which LibreOffice writes even when there is no module in them. */
const NO_MODULE = /(^|\/)(script|dialog)-l[bc]\.xml$/;

/** Throws SpreadsheetRefused. */
export async function readOds(archive: Archive, reading: Reading): Promise<readonly Sheet[]> {
  if (await isEncrypted(archive)) throw new SpreadsheetRefused('spreadsheet-protected');
  if (archive.names.some(isMacro)) throw new SpreadsheetRefused('spreadsheet-macros');
  reading.expectBytes(archive.sizeOf(CONTENT));
  const content = new OdsContent(reading);
  await readXmlEntry(archive, CONTENT, reading, content);
  return sheetsOf(content);
}

/** The same document as one XML file (.fods). Throws SpreadsheetRefused. */
export function readFlatOds(text: string, reading: Reading): readonly Sheet[] {
  const content = new OdsContent(reading);
  readXmlText(text, content);
  return sheetsOf(content);
}

function sheetsOf({ isSpreadsheet, sheets }: OdsContent): readonly Sheet[] {
  if (!isSpreadsheet) throw new SpreadsheetRefused('spreadsheet-not-one', { seems: 'text-document' });
  return sheets;
}

async function isEncrypted(archive: Archive): Promise<boolean> {
  return archive.has(MANIFEST) && /encryption-data|encrypted-package/.test(await archive.text(MANIFEST));
}

function isMacro(name: string): boolean {
  return /^(basic|scripts)\/.*[^/]$/.test(name) && !NO_MODULE.test(name);
}
