// A long table of the national template's width: what reading is measured on.
const WORDS =
  'Animer la démarche de sobriété foncière avec les communes du bassin et les partenaires associés'.split(
    ' ',
  );

export const TABLE_ROWS = 10_000;
export const TABLE_COLUMNS = 33;

type Cell = string | number | boolean | Date;

/** Of six columns three are text, the others an amount, a day and a yes or no. */
function cellAt(row: number, column: number): Cell {
  const kind = column % 6;
  if (kind === 3) return row * column + 0.5;
  if (kind === 4) return new Date(Date.UTC(2026, row % 12, 1 + (column % 28)));
  if (kind === 5) return (row + column) % 4 === 0;
  const start = column % 5;
  return `${WORDS.slice(start, start + 6).join(' ')} ${String(column % 2 === 0 ? row : row % 50)}`;
}

export function makeTable(): Cell[][] {
  return Array.from({ length: TABLE_ROWS }, (_, row) =>
    Array.from({ length: TABLE_COLUMNS }, (__, column) => cellAt(row, column)),
  );
}

const TRACKER_HEADINGS = [
  'N°',
  'Axe',
  'Sous-axe',
  'Titre de la fiche action',
  'Titre de la sous-action',
  'Descriptif',
  'Instances de gouvernance',
  'Objectifs',
  'Indicateurs liés',
  'Structure pilote',
  'Moyens humains et techniques',
  'Partenaires',
  'Direction ou service pilote',
  'Personne pilote',
  'Élu·e référent·e',
  'Participation citoyenne',
  'Financements',
  'Financeur 1',
  'Montant € HT',
  'Financeur 2',
  'Montant € HT',
  'Budget prévisionnel total € HT',
  'Statut',
  'Niveau de priorité',
  'Date de début',
  'Date de fin',
  'Action en amélioration continue',
  'Communes',
  'Cibles',
  'Thème',
  'Notes',
  'Freins',
  'Documents et liens',
] as const;

const pick = <Item>(items: readonly Item[], row: number): Item => items[row % items.length] as Item;

/** A committee's tracker of the same size: headings that are known, words that are read as codes, names, dates and amounts. */
export function makeTracker(): Cell[][] {
  const said = (row: number, length: number): string =>
    Array.from({ length }, (_, index) => pick(WORDS, row * 7 + index * 3)).join(' ');
  const lines = Array.from({ length: TABLE_ROWS }, (_, row): Cell[] => [
    row + 1,
    `Axe ${String((row % 6) + 1)} : ${pick(WORDS, row % 6)}`,
    `${String((row % 6) + 1)}.${String((row % 3) + 1)} ${pick(WORDS, row % 3)}`,
    `${said(row, 8)} ${String(row)}`,
    said(row, 3),
    said(row, 40),
    'COPIL deux fois par an',
    said(row + 5, 12),
    `${pick(WORDS, row)} suivis`,
    pick(['DREAL', 'Mission locale', 'CCI / CMA', 'à définir'], row),
    said(row + 9, 10),
    pick(['Région, Département', 'France Travail ; CAF', 'Associations locales'], row),
    'Service développement',
    `${pick(['Marie', 'Jean', 'Lucie'], row)} ${pick(['PAUL', 'MARTIN', 'LE GOFF'], row >> 2)}`,
    'Renée CHARLES',
    'Consultation',
    said(row, 4),
    'Région',
    (row % 90) * 1000,
    'ADEME',
    (row % 70) * 500,
    (row % 160) * 1500 + 0.5,
    pick(['À venir', 'En cours', 'Terminé', 'Planifié'], row),
    pick(['Élevé', 'Moyen', 'Bas'], row),
    new Date(Date.UTC(2026, row % 12, 1 + (row % 28))),
    pick(['T2 2027', 'fin 2027', '30/06/2028'], row),
    row % 9 === 0,
    pick(['Laval', 'Évron', 'Mayenne (53147)'], row),
    pick(['Jeunes, Entreprises', 'Grand public'], row),
    pick(['Garde d’enfants', 'Mobilité quotidienne'], row),
    said(row + 3, 15),
    said(row + 4, 8),
    `https://exemple.org/${String(row)}`,
  ]);
  return [[...TRACKER_HEADINGS], ...lines];
}
