import MatrixChart from '../MatrixChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';

const COLUMNS = ['Loire-Atlantique', 'Maine-et-Loire', 'Mayenne', 'Sarthe', 'Vendée'].map((label) => ({
  key: label,
  label,
  isEmphasised: label === 'Mayenne',
}));
const WHOLE = { key: 'whole', label: 'Région entière' };
const row = (group: string, label: string) => ({ key: label, label, group });
const ROWS = [
  row('Apprentissage, orientation', 'Apprentissage'),
  row('Apprentissage, orientation', 'Orientation'),
  row('Levée des freins à l’emploi', 'Garde d’enfants'),
  row('Levée des freins à l’emploi', 'Logement et hébergement de courte durée'),
];

type Column = { readonly key: string; readonly label: string; readonly isEmphasised?: boolean };
type Row = {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly isFolded?: boolean;
};

function cells(
  rows: readonly Row[],
  columns: readonly Column[],
  counts: (row: number, column: number) => number,
) {
  return rows.flatMap((each, rowIndex) =>
    columns.map((column, columnIndex) => {
      const count = counts(rowIndex, columnIndex);
      const isWhole = column.key === 'whole';
      const empty = isWhole ? ('not-applicable' as const) : ('blank' as const);
      const isReached = !isWhole && rowIndex === 0;
      return {
        rowKey: each.key,
        columnKey: column.key,
        state: count > 0 ? ('covered' as const) : isReached ? ('covered-by-whole' as const) : empty,
        value: count,
        label: count > 0 ? String(count) : '',
        description: `${each.label}, ${column.label}\u202f: ${String(count)}`,
      };
    }),
  );
}
const words = { heatWords: '1 à 4 actions', blankWords: 'zone blanche : aucune action, même d’ensemble' };
const columns = [...COLUMNS, WHOLE];
const usual = cells(ROWS, columns, (at, across) => (at * 7 + across * 3) % 5);
const MANY_COLUMNS = Array.from({ length: 101 }, (_, index) => ({
  key: String(index),
  label: `Département ${String(index + 1)}`,
}));
const MANY_ROWS = Array.from({ length: 25 }, (_, index) =>
  row(`Famille ${String(Math.floor(index / 5))}`, `Thème ${String(index + 1)}`),
);
const title = '6 zones blanches, Mayenne en tête (3)';
const LEVELS = ['sun', 'cloud', 'rain', 'storm', null] as const;

const SIGNS = [
  { name: 'sun', words: 'objectifs sécurisés' },
  { name: 'cloud', words: 'objectifs atteignables' },
  { name: 'rain', words: 'appuis nécessaires' },
  { name: 'storm', words: 'objectifs compromis' },
] as const;

export default {
  name: 'matrix',
  title: 'Matrice de couverture',
  states: [
    stateOf('usual', MatrixChart, { title, columns, rows: ROWS, cells: usual, ...words }),
    stateOf('empty', MatrixChart, { title, columns, rows: [], cells: [], ...words, heatWords: null }),
    stateOf('one-item', MatrixChart, {
      title,
      columns: COLUMNS.slice(0, 1),
      rows: ROWS.slice(0, 1),
      cells: cells(ROWS.slice(0, 1), COLUMNS.slice(0, 1), () => 1),
      ...words,
      heatWords: '1 action',
    }),
    stateOf('all-blank', MatrixChart, {
      title,
      columns: COLUMNS,
      rows: ROWS.slice(1),
      cells: cells(ROWS.slice(1), COLUMNS, () => 0),
      ...words,
      heatWords: null,
    }),
    stateOf('folded', MatrixChart, {
      title,
      columns,
      rows: [
        { ...row('Apprentissage, orientation', 'Apprentissage, orientation'), isFolded: true },
        ...ROWS.slice(2),
      ],
      cells: cells([...ROWS.slice(0, 1), ...ROWS.slice(2)], columns, (at, across) => at + across).map(
        (cell) => ({
          ...cell,
          rowKey: cell.rowKey === 'Apprentissage' ? 'Apprentissage, orientation' : cell.rowKey,
        }),
      ),
      ...words,
      heatWords: '1 à 7 actions',
    }),
    stateOf('weather', MatrixChart, {
      title,
      columns,
      rows: ROWS,
      cells: usual.map((cell, index) => ({
        ...cell,
        value: null,
        weather: cell.state === 'covered' ? (LEVELS[index % 5] ?? null) : null,
        label: cell.state === 'covered' ? (index % 5 === 4 ? 'n. r.' : cell.label) : '',
      })),
      ...words,
      heatWords: null,
      signs: SIGNS,
    }),
    stateOf('money', MatrixChart, {
      title,
      columns,
      rows: ROWS,
      cells: usual.map((cell) => ({
        ...cell,
        value: cell.value * 31_000_00,
        label: cell.value === 0 ? '' : `${String(cell.value * 31)}\u00a0k€`,
      })),
      ...words,
      heatWords: 'jusqu’à 124 k€ TTC',
    }),
    stateOf('compared', MatrixChart, {
      title,
      columns,
      rows: ROWS,
      cells: usual.map((cell, index) => ({
        ...cell,
        change: {
          label: ['', '+1', '−2'][index % 3] ?? '',
          turned: cell.state === 'blank' ? ('blank' as const) : index % 3 === 1 ? ('filled' as const) : null,
        },
      })),
      ...words,
    }),
    stateOf('long-labels', MatrixChart, {
      title,
      columns: COLUMNS.map(({ key, label }) => ({
        key,
        label: `Communauté d’agglomération ${label} Atlantique et Vallées`,
      })),
      rows: ROWS.map((each) => ({
        ...each,
        label: `${each.label} et accompagnement renforcé des publics éloignés de l’emploi sur tout le territoire`,
      })),
      cells: cells(ROWS, COLUMNS, (at, across) => (at + across) % 4),
      ...words,
    }),
    stateOf(
      'ten-thousand',
      MatrixChart,
      {
        title,
        columns: MANY_COLUMNS,
        rows: MANY_ROWS,
        cells: cells(MANY_ROWS, MANY_COLUMNS, (at, across) => (at * 37 + across * 11) % 9),
        ...words,
        heatWords: '1 à 8 actions',
      },
      1100,
    ),
  ],
} satisfies ChartStates;
