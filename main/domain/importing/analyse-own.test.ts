import { describe, expect, it } from 'vitest';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import type { Plan } from '../plan/plan.ts';
import { blankPlan } from '../plan/plan.ts';
import { planToSheets } from '../spreadsheet/plan-to-sheets.ts';
import {
  asSheets,
  canonical,
  DEPARTEMENTS,
  readingOptions,
  REGION,
  STAMP,
  surroundingsOf,
  THEME_CODES,
} from '../spreadsheet/round-trip.test-support.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { analyseOwn } from './analyse-own.ts';
import { applied, makeTestId } from './importing.test-support.ts';
import type { MergeChoices } from './merge.ts';

const document = generatePlanDocument({
  seed: 7,
  actionCount: 30,
  territories: DEPARTEMENTS,
  perimeter: REGION,
  themeCodes: THEME_CODES,
});
const directory = { organisations: document.organisations, contacts: document.contacts };
const sheets = asSheets(
  planToSheets(document.plan, { ...surroundingsOf(document), withPersonalData: true, madeOn: '2026-11-22' }),
);

function importInto(
  plan: Plan,
  from: readonly Sheet[],
  choices: MergeChoices = { side: 'file', differences: [] },
) {
  const { themes, programmes, territories } = readingOptions(plan, directory);
  const done = analyseOwn(from, {
    plan,
    directory,
    themes,
    programmes,
    territories,
    format: 'xlsx',
    rowChoices: [],
    choices,
    makeId: makeTestId,
    stamp: STAMP,
  });
  return { ...done, after: () => applied(done.changes(), { plan, directory }) };
}

/** The cell under a heading of a sheet, on the first line below it, given another value. */
function altered(sheetName: string, heading: string, value: string): readonly Sheet[] {
  return sheets.map((sheet) => {
    const header = sheet.rows.findIndex((row) => row.includes(heading));
    if (sheet.name !== sheetName || header < 0) return sheet;
    const column = sheet.rows[header]?.indexOf(heading) ?? -1;
    const rows = sheet.rows.map((row, index) => (index === header + 1 ? row.with(column, value) : row));
    return { ...sheet, rows };
  });
}

describe('a workbook that Jalon wrote', () => {
  it('changes nothing in the plan it was made of', () => {
    const { analysis, changes } = importInto(document.plan, sheets);
    expect(analysis.counts).toMatchObject({ created: 0, updated: 0, unchanged: 30, refused: 0 });
    expect(analysis.around).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it('makes the same plan of a blank one, its state in the committee aside', () => {
    const blank = blankPlan(
      'ffffffff-ffff-4fff-8fff-ffffffffffff',
      { title: 'Vide', kind: 'other', horizonStart: '2026-01', horizonEnd: '2027-01' },
      STAMP,
    );
    const { analysis, after } = importInto(blank, sheets);
    expect(analysis.counts).toMatchObject({ created: 30, refused: 0 });
    const { plan } = after();
    // What acts of their own decide, with their guards; a state of reference names the fiches it was taken of.
    const { lifecycle, publication, revision, origin, lastActionNumber } = document.plan;
    const acted = { lifecycle, publication, revision, origin, lastActionNumber, baseline: null };
    const expected = canonical({ ...document.plan, baseline: null }, directory);
    expect(canonical({ ...plan, ...acted }, directory)).toEqual(expected);
    expect(plan.lifecycle).toBe('drafting');
  });

  it('says what was altered in it, of a fiche and around it, and keeps the side that is chosen', () => {
    const files = altered('Fiches', 'Intitulé', 'Un tout autre intitulé');
    const first = importInto(document.plan, files);
    expect(first.analysis.outcomes.filter(({ kind }) => kind === 'updated')).toMatchObject([
      { differences: [{ key: 'title', after: 'Un tout autre intitulé' }] },
    ]);
    expect(first.after().plan.actions[0]?.title).toBe('Un tout autre intitulé');

    const axis = document.plan.axes[0];
    const renamed = altered('Axes', 'Axe', 'Un axe renommé');
    const around = importInto(document.plan, renamed);
    expect(around.analysis.around).toMatchObject([
      { collection: 'axes', entityId: axis?.id, field: 'title' },
    ]);
    expect(around.after().plan.axes[0]?.title).toBe('Un axe renommé');
    expect(importInto(document.plan, renamed, { side: 'plan', differences: [] }).changes()).toEqual([]);
  });
});
