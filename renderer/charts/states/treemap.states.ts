import type { TreemapFamily } from '../geometry/treemap.ts';
import TreemapChart from '../TreemapChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';

function family(index: number, label: string, themes: readonly (readonly [string, number])[]): TreemapFamily {
  return {
    key: `family ${String(index)}`,
    label,
    family: index,
    themes: themes.map(([theme, count]) => ({
      key: `theme ${String(index)} ${theme}`,
      label: theme,
      leaves: Array.from({ length: count }, (_, leaf) => ({
        key: `action ${String(index)} ${theme} ${String(leaf)}`,
        label: `${String(leaf + 1)} · Accompagner vers l’emploi`,
        value: 1 + ((leaf * 3 + index) % 4),
        isMarked: leaf % 3 === 1,
      })),
    })),
  };
}
const title = 'Levée des freins à l’emploi\u202f: 6 fiches sur 14, premier thème';
const wordsOf = (value: number): string => `${String(value)} fiches`;
const usual = [
  family(2, 'Levée des freins à l’emploi', [
    ['Mobilité quotidienne', 3],
    ['Garde d’enfants', 1],
    ['Logement', 2],
  ]),
  family(0, 'Apprentissage, orientation, compétences', [
    ['Apprentissage', 2],
    ['Orientation', 1],
  ]),
  family(4, 'Écologie du quotidien et économie circulaire', [['Économie circulaire', 2]]),
];

export default {
  name: 'treemap',
  title: 'Thèmes',
  states: [
    stateOf('usual', TreemapChart, { title, families: usual, wordsOf }),
    stateOf('without-theme', TreemapChart, {
      title,
      families: [...usual, { ...family(9, 'Sans thème', [['Sans thème', 2]]), family: null }],
      wordsOf,
    }),
    stateOf('one-item', TreemapChart, { title, families: [family(1, 'Recrutement', [['MRS', 1]])], wordsOf }),
    stateOf('empty', TreemapChart, { title, families: [], wordsOf }),
    stateOf('long-labels', TreemapChart, {
      title,
      families: Array.from({ length: 8 }, (_, index) =>
        family(index, 'Accompagnement renforcé des publics éloignés de l’emploi dans les quartiers', [
          ['Insertion par l’activité économique et économie sociale et solidaire de proximité', index + 1],
        ]),
      ),
      wordsOf,
    }),
    stateOf('two-thousand', TreemapChart, {
      title,
      families: Array.from({ length: 10 }, (_, index) =>
        family(
          index,
          `Famille ${String(index + 1)}`,
          Array.from({ length: 5 }, (__, theme) => [`Thème ${String(index)}-${String(theme)}`, 40] as const),
        ),
      ),
      wordsOf,
    }),
  ],
} satisfies ChartStates;
