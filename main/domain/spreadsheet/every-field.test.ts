// Nothing of the schemas is forgotten in the workbook: a field more in the domain must get a column, or this fails.
import { expect, it } from 'vitest';
import * as z from 'zod';
import { contact, organisation } from '../directory/directory.ts';
import { action } from '../action/action.ts';
import { plan } from '../plan/plan.ts';
import { territoryReference } from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import { leavesOf } from './schema-leaves.ts';
import type { Table } from './table.ts';
import { PLAN_TABLES, SURROUNDING_TABLES } from './tables/all-tables.ts';
import { contactTable, organisationTable, territoryTable } from './tables/directory-tables.ts';
import { planTable } from './tables/plan-table.ts';

/** Of the workspace that made them, and made anew by the one that reads the file. */
const STAMPS = /(^|\.)(createdAt|createdBy|updatedAt|updatedBy)$/;

function pathOf(table: Table): string {
  if (table.owner === null || table.owner.sheet === '') return '';
  const path = `${pathOf(table.owner)}${table.field}`;
  return table.shape === 'one' ? `${path}.` : `${path}[].`;
}

function columnLeaves(table: Table): readonly string[] {
  const place = pathOf(table);
  return table.columns.flatMap(({ path, covers }) => {
    const whole = `${place}${path}`.replace(/\[\]\.$/, '');
    // A list of ids is one leaf, told one to a row.
    return covers ? covers.map((leaf) => `${whole}${leaf}`) : [whole];
  });
}

function missing(schema: z.ZodType, tables: readonly Table[]): readonly string[] {
  const told = new Set(tables.flatMap(columnLeaves));
  return leavesOf(schema).filter((leaf) => !told.has(leaf) && !STAMPS.test(leaf));
}

const ofPlan = [planTable, ...PLAN_TABLES];

it('has a column for every field of a plan and of all that is in it', () => {
  expect(missing(plan, ofPlan)).toEqual([]);
});

it.each([
  ['organisations', organisation, organisationTable],
  ['contacts', contact, contactTable],
  ['territories', territoryReference, territoryTable],
] as const)('has a column for every field of the %s', (_, schema, table) => {
  expect(missing(schema, [table]).map((leaf) => leaf)).toEqual([]);
});

it('has no column for what is no field', () => {
  const leaves = new Set(leavesOf(plan));
  const groups = new Set(ofPlan.flatMap(({ groups = [] }) => groups.map(({ path }) => `actions[].${path}`)));
  const strange = ofPlan.flatMap(columnLeaves).filter((leaf) => !leaves.has(leaf) && !groups.has(leaf));
  expect(strange).toEqual([]);
});

it('would miss a field that the domain gained', () => {
  const richer = plan.extend({
    motto: z.string(),
    actions: z.array(
      action.extend({ weatherForecast: z.string(), budget: z.strictObject({ note: z.string() }) }),
    ),
  });
  expect(missing(richer, ofPlan)).toEqual(['actions[].weatherForecast', 'actions[].budget.note', 'motto']);
});

it('has no two columns, nor two sheets, of the same name', () => {
  const tables = [...ofPlan, ...SURROUNDING_TABLES];
  expect(new Set(tables.map(({ sheet }) => foldText(sheet))).size).toBe(tables.length);
  for (const { sheet, columns } of tables) {
    expect(sheet.length).toBeLessThanOrEqual(31);
    expect(new Set(columns.map(({ header }) => foldText(header))).size, sheet).toBe(columns.length);
  }
});
