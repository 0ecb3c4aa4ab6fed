// A cell as the text a person sees in it.
import type { CellValue } from '../spreadsheet/sheet.ts';

/** `30/06/2027` for a date, `VRAI` for true, a decimal comma; empty for an empty cell. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return value.date.split('-').toReversed().join('/');
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

/** Words that fill a cell without saying anything. */
const NOTHING_SAID =
  /^(?:n\/?a|n\.a\.?|néant|neant|sans objet|s\/?o|so|-+|–|—|\/|\?+|x{3,}|nc|n\.c\.?|non communiqué|non renseigné|aucun|aucune)$/iu;
/** "À définir" says that it is known to be missing: of a lead, that is "à désigner". */
const TO_BE_DEFINED =
  /^(?:à|a) (?:définir|definir|préciser|preciser|déterminer|determiner|désigner|designer|confirmer|identifier|compléter|completer|venir|nommer|trouver)$|^(?:en attente|tbd|à voir|a voir|en cours de (?:définition|désignation|recrutement))$/iu;

/** Longer than any of these words: most cells, which need no closer look. */
const LONGEST_NOTHING = 20;
const LONGEST_TO_BE_DEFINED = 60;

export function saysNothing(value: CellValue | undefined): boolean {
  if (typeof value === 'string' && value.length > LONGEST_NOTHING) return false;
  return (
    isBlank(value) || (typeof value === 'string' && (value.trim() === '' || NOTHING_SAID.test(value.trim())))
  );
}

export function saysToBeDefined(value: CellValue | undefined): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_TO_BE_DEFINED) return false;
  return TO_BE_DEFINED.test(value.trim().replace(/[.…\s]+$/u, ''));
}

/** `AB` for 27: columns as spreadsheets name them, counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
