/** Files that are no spreadsheet, and what they must be taken for. */
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import type { ForeignDocument } from '../../../domain/spreadsheet/refusal.ts';
import { compoundFileOf } from './compound-files.ts';
import { ODS_TYPE, odsOf } from './raw-ods.ts';
import { part, relationships } from './raw-xlsx.ts';
import { refused, type MadeVector } from './vector.ts';

function office(main: string): Buffer {
  return writeRawZip([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', main]])),
    rawEntry(main, Buffer.from('<a/>')),
  ]);
}

function stored(name: string, content = 'x'): Buffer {
  return writeRawZip([rawEntry(name, Buffer.from(content))]);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const NOISE = Buffer.from([1, 2, 3, 0, 250, 251, 0, 9]);

type Foreign = readonly [file: string, seems: ForeignDocument, why: string, bytes: Uint8Array | string];

export function foreignVectors(): readonly MadeVector[] {
  const text = odsOf({ tables: '', body: 'text', type: ODS_TYPE.replace('spreadsheet', 'text') });
  const oldWord = compoundFileOf({ '/WordDocument': Buffer.alloc(5000) });
  const signed = stored('mimetype', 'application/vnd.etsi.asic-e+zip');
  const rows: readonly Foreign[] = [
    ['pdf.xlsx', 'pdf', 'A PDF under another name.', '%PDF-1.7\n%âãÏÓ\n'],
    ['word.docx', 'text-document', 'A document of Word.', office('word/document.xml')],
    ['slides.pptx', 'presentation', 'A presentation.', office('ppt/presentation.xml')],
    ['binary-workbook.xlsb', 'excel-binary', 'Excel’s binary format.', office('xl/workbook.bin')],
    ['writer.odt', 'text-document', 'A text of LibreOffice.', text],
    ['old-word.doc', 'text-document', 'An old document of Word.', oldWord],
    ['rich-text.csv', 'text-document', 'Rich text under another name.', '{\\rtf1 Bonjour}'],
    ['picture.csv', 'image', 'A picture under another name.', PNG],
    ['numbers.numbers', 'numbers', 'A spreadsheet of Apple’s Numbers.', stored('Index/Document.iwa')],
    ['archive.zip', 'archive', 'Any other archive.', stored('lisez-moi.txt')],
    ['signed-plan.asice', 'signed-plan', 'A plan signed by Jalon.', signed],
    ['backup.zip', 'workspace-backup', 'A backup of Jalon.', stored('sauvegarde.json')],
    ['page.html', 'web-page', 'A page without a table.', '<!doctype html><p>Bonjour</p>'],
    ['noise.csv', 'unknown', 'Bytes that are no text.', NOISE],
  ];
  return rows.map(([file, seems, why, bytes]) =>
    refused(`refused--${file}`, why, bytes, 'spreadsheet-not-one', { seems }),
  );
}
