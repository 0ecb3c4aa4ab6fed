// Loads: a committee, nobody, one organisation, everything late, long names, hundreds.
import type { LoadRow } from '../geometry/load.ts';
import LoadChart from '../LoadChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';

const ids = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index)}`);

/** Counts: led, co-led, partner, milestones due, milestones past. */
function row(label: string, counts: readonly [number, number, number, number, number]): LoadRow {
  const [led, coLed, partner, due, overdue] = counts;
  return {
    key: label,
    label,
    isWithout: false,
    ids: { led: ids(led, 'p'), coLed: ids(coLed, 'c'), partner: ids(partner, 'o') },
    dueIds: ids(due, 'd'),
    overdueIds: ids(overdue, 'r'),
  };
}
const without = (count: number): LoadRow => ({
  ...row('Sans pilote', [count, 0, 0, 0, 0]),
  key: 'without',
  isWithout: true,
});
const common = { title: 'Qui porte quoi', restCount: 0, dueLabel: 'jalons à 3 mois' };
const usual = [
  without(4),
  row('Région Pays de la Loire', [9, 1, 3, 4, 2]),
  row('Angers Loire Métropole', [5, 2, 2, 1, 0]),
  row('France Travail', [3, 0, 6, 0, 1]),
  row('Chambre de commerce et d’industrie de Maine-et-Loire', [2, 3, 0, 2, 0]),
  row('Ademe', [0, 0, 4, 0, 0]),
  row('Mission locale', [1, 0, 0, 0, 0]),
];

const states: ChartStates = {
  name: 'load',
  title: 'Charge des personnes',
  states: [
    stateOf('usual', LoadChart, { ...common, rows: usual }),
    stateOf('narrow', LoadChart, { ...common, rows: usual, restCount: 3 }, 360),
    stateOf('all-late', LoadChart, {
      ...common,
      rows: usual.slice(1).map((each) => ({ ...each, dueIds: [], overdueIds: ids(7, 'r') })),
    }),
    stateOf('long-labels', LoadChart, {
      ...common,
      rows: usual.map((each) => ({
        ...each,
        key: `${each.key}-long`,
        label: `${each.label}, direction de l’emploi, de la formation professionnelle et de l’apprentissage, service des entreprises`,
      })),
    }),
    stateOf('nobody', LoadChart, { ...common, rows: [without(12)] }),
    stateOf('one-item', LoadChart, { ...common, rows: [row('Ademe', [1, 0, 0, 0, 0])] }),
    stateOf('empty', LoadChart, { ...common, rows: [] }),
    stateOf('ten-thousand', LoadChart, {
      ...common,
      rows: [
        without(1204),
        ...Array.from({ length: 24 }, (_, index) =>
          row(`Organisme ${String(index + 1)}`, [
            420 - 12 * index,
            60 + index,
            300 - 9 * index,
            40 + index,
            12 * (index % 3),
          ]),
        ),
      ],
      restCount: 112,
    }),
  ],
};
export default states;
