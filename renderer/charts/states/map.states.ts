import MapChart from '../MapChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { OUTLINES, PAYS_DE_LA_LOIRE, shown } from './territories.ts';

const title = 'Sans aucune action\u202f: Mayenne';
const base = { title, outlines: OUTLINES, isWholeCountry: false, heatWords: '1 à 4 actions' };
const region = PAYS_DE_LA_LOIRE.map(([code, label, value]) => shown(code, label, value));
const everywhere = OUTLINES.objects.departements.geometries.map(({ id }, index) =>
  shown(String(id), `Département ${String(id)}`, (index * 7) % 9),
);

const SIGNS = [
  { name: 'rain', words: 'appuis nécessaires' },
  { name: 'storm', words: 'objectifs compromis' },
] as const;

export default {
  name: 'map',
  title: 'Carte des départements',
  states: [
    stateOf('region', MapChart, { ...base, territories: region }),
    stateOf('narrow', MapChart, { ...base, territories: region }, 430),
    stateOf('region-in-france', MapChart, { ...base, territories: region, isWholeCountry: true }),
    stateOf('weather', MapChart, {
      ...base,
      heatWords: null,
      signs: SIGNS,
      territories: PAYS_DE_LA_LOIRE.map(([code, label, value]) => shown(code, label, value, true)),
    }),
    stateOf('whole-country', MapChart, { ...base, territories: everywhere, isWholeCountry: true }),
    stateOf('overseas', MapChart, {
      ...base,
      territories: [shown('971', 'Guadeloupe', 3), shown('973', 'Guyane', 0), shown('974', 'La Réunion', 1)],
    }),
    stateOf('one-item', MapChart, { ...base, territories: region.slice(2, 3) }),
    stateOf('empty', MapChart, { ...base, territories: [], isWholeCountry: true, heatWords: null }),
  ],
} satisfies ChartStates;
