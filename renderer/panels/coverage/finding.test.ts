import { describe, expect, it } from 'vitest';
import type { CoverageSubject } from '../../../main/domain/coverage/columns.ts';
import type { Coverage, CoverageCell, CoverageRow } from '../../../main/domain/coverage/coverage.ts';
import type { CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import type { PlacedAction } from '../../../main/domain/coverage/tally.ts';
import {
  finding,
  heatEnds,
  heatWords,
  inPlace,
  mapFinding,
  showCell,
  themeCountOf,
  withUnknown,
} from './finding.ts';

const THEME: CoverageRow = {
  key: 'FRE.logement',
  label: 'Logement',
  group: 'Freins',
  family: 0,
  isFolded: false,
};
const NONE: CoverageRow = {
  key: 'without-theme',
  label: 'Sans thème',
  group: 'Sans thème',
  family: null,
  isFolded: false,
};
const column = (label: string) => ({ key: label, label, territory: null, isCoverable: true });

function coverage(part: Partial<Coverage>): Coverage {
  return {
    columns: [],
    rows: [THEME],
    cells: [],
    blankCount: 0,
    blanksByColumn: [],
    withoutTheme: [],
    withoutTerritory: [],
    withoutLead: [],
    unusedThemes: [],
    ...part,
  };
}

it.each([
  ['Aucune zone blanche', {}],
  ['Aucune fiche n’a de thème\u202f: la couverture ne se lit pas encore', { rows: [NONE] }],
  ['Toutes les fiches sont abandonnées\u202f: elles ne couvrent rien', { rows: [] }],
  [
    '3\u00a0zones blanches, Vendée en tête (2)',
    {
      blankCount: 3,
      blanksByColumn: [
        { column: column('Vendée'), count: 2 },
        { column: column('Sarthe'), count: 1 },
      ],
    },
  ],
])('says «\u202f%s\u202f»', (sentence, part) => {
  expect(finding(coverage(part))).toBe(sentence);
});

it('does not count «\u202fSans thème\u202f» as a theme', () => {
  expect(themeCountOf(coverage({ rows: [THEME, NONE] }))).toBe(1);
});

it('speaks of empty cells, not of zones blanches, across anything but territories', () => {
  const cells = [{ columnKey: 'T4', placed: [{}] }] as unknown as readonly CoverageCell[];
  const found = coverage({ cells, blankCount: 1, blanksByColumn: [{ column: column('T5'), count: 1 }] });
  expect(finding(found, 'quarter')).toBe('1\u00a0case vide, T5 en tête (1)');
});

describe('what a cell says', () => {
  const placed = (fields: Partial<CoverageSubject>, columnKeys = ['a']): PlacedAction => ({
    action: { id: 'x', weather: null, cost: null, fundingLines: [], ...fields } as CoverageSubject,
    rowKey: 'FRE',
    columnKeys,
    reachedKeys: [],
  });
  const cellOf = (...actions: PlacedAction[]): CoverageCell => ({
    rowKey: 'FRE',
    columnKey: 'a',
    state: actions.length > 0 ? 'covered' : 'blank',
    actionIds: actions.map(({ action }) => action.id),
    placed: actions,
  });
  const show = (cell: CoverageCell, measure: CoverageMeasure) =>
    showCell(cell, measure, 'including-tax', 'territory');
  const cost = { amountCents: 120_000_000, taxBasis: 'including-tax' } as const;

  it('is how many, what weight, which weather, how much', () => {
    const storm = { level: 'storm', assessedOn: '2026-01-01', justification: '' } as const;
    const cell = cellOf(placed({ weather: storm, cost }), placed({}, ['a', 'b']));
    expect(show(cell, 'count')).toMatchObject({ value: 2, label: '2', words: '2\u00a0actions' });
    expect(show(cell, 'weight')).toMatchObject({ value: 1.5, label: '1,5' });
    expect(show(cell, 'weather')).toMatchObject({
      weather: 'storm',
      words: '2\u00a0actions\u202f: 1 objectifs compromis, 1 sans appréciation',
    });
    expect(show(cell, 'money')).toMatchObject({ value: 120_000_000, label: '1,2\u00a0M€' });
  });

  it('is not nought where nobody knows', () => {
    expect(show(cellOf(placed({})), 'money')).toMatchObject({ value: null, label: 'n. r.' });
    expect(show(cellOf(placed({})), 'weather')).toMatchObject({ weather: null, label: 'n. r.' });
    expect(show(cellOf(), 'money')).toMatchObject({ label: '', words: 'zone blanche' });
  });
});

describe('what is not filled in', () => {
  const placed = (fields: Partial<CoverageSubject> = {}): PlacedAction => ({
    action: { id: 'x', weather: null, cost: null, fundingLines: [], ...fields } as CoverageSubject,
    rowKey: 'FRE.logement',
    columnKeys: ['without'],
    reachedKeys: [],
  });
  const cellAt = (columnKey: string, action?: PlacedAction): CoverageCell => ({
    rowKey: 'FRE.logement',
    columnKey,
    state: action ? 'covered' : 'blank',
    actionIds: action ? [action.action.id] : [],
    placed: action ? [action] : [],
  });

  it('is said, and not counted as empty cells', () => {
    const found = coverage({ blankCount: 2, cells: [cellAt('a'), cellAt('b'), cellAt('without', placed())] });
    expect(finding(found, 'axis')).toBe('Aucune fiche n’a d’axe');
    expect(finding(found, 'target-group')).toBe('Aucune fiche n’a de public');
    expect(finding({ ...found, cells: [...found.cells, cellAt('c', placed())] }, 'quarter')).toBe(
      '2\u00a0cases vides',
    );
  });

  it('is added where the cells would show it', () => {
    const found = coverage({ cells: [cellAt('a', placed())] });
    expect(withUnknown('Aucune case vide', found, 'money')).toBe(
      'Aucune case vide\u202f; aucun montant renseigné',
    );
    expect(withUnknown('Aucune case vide', found, 'weather')).toContain('aucune appréciation donnée');
    expect(withUnknown('Aucune case vide', found, 'count')).toBe('Aucune case vide');
    const known = placed({ cost: { amountCents: 100, taxBasis: 'including-tax' } });
    expect(withUnknown('Aucune case vide', coverage({ cells: [cellAt('a', known)] }), 'money')).toBe(
      'Aucune case vide',
    );
  });
});

describe('the map', () => {
  const found = (label: string, count: number) => ({
    label,
    state: count > 0 ? ('covered' as const) : ('covered-by-whole' as const),
    actionIds: Array.from({ length: count }, (_, index) => String(index)),
  });

  it('names those that are level together, or counts them: never one for the others', () => {
    expect(mapFinding([found('Laval', 3), found('Ernée', 0), found('Mayenne', 0)])).toBe(
      'Laval a le plus d’actions (3), Ernée et Mayenne sans action propre',
    );
    expect(mapFinding([found('Laval', 3), found('Ernée', 1), found('Mayenne', 1), found('Craon', 1)])).toBe(
      'Laval a le plus d’actions (3), 3\u00a0territoires le moins (1)',
    );
    expect(mapFinding([found('Laval', 3), found('Ernée', 3), found('Mayenne', 1)])).toBe(
      'Laval et Ernée ont le plus d’actions (3), Mayenne le moins (1)',
    );
  });

  it('names the worst appreciation where that is what is measured, and holes before it', () => {
    const laval = { ...found('Laval', 3), weather: 'sun' as const };
    const ernee = { ...found('Ernée', 1), weather: 'rain' as const };
    expect(mapFinding([laval, ernee], 'weather')).toBe('Appuis nécessaires\u202f: Ernée');
    expect(mapFinding([laval, found('Ernée', 1)], 'weather')).toBe('Objectifs sécurisés\u202f: Laval');
    expect(mapFinding([found('Laval', 3), found('Ernée', 1)], 'weather')).toMatch(/^Laval a le plus/);
    const craon = { ...found('Craon', 0), state: 'blank' as const };
    expect(mapFinding([laval, craon], 'weather')).toBe('Sans aucune action\u202f: Craon');
  });

  it('says what all of them have where none differs', () => {
    expect(mapFinding([found('Laval', 2), found('Ernée', 2)])).toBe(
      'Chaque territoire a autant d’actions (2)',
    );
    expect(mapFinding([found('Laval', 0), found('Ernée', 0)])).toBe('Aucun territoire n’a d’action propre');
    expect(mapFinding([found('Laval', 2)])).toBe('Laval\u202f: 2\u00a0actions');
    expect(mapFinding([found('Laval', 0)])).toBe('Laval\u202f: aucune action propre');
  });

  it('says which part is looked at', () => {
    expect(inPlace('Aucune zone blanche', 'Mayenne')).toBe('Mayenne\u202f: aucune zone blanche');
    expect(inPlace('CC de l’Ernée a le plus d’actions (3)', null)).toBe(
      'CC de l’Ernée a le plus d’actions (3)',
    );
  });

  it('tells the steps from the lowest value shown', () => {
    expect(heatEnds([{ value: null }, { value: 98 }, { value: 0 }, { value: 12 }])).toEqual({
      least: 12,
      largest: 98,
    });
    expect(heatWords('count', 98, 'including-tax', 12)).toBe('12 à 98 actions');
    expect(heatWords('count', 4, 'including-tax', 4)).toBe('4\u00a0actions');
    expect(heatWords('count', 0, 'including-tax')).toBeNull();
  });
});
