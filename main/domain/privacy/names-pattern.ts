// How the name of a person of the directory is written inside a text.
import { contactName, type Contact } from '../directory/directory.ts';

/** « Dupont, Jean », « Dupont (Jean) », « Jean **Dupont** ». */
const BETWEEN_NAMES = String.raw`[\s\-‐‑*_,(]+`;
const CIVILITY = String.raw`(?:mm?\.?|mmes?|mlles?|mr|monsieur|messieurs|madame|mesdames|mademoiselle|dr|docteur|pr|me|maître)\s+`;

/**
 * Given and family name together, either first; the family name after « Mme » or an initial. A lone word is too often something
 * else. Null when there is nobody.
 */
export function namesPattern(people: readonly Contact[]): RegExp | null {
  const spelled = people
    .filter(({ givenName, familyName }) => wordsOf(givenName).length > 0 && wordsOf(familyName).length > 0)
    .flatMap(formsOf);
  if (spelled.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\d])(?:${spelled.join('|')})(?![\\p{L}\\d])`, 'giu');
}

function formsOf(person: Contact): readonly string[] {
  const family = spelt(person.familyName);
  const initials = wordsOf(person.givenName)
    .map((word) => `${spelling(word.charAt(0))}\\.`)
    .join(String.raw`[\s\-‐‑]*`);
  return [
    spelt(contactName(person)),
    spelt(`${person.familyName} ${person.givenName}`),
    `${CIVILITY}${family}`,
    String.raw`${initials}\s*${family}`,
    `${family}${BETWEEN_NAMES}${initials}`,
  ];
}

function spelt(name: string): string {
  return wordsOf(name).map(spelling).join(BETWEEN_NAMES);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .split(/[\s\-‐‑]+/u)
    .filter((word) => word !== '');

const OTHERWISE: Readonly<Record<string, string>> = {
  "'": "['’ʼ]",
  '’': "['’ʼ]",
  œ: '(?:œ|oe)',
  æ: '(?:æ|ae)',
};

/** Capitals often go without their accents. */
function spelling(word: string): string {
  return [...word]
    .map((letter) => {
      const [bare = letter, ...marks] = letter.normalize('NFD');
      return (
        OTHERWISE[letter.toLowerCase()] ??
        (marks.length === 0 ? escaped(letter) : String.raw`(?:${letter}|${escaped(bare)}\p{M}*)`)
      );
    })
    .join('');
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
