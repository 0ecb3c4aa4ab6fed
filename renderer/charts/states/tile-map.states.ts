import TileMapChart from '../TileMapChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { shown } from './territories.ts';

const title = 'Deux territoires sans action';
const NAMES = [
  'Laval Agglomération',
  'CC des Coëvrons',
  'CC du Mont des Avaloirs',
  'CC du Pays de Craon',
  'Mayenne',
];
const base = { title, heatWords: '1 à 4 actions' };

const SIGNS = [
  { name: 'rain', words: 'appuis nécessaires' },
  { name: 'storm', words: 'objectifs compromis' },
] as const;

export default {
  name: 'tile-map',
  title: 'Intercommunalités et communes',
  states: [
    stateOf('usual', TileMapChart, {
      ...base,
      territories: NAMES.map((name, index) => shown(`20${String(index)}`, name, index % 4)),
    }),
    stateOf('one-item', TileMapChart, { ...base, territories: [shown('1', 'Évron', 1)] }),
    stateOf('empty', TileMapChart, { ...base, territories: [], heatWords: null }),
    stateOf('many', TileMapChart, {
      ...base,
      territories: Array.from({ length: 240 }, (_, index) =>
        shown(String(index), `Commune de Saint-Martin-${String(index)}`, (index * 5) % 7),
      ),
    }),
    stateOf('weather', TileMapChart, {
      ...base,
      heatWords: null,
      signs: SIGNS,
      territories: NAMES.map((name, index) => shown(`20${String(index)}`, name, index, true)),
    }),
  ],
} satisfies ChartStates;
