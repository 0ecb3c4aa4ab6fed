import ColumnsChart, { type Column } from '../ColumnsChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS } from './seeded.ts';

const LOOKS = ['pale', 'dotted', 'dotted', 'alarm', 'empty'] as const;
const LABELS = ['À l’heure', 'Moins d’un mois', '1 à 3 mois', 'Plus de 3 mois', 'Sans échéance'];
const drawn = (counts: readonly number[], labels: readonly string[] = LABELS) => ({
  label: 'Retards',
  columns: labels.map((label, index): Column => ({
    label,
    value: counts[index] ?? 0,
    look: LOOKS[index] ?? 'pale',
    description: `${label}\u202f: ${String(counts[index] ?? 0)}`,
    mark: { key: label, label, actionIds: [] },
  })),
});

const states: ChartStates = {
  name: 'columns',
  title: 'Retards',
  states: [
    stateOf('usual', ColumnsChart, drawn([21, 4, 2, 3, 8]), 460),
    stateOf('chosen', ColumnsChart, { ...drawn([21, 4, 2, 3, 8]), chosenKey: 'Plus de 3 mois' }, 460),
    stateOf('empty', ColumnsChart, drawn([]), 460),
    stateOf('one-item', ColumnsChart, drawn([0, 0, 0, 1, 0]), 360),
    stateOf('long-labels', ColumnsChart, drawn([3, 2, 1, 0], LONG_LABELS), 460),
    stateOf('ten-thousand', ColumnsChart, drawn([6120, 810, 402, 1901, 767])),
  ],
};
export default states;
