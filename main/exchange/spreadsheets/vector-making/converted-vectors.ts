/** The same tables once more, opened and saved by LibreOffice, and old formats by SheetJS: what real programs write. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { excel95Of, xml2003Of } from './compound-files.ts';
import { SIMPLE_TRACKER } from './trackers.ts';
import { trimmed } from './tracker-vectors.ts';
import { read, type ExpectedReading, type ExpectedSheet, type MadeVector } from './vector.ts';

type Target = 'xlsx' | 'xls' | 'ods';

const CONVERTED: readonly (readonly [file: string, target: Target])[] = [
  ['tracker--simple.xlsx', 'xls'],
  ['tracker--simple.xlsx', 'xlsx'],
  ['tracker--header-on-line-4.xlsx', 'ods'],
  ['tracker--sheet-per-axis.xlsx', 'ods'],
  ['dates--since-1900.xlsx', 'xls'],
  ['dates--since-1904.xlsx', 'xls'],
  ['dates--since-1900.xlsx', 'ods'],
  ['merged--same-as-above.xlsx', 'xls'],
  ['merged--same-as-above.xlsx', 'ods'],
  ['hidden--sheets-and-columns.xlsx', 'xls'],
  ['hidden--sheets-and-columns.xlsx', 'ods'],
  ['texts--runs-spaces-and-line-ends.xlsx', 'xls'],
];

export function convertedVectors(made: readonly MadeVector[]): readonly MadeVector[] {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-convert-'));
  try {
    return [
      ...CONVERTED.map(([file, target]) => convert(folder, originalOf(made, file), target)),
      ...oldOnes(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function originalOf(made: readonly MadeVector[], file: string): MadeVector {
  const original = made.find((vector) => vector.file === file);
  if (!original) throw new Error(`there is no ${file} to convert`);
  return original;
}

function convert(folder: string, original: MadeVector, target: Target): MadeVector {
  const stem = original.file.replace(/\.\w+$/, '');
  const from = join(folder, original.file);
  const output = join(folder, target);
  writeFileSync(from, original.bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', output, from], {
    stdio: 'ignore',
  });
  const bytes = readFileSync(join(output, `${stem}.${target}`));
  if (!('sheets' in original.expected)) throw new Error(`${original.file} is refused`);
  const expected: ExpectedReading = {
    format: target,
    sheets: original.expected.sheets.map((sheet) => DIFFERENCES[`${stem}.${target}`]?.(sheet) ?? sheet),
  };
  const why = `${original.why.replace(/\.$/, '')} – saved by LibreOffice as .${target}.`;
  return read(`libreoffice--${stem.replace('--', '-')}.${target}`, why, bytes, expected, 'LibreOffice');
}

/** What LibreOffice itself changes on the way: French letters in a format mean nothing to it, and it counts 1900 without Excel's fault. */
const DIFFERENCES: Readonly<Record<string, (sheet: ExpectedSheet) => ExpectedSheet>> = {
  'dates--since-1900.xls': (sheet) => withCells(sheet, { 10: 46174 }),
  'dates--since-1900.ods': (sheet) =>
    withCells(sheet, { 10: 46174, 14: { date: '1899-12-27' }, 15: { date: '1900-02-27' } }),
};

function withCells(sheet: ExpectedSheet, cells: Readonly<Record<number, CellValue>>): ExpectedSheet {
  return { ...sheet, rows: sheet.rows?.map((row, at) => (at in cells ? [cells[at] ?? null] : row)) ?? [] };
}

function oldOnes(): readonly MadeVector[] {
  const sheets = [{ name: 'Suivi', rows: trimmed(SIMPLE_TRACKER).map(withoutDates) }];
  const table = SIMPLE_TRACKER.map(withoutDates);
  return [
    read(
      'xls--excel-95.xls',
      'A workbook of Excel 5 or 95, in Windows-1252.',
      excel95Of(table),
      { format: 'xls', sheets },
      'SheetJS',
    ),
    read(
      'xls--xml-of-2003.xls',
      'The XML of Excel 2003, which some programs still export under the name .xls.',
      xml2003Of(table),
      { format: 'xls', encoding: 'utf-8', delimiter: null, sheets },
      'SheetJS',
    ),
  ];
}

function withoutDates<Value>(row: readonly Value[]): readonly Exclude<Value, object>[] {
  return row.map((value) =>
    typeof value === 'object' && value !== null && 'date' in value ? String(value.date) : value,
  ) as readonly Exclude<Value, object>[];
}
