// Addresses, telephone numbers and names of persons written inside free text, where no field says what they are.
import { contactName, type Contact } from '../directory/directory.ts';
import type { WithheldReason } from './withheld.ts';

const EMAIL = /[\p{L}\d._%+'’-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const BETWEEN_DIGITS = String.raw`[\s.\-‐‑–/]{0,2}`;
/** French numbers, national or international, in pairs or not; not the end of a longer reference. */
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[-./])(?:(?:\+33|0033)${BETWEEN_DIGITS}(?:\(0\)${BETWEEN_DIGITS})?|0)[1-9](?:${BETWEEN_DIGITS}\d){8}(?![\p{L}\d])`,
  'gu',
);

export const REMOVED = {
  email: '[adresse retirée]',
  phone: '[numéro retiré]',
  name: '[nom retiré]',
} as const;

export type TextScreen = (text: string, tell: (reason: WithheldReason) => void) => string;

interface Kept {
  /** Persons whose name may not be read. */
  readonly unnamed: readonly Contact[];
  /** Addresses that may. */
  readonly addresses: ReadonlySet<string>;
}

export function makeTextScreen({ unnamed, addresses }: Kept): TextScreen {
  const names = patternOf(unnamed);
  return (text, tell) => {
    let screened = text;
    if (text.includes('@')) {
      screened = screened.replaceAll(EMAIL, (address) => {
        if (addresses.has(address.toLowerCase())) return address;
        tell('address-in-text');
        return REMOVED.email;
      });
    }
    screened = screened.replaceAll(PHONE, () => {
      tell('phone-in-text');
      return REMOVED.phone;
    });
    if (!names) return screened;
    return screened.replaceAll(names, () => {
      tell('name-in-text');
      return REMOVED.name;
    });
  };
}

/** Given and family name together, either first; a lone word is too often something else. Null when there is nobody. */
function patternOf(people: readonly Contact[]): RegExp | null {
  const spelled = people
    .filter(({ givenName, familyName }) => givenName.trim() !== '' && familyName.trim() !== '')
    .flatMap((person) => [contactName(person), `${person.familyName} ${person.givenName}`])
    .map((name) => wordsOf(name.normalize('NFC')))
    .filter(({ length }) => length > 1)
    .map((words) => words.map(spelling).join(String.raw`[\s\-‐‑*_]+`));
  if (spelled.length === 0) return null;
  return new RegExp(`(?<!\\p{L})(?:${spelled.join('|')})(?!\\p{L})`, 'giu');
}

const wordsOf = (name: string): readonly string[] => name.split(/[\s-]+/u).filter((word) => word !== '');

/** Capitals often go without their accents. */
function spelling(word: string): string {
  return [...word]
    .map((letter) => {
      const [bare = letter, ...marks] = letter.normalize('NFD');
      return marks.length === 0 ? escaped(letter) : String.raw`(?:${letter}|${escaped(bare)}\p{M}*)`;
    })
    .join('');
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
