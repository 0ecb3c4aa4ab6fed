import ShareBarsChart from '../ShareBarsChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS } from './seeded.ts';

const LOOKS = [
  ['Réalisée', 'solid'],
  ['En cours', 'medium'],
  ['À venir', 'pale'],
  ['En pause', 'dotted'],
  ['Bloquée', 'alarm'],
  ['À préciser', 'empty'],
] as const;

function drawn(rows: readonly (readonly [label: string | null, counts: readonly number[]])[]) {
  return {
    label: 'Statuts',
    categories: LOOKS.map(([label, look], index) => ({
      label,
      legend: `${label} ${String(rows.reduce((sum, [, counts]) => sum + (counts[index] ?? 0), 0))}`,
      look,
    })),
    rows: rows.map(([label, counts], row) => ({
      key: String(row),
      label,
      isEmphasised: label === 'Sans axe',
      shares: LOOKS.map(([name], index) => ({
        description: `${name}\u202f: ${String(counts[index] ?? 0)}`,
        mark: {
          key: `${String(row)} ${name}`,
          label: name,
          actionIds: Array.from({ length: counts[index] ?? 0 }, (_, id) => String(id)),
        },
      })),
    })),
  };
}
const WHOLE = drawn([[null, [12, 14, 5, 2, 1, 4]]]);
const BY_AXIS = drawn([
  ['Emploi et compétences', [6, 8, 1, 0, 1, 0]],
  ['Transition énergétique', [5, 3, 4, 2, 0, 1]],
  ['Numérique', [1, 0, 0, 0, 0, 0]],
  ['Sans axe', [0, 3, 0, 0, 0, 3]],
]);

const states: ChartStates = {
  name: 'progress',
  title: 'Statuts',
  states: [
    stateOf('usual', ShareBarsChart, WHOLE),
    stateOf('chosen', ShareBarsChart, { ...WHOLE, chosenKey: '0 Bloquée' }),
    stateOf('by-axis', ShareBarsChart, BY_AXIS),
    stateOf('one-item', ShareBarsChart, drawn([[null, [0, 1]]])),
    stateOf('empty', ShareBarsChart, drawn([])),
    stateOf('long-labels', ShareBarsChart, drawn(LONG_LABELS.map((label) => [label, [3, 2, 1, 1, 1, 1]]))),
    stateOf('narrow', ShareBarsChart, BY_AXIS, 360),
    stateOf('ten-thousand', ShareBarsChart, drawn([[null, [3200, 4100, 1500, 700, 90, 410]]])),
  ],
};
export default states;
