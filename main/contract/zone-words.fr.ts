// Why a file of zones, or one of its lines, is refused, and what the secretary can do about it.
import type { RefusedLineReason, ZoneFileRefusalCode } from '../domain/territory/zone-import.ts';
import type { FailureDetails } from './failure.ts';

type Words = (details: FailureDetails) => string;

export const zoneFileRefusalWords = {
  'zone-file-too-large': () =>
    'Ce fichier dépasse 10\u202fMio\u202f: ce n’est sans doute pas une liste de zones. Rien n’a été modifié.',
  'zone-file-not-text': () =>
    'Ce fichier n’est pas du texte. Si c’est un classeur, enregistrez-le d’abord au format CSV, puis choisissez le fichier obtenu.',
  'zone-file-empty': () =>
    'Ce fichier ne contient aucune zone. Il faut une ligne d’en-tête, puis une ligne par zone ou par commune.',
  'zone-file-columns-missing': ({ missing, found }) =>
    `La première ligne doit nommer trois colonnes\u202f: code, nom et communes. Il manque\u202f: ${String(missing)}. Colonnes trouvées\u202f: ${String(found)}.`,
  'zone-file-broken-quotes': () =>
    'Un guillemet ouvert dans ce fichier n’est jamais refermé\u202f: la suite serait lue de travers. Corrigez-le dans un tableur, puis réenregistrez en CSV.',
  'zone-file-too-many-lines': ({ max }) =>
    `Ce fichier a plus de ${number(max)} lignes. Gardez celles de votre territoire, ou partagez-le en plusieurs fichiers.`,
  'zone-file-too-many-zones': ({ max }) =>
    `Ce fichier a plus de ${number(max)} zones. Gardez celles de votre territoire, ou partagez-le en plusieurs fichiers.`,
} as const satisfies Record<ZoneFileRefusalCode, Words>;

function number(value: unknown): string {
  return new Intl.NumberFormat('fr-FR').format(Number(value));
}

export const refusedLineWords = {
  'code-missing': 'Le code manque.',
  'code-malformed': 'Ce code n’a pas la forme attendue (QN04901M ou QP049001 pour un QPV).',
  'name-missing': 'Le nom manque.',
  'name-too-long': 'Ce nom dépasse 200 caractères.',
  'name-differs': 'Une ligne plus haut donne un autre nom au même code.',
  'communes-missing': 'Aucune commune n’est donnée.',
  'commune-unknown': 'Code de commune inconnu, même parmi les anciennes communes.',
  'too-many-communes': 'Cette zone aurait plus de 5\u202f000 communes.',
  'too-wide': 'Cette zone toucherait plus de 60 départements et régions.',
} as const satisfies Record<RefusedLineReason, string>;
