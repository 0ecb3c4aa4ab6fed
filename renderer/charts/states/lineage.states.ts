import type { LineageFiche, LineageLook } from '../geometry/lineage-tree.ts';
import LineageChart from '../LineageChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS } from './seeded.ts';

const fiche = (
  key: string,
  note: string,
  look: LineageLook,
  children: readonly LineageFiche[] = [],
): LineageFiche => ({
  key,
  label: `Comité de ${key}`,
  note,
  look,
  description: `Comité de ${key}, ${note}`,
  children,
});
const usual = fiche('Laval', 'Mayenne · En cours', 'own', [
  fiche('Le Mans', 'Sarthe · En cours', 'told', [
    fiche('Nantes', 'Loire-Atlantique · À venir', 'told'),
    fiche('Angers', 'Maine-et-Loire', 'cited', [fiche('Cholet', 'Maine-et-Loire · Réalisée', 'told')]),
  ]),
  fiche('La Roche-sur-Yon', 'Vendée · Abandonnée', 'told'),
]);
const label = 'Une lignée de 6 fiches';
const many = (count: number, children: (index: number) => readonly LineageFiche[]): LineageFiche =>
  fiche(
    'Rennes',
    'Ille-et-Vilaine · En cours',
    'own',
    Array.from({ length: count }, (_, index) =>
      fiche(`Ville ${String(index)}`, 'En cours', index % 3 === 0 ? 'cited' : 'told', children(index)),
    ),
  );

export default {
  name: 'lineage',
  title: 'Lignées',
  states: [
    stateOf('usual', LineageChart, { label, trees: [usual] }),
    stateOf('chosen', LineageChart, { label, trees: [usual], chosenKey: 'Nantes' }),
    stateOf('two-lineages', LineageChart, {
      label,
      trees: [
        usual,
        fiche('Rouen', 'Seine-Maritime', 'cited', [fiche('Dieppe', 'Seine-Maritime · En pause', 'own')]),
      ],
    }),
    stateOf('one-item', LineageChart, {
      label,
      trees: [fiche('Laval', 'Mayenne', 'own', [fiche('Le Mans', 'Sarthe', 'told')])],
    }),
    stateOf('empty', LineageChart, { label, trees: [] }),
    stateOf('narrow', LineageChart, { label, trees: [usual] }, 420),
    stateOf('long-labels', LineageChart, {
      label,
      trees: [
        {
          ...usual,
          children: LONG_LABELS.map((long, index) => ({
            ...fiche(`long ${String(index)}`, `${long} · En cours`, 'told'),
            label: long,
          })),
        },
      ],
    }),
    stateOf('ten-thousand', LineageChart, {
      label: 'Une lignée de 10 001 fiches',
      trees: [
        many(100, (index) =>
          Array.from({ length: 99 }, (_, copy) => fiche(`${String(index)}-${String(copy)}`, '', 'told')),
        ),
      ],
    }),
  ],
} satisfies ChartStates;
