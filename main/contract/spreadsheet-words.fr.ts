// Why a spreadsheet is not read, and what the secretary can do about it. The plan is as it was in every case.
import type {
  ForeignDocument,
  SpreadsheetRefusalCode,
  SpreadsheetRefusalDetails,
} from '../domain/spreadsheet/refusal.ts';

type RefusalWords = (details: SpreadsheetRefusalDetails) => string;

const SPREADSHEETS = 'un classeur (.xlsx, .ods, .xls) ou un fichier .csv';

const foreignWords = {
  pdf: 'Ce fichier est un PDF, pas un tableau. Demandez le classeur dont il est tiré, ou copiez le tableau depuis Excel ou Word et collez-le ici.',
  'text-document':
    'Ce fichier est un document texte (Word ou Writer). Ouvrez-le, copiez le tableau qu’il contient et collez-le ici.',
  presentation:
    'Ce fichier est une présentation (PowerPoint ou Impress). Copiez-y le tableau et collez-le ici, ou demandez le classeur.',
  image: `Ce fichier est une image\u202f: Jalon ne lit pas les tableaux photographiés. Choisissez ${SPREADSHEETS}.`,
  numbers:
    'Ce fichier vient de Numbers (Apple). Dans Numbers, choisissez Fichier, Exporter vers, Excel, puis ouvrez ici le fichier obtenu.',
  'excel-binary':
    'Ce classeur est au format binaire d’Excel (.xlsb). Ouvrez-le dans Excel et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f», puis recommencez.',
  archive: `Ce fichier est une archive compressée. Décompressez-la, puis choisissez ${SPREADSHEETS}.`,
  mail: `Ce fichier est un courriel. Enregistrez sa pièce jointe, puis choisissez ${SPREADSHEETS}.`,
  'web-page':
    'Ce fichier est une page web sans tableau. Si vous le devez à un téléchargement, votre session sur le site avait sans doute expiré\u202f: téléchargez-le de nouveau.',
  'signed-plan':
    'Ce fichier est une feuille de route signée (.asice), pas un tableau. Il s’ouvre depuis l’accueil, par «\u202fOuvrir un fichier signé\u202f».',
  'workspace-backup':
    'Ce fichier est une sauvegarde de Jalon, pas un tableau. Elle se restaure depuis les réglages.',
  unknown: `Ce fichier n’est pas un tableau que Jalon sait lire. Choisissez ${SPREADSHEETS}.`,
} as const satisfies Record<ForeignDocument, string>;

export const spreadsheetRefusalWords = {
  'spreadsheet-too-large': ({ max }) =>
    `Ce fichier dépasse ${mebibytes(max ?? 0)}\u202f: c’est trop volumineux pour un tableau de suivi. Supprimez-y les images et les feuilles inutiles, puis recommencez.`,
  'spreadsheet-not-one': ({ seems }) => foreignWords[seems ?? 'unknown'],
  'spreadsheet-protected': () =>
    'Ce classeur est protégé par un mot de passe. Ouvrez-le dans votre tableur, enregistrez-en une copie sans mot de passe, puis choisissez cette copie.',
  'spreadsheet-damaged': () =>
    'Ce fichier est abîmé ou incomplet. Téléchargez-le de nouveau, ou ouvrez-le dans votre tableur et réenregistrez-le, puis recommencez.',
  'spreadsheet-empty': () =>
    'Ce fichier ne contient aucune donnée\u202f: toutes ses cellules sont vides. Vérifiez que vous avez choisi le bon fichier.',
  'spreadsheet-macros': () =>
    'Ce classeur contient des macros, que Jalon n’ouvre pas par prudence. Enregistrez-le sans macros, au format .xlsx ou .ods, puis recommencez.',
  'spreadsheet-too-many-rows': tooManyRows,
  'spreadsheet-too-many-cells': ({ max }) =>
    `Ce classeur occupe plus de ${number(max ?? 0)} cellules, bien plus qu’une feuille de route. Gardez les feuilles et les colonnes utiles, puis recommencez.`,
  'spreadsheet-formula-bomb': () =>
    'Ce classeur contient des formules d’une longueur ou en nombre anormaux. Copiez ses cellules, collez-les en «\u202fvaleurs seules\u202f» dans un nouveau classeur, puis choisissez celui-ci.',
  'spreadsheet-not-computed': ({ rows }) =>
    `Ce classeur contient ${number(rows ?? 0)} formules qui n’ont jamais été calculées\u202f: un programme l’a sans doute produit. Ouvrez-le dans votre tableur, enregistrez-le, puis recommencez.`,
  'spreadsheet-entities': () =>
    'Ce fichier contient des définitions qui se déplieraient sans fin, ce qu’aucun tableur n’écrit. Ne l’utilisez pas et prévenez l’expéditeur.',
  'spreadsheet-zip-bomb': () =>
    'Ce fichier est compressé au point d’être suspect\u202f: une fois déplié, il serait démesuré. Ouvrez-le dans votre tableur si vous connaissez l’expéditeur, et copiez les données dans un nouveau classeur.',
  'spreadsheet-broken-quotes': ({ line }) =>
    `Un guillemet ouvert dans ce fichier n’est jamais refermé${line === undefined ? '' : ` (ligne ${number(line)})`}\u202f: la suite serait lue de travers. Corrigez-le dans un tableur, puis réenregistrez en CSV.`,
  'spreadsheet-too-heavy': () =>
    'Ce fichier est trop volumineux pour être lu sur ce poste. Partagez-le en plusieurs fichiers, ou gardez les feuilles utiles, puis recommencez.',
} as const satisfies Record<SpreadsheetRefusalCode, RefusalWords>;

/** A table that is really long, or a short one with a cell forgotten far below. */
function tooManyRows({ sheet, rows = 0, lastRow = 0, max = 0 }: SpreadsheetRefusalDetails): string {
  const where = sheet === undefined ? 'Une feuille' : `La feuille «\u202f${printable(sheet)}\u202f»`;
  return rows > max
    ? `${where} compte ${number(rows)} lignes remplies\u202f: Jalon en lit ${number(max)} au plus. Partagez-la en plusieurs fichiers, ou gardez les lignes de votre territoire.`
    : `${where} va jusqu’à la ligne ${number(lastRow)}\u202f: Jalon en lit ${number(max)} au plus. Une cellule y a sans doute été remplie par mégarde\u202f: supprimez les lignes sous votre tableau, puis recommencez.`;
}

/** A name from a hostile file may hold control or direction-changing characters, which would garble the sentence. */
function printable(name: string): string {
  return name.replace(/[\p{Control}\p{Format}]/gu, '�');
}

function number(value: number): string {
  return new Intl.NumberFormat('fr-FR').format(value);
}

function mebibytes(bytes: number): string {
  return `${number(Math.round(bytes / (1024 * 1024)))}\u202fMio`;
}
