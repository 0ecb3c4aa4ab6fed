// What is said of a spreadsheet on its way into a plan: why a cell is refused, why a column was read so, how a fiche was recognised.
import type { GuessReason } from '../domain/importing/guess-columns.ts';
import type { SkipReason } from '../domain/importing/header-row.ts';
import { IMPORT_TARGET_LABELS } from '../domain/importing/import-target.ts';
import type { RefusalReason, RefusedCell } from '../domain/importing/imported-plan.ts';
import type { Recognition } from '../domain/importing/recognise.ts';

type Details = RefusedCell['details'];

const REFUSAL_WORDS: { readonly [Reason in RefusalReason]: (details: Details) => string } = {
  'title-missing': () => 'La ligne n’a pas d’intitulé\u202f: donnez-lui-en un dans le fichier.',
  'title-too-long': ({ limit }) =>
    `Intitulé de plus de ${String(limit)} caractères\u202f: il est coupé, et gardé entier dans un champ libre.`,
  'value-too-long': ({ limit }) =>
    `Texte de plus de ${String(limit)} caractères\u202f: il est gardé dans un champ libre.`,
  'too-many-values': () => 'Ce champ ne prend qu’une valeur\u202f: la première est gardée.',
  'not-a-date': () => 'Ce n’est pas une date. Écrivez par exemple 30/06/2027, juin 2027 ou T2 2027.',
  'not-an-amount': () => 'Ce n’est pas un montant. Écrivez par exemple 12\u202f500 ou 15 k€.',
  'amount-is-a-range': () => 'C’est une fourchette, pas un montant\u202f: choisissez une somme.',
  'not-a-number': () => 'Ce n’est pas un nombre.',
  'not-in-the-list': () =>
    'Jalon ne connaît pas cette valeur\u202f: choisissez son équivalent à l’étape «\u202fValeurs\u202f».',
  'not-yes-or-no': () => 'Ni oui ni non\u202f: écrivez Oui ou Non.',
  'tax-basis-unknown': () =>
    'Montant sans HT ni TTC\u202f: précisez-le pour la colonne, à l’étape «\u202fColonnes\u202f».',
  'unknown-territory': () =>
    'Aucun territoire de ce nom ou de ce code\u202f: choisissez-le à l’étape «\u202fValeurs\u202f».',
  'ambiguous-territory': ({ count }) =>
    `${String(count)} territoires portent ce nom\u202f: choisissez le bon à l’étape «\u202fValeurs\u202f», ou ajoutez son code dans le fichier.`,
  'unknown-reference': () => 'Rien de ce nom dans l’espace de travail.',
  'ambiguous-reference': () => 'Plusieurs éléments portent ce nom\u202f: ajoutez de quoi les distinguer.',
  'not-an-address': () => 'Ce n’est pas une adresse électronique.',
  'not-a-company-number': () =>
    'Ce n’est ni un SIREN ni un SIRET valable\u202f: un chiffre est faux ou manque.',
  'formula-without-result': () =>
    'Formule sans résultat enregistré\u202f: ouvrez le fichier dans votre tableur, enregistrez-le, puis recommencez.',
  'cell-error': () => 'La cellule est en erreur dans le fichier.',
  'same-line-twice': () => 'La même ligne figure déjà plus haut.',
  'said-otherwise-above': ({ line }) =>
    `La ligne ${String(line)}, de la même action, dit autre chose\u202f: c’est elle qui est gardée.`,
  'does-not-fit': () => 'Cette valeur ne tient pas dans le champ.',
};

export function refusalSentence({ reason, details }: Pick<RefusedCell, 'reason' | 'details'>): string {
  return REFUSAL_WORDS[reason](details);
}

const LIKE_WORDS = {
  levels: 'ses valeurs sont des niveaux',
  people: 'ses valeurs sont des noms de personnes',
  organisations: 'ses valeurs sont des noms d’organismes',
  percentages: 'ses valeurs sont des pourcentages',
  themes: 'ses valeurs sont des thèmes',
  addresses: 'ses valeurs sont des adresses électroniques',
  axes: 'ses valeurs sont de longs libellés',
} as const;

export function guessSentence(reason: GuessReason): string {
  switch (reason.code) {
    case 'known-heading':
      return 'En-tête connu';
    case 'heading-holds':
      return `L’en-tête contient «\u202f${reason.wording}\u202f»`;
    case 'values':
      return `D’après son contenu\u202f: ${LIKE_WORDS[reason.like]}`;
    case 'beside-funder':
      return 'Montant du financeur placé juste avant';
    case 'remembered':
      return 'Comme la dernière fois';
    case 'chosen':
      return 'Choisi par vous';
    case 'empty':
      return 'Colonne vide';
    case 'taken':
      return `«\u202f${IMPORT_TARGET_LABELS[reason.target]}\u202f» vient déjà d’une autre colonne`;
    case 'not-understood':
      return 'En-tête inconnu';
  }
}

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  instructions: 'mode d’emploi',
  example: 'exemple',
  total: 'total',
  'headings-again': 'en-tête répété',
};

export function recognitionSentence(recognition: Recognition): string {
  switch (recognition.how) {
    case 'identifier':
      return 'Même fiche';
    case 'number':
      return 'Même numéro';
    case 'reference':
      return 'Même référence d’origine';
    case 'title':
      return 'Même intitulé';
    case 'chosen':
      return 'Choisie par vous';
    case 'similar-title':
      return `Intitulé proche à ${String(Math.round(recognition.similarity * 100))}\u202f%`;
  }
}

/** « 38 créées, 4 mises à jour, 2 refus ». What is nought is left out, unless all is. */
export function countsSentence(counts: {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}): string {
  const said = [
    several(counts.created, 'fiche créée', 'fiches créées'),
    several(counts.updated, 'mise à jour', 'mises à jour'),
    several(counts.unchanged, 'inchangée', 'inchangées'),
    several(counts.refused, 'valeur refusée', 'valeurs refusées'),
  ].filter((each) => each !== '');
  return said.length === 0 ? 'Aucune action dans ce fichier' : said.join(', ');
}

/** The same before anything is done: « 38 fiches à créer, 4 à mettre à jour ». */
export function plannedSentence(counts: Parameters<typeof countsSentence>[0]): string {
  const said = [
    several(counts.created, 'fiche à créer', 'fiches à créer'),
    several(
      counts.updated,
      counts.created > 0 ? 'à mettre à jour' : 'fiche à mettre à jour',
      counts.created > 0 ? 'à mettre à jour' : 'fiches à mettre à jour',
    ),
    several(counts.unchanged, 'inchangée', 'inchangées'),
    several(counts.refused, 'valeur refusée', 'valeurs refusées'),
  ].filter((each) => each !== '');
  return said.length === 0 ? 'Aucune action dans ce fichier' : said.join(', ');
}

function several(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString('fr-FR')} ${count === 1 ? one : many}`;
}
