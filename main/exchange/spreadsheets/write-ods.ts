// A workbook as .ods: OpenDocument 1.3, written by us (decision 0013).
import type { WorkbookToWrite } from '../../domain/spreadsheet/workbook.ts';
import { metaXml, packOpenDocument } from '../opendocument/package.ts';
import { contentXml } from './ods/write-content.ts';
import { settingsXml } from './ods/settings.ts';
import { stylesXml } from './ods/styles.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Resolves the bytes of the file: the same for the same workbook. */
export function writeOds(workbook: WorkbookToWrite): Promise<Uint8Array> {
  return packOpenDocument(MEDIA_TYPE, [
    { path: 'content.xml', mediaType: 'text/xml', content: contentXml(workbook) },
    { path: 'styles.xml', mediaType: 'text/xml', content: stylesXml(workbook) },
    { path: 'settings.xml', mediaType: 'text/xml', content: settingsXml(workbook) },
    { path: 'meta.xml', mediaType: 'text/xml', content: metaXml(workbook) },
  ]);
}
