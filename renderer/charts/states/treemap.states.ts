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
/** Where fiches are too many to be drawn, themes are: named once, with how many inspire. */
const wholeTheme = (theme: string, value: number, inspiring: number) => ({
  key: `whole ${theme}`,
  label: inspiring === 0 ? '' : `${String(inspiring)} inspirantes`,
  value,
  isMarked: inspiring > 0,
  isWhole: true,
});
const MANY: readonly (readonly [string, ...string[]])[] = [
  [
    'Apprentissage, orientation, compétences',
    'Apprentissage',
    'Orientation',
    'Compétences et attractivité des métiers',
    'Formation',
  ],
  [
    'Offres non pourvues et recrutement',
    'Recrutement et méthodes',
    'Emploi en quartier',
    'Emplois francs',
    'Adéquation offre-demande',
    'Volontariat territorial en entreprise',
  ],
  [
    'Levée des freins à l’emploi',
    'Mobilité quotidienne',
    'Mobilité résidentielle',
    'Garde d’enfants',
    'Logement et hébergement de courte durée',
    'Foyers de jeunes travailleurs',
    'Accès aux droits',
    'Illettrisme et illectronisme',
  ],
  [
    'Reconquête industrielle et développement',
    'Recruter',
    'Innover',
    'Attirer',
    'Simplifier',
    'Redynamisation commerciale',
    'Quartiers productifs',
    'Tiers-lieux et fabriques',
  ],
  [
    'Écologie du quotidien et économie circulaire',
    'Économie circulaire',
    'Recyclage, réemploi, déchets',
    'Circuits courts et alimentation',
    'Végétalisation',
    'Mobilité douce',
    'Jardins partagés',
  ],
  [
    'Énergies renouvelables et sobriété',
    'Énergies renouvelables',
    'Sobriété',
    'Transition énergétique des commerces et de l’artisanat',
  ],
  [
    'Rénovation énergétique',
    'Observatoire du bâtiment',
    'Massification',
    'Rénovation des logements',
    'Copropriétés',
  ],
  [
    'Inclusion, IAE et ESS',
    'Insertion par l’activité économique',
    'Économie sociale et solidaire',
    'Territoires zéro chômeur',
    'Achats responsables et clauses',
    'Cités de l’emploi',
    'Jeunes',
  ],
  [
    'Transition numérique',
    'Inclusion et médiation numérique',
    'Transformation numérique des TPE',
    'Équipements',
  ],
  [
    'Méthode, gouvernance, observation',
    'Gouvernance',
    'Observatoires et données',
    'Expérimentation',
    'Simplification administrative',
  ],
];
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
    stateOf('ten-thousand', TreemapChart, {
      title,
      families: MANY.map(([label, ...themes], index) => ({
        key: `family ${label}`,
        label,
        family: index,
        themes: themes.map((theme, rank) => ({
          key: `theme ${theme}`,
          label: theme,
          leaves: [wholeTheme(theme, 30 + ((index * 613 + rank * 211) % 397), (index + rank) % 3)],
        })),
      })),
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
