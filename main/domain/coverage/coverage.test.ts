import { describe, expect, it } from 'vitest';
import {
  actionNumber,
  EVRON,
  ILE_DE_FRANCE,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  SARTHE,
  territory,
  VENDEE,
} from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { coverageOf } from './coverage.ts';
import { WITHOUT_THEME } from './tally.ts';
import { OUTSIDE_PERIMETER, WHOLE_PERIMETER, WITHOUT_TERRITORY } from './territory-columns.ts';

const themes = [
  {
    code: 'FRE',
    label: 'Freins',
    children: [
      { code: 'FRE.garde-enfants', label: 'Garde d’enfants' },
      { code: 'FRE.logement', label: 'Logement' },
    ],
  },
  { code: 'ECO', label: 'Écologie', children: [{ code: 'ECO.vegetalisation', label: 'Végétalisation' }] },
];

function coverage(actions: readonly Action[], showsUnusedThemes = false) {
  const parts = [MAYENNE, SARTHE, VENDEE];
  return coverageOf({ actions, themes, perimeter: [PAYS_DE_LA_LOIRE], parts, showsUnusedThemes });
}

function cell(found: ReturnType<typeof coverage>, rowKey: string, columnKey: string) {
  return found.cells.find((each) => each.rowKey === rowKey && each.columnKey === columnKey);
}

const logement = { themePrimary: 'FRE.logement' } as const;

describe('coverage', () => {
  it('counts an action in the part its commune lies in', () => {
    const found = coverage([actionNumber(1, { ...logement, territories: [EVRON] })]);
    expect(cell(found, 'FRE.logement', 'departement:53')).toMatchObject({ state: 'covered' });
  });

  it('counts an action once in a part, however many of its communes it names', () => {
    const found = coverage([actionNumber(1, { ...logement, territories: [EVRON, MAYENNE] })]);
    expect(cell(found, 'FRE.logement', 'departement:53')?.actionIds).toHaveLength(1);
  });

  it('calls a cell blank when no action reaches it, and counts the blanks by part', () => {
    const found = coverage([
      actionNumber(1, { ...logement, territories: [MAYENNE] }),
      actionNumber(2, { themePrimary: 'FRE.garde-enfants', territories: [MAYENNE, SARTHE] }),
    ]);
    expect(cell(found, 'FRE.logement', 'departement:72')?.state).toBe('blank');
    expect(found.blankCount).toBe(3);
    expect(found.blanksByColumn.map(({ column, count }) => [column.label, count])).toEqual([
      ['Vendée', 2],
      ['Sarthe', 1],
    ]);
  });

  it('does not call blank what an action of the whole perimeter reaches', () => {
    const found = coverage([actionNumber(1, { ...logement, territories: [PAYS_DE_LA_LOIRE] })]);
    expect(cell(found, 'FRE.logement', WHOLE_PERIMETER)?.state).toBe('covered');
    expect(cell(found, 'FRE.logement', 'departement:53')?.state).toBe('covered-by-whole');
    expect(found.blankCount).toBe(0);
  });

  it('shows what has no theme, no territory, or one outside, in entries of their own', () => {
    const found = coverage([
      actionNumber(1, { territories: [MAYENNE] }),
      actionNumber(2, { ...logement }),
      actionNumber(3, { ...logement, territories: [ILE_DE_FRANCE] }),
    ]);
    expect(cell(found, WITHOUT_THEME, 'departement:53')?.actionIds).toHaveLength(1);
    expect(cell(found, 'FRE.logement', WITHOUT_TERRITORY)?.actionIds).toHaveLength(1);
    expect(cell(found, 'FRE.logement', OUTSIDE_PERIMETER)?.actionIds).toHaveLength(1);
    expect(found.withoutTheme).toHaveLength(1);
    expect(found.withoutTerritory).toHaveLength(1);
    expect(found.withoutLead).toHaveLength(3);
  });

  it('gives a theme nobody knows to "Sans thème" rather than losing its actions', () => {
    const found = coverage([actionNumber(1, { themePrimary: 'XXX.inconnu', territories: [MAYENNE] })]);
    expect(cell(found, WITHOUT_THEME, 'departement:53')?.actionIds).toHaveLength(1);
  });

  it('counts every action that is not abandoned in at least one cell, and an abandoned one in none', () => {
    const actions = Array.from({ length: 60 }, (_, index) =>
      actionNumber(index + 1, {
        themePrimary: [null, 'FRE.logement', 'ECO.vegetalisation', 'FRE'][index % 4] ?? null,
        territories: [[], [EVRON], [SARTHE, VENDEE], [ILE_DE_FRANCE], [PAYS_DE_LA_LOIRE]][index % 5] ?? [],
        status: index % 7 === 0 ? 'abandoned' : 'in-progress',
      }),
    );
    const placed = new Set(coverage(actions).cells.flatMap(({ actionIds }) => actionIds));
    const expected = actions.filter(({ status }) => status !== 'abandoned').map(({ id }) => id);
    expect([...placed].sort()).toEqual(expected.sort());
  });

  it('shows unused themes on request, and always names them', () => {
    const actions = [actionNumber(1, { ...logement, territories: [MAYENNE] })];
    expect(coverage(actions).rows.map(({ key }) => key)).toEqual(['FRE.logement']);
    expect(coverage(actions, true).rows.map(({ key }) => key)).toEqual([
      'FRE.garde-enfants',
      'FRE.logement',
      'ECO.vegetalisation',
    ]);
    expect(coverage(actions).unusedThemes.map(({ code }) => code)).toEqual([
      'FRE.garde-enfants',
      'ECO.vegetalisation',
    ]);
  });

  it('gives a single commune one column, that actions of what holds it fill too', () => {
    const found = coverageOf({
      actions: [
        actionNumber(1, { ...logement, territories: [EVRON] }),
        actionNumber(2, { themePrimary: 'FRE.garde-enfants', territories: [MAYENNE] }),
      ],
      themes,
      perimeter: [EVRON],
      parts: [EVRON],
      showsUnusedThemes: false,
    });
    expect(found.columns.map(({ label }) => label)).toEqual([EVRON.label]);
    expect(found.cells.map(({ state }) => state)).toEqual(['covered', 'covered']);
  });

  describe('of one département, with an intercommunality that lies in its neighbour too', () => {
    const across = {
      ...territory('epci', '247200421', 'CC du Pays Sabolien'),
      within: [MAYENNE, SARTHE, PAYS_DE_LA_LOIRE].map(({ kind, code }) => ({ kind, code })),
    };
    const own = {
      ...territory('epci', '245300355', "CC de l'Ernée"),
      within: [MAYENNE, PAYS_DE_LA_LOIRE].map(({ kind, code }) => ({ kind, code })),
    };
    const read = (place: typeof MAYENNE, perimeter = MAYENNE) =>
      coverageOf({
        actions: [actionNumber(1, { ...logement, territories: [place] })],
        themes,
        perimeter: [perimeter],
        isPartOfPlan: perimeter === MAYENNE,
        parts: [own, across],
        showsUnusedThemes: false,
      });
    const states = (found: ReturnType<typeof read>) =>
      found.columns.map(({ label }, index) => [label, found.cells[index]?.state]);

    it('does not take what the neighbour does for its own: it is reached, and the action is elsewhere', () => {
      expect(states(read(SARTHE))).toEqual([
        ["CC de l'Ernée", 'blank'],
        ['CC du Pays Sabolien', 'covered-by-whole'],
        ['Département entier', 'not-applicable'],
        ['Ailleurs', 'covered'],
      ]);
    });
    it('counts what the département itself does as of the whole', () => {
      expect(states(read(MAYENNE))).toEqual([
        ["CC de l'Ernée", 'covered-by-whole'],
        ['CC du Pays Sabolien', 'covered-by-whole'],
        ['Département entier', 'covered'],
      ]);
    });
    it('spreads a département of a région over what lies in it alone', () => {
      expect(states(read(MAYENNE, PAYS_DE_LA_LOIRE)).slice(0, 2)).toEqual([
        ["CC de l'Ernée", 'covered'],
        ['CC du Pays Sabolien', 'covered-by-whole'],
      ]);
    });
  });

  it('spreads a territory wider than the parts over those it holds', () => {
    const half = territory('employment-zone', '5201', 'Bassin');
    const inHalf = (part: typeof MAYENNE) => ({
      ...part,
      within: [...part.within, { kind: 'employment-zone', code: '5201' } as const],
    });
    const found = coverageOf({
      actions: [actionNumber(1, { ...logement, territories: [half] })],
      themes,
      perimeter: [PAYS_DE_LA_LOIRE],
      parts: [inHalf(MAYENNE), inHalf(SARTHE), VENDEE],
      showsUnusedThemes: false,
    });
    expect(found.cells.filter(({ state }) => state === 'covered').map(({ columnKey }) => columnKey)).toEqual([
      'departement:53',
      'departement:72',
    ]);
  });
});
