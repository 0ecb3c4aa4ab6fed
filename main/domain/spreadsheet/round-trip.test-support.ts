// Helpers for tests of the round trip: sheets without a file, and a plan as it is once an import went in.
import type { Action } from '../action/action.ts';
import type { Directory } from '../directory/directory.ts';
import { newAction } from '../importing/import-changes.ts';
import type { ImportedPlan } from '../importing/imported-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { ThemeTree } from '../theme/theme.ts';
import { cellText } from './cell-text.ts';
import type { Sheet } from './sheet.ts';
import type { ReadingOptions } from './sheets-to-plan.ts';
import type { Surroundings } from './surroundings.ts';
import { headOf, type WorkbookToWrite } from './workbook.ts';

export const STAMP = { at: '2026-11-22T10:00:00.000Z', by: 'Secrétariat' };
export const REGION: TerritoryReference = {
  kind: 'region',
  code: '52',
  vintage: 2026,
  label: 'Pays de la Loire',
  within: [],
};
export const DEPARTEMENTS = ['44', '49', '53'].map((code): TerritoryReference => ({
  kind: 'departement',
  code,
  vintage: 2026,
  label: `Département ${code}`,
  within: [{ kind: 'region', code: '52' }],
}));
export const THEMES: ThemeTree = [
  {
    code: 'FOR',
    label: 'Apprentissage, orientation, compétences',
    children: [
      { code: 'FOR.apprentissage', label: 'Apprentissage' },
      { code: 'FOR.orientation', label: 'Orientation' },
    ],
  },
  { code: 'EMP', label: 'Recrutement', children: [{ code: 'EMP.recrutement', label: 'Recrutement' }] },
];
export const THEME_CODES = ['FOR.apprentissage', 'FOR.orientation', 'EMP.recrutement'];

export function surroundingsOf(directory: Directory): Surroundings {
  return { directory, programmes: [], themes: THEMES, territories: [REGION, ...DEPARTEMENTS] };
}

/** As a reader hands them over: text trimmed, lines as in the file. */
export function asSheets({ sheets }: WorkbookToWrite): readonly Sheet[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: false,
    hiddenColumns: [],
    unreadable: [],
    rows: [...headOf(sheet), ...sheet.rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cellText(cell) || null : cell)),
    ),
  }));
}

export function readingOptions(plan: Plan, directory: Directory): ReadingOptions {
  let count = 0;
  return {
    ...surroundingsOf(directory),
    plan,
    format: 'xlsx',
    makeId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    stamp: STAMP,
  };
}

/** The plan with all that the file brings, nothing asked. */
export function withImported(plan: Plan, imported: ImportedPlan): Plan {
  const actions = new Map<string, Action>(plan.actions.map((action) => [action.id, action]));
  for (const told of imported.actions) {
    const { actionId, fields, parts } = told;
    const before = actions.get(actionId) ?? newAction(told, STAMP);
    actions.set(actionId, { ...before, ...fields, ...parts });
  }
  return {
    ...plan,
    ...imported.planFields,
    ...imported.planParts,
    ...(imported.axes === null ? {} : { axes: imported.axes }),
    actions: [...actions.values()],
  };
}

const STAMPS = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
/** What an import into a new plan does not bring: whose words say so in `plan-table.ts`, or in the contract of imports. */
const OF_THE_WORKSPACE = ['revision', 'lastActionNumber', 'origin'];

/** Ids of the plan replaced by the order they are met in, stamps left out: two plans that say the same are equal. */
export function canonical(plan: Plan, directory: Directory): unknown {
  const kept = new Set([...directory.organisations, ...directory.contacts].map(({ id }) => id));
  const ranks = new Map<string, string>();
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(value) || kept.has(value)) return value;
      if (!ranks.has(value)) ranks.set(value, `#${String(ranks.size)}`);
      return ranks.get(value);
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => !STAMPS.includes(key));
    return Object.fromEntries(
      entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, visit(each)]),
    );
  };
  const without = (value: object, fields: readonly string[]): object =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
  return visit(without(plan, ['id', 'externalReferences', ...OF_THE_WORKSPACE]));
}
