/** One file for every refusal a file of ordinary size can meet; the huge ones are made by the tests. */
import { writeXlsx } from 'hucre';
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import { bombVectors } from './bomb-vectors.ts';
import { withRecord, withStream, xlsOf } from './compound-files.ts';
import { foreignVectors } from './foreign-vectors.ts';
import { odsOf, textCell, xmlEntry } from './raw-ods.ts';
import { part, relationships, sheetData, xlsxEntries, xlsxOf } from './raw-xlsx.ts';
import { SIMPLE_TRACKER } from './trackers.ts';
import { refused, type MadeVector } from './vector.ts';

const SHEETS = [{ name: 'Suivi', xml: sheetData(SIMPLE_TRACKER) }];
const ONE_CELL = `<table:table table:name="Suivi"><table:table-row>${textCell('Action')}</table:table-row></table:table>`;
const FILE_PASSWORD = 0x2f;

export async function refusalVectors(): Promise<readonly MadeVector[]> {
  return [
    ...(await protectedOnes()),
    ...macros(),
    ...damaged(),
    ...empty(),
    ...bombVectors(),
    ...foreignVectors(),
  ];
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
