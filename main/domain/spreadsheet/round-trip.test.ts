import { expect, it } from 'vitest';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { blankPlan } from '../plan/plan.ts';
import { planToSheets } from './plan-to-sheets.ts';
import {
  asSheets,
  canonical,
  DEPARTEMENTS,
  readingOptions,
  REGION,
  STAMP,
  surroundingsOf,
  THEME_CODES,
  withImported,
} from './round-trip.test-support.ts';
import { sheetsToPlan } from './sheets-to-plan.ts';

const blank = blankPlan(
  'ffffffff-ffff-4fff-8fff-ffffffffffff',
  { title: 'Vide', kind: 'other', horizonStart: '2026-01', horizonEnd: '2027-01' },
  STAMP,
);

it.each([1, 2, 3])('comes back the same into itself and into a blank plan, seed %i', (seed) => {
  const document = generatePlanDocument({
    seed,
    actionCount: 40,
    territories: DEPARTEMENTS,
    perimeter: REGION,
    themeCodes: THEME_CODES,
  });
  const options = { ...surroundingsOf(document), withPersonalData: true, madeOn: '2026-11-22' };
  const sheets = asSheets(planToSheets(document.plan, options));
  const into = sheetsToPlan(sheets, readingOptions(document.plan, document));
  expect(into.refused).toEqual([]);
  expect(withImported(document.plan, into)).toEqual(document.plan);
  expect([into.organisations, into.contacts]).toEqual([[], []]);
  const fresh = sheetsToPlan(sheets, readingOptions(blank, document));
  expect(fresh.refused).toEqual([]);
  expect(canonical(withImported(blank, fresh), document)).toEqual(canonical(document.plan, document));
});
