import { describe, expect, it } from 'vitest';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { planToSheets } from './plan-to-sheets.ts';
import {
  asSheets,
  DEPARTEMENTS,
  readingOptions,
  REGION,
  surroundingsOf,
  THEME_CODES,
  withImported,
} from './round-trip.test-support.ts';
import type { CellValue, Sheet } from './sheet.ts';
import { isOwnWorkbook, sheetsToPlan } from './sheets-to-plan.ts';

const document = generatePlanDocument({
  seed: 9,
  actionCount: 4,
  territories: DEPARTEMENTS,
  perimeter: REGION,
  themeCodes: THEME_CODES,
});
const sheets = asSheets(
  planToSheets(document.plan, { ...surroundingsOf(document), withPersonalData: true, madeOn: '2026-11-22' }),
);

function read(changed: readonly Sheet[], { plan }: Pick<PlanDocument, 'plan'> = document) {
  return sheetsToPlan(changed, readingOptions(plan, document));
}

/** The sheets with one of them changed. */
function withRows(name: string, change: (rows: CellValue[][]) => void): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    change(rows);
    return { ...sheet, rows };
  });
}

function columnOf(rows: readonly (readonly CellValue[])[], header: string): number {
  const index = rows[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header}`);
  return index;
}

function put(name: string, header: string, row: number, value: CellValue): readonly Sheet[] {
  return withRows(name, (rows) => {
    const line = rows[row];
    if (line) line[columnOf(rows, header)] = value;
  });
}

it('knows its own files by their headings, whatever they are called', () => {
  expect(isOwnWorkbook(sheets)).toBe(true);
  expect(isOwnWorkbook(sheets.map((sheet) => ({ ...sheet, name: 'Feuil1' })))).toBe(true);
  const foreign: CellValue[][] = [['Action', 'Priorité', 'Responsable', 'Date de début', 'Statut']];
  expect(isOwnWorkbook(sheets.slice(0, 1).map((sheet) => ({ ...sheet, rows: foreign })))).toBe(false);
});

describe('what was typed in a cell', () => {
  it('goes in, and nothing else', () => {
    const imported = read(put('Fiches', 'Statut', 1, 'réalisee'));
    expect(imported.refused).toEqual([]);
    const [first, ...others] = withImported(document.plan, imported).actions;
    expect(first?.status).toBe('completed');
    expect(others).toEqual(document.plan.actions.slice(1));
  });

  it.each([
    ['Fiches', 'Statut', 'Presque', 'not-in-the-list'],
    ['Fiches', 'Début', 'bientôt', 'not-a-date'],
    ['Fiches', 'Coût prévisionnel', 'Entre 200 et 500', 'not-an-amount'],
    ['Fiches', 'Action récurrente', 'parfois', 'not-yes-or-no'],
    ['Fiches', 'Territoires concernés', 'Nulle part', 'unknown-territory'],
    ['Fiches', 'Action parente', 'La fiche d’à côté', 'unknown-reference'],
    ['Pilotes', 'Organisme', 'Inconnu au bataillon', 'unknown-reference'],
    ['Jalons', 'Poids', 'lourd', 'not-a-number'],
    ['Indicateurs', 'Indicateur', 'x'.repeat(301), 'value-too-long'],
  ])('is refused with its place where it says nothing: %s, %s', (sheet, header, value, reason) => {
    const before = sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const line = before.findIndex((row, index) => index > 0 && row[columnOf(before, header)] !== null);
    const row = Math.max(1, line);
    const imported = read(put(sheet, header, row, value));
    expect(imported.refused).toContainEqual(expect.objectContaining({ sheet, row: row + 1, reason }));
    expect(withImported(document.plan, imported)).toEqual(document.plan);
  });
});

it('follows a fiche renumbered and an indicator renamed into the other sheets', () => {
  const renamed = read(put('Indicateurs', 'Indicateur', 1, 'Un autre nom'));
  expect(renamed.refused).toEqual([]);
  const [indicator] = withImported(document.plan, renamed).actions[0]?.indicators ?? [];
  const [before] = document.plan.actions[0]?.indicators ?? [];
  expect(indicator).toEqual({ ...before, name: 'Un autre nom' });
  const renumbered = read(put('Fiches', 'N°', 1, '12 ter'));
  expect(renumbered.refused).toEqual([]);
  const [first] = withImported(document.plan, renumbered).actions;
  expect(first).toEqual({ ...document.plan.actions[0], number: '12 ter' });
});

it('takes away what a removed line told', () => {
  const imported = read(withRows('Jalons', (rows) => rows.splice(1, 1)));
  expect(imported.actions[0]?.parts.milestones).toEqual([]);
});

it('empties what an empty cell empties', () => {
  const imported = read(put('Fiches', 'Description', 1, null));
  expect(withImported(document.plan, imported).actions[0]?.description).toBe('');
});

it('leaves alone what the file does not speak of: columns, and sheets', () => {
  const without = withRows('Fiches', (rows) => {
    const index = columnOf(rows, 'Description');
    for (const row of rows) row.splice(index, 1);
  }).filter(({ name }) => name !== 'Jalons' && name !== 'Mesures' && name !== 'Axes');
  const imported = read(without);
  expect(imported.axes).toBeNull();
  expect(imported.actions[0]?.fields).not.toHaveProperty('description');
  expect(imported.actions[0]?.parts).not.toHaveProperty('milestones');
  expect(withImported(document.plan, imported)).toEqual(document.plan);
});

it('reads columns and lines in any order, under a title', () => {
  const shuffled = sheets.map((sheet) =>
    sheet.name === 'Feuille de route'
      ? sheet
      : {
          ...sheet,
          rows: [['Un titre'], [], ...sheet.rows.map((row) => [...row, 'x'].slice(0, -1).reverse())],
        },
  );
  const imported = read(shuffled);
  expect(imported.refused).toEqual([]);
  expect(withImported(document.plan, imported)).toEqual(document.plan);
});

it('makes a new fiche of a line without an identifier, and gives it its pilots', () => {
  const more = withRows('Fiches', (rows) => {
    const line = (rows[0] ?? []).map((): CellValue => null);
    line[columnOf(rows, 'N°')] = 77;
    line[columnOf(rows, 'Intitulé')] = 'Une fiche de plus';
    line[columnOf(rows, 'Priorité')] = 'Haute';
    rows.push(line);
  }).map((sheet) =>
    sheet.name === 'Pilotes'
      ? { ...sheet, rows: [...sheet.rows, ['77', null, 'Organisme 3', 'Pilote']] }
      : sheet,
  );
  const imported = read(more);
  expect(imported.refused).toEqual([]);
  const added = withImported(document.plan, imported).actions.at(-1);
  expect(added).toMatchObject({ number: '77', title: 'Une fiche de plus', priority: 'high', cost: null });
  expect(added?.leads).toEqual([
    {
      organisationId: document.organisations[2]?.id,
      contactId: null,
      service: '',
      note: '',
      role: 'lead',
      toBeNamed: false,
    },
  ]);
});

it('refuses an amount that says neither HT nor TTC, where the plan does not say either', () => {
  const plan = {
    ...document.plan,
    actions: document.plan.actions.map((action) => ({ ...action, cost: null })),
  };
  const changed = put('Fiches', 'Coût HT ou TTC', 1, null);
  const imported = read(changed, { plan });
  expect(imported.refused).toContainEqual(
    expect.objectContaining({ row: 2, column: 'Coût prévisionnel', reason: 'does-not-fit' }),
  );
  expect(withImported(plan, imported).actions[0]?.cost).toBeNull();
});

it('keeps a column that is none of ours as a free field, once', () => {
  const more = withRows('Fiches', (rows) => {
    rows.forEach((row, index) => row.push(index === 0 ? 'Canton' : index === 1 ? 'Segré' : null));
  });
  const plan = withImported(document.plan, read(more));
  expect(plan.actions[0]?.freeFields).toContainEqual({ label: 'Canton', value: 'Segré' });
  expect(plan.actions[1]).toEqual(document.plan.actions[1]);
  expect(withImported(plan, read(more, { plan }))).toEqual(plan);
});

it('refuses a line without a title, and a line of a fiche that is not there', () => {
  const untitled = withRows('Fiches', (rows) => rows.push(['99']));
  const imported = read(untitled);
  expect(imported.refused).toContainEqual(
    expect.objectContaining({ sheet: 'Fiches', row: 6, column: null, reason: 'title-missing' }),
  );
  const lost = read(put('Pilotes', 'N° de la fiche', 1, '999'));
  expect(lost.refused).toContainEqual(
    expect.objectContaining({ sheet: 'Pilotes', row: 2, column: 'N° de la fiche', value: '999' }),
  );
  expect(withImported(document.plan, lost)).toEqual(document.plan);
});

it('leaves a plan as it was whose texts a cell cannot hold', () => {
  const [first, ...others] = document.plan.actions;
  if (!first) throw new Error('no fiche');
  const plan = {
    ...document.plan,
    actions: [
      { ...first, description: '  bords \t tabulation\u0007 \r\n fin\ud800 ', means: ' \n ' },
      ...others,
    ],
  };
  const written = planToSheets(plan, {
    ...surroundingsOf(document),
    withPersonalData: true,
    madeOn: '2026-11-22',
  });
  const imported = read(asSheets(written), { plan });
  expect(imported.refused).toEqual([]);
  expect(withImported(plan, imported)).toEqual(plan);
});

it('goes on in columns of its own where a list is longer than a cell', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    ...REGION,
    kind: 'commune' as const,
    code: String(10_000 + index),
    label:
      `Commune au nom fort long, numéro ${String(index)}, ${'dont le nom n’en finit pas '.repeat(4)}`.trim(),
  }));
  const plan = { ...document.plan, territories: many };
  const written = planToSheets(plan, {
    ...surroundingsOf(document),
    withPersonalData: true,
    madeOn: '2026-11-22',
  });
  const cells = written.sheets.flatMap(({ rows }) => rows.flat());
  const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)));
  expect(longest).toBeLessThan(32_767);
  const imported = read(asSheets(written));
  expect(imported.refused).toEqual([]);
  expect(imported.planFields.territories).toEqual(many);
});
