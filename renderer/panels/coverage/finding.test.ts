import { describe, expect, it } from 'vitest';
import type { CoverageSubject } from '../../../main/domain/coverage/columns.ts';
import type { Coverage, CoverageCell, CoverageRow } from '../../../main/domain/coverage/coverage.ts';
import type { CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import type { PlacedAction } from '../../../main/domain/coverage/tally.ts';
import { finding, showCell, themeCountOf } from './finding.ts';

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
  const found = coverage({ blankCount: 1, blanksByColumn: [{ column: column('T5'), count: 1 }] });
  expect(finding(found, 'quarter')).toBe('1\u00a0case vide, T5 en tête (1)');
});

describe('what a cell says', () => {
  const placed = (fields: Partial<CoverageSubject>, columnKeys = ['a']): PlacedAction => ({
    action: { id: 'x', weather: null, cost: null, fundingLines: [], ...fields } as CoverageSubject,
    rowKey: 'FRE',
    columnKeys,
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
