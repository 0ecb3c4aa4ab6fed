import CountBarsChart, { type CountBarsRow } from '../CountBarsChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS, seeded } from './seeded.ts';

const row = (label: string, value: number, more: Partial<CountBarsRow> = {}): CountBarsRow => ({
  label,
  value,
  short: String(value),
  look: 'medium',
  description: `${label}\u202f: ${String(value)}`,
  mark: { key: label, label, actionIds: [] },
  ...more,
});
const weather = (counts: readonly number[]): readonly CountBarsRow[] => [
  row('Objectifs sécurisés', counts[0] ?? 0, { look: 'solid', glyph: 'sun' }),
  row('Objectifs atteignables', counts[1] ?? 0, { look: 'pale', glyph: 'cloud' }),
  row('Appuis nécessaires', counts[2] ?? 0, { look: 'dotted', glyph: 'rain' }),
  row('Objectifs compromis', counts[3] ?? 0, { look: 'alarm', glyph: 'storm' }),
  row('Non renseignée', counts[4] ?? 0, { look: 'empty', glyph: 'unknown' }),
];
const below = seeded(21);

const states: ChartStates = {
  name: 'count-bars',
  title: 'Appréciations, fiches sans nouvelles, changements',
  states: [
    stateOf('usual', CountBarsChart, { label: 'Appréciations', rows: weather([9, 12, 5, 2, 6]) }, 420),
    stateOf(
      'chosen',
      CountBarsChart,
      { label: 'Appréciations', rows: weather([9, 12, 5, 2, 6]), chosenKey: 'Objectifs compromis' },
      420,
    ),
    stateOf('empty', CountBarsChart, { label: 'Appréciations', rows: weather([]) }, 420),
    stateOf('one-item', CountBarsChart, { label: 'Appréciations', rows: weather([0, 0, 0, 1, 0]) }, 340),
    stateOf('long-labels', CountBarsChart, {
      label: 'Fiches sans nouvelles',
      rows: LONG_LABELS.map((label, index) =>
        row(`${String(index)} · ${label}`, 90 + index * 80, { short: `${String(3 + index * 2)}\u00a0mois` }),
      ),
    }),
    stateOf('ten-thousand', CountBarsChart, {
      label: 'Fiches sans nouvelles',
      rows: Array.from({ length: 12 }, (_, index) => 900 - index * 40 - below(20)).map((days, index) =>
        row(`${String(index * 811)} · Atelier des métiers ${String(index)}`, days, {
          short: `${String(Math.floor(days / 30))}\u00a0mois`,
          look: 'pale',
        }),
      ),
    }),
  ],
};
export default states;
