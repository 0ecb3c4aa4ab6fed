import { describe, expect, it } from 'vitest';
import {
  actionNumber,
  EVRON,
  ILE_DE_FRANCE,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  SARTHE,
  VENDEE,
} from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { baselineOf } from '../plan/version.ts';
import {
  axisColumns,
  quarterColumns,
  scopeColumns,
  targetGroupColumns,
  type CoverageColumns,
} from './columns.ts';
import { actionsAtBaseline, cellKey, compareCoverage } from './compare.ts';
import { CoverageTally, type Coverage } from './coverage.ts';
import { commonBasis, moneyOf, moneyOfAction, shareOf, weatherOf, weightOf } from './measures.ts';
import { territoryColumns } from './territory-columns.ts';

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
const HORIZON = { horizonStart: '2026-01', horizonEnd: '2027-06' };
const AXIS = { id: 'a1', title: 'Mobilité', description: '', parentId: null, industryAxis: null };
const axes = [AXIS, { ...AXIS, id: 'a2', title: 'Sous-axe', parentId: 'a1' }] as never;
const COLUMNS: readonly (readonly [string, () => CoverageColumns])[] = [
  [
    'territories',
    () => territoryColumns({ perimeter: [PAYS_DE_LA_LOIRE], parts: [MAYENNE, SARTHE, VENDEE] }),
  ],
  ['axes', () => axisColumns(axes)],
  ['scopes', scopeColumns],
  ['target groups', targetGroupColumns],
  ['quarters', () => quarterColumns(HORIZON)],
];
const LOOK = { showsUnusedThemes: true };

let seed = 11;
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;

function anyAction(index: number): Action {
  return actionNumber(index + 1, {
    status: pick(['abandoned', 'in-progress', 'upcoming', 'completed'] as const),
    themePrimary: pick([null, 'FRE', 'FRE.logement', 'FRE.garde-enfants', 'ECO.vegetalisation', 'XXX.autre']),
    territories: pick([[], [EVRON], [SARTHE, VENDEE], [ILE_DE_FRANCE], [PAYS_DE_LA_LOIRE], [MAYENNE, EVRON]]),
    axisIds: pick([[], ['a1'], ['a2'], ['a1', 'a2'], ['gone']]),
    scope: pick([null, 'regional', 'local'] as const),
    targetGroups: pick([[], ['youth'], ['youth', 'women']] as const),
    end: pick([null, '2026-03', '2027-06-30', '2030-01']),
    weather: pick([null, { level: 'sun', assessedOn: '2026-01-01', justification: '' }] as const),
    cost: pick([
      null,
      { amountCents: random(100_000), taxBasis: 'including-tax' },
      { amountCents: 7, taxBasis: 'excluding-tax' },
    ] as const),
  });
}

function sums({ cells }: Coverage) {
  return {
    weight: cells.reduce((sum, { placed }) => sum + weightOf(placed), 0),
    cents: cells.reduce(
      (sum, { placed, columnKey }) => sum + (moneyOf(placed, columnKey, 'including-tax').amountCents ?? 0),
      0,
    ),
    ids: [...new Set(cells.flatMap(({ actionIds }) => actionIds))].sort(),
  };
}
const asSets = ({ cells, rows, columns, blankCount, ...without }: Coverage) => ({
  cells: cells.map(({ rowKey, columnKey, state, actionIds }) => ({
    rowKey,
    columnKey,
    state,
    ids: [...actionIds].sort(),
  })),
  rows,
  columns,
  blankCount,
  withoutLead: [...without.withoutLead].sort(),
  withoutTheme: [...without.withoutTheme].sort(),
});

describe.each(COLUMNS)('a tally by %s', (_name, columns) => {
  it('counts every action that is not abandoned, by weight once and to the cent', () => {
    const actions = Array.from({ length: 120 }, (_, index) => anyAction(index));
    const counted = actions.filter(({ status }) => status !== 'abandoned');
    const tally = new CoverageTally(columns(), themes);
    tally.update(actions);
    const found = sums(tally.read(LOOK));
    expect(found.ids).toEqual(counted.map(({ id }) => id).sort());
    expect(found.weight).toBeCloseTo(counted.length, 6);
    expect(found.cents).toBe(
      counted.reduce((sum, { cost }) => sum + (cost?.taxBasis === 'including-tax' ? cost.amountCents : 0), 0),
    );
    const folded = sums(tally.read({ ...LOOK, folded: ['FRE', 'ECO'], isSortedByGap: true }));
    expect(folded).toEqual({ ...found, weight: expect.closeTo(found.weight, 6) });
  });

  it('is the same after edits as counted anew', () => {
    let actions = Array.from({ length: 80 }, (_, index) => anyAction(index));
    const kept = new CoverageTally(columns(), themes);
    kept.update(actions);
    for (let round = 0; round < 40; round += 1) {
      const at = random(actions.length);
      const edited = { ...anyAction(0), id: actions[at]?.id ?? '' };
      const changed = [() => [edited], () => [], () => [edited, anyAction(300 + round)]];
      actions = actions.toSpliced(at, 1, ...pick(changed)());
      kept.update(actions);
      const anew = new CoverageTally(columns(), themes);
      anew.update(actions);
      expect(asSets(kept.read(LOOK))).toEqual(asSets(anew.read(LOOK)));
    }
    kept.update([]);
    expect(kept.read({ showsUnusedThemes: false }).cells).toEqual([]);
  });
});

describe('the axes as columns', () => {
  it('take what stands in a sub-axis, once', () => {
    const tally = new CoverageTally(axisColumns(axes), themes);
    tally.update([actionNumber(1, { themePrimary: 'FRE.logement', axisIds: ['a1', 'a2'] })]);
    const { columns, cells } = tally.read({ showsUnusedThemes: false });
    expect(columns.map(({ label }) => label)).toEqual(['1. Mobilité']);
    expect(cells[0]?.actionIds).toHaveLength(1);
  });
});

describe('sorting by gap', () => {
  it('puts first what has most blank cells, and keeps the explicit entries last', () => {
    const tally = new CoverageTally(
      territoryColumns({ perimeter: [PAYS_DE_LA_LOIRE], parts: [MAYENNE, SARTHE] }),
      themes,
    );
    tally.update([
      actionNumber(1, { themePrimary: 'FRE.logement', territories: [MAYENNE] }),
      actionNumber(2, { themePrimary: 'FRE.garde-enfants', territories: [MAYENNE, SARTHE] }),
      actionNumber(3, { territories: [] }),
    ]);
    const { rows, columns, cells } = tally.read({ showsUnusedThemes: true, isSortedByGap: true });
    expect(rows.map(({ label }) => label)).toEqual([
      'Végétalisation',
      'Logement',
      'Garde d’enfants',
      'Sans thème',
    ]);
    expect(columns.map(({ label }) => label)).toEqual([
      'Sarthe',
      'Mayenne',
      'Région entière',
      'Sans territoire',
    ]);
    expect(cells).toHaveLength(16);
  });
});

describe('what changed in the matrix', () => {
  const tallied = (actions: Parameters<CoverageTally['update']>[0]) => {
    const tally = new CoverageTally(
      territoryColumns({ perimeter: [PAYS_DE_LA_LOIRE], parts: [MAYENNE, SARTHE] }),
      themes,
    );
    tally.update(actions);
    return tally.read(LOOK);
  };

  it('since the adoption, is told cell by cell', () => {
    const adopted = [
      actionNumber(1, { themePrimary: 'FRE.logement', territories: [MAYENNE] }),
      actionNumber(2, { themePrimary: 'FRE.logement', territories: [MAYENNE] }),
    ];
    const baseline = baselineOf(adopted, '2026-03-12');
    const now = [
      actionNumber(1, { themePrimary: 'FRE.logement', territories: [SARTHE] }),
      actionNumber(3, { themePrimary: 'ECO.vegetalisation', territories: [MAYENNE] }),
    ];
    const changes = compareCoverage(tallied(actionsAtBaseline(baseline, now)), tallied(now));
    const of = (rowKey: string, columnKey: string) => changes.get(cellKey({ rowKey, columnKey }));
    expect(of('FRE.logement', 'departement:53')).toMatchObject({ difference: -2, turned: 'blank' });
    expect(of('FRE.logement', 'departement:72')).toMatchObject({ difference: 1, turned: 'filled' });
    expect(of('ECO.vegetalisation', 'departement:53')).toMatchObject({ difference: 1, turned: 'filled' });
    expect(of('FRE.garde-enfants', 'departement:53')).toMatchObject({ difference: 0, turned: null });
  });
});

describe('the measures of a cell', () => {
  it('tell the worst weather, and how many have none', () => {
    const tally = new CoverageTally(scopeColumns(), themes);
    const weather = (level: 'sun' | 'storm') => ({ level, assessedOn: '2026-01-01', justification: '' });
    tally.update([
      actionNumber(1, { themePrimary: 'FRE.logement', weather: weather('sun') }),
      actionNumber(2, { themePrimary: 'FRE.logement', weather: weather('storm') }),
      actionNumber(3, { themePrimary: 'FRE.logement' }),
    ]);
    const cell = tally.read({ showsUnusedThemes: false }).cells.find(({ actionIds }) => actionIds.length > 0);
    expect(weatherOf(cell?.placed ?? [])).toEqual({
      worst: 'storm',
      counts: { sun: 1, cloud: 0, rain: 0, storm: 1 },
      unknown: 1,
    });
  });

  it('never add HT and TTC, and know no amount where nobody gave one', () => {
    const line = { amountCents: 500, status: 'granted' } as const;
    const lines = (...bases: (string | null)[]) => bases.map((taxBasis) => ({ ...line, taxBasis })) as never;
    expect(moneyOfAction({ cost: null, fundingLines: [] })).toBeNull();
    expect(moneyOfAction({ cost: null, fundingLines: lines('excluding-tax', 'including-tax') })).toBe(
      'mixed',
    );
    expect(moneyOfAction({ cost: null, fundingLines: lines('excluding-tax', 'excluding-tax') })).toEqual({
      amountCents: 1000,
      taxBasis: 'excluding-tax',
    });
    expect(commonBasis([actionNumber(1, { cost: { amountCents: 1, taxBasis: 'excluding-tax' } })])).toBe(
      'excluding-tax',
    );
    expect(commonBasis([])).toBe('including-tax');
  });

  it('share cents out without losing one', () => {
    expect([0, 1, 2].map((index) => shareOf(100, 3, index))).toEqual([34, 33, 33]);
  });
});
