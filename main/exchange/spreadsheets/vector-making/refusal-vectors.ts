/** One file for every refusal a file of ordinary size can meet; the huge ones are made by the tests. */
import { writeXlsx } from 'hucre';
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import { compoundFileOf, withRecord, withStream, xlsOf } from './compound-files.ts';
import { ODS_TYPE, odsOf, textCell, xmlEntry } from './raw-ods.ts';
import { part, relationships, sheetData, xlsxEntries, xlsxOf } from './raw-xlsx.ts';
import { SIMPLE_TRACKER } from './trackers.ts';
import { refused, type MadeVector } from './vector.ts';

const SHEETS = [{ name: 'Suivi', xml: sheetData(SIMPLE_TRACKER) }];
const ONE_CELL = `<table:table table:name="Suivi"><table:table-row>${textCell('Action')}</table:table-row></table:table>`;
const FILE_PASSWORD = 0x2f;

export async function refusalVectors(): Promise<readonly MadeVector[]> {
  return [...(await protectedOnes()), ...macros(), ...damaged(), ...empty(), ...bombs(), ...foreign()];
}

async function protectedOnes(): Promise<readonly MadeVector[]> {
  const encrypted = await writeXlsx({
    sheets: [{ name: 'Suivi', rows: [['Action']] }],
    encryption: { password: 'sésame', spinCount: 1000 },
  });
  const encryption =
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="900"><manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AAAA"/></manifest:file-entry>';
  const code = 'spreadsheet-protected';
  return [
    {
      ...refused(
        'refused--password.xlsx',
        'A workbook locked with a password is a compound file.',
        encrypted,
        code,
      ),
      madeBy: 'hucre',
    },
    refused(
      'refused--password.ods',
      'The manifest says that the content is encrypted.',
      odsOf({ tables: ONE_CELL, manifest: encryption }),
      code,
    ),
    refused(
      'refused--password.xls',
      'A record says that all that follows is encrypted.',
      withRecord(xlsOf(SIMPLE_TRACKER), FILE_PASSWORD, Buffer.alloc(54, 1)),
      code,
    ),
    refused(
      'refused--encrypted-entry.xlsx',
      'An archive whose entries are locked with a password of their own.',
      writeRawZip(
        xlsxEntries({ sheets: SHEETS }).map((entry) => ({ ...entry, header: { ...entry.header, flags: 1 } })),
      ),
      code,
    ),
  ];
}

function macros(): readonly MadeVector[] {
  const code = 'spreadsheet-macros';
  const project = rawEntry('xl/vbaProject.bin', Buffer.from('not a real project'));
  const macroSheet = writeRawZip(
    xlsxEntries({ sheets: SHEETS }).map((entry) =>
      entry.header.name.toString() === 'xl/_rels/workbook.xml.rels'
        ? part('xl/_rels/workbook.xml.rels', relationships([['rId1', 'xlMacrosheet', 'macros/sheet1.xml']]))
        : entry,
    ),
  );
  return [
    refused(
      'refused--macros.xlsm',
      'A project of macros inside.',
      xlsxOf({ sheets: SHEETS, extra: [project] }),
      code,
    ),
    refused(
      'refused--macro-type.xlsm',
      'A workbook that calls itself one with macros.',
      xlsxOf({ sheets: SHEETS, mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      code,
    ),
    refused('refused--macro-sheet.xlsx', 'A sheet of Excel 4 macros.', macroSheet, code),
    refused(
      'refused--macros.xls',
      'A storage of macros beside the workbook.',
      withStream(xlsOf(SIMPLE_TRACKER), '/_VBA_PROJECT_CUR/VBA/dir', Buffer.from('x')),
      code,
    ),
    refused(
      'refused--macros.ods',
      'A module of Basic; its listing alone would not matter.',
      odsOf({
        tables: ONE_CELL,
        extra: [
          xmlEntry('Basic/Standard/script-lb.xml', '<a/>'),
          xmlEntry('Basic/Standard/Module1.xml', '<a/>'),
        ],
      }),
      code,
    ),
  ];
}

function damaged(): readonly MadeVector[] {
  const sound = xlsxOf({ sheets: SHEETS });
  const code = 'spreadsheet-damaged';
  const entries = xlsxEntries({ sheets: SHEETS });
  const replaced = (name: string, xml: string): Buffer =>
    writeRawZip(entries.map((entry) => (entry.header.name.toString() === name ? part(name, xml) : entry)));
  const flipped = writeRawZip(
    entries.map((entry) =>
      entry.header.name.toString() === 'xl/worksheets/sheet1.xml'
        ? { ...entry, header: { ...entry.header, crc: (entry.header.crc ^ 1) >>> 0 } }
        : entry,
    ),
  );
  const xls = xlsOf(SIMPLE_TRACKER);
  return [
    refused(
      'refused--half-a-download.xlsx',
      'A download cut short loses its directory.',
      sound.subarray(0, sound.byteLength / 2),
      code,
    ),
    refused('refused--wrong-checksum.xlsx', 'A part that is not what its checksum says.', flipped, code),
    refused(
      'refused--broken-xml.xlsx',
      'A sheet whose XML breaks off.',
      replaced('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c'),
      code,
    ),
    refused(
      'refused--cell-nowhere.xlsx',
      'A cell outside every sheet.',
      xlsxOf({
        sheets: [{ name: 'a', xml: '<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>' }],
      }),
      code,
    ),
    refused(
      'refused--no-workbook.xlsx',
      'The part that names the sheets is missing.',
      writeRawZip(entries.filter(({ header }) => header.name.toString() !== 'xl/workbook.xml')),
      code,
    ),
    refused('refused--half-a-download.xls', 'An old workbook cut short.', xls.subarray(0, 700), code),
  ];
}

function empty(): readonly MadeVector[] {
  const code = 'spreadsheet-empty';
  return [
    refused(
      'refused--empty.xlsx',
      'Formats, and not one value.',
      xlsxOf({
        formats: [14],
        sheets: [
          { name: 'a', xml: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' },
          { name: 'b', xml: '' },
        ],
      }),
      code,
    ),
    refused(
      'refused--empty.ods',
      'A sheet without cells.',
      odsOf({
        tables:
          '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
      }),
      code,
    ),
    refused('refused--empty.csv', 'Delimiters and nothing between them.', ';;;\n;;;\n', code),
    refused('refused--no-byte.csv', 'Not one byte.', '', code),
  ];
}

const MEBIBYTE = 1024 * 1024;

function bombs(): readonly MadeVector[] {
  const uncomputed = Array.from(
    { length: 1100 },
    (_, row) => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}"><f>B1+1</f></c></row>`,
  );
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const entries = xlsxEntries({ sheets: SHEETS });
  const instead = (bytes: Uint8Array, header = {}): Buffer =>
    writeRawZip(
      entries.map((entry) =>
        entry.header.name.toString() === 'xl/worksheets/sheet1.xml'
          ? rawEntry('xl/worksheets/sheet1.xml', bytes, { method: 8, ...header })
          : entry,
      ),
    );
  return [
    refused(
      'refused--formula-bomb.xlsx',
      'A formula longer than Excel itself allows.',
      xlsxOf({
        sheets: [
          {
            name: 'a',
            xml: `<sheetData><row r="1"><c r="A1"><f>${'1+'.repeat(5000)}1</f><v>1</v></c></row></sheetData>`,
          },
        ],
      }),
      'spreadsheet-formula-bomb',
    ),
    refused(
      'refused--never-computed.xlsx',
      'Formulas without results, and nothing else.',
      xlsxOf({ sheets: [{ name: 'a', xml: `<sheetData>${uncomputed.join('')}</sheetData>` }] }),
      'spreadsheet-not-computed',
      { rows: 1100 },
    ),
    refused(
      'refused--entities.xlsx',
      'Entities that unfold one into another.',
      instead(Buffer.from(laughs)),
      'spreadsheet-entities',
    ),
    refused(
      'refused--zip-bomb.xlsx',
      '20 MiB of spaces in 20 kB.',
      instead(Buffer.alloc(20 * MEBIBYTE, 0x20)),
      'spreadsheet-zip-bomb',
    ),
    refused(
      'refused--lying-size.xlsx',
      'An entry that announces 1,000 bytes and unfolds to more.',
      instead(Buffer.alloc(MEBIBYTE, 0x20), { sizeBytes: 1000 }),
      'spreadsheet-zip-bomb',
    ),
    refused(
      'refused--repeated-for-ever.ods',
      'One line said to stand a million times: few bytes, and more lines than are read.',
      odsOf({
        tables: `<table:table table:name="Suivi"><table:table-row table:number-rows-repeated="1000000">${textCell('Action')}</table:table-row></table:table>`,
      }),
      'spreadsheet-too-many-rows',
      { sheet: 'Suivi', rows: 1_000_000, lastRow: 1_000_000, max: 20_000 },
    ),
    refused(
      'refused--wide-for-ever.ods',
      'One cell said to fill 10,000 lines of 16,384 columns.',
      odsOf({
        tables: `<table:table table:name="Suivi"><table:table-row table:number-rows-repeated="10000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
      }),
      'spreadsheet-too-many-cells',
      { max: 4_000_000 },
    ),
    refused(
      'refused--stray-cell.xlsx',
      'A cell forgotten at the very bottom of the sheet.',
      xlsxOf({
        sheets: [
          {
            name: 'Suivi',
            xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>1</v></c></row></sheetData>',
          },
        ],
      }),
      'spreadsheet-too-many-rows',
      { sheet: 'Suivi', rows: 2, lastRow: 1_048_576, max: 20_000 },
    ),
  ];
}

function foreign(): readonly MadeVector[] {
  const not = 'spreadsheet-not-one';
  const office = (main: string): Buffer =>
    writeRawZip([
      part(
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      part('_rels/.rels', relationships([['rId1', 'officeDocument', main]])),
      rawEntry(main, Buffer.from('<a/>')),
    ]);
  const stored = (name: string): Buffer => writeRawZip([rawEntry(name, Buffer.from('x'))]);
  return [
    refused('refused--pdf.xlsx', 'A PDF under another name.', '%PDF-1.7\n%âãÏÓ\n', not, { seems: 'pdf' }),
    refused('refused--word.docx', 'A document of Word.', office('word/document.xml'), not, {
      seems: 'text-document',
    }),
    refused('refused--slides.pptx', 'A presentation.', office('ppt/presentation.xml'), not, {
      seems: 'presentation',
    }),
    refused(
      'refused--binary-workbook.xlsb',
      'A workbook in Excel’s binary format.',
      office('xl/workbook.bin'),
      not,
      { seems: 'excel-binary' },
    ),
    refused(
      'refused--writer.odt',
      'A text of LibreOffice.',
      odsOf({ tables: '', body: 'text', type: ODS_TYPE.replace('spreadsheet', 'text') }),
      not,
      { seems: 'text-document' },
    ),
    refused(
      'refused--old-word.doc',
      'An old document of Word.',
      compoundFileOf({ '/WordDocument': Buffer.alloc(5000) }),
      not,
      { seems: 'text-document' },
    ),
    refused(
      'refused--picture.csv',
      'A picture under another name.',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      not,
      { seems: 'image' },
    ),
    refused(
      'refused--numbers.numbers',
      'A spreadsheet of Apple’s Numbers.',
      stored('Index/Document.iwa'),
      not,
      { seems: 'numbers' },
    ),
    refused('refused--archive.zip', 'Any other archive.', stored('lisez-moi.txt'), not, { seems: 'archive' }),
    refused(
      'refused--signed-plan.asice',
      'A plan signed by Jalon.',
      writeRawZip([rawEntry('mimetype', Buffer.from('application/vnd.etsi.asic-e+zip'))]),
      not,
      { seems: 'signed-plan' },
    ),
    refused('refused--backup.zip', 'A backup of Jalon.', stored('sauvegarde.json'), not, {
      seems: 'workspace-backup',
    }),
    refused('refused--page.html', 'A page without a table.', '<!doctype html><p>Bonjour</p>', not, {
      seems: 'web-page',
    }),
    refused('refused--noise.csv', 'Bytes that are no text.', Buffer.from([1, 2, 3, 0, 250, 251, 0, 9]), not, {
      seems: 'unknown',
    }),
  ];
}
