// French sentences for what cannot be compared or merged.

export const COMPARISON_FAILURE_CODES = [
  'plan-file-unreadable',
  'file-holds-no-plan',
  'baseline-missing',
  'revision-not-kept',
  'merge-other-plan',
  'merge-undecided',
] as const;
export type ComparisonFailureCode = (typeof COMPARISON_FAILURE_CODES)[number];

export const comparisonWords = {
  'plan-file-unreadable': ({ path }) =>
    `Ce fichier n’est ni une feuille de route signée (.asice), ni un document de feuille de route (.json)${typeof path === 'string' && path !== '' ? ` que Jalon sait lire\u202f: ${path}` : ' que Jalon sait lire'}. Demandez-en une nouvelle copie.`,
  'file-holds-no-plan': () =>
    'Ce fichier signé ne contient pas de feuille de route\u202f: ouvrez-le depuis l’accueil pour le lire.',
  'baseline-missing': () =>
    'Aucun état de référence n’a été pris pour cette feuille de route\u202f: il l’est au jour de son adoption.',
  'revision-not-kept': ({ revision }) =>
    `L’historique ne remonte plus jusqu’à la révision ${String(revision)}\u202f: choisissez le fichier signé lui-même.`,
  'merge-other-plan': ({ title }) =>
    `Ce fichier est une autre feuille de route («\u202f${String(title)}\u202f»)\u202f: seules deux copies d’une même feuille de route se fusionnent.`,
  'merge-undecided': ({ count }) =>
    count === 1
      ? 'Un conflit reste à trancher. Rien n’a été modifié.'
      : `${String(count)} conflits restent à trancher. Rien n’a été modifié.`,
} as const satisfies Record<ComparisonFailureCode, (details: Readonly<Record<string, unknown>>) => string>;
