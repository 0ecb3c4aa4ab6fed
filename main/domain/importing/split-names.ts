// Several names in one cell: separated by commas, semicolons, slashes or lines, with or without dashes before them.
import { foldText } from '../text/fold.ts';

/** Commas inside brackets part nothing, and neither does one in a name that is already known whole. */
export function splitNames(
  text: string,
  isKnown: (name: string) => boolean = () => false,
): readonly string[] {
  const names = text
    .split('\n')
    .flatMap((line) => splitLine(line.replace(/^[\s\-–—•·*▪➔>]+/u, '').trim(), isKnown))
    .map((name) => name.replace(/[\s.,;:]+$/u, '').replace(/^[\s,;]+/u, ''))
    .filter((name) => foldText(name) !== '');
  return [...new Map(names.toReversed().map((name) => [foldText(name), name])).values()].toReversed();
}

function splitLine(line: string, isKnown: (name: string) => boolean): readonly string[] {
  if (line === '' || isKnown(line)) return [line];
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  const characters = [...line];
  for (const [index, character] of characters.entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && isSeparator(character, characters[index - 1], characters[index + 1])) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].map((each) => each.trim());
}

/** A slash between digits is a date or a ratio, a comma between digits is decimal. */
function isSeparator(character: string, before: string | undefined, after: string | undefined): boolean {
  if (character === ';' || character === '|') return true;
  if (character !== ',' && character !== '/' && character !== '+') return false;
  const isDigit = (each: string | undefined): boolean => each !== undefined && /\d/u.test(each);
  return !(isDigit(before) && isDigit(after));
}

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

const TITLES = /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|dr\.?|me\.?)\s+/iu;

/** `Marie PAUL`, `PAUL Marie`, `Mme Marie Le Goff`: capitals tell the family name, else the last word does. */
export function readPersonName(text: string): PersonName {
  const words = text.replace(TITLES, '').trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length === 1) return { givenName: '', familyName: first };
  const inCapitals = words.filter(isInCapitals);
  if (inCapitals.length > 0 && inCapitals.length < words.length) {
    return {
      givenName: words.filter((word) => !isInCapitals(word)).join(' '),
      familyName: inCapitals.join(' '),
    };
  }
  const [givenName = '', ...rest] = words;
  return { givenName, familyName: rest.join(' ') };
}

function isInCapitals(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase();
}

const WORDS_OF_ORGANISATIONS =
  /\b(?:association|agence|agglo|agglomeration|cabinet|caisse|ccas|cci|centre|chambre|cma|collectivite|comite|communaute|commune|conseil|cpam|ddets|ddt|departement|direction|dreal|dreets|ecole|entreprise|epci|etat|federation|fondation|france|gip|greta|groupe|groupement|institut|lycee|mairie|maison|medef|metropole|ministere|mission|office|opco|pays|plie|pole|prefecture|rectorat|region|reseau|scic|secretariat|service|societe|sous prefecture|syndicat|territoire|universite|union|urssaf|ville|initiative|services|solidarites?|formation|mobilites?|habitat|jeunes|jeunesse|energies?|industries?|developpement|emploi|travail|insertion|developpeur|pays)\b/u;

/** Whether a name is a person's rather than an organisation's: a title, or two to four words of which one is in capitals. */
export function looksLikePerson(text: string): boolean {
  const trimmed = text.trim();
  if (TITLES.test(trimmed)) return true;
  if (WORDS_OF_ORGANISATIONS.test(foldText(trimmed)) || /[\d&/()]/u.test(trimmed)) return false;
  const words = trimmed.split(/\s+/u);
  if (words.length < 2 || words.length > 4) return false;
  const capitalised = words.every(
    (word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^(?:de|du|le|la|d['’])$/iu.test(word),
  );
  const capitals = words.filter((word) => isInCapitals(word)).length;
  return capitalised && capitals < words.length;
}

const FUNCTIONS =
  /^(?:animat(?:eur|rice)|agent|assistante?|cheffe|chargee? d[a-z]*|chef(?! de file)|conseill(?:er|ere)|coordonnat(?:eur|rice)|coordinat(?:eur|rice)|direct(?:eur|rice)|dgs|dga|elue?|gestionnaire|ingenieure?|maire|mediat(?:eur|rice)|president(?:e)?|vice president(?:e)?|referente?|responsable|secretaire|technicien(?:ne)?)\b/u;

/** A post rather than whoever holds it: "Chargée de mission mobilité". */
export function looksLikeFunction(text: string): boolean {
  return FUNCTIONS.test(foldText(text)) && !looksLikePerson(text);
}

/**
 * A person beyond doubt, in a column of organisations: by a title, by a family name in capitals after a given name, or by an organisation
 * in brackets after a name. `organisation` is what the brackets hold, empty without them.
 */
export function personIn(text: string): { readonly name: string; readonly organisation: string } | null {
  const [, before, inside] = /^([^()]+?)\s*\(([^()]+)\)$/u.exec(text.trim()) ?? [];
  const [name, organisation] = [before ?? text.trim(), inside ?? ''];
  if (!looksLikePerson(name)) return null;
  return organisation !== '' || TITLES.test(name) || endsInCapitals(name) ? { name, organisation } : null;
}

/** `Marie PAUL`, not `CCI Mayenne`. */
function endsInCapitals(name: string): boolean {
  const words = name.split(/\s+/u);
  return isInCapitals(words.at(-1) ?? '') && !isInCapitals(words[0] ?? '');
}
