// A workbook as .ods: OpenDocument 1.3, written by us (decision 0013) and packed by yazl.
import { ZipFile } from 'yazl';
import type { WorkbookToWrite } from '../../domain/spreadsheet/workbook.ts';
import { contentXml } from './ods/write-content.ts';
import { manifestXml, metaXml, settingsXml } from './ods/package-parts.ts';
import { stylesXml } from './ods/styles.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Resolves the bytes of the file: the same for the same workbook. */
export async function writeOds(workbook: WorkbookToWrite): Promise<Uint8Array> {
  const archive = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  // First and stored, so that the kind of file shows at a fixed place.
  archive.addBuffer(Buffer.from(MEDIA_TYPE), 'mimetype', { ...options, compress: false });
  for (const [name, xml] of [
    ['content.xml', contentXml(workbook)],
    ['styles.xml', stylesXml(workbook)],
    ['settings.xml', settingsXml(workbook)],
    ['meta.xml', metaXml(workbook)],
    ['META-INF/manifest.xml', manifestXml(MEDIA_TYPE)],
  ] as const) {
    archive.addBuffer(Buffer.from(xml), name, options);
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
