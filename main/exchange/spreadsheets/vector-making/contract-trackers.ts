/** More invented tables: one sheet per axis, a contrat de ville, a list only known as text. */
import type { Table } from './vector.ts';

const none = null;
const day = (date: string) => ({ date });

/** One sheet per axis, the axis only in the sheet’s name, the same title under two of them. */
const AXIS_HEADER = [
  'Action',
  'Origine',
  'Responsable',
  'Échéance planifiée',
  'Réalisation (%)',
  'Observations',
];
export const AXIS_SHEETS: readonly { readonly name: string; readonly table: Table }[] = [
  {
    name: 'Axe 1 - Énergie',
    table: [
      AXIS_HEADER,
      ['Animer le réseau des communes', 'Comité du 12 mars', 'Agglomération', day('2026-12-31'), 0.35, none],
      ['Cadastre solaire', 'Élus', 'Syndicat d’énergie', day('2027-03-31'), 0, 'Marché à lancer'],
    ],
  },
  {
    name: 'Axe 2 - Alimentation',
    table: [
      AXIS_HEADER,
      ['Animer le réseau des communes', 'Comité du 12 mars', 'Pays', day('2026-12-31'), 0.8, none],
      ['Légumerie partagée', 'Chambre d’agriculture', 'Pays', day('2028-01-01'), 0.1, none],
    ],
  },
  {
    name: 'Synthèse',
    table: [
      ['Axe', 'Nombre d’actions'],
      ['Énergie', 2],
      ['Alimentation', 2],
    ],
  },
];

/** A contrat de ville, one line per fiche, merged axes, « priorité » as the programme’s own. */
export const CITY_CONTRACT: Table = [
  [
    'Orientation stratégique',
    'Titre de la fiche action',
    'Maître d’ouvrage',
    'Personne en charge',
    'Période',
    'Contexte',
    'Objectifs',
    'Impacts attendus',
    'Contenu',
    'Partenaires',
    'Priorité',
  ],
  [
    'Cadre de vie',
    'Jardins partagés du quartier des Tilleuls',
    'Ville',
    'Chargé de mission',
    '2026-2028',
    'Friches en pied d’immeuble',
    'Trois jardins',
    'Lien social',
    'Concertation puis travaux',
    'Bailleur ; Centre social',
    'Priorité 2 – Participation des habitants',
  ],
  [
    'Cadre de vie',
    'Propreté des abords',
    'Bailleur',
    none,
    '2026',
    none,
    none,
    none,
    none,
    'Ville',
    'Priorité 1 – Tranquillité',
  ],
  [
    'Emploi',
    'Permis solidaire',
    'Mission locale',
    'Conseillère',
    '2026/2027',
    none,
    '20 permis par an',
    'Accès à l’emploi',
    none,
    'Auto-école associative, France Travail',
    'Priorité 3 – Insertion',
  ],
];

/** As a table of texts, which is all CSV knows: dates and amounts the way Excel writes them in France. */
export const CSV_TRACKER: readonly (readonly string[])[] = [
  [
    'Réf.',
    'Thématique',
    'Libellé du projet',
    'MOA',
    'Commune',
    'Code INSEE',
    'État d’avancement',
    'Date limite',
    'Budget TTC',
    'Reste à financer',
  ],
  [
    'A-01',
    'Forêt',
    'Observatoire des dépérissements',
    'DREAL',
    'Saint-Exemple',
    '01001',
    'en cours',
    '30/06/2027',
    '12 500,50',
    '2 500,50',
  ],
  [
    'A-02',
    'Forêt',
    'Pépinière « climat 2050 »',
    'Dreal',
    'Saint-Exemple ; Valfictif',
    '01001',
    'À l’arrêt',
    '01/01/2027',
    '8 000,00 €',
    '',
  ],
  [
    'A-03',
    'Eau',
    'Réutiliser l’eau de la station\nd’épuration – étude',
    'Communauté de communes',
    'toutes',
    '',
    'terminée',
    '15-03-2026',
    '',
    '0,00',
  ],
  [
    'A-04',
    'Eau',
    'Sondes "niveau" : 3" de diamètre',
    'Syndicat d’eau',
    'Valfictif',
    '01002',
    'non démarré',
    'T3 2027',
    '4 200 €',
    'NC',
  ],
];
