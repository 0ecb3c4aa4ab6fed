// LibreOffice opens every file we write, and hands back what was in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, expect, it } from 'vitest';
import { makeWorkbook, sheetForCsv } from '../../domain/spreadsheet/export.ts';
import { spreadsheetTable } from '../../domain/spreadsheet/labels.ts';
import {
  DEPARTEMENTS,
  readingOptions,
  REGION,
  surroundingsOf,
  THEME_CODES,
  withImported,
} from '../../domain/spreadsheet/round-trip.test-support.ts';
import { sheetsToPlan } from '../../domain/spreadsheet/sheets-to-plan.ts';
import { hostileDocument } from '../../testing/hostile-plan.ts';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { toolPath } from '../../testing/tool-table.ts';
import { describeWithTools } from '../../testing/tools.ts';
import { convertAll } from './office.test-support.ts';
import { sheetsOf } from './read-back.test-support.ts';
import { writeWorkbook } from './write-workbook.ts';

const plain = generatePlanDocument({
  seed: 21,
  actionCount: 20,
  territories: DEPARTEMENTS,
  perimeter: REGION,
  themeCodes: THEME_CODES,
});
const hostile = hostileDocument(plain, 21);
const optionsFor = (document: typeof plain) => ({
  ...surroundingsOf(document),
  withPersonalData: true,
  madeOn: '2026-11-22',
});
const tables = spreadsheetTable.options;
/** Semicolons, UTF-8; texts quoted, figures as they are shown. */
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,true,false';
const CSV_IN = 'Text - txt - csv (StarCalc):59,34,76,1,,1036';

const folders: TemporaryFolder[] = [];
afterAll(() => folders.forEach((each) => each.remove()));
function folder(): string {
  const made = makeTemporaryFolder();
  folders.push(made);
  return made.path;
}

describeWithTools(['soffice', 'unzip', 'xmllint'], 'LibreOffice', () => {
  it.each(['ods', 'xlsx'] as const)('hands back the plan of an .%s as it was', async (format) => {
    const workbook = makeWorkbook('plan', hostile.plan, optionsFor(hostile));
    const bytes = await writeWorkbook(workbook, format);
    const [converted] = await convertAll(folder(), [{ name: `plan.${format}`, bytes }], 'xlsx');
    const sheets = sheetsOf(await readXlsx(converted ?? new Uint8Array()));
    const read = sheetsToPlan(sheets, readingOptions(hostile.plan, hostile));
    expect(read.refused).toEqual([]);
    expect(withImported(hostile.plan, read)).toEqual(hostile.plan);
  });

  it.each(['ods', 'xlsx'] as const)('prints every table of .%s on landscape pages', async (format) => {
    const files = await Promise.all(
      tables.map(async (table) => ({
        name: `${table}.${format}`,
        bytes: await writeWorkbook(makeWorkbook(table, plain.plan, optionsFor(plain)), format),
      })),
    );
    const printed = await convertAll(folder(), files, 'pdf');
    for (const pdf of printed) {
      const [, width = 0, height = 0] =
        /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1'))?.map(Number) ?? [];
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    }
  });

  it.each(['ods', 'xlsx'] as const)('reads the amounts and texts of an .%s as such', async (format) => {
    const workbook = makeWorkbook('funding', plain.plan, optionsFor(plain));
    const bytes = await writeWorkbook(workbook, format);
    const [text] = await convertAll(folder(), [{ name: `funding.${format}`, bytes }], CSV_OUT);
    const lines = (text ?? Buffer.alloc(0)).toString('utf8').split('\n').slice(1);
    const { rows, foot = [] } = sheetForCsv(workbook);
    expect(rows.length).toBeGreaterThan(0);
    [...rows, ...foot].forEach((row, index) => {
      const cells = lines[index]?.split(';') ?? [];
      // 8 is the amount, which only a figure shows with its currency and without quotes; 1 is a text, within them.
      expect(cells[8]).toMatch(/^[\d\s.,]+ €$/u);
      expect(cells[8]?.replaceAll(/\D/g, '')).toBe(String(Math.round(Number(row[8]) * 100)));
      expect(cells[1]).toBe(`"${String(row[1])}"`);
    });
  });

  it('computes nothing out of a text of a .csv', async () => {
    const bytes = await writeWorkbook(makeWorkbook('plan', hostile.plan, optionsFor(hostile)), 'csv');
    const [text] = await convertAll(folder(), [{ name: 'plan.csv', bytes }], CSV_OUT, CSV_IN);
    const read = (text ?? Buffer.alloc(0)).toString('utf8');
    expect(read).toContain("'=HYPERLINK(");
    expect(read).toContain("'=1+1");
    expect(read).not.toMatch(/Err:|#NAME|#NOM/);
  });

  it.each(['ods', 'xlsx'] as const)('and every part of an .%s is well-formed XML', async (format) => {
    const place = folder();
    for (const table of tables) {
      const file = join(place, `${table}.${format}`);
      writeFileSync(
        file,
        await writeWorkbook(makeWorkbook(table, hostile.plan, optionsFor(hostile)), format),
      );
      const unpacked = join(place, table);
      mkdirSync(unpacked);
      execFileSync(toolPath('unzip') ?? '', ['-q', file, '-d', unpacked]);
      const parts = execFileSync('find', [unpacked, '-name', '*.xml', '-o', '-name', '*.rels'], {
        encoding: 'utf8',
      });
      execFileSync(toolPath('xmllint') ?? '', ['--noout', '--nonet', ...parts.trim().split('\n')]);
    }
  });
});
