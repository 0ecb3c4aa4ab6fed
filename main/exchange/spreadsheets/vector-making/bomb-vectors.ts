/** Small files that would be enormous, or endless, once read. */
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import { odsOf, textCell } from './raw-ods.ts';
import { sheetData, xlsxEntries, xlsxOf } from './raw-xlsx.ts';
import { SIMPLE_TRACKER } from './trackers.ts';
import { refused, type MadeVector } from './vector.ts';

const MEBIBYTE = 1024 * 1024;

export function bombVectors(): readonly MadeVector[] {
  return [...formulaBombs(), ...archiveBombs(), ...endless()];
}

function oneSheet(data: string): Buffer {
  return xlsxOf({ sheets: [{ name: 'Suivi', xml: `<sheetData>${data}</sheetData>` }] });
}

function formulaBombs(): readonly MadeVector[] {
  const long = `<row r="1"><c r="A1"><f>${'1+'.repeat(5000)}1</f><v>1</v></c></row>`;
  const uncomputed = Array.from({ length: 1100 }, (_, at) => {
    const row = String(at + 1);
    return `<row r="${row}"><c r="A${row}"><f>B1+1</f></c></row>`;
  });
  return [
    refused(
      'refused--formula-bomb.xlsx',
      'A formula longer than Excel itself allows.',
      oneSheet(long),
      'spreadsheet-formula-bomb',
    ),
    refused(
      'refused--never-computed.xlsx',
      'Formulas without results, and nothing else.',
      oneSheet(uncomputed.join('')),
      'spreadsheet-not-computed',
      { rows: 1100 },
    ),
  ];
}

/** A workbook whose sheet is other bytes. */
function withSheet(bytes: Uint8Array, header = {}): Buffer {
  const entries = xlsxEntries({ sheets: [{ name: 'Suivi', xml: sheetData(SIMPLE_TRACKER) }] });
  const sheet = 'xl/worksheets/sheet1.xml';
  return writeRawZip(
    entries.map((entry) =>
      entry.header.name.toString() === sheet ? rawEntry(sheet, bytes, { method: 8, ...header }) : entry,
    ),
  );
}

const LAUGHS =
  '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';

function archiveBombs(): readonly MadeVector[] {
  const spaces = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * MEBIBYTE, 0x20);
  return [
    refused(
      'refused--entities.xlsx',
      'Entities that unfold one into another.',
      withSheet(Buffer.from(LAUGHS)),
      'spreadsheet-entities',
    ),
    refused(
      'refused--zip-bomb.xlsx',
      '20 MiB of spaces in 20 kB.',
      withSheet(spaces(20)),
      'spreadsheet-zip-bomb',
    ),
    refused(
      'refused--lying-size.xlsx',
      'An entry that announces 1,000 bytes and unfolds to more.',
      withSheet(spaces(1), { sizeBytes: 1000 }),
      'spreadsheet-zip-bomb',
    ),
  ];
}

function endless(): readonly MadeVector[] {
  const table = (attributes: string, cell: string): Buffer =>
    odsOf({
      tables: `<table:table table:name="Suivi"><table:table-row ${attributes}>${cell}</table:table-row></table:table>`,
    });
  const wide =
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>';
  const stray = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>1</v></c></row>';
  return [
    refused(
      'refused--repeated-for-ever.ods',
      'One line said to stand a million times: few bytes, and more lines than are read.',
      table('table:number-rows-repeated="1000000"', textCell('Action')),
      'spreadsheet-too-many-rows',
      { sheet: 'Suivi', rows: 1_000_000, lastRow: 1_000_000, max: 20_000 },
    ),
    refused(
      'refused--wide-for-ever.ods',
      'One cell said to fill 10,000 lines of 16,384 columns.',
      table('table:number-rows-repeated="10000"', wide),
      'spreadsheet-too-many-cells',
      { max: 4_000_000 },
    ),
    refused(
      'refused--stray-cell.xlsx',
      'A cell forgotten at the very bottom of the sheet.',
      oneSheet(stray),
      'spreadsheet-too-many-rows',
      { sheet: 'Suivi', rows: 2, lastRow: 1_048_576, max: 20_000 },
    ),
  ];
}
