// What we write comes back exactly, through the files themselves, read by a library that knows nothing of us.
import { readOds, readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { planDocument, type PlanDocument } from '../../domain/plan/plan-document.ts';
import { blankPlan } from '../../domain/plan/plan.ts';
import { cellText } from '../../domain/spreadsheet/cell-text.ts';
import { sheetForCsv } from '../../domain/spreadsheet/export.ts';
import { planToSheets } from '../../domain/spreadsheet/plan-to-sheets.ts';
import {
  canonical,
  DEPARTEMENTS,
  readingOptions,
  REGION,
  STAMP,
  surroundingsOf,
  THEME_CODES,
  withImported,
} from '../../domain/spreadsheet/round-trip.test-support.ts';
import type { Sheet, SpreadsheetFormat } from '../../domain/spreadsheet/sheet.ts';
import { isOwnWorkbook, sheetsToPlan } from '../../domain/spreadsheet/sheets-to-plan.ts';
import { headOf, type WorkbookToWrite } from '../../domain/spreadsheet/workbook.ts';
import { hostileDocument } from '../../testing/hostile-plan.ts';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { sheetsOf } from './read-back.test-support.ts';
import { writeCsv } from './write-csv.ts';
import { writeOds } from './write-ods.ts';
import { writeXlsx } from './write-xlsx.ts';

const blank = blankPlan(
  'ffffffff-ffff-4fff-8fff-ffffffffffff',
  { title: 'Vide', kind: 'other', horizonStart: '2026-01', horizonEnd: '2027-01' },
  STAMP,
);

function generated(seed: number, actionCount: number): PlanDocument {
  return generatePlanDocument({
    seed,
    actionCount,
    territories: DEPARTEMENTS,
    perimeter: REGION,
    themeCodes: THEME_CODES,
  });
}

function workbookOf(document: PlanDocument, withPersonalData = true): WorkbookToWrite {
  return planToSheets(document.plan, {
    ...surroundingsOf(document),
    withPersonalData,
    madeOn: '2026-11-22',
  });
}

function csvSheets(bytes: Uint8Array): readonly Sheet[] {
  const rows = parse(Buffer.from(bytes), { bom: true, delimiter: ';', relax_column_count: true });
  return [
    {
      name: 'export',
      isHidden: false,
      hiddenColumns: [],
      unreadable: [],
      rows: rows.map((row) => row.map((cell) => cellText(cell) || null)),
    },
  ];
}

const formats: readonly (readonly [
  SpreadsheetFormat,
  (workbook: WorkbookToWrite) => Promise<readonly Sheet[]>,
])[] = [
  ['xlsx', async (workbook) => sheetsOf(await readXlsx(await writeXlsx(workbook)))],
  [
    'ods',
    async (workbook) => {
      const sheets = sheetsOf(await readOds(await writeOds(workbook)));
      // This reader leaves out the rows that are printed again on every page.
      return sheets.map((sheet, index) => {
        const written = workbook.sheets[index];
        return { ...sheet, rows: [...(written ? headOf(written) : []), ...sheet.rows] };
      });
    },
  ],
];

describe.each(formats)('%s', (format, through) => {
  it.each([
    ['an ordinary plan', generated(1, 30)],
    ['a small one', generated(2, 1)],
    ['an empty one', generated(3, 0)],
    ['hostile texts', hostileDocument(generated(4, 25), 4)],
    ['other hostile texts', hostileDocument(generated(5, 25), 5)],
  ])('brings back %s', async (_, document) => {
    expect(planDocument.safeParse(document).error).toBeUndefined();
    const sheets = await through(workbookOf(document));
    expect(isOwnWorkbook(sheets)).toBe(true);
    const into = sheetsToPlan(sheets, { ...readingOptions(document.plan, document), format });
    expect(into.refused).toEqual([]);
    expect(withImported(document.plan, into)).toEqual(document.plan);
    expect([into.organisations, into.contacts]).toEqual([[], []]);
    const fresh = sheetsToPlan(sheets, { ...readingOptions(blank, document), format });
    expect(fresh.refused).toEqual([]);
    expect(canonical(withImported(blank, fresh), document)).toEqual(canonical(document.plan, document));
  });

  it('changes nothing when people were left out', async () => {
    const document = hostileDocument(generated(6, 25), 6);
    const sheets = await through(workbookOf(document, false));
    expect(isOwnWorkbook(sheets)).toBe(true);
    expect(JSON.stringify(sheets)).not.toMatch(/Le Goff|02 00 00 00 00|Camille/);
    const into = sheetsToPlan(sheets, { ...readingOptions(document.plan, document), format });
    expect(into.refused).toEqual([]);
    expect(withImported(document.plan, into)).toEqual(document.plan);
  });
});

it('brings back the fiches of a CSV, and leaves the rest alone', () => {
  const document = hostileDocument(generated(7, 25), 7);
  const sheets = csvSheets(writeCsv(sheetForCsv(workbookOf(document))));
  expect(isOwnWorkbook(sheets)).toBe(true);
  const into = sheetsToPlan(sheets, { ...readingOptions(document.plan, document), format: 'csv' });
  expect(into.refused).toEqual([]);
  expect(withImported(document.plan, into)).toEqual(document.plan);
  expect(Object.keys(into.planParts)).toEqual([]);
});

it('writes the same bytes for the same plan and day', async () => {
  const workbook = workbookOf(generated(8, 5));
  expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
  expect(await writeOds(workbook)).toEqual(await writeOds(workbook));
});
