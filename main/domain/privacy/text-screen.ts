// Addresses, telephone numbers and names of persons written inside free text, where no field says what they are.
import type { Contact } from '../directory/directory.ts';
import { replaceAsRead } from './as-read.ts';
import { namesPattern } from './names-pattern.ts';
import type { WithheldReason } from './withheld.ts';

const LOCAL = String.raw`[\p{L}\d._%+'’-]+`;
const DOMAIN_WORD = String.raw`[\p{L}\d-]+`;
const SPACE = '[ \u00a0\u202f]';
/** Written out so that machines do not read it; people do. */
const AT_IN_WORDS = String.raw`(?:${SPACE}?[([{]${SPACE}?(?:at|a|à|chez|arobas|arobase)${SPACE}?[)\]}]${SPACE}?|${SPACE}(?:arobas|arobase)${SPACE})`;
const DOT_IN_WORDS = String.raw`(?:\.|${SPACE}?[([{]${SPACE}?(?:dot|point)${SPACE}?[)\]}]${SPACE}?|${SPACE}(?:dot|point)${SPACE})`;
/** From where its first part begins: tried again from each of its letters, a long word would take a time that grows as its square. */
const ADDRESS = String.raw`(?<![\p{L}\d._%+'’-])${LOCAL}(?:${SPACE}?@${SPACE}?${DOMAIN_WORD}(?:\.${DOMAIN_WORD})+|${AT_IN_WORDS}${DOMAIN_WORD}(?:${DOT_IN_WORDS}${DOMAIN_WORD})+)`;
const EMAIL = new RegExp(String.raw`<(?:mailto:)?${ADDRESS}>|${ADDRESS}`, 'giu');

const BETWEEN_DIGITS = String.raw`[\s.\-‐‑–—/_·()]{0,3}`;
const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;
/** Days and months are figures in a row too: « 01/02/2026 – 03/04/2026 ». */
const NO_DATE = String.raw`(?!\d{2}[/.\-](?:\d{2}[/.\-])?${YEAR})`;
/** Not the end of a longer reference, but for the word that says what it is. */
const NUMBER_STARTS = String.raw`(?:(?<![\p{L}\d+]|\d[-./])|(?<=t[ée]l))`;
const NUMBER_ENDS = String.raw`(?![\p{L}\d])`;
/** French numbers, national or international, in pairs or not; those of other countries, told by their code. */
const PHONE = new RegExp(
  [
    String.raw`${NUMBER_STARTS}${NO_DATE}(?:(?:\((?:\+|00)\s?33\)|(?:\+|00)\s?33)${BETWEEN_DIGITS}(?:\(?0\)?${BETWEEN_DIGITS})?[1-9]|\(0[1-9]\)|0[1-9])(?:${BETWEEN_DIGITS}\d){8}${NUMBER_ENDS}`,
    String.raw`\+\s?[1-9](?:${BETWEEN_DIGITS}\d){9,14}${NUMBER_ENDS}(?!\s?(?:%|€|[kM]€|euros))`,
    String.raw`\+\s?(?:508|681|687)(?:${BETWEEN_DIGITS}\d){6}${NUMBER_ENDS}(?!\s?(?:€|euros))`,
  ].join('|'),
  'giu',
);
const LINK = /\[(?<label>[^[\]]*)\]\((?<target>\s*<?(?:mailto|tel):[^)]*)\)/giu;

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
  /** Numbers that may, however they are written. */
  readonly phones?: readonly string[];
}

interface Search {
  readonly pattern: RegExp;
  readonly removed: string;
  readonly reason: WithheldReason;
  readonly isKept: (found: string) => boolean;
}

export function makeTextScreen({ unnamed, addresses, phones = [] }: Kept): TextScreen {
  const numbers = new Set(phones.map(bareNumber));
  const names = namesPattern(unnamed);
  const searches: readonly Search[] = [
    {
      pattern: EMAIL,
      removed: REMOVED.email,
      reason: 'address-in-text',
      isKept: (found) => addresses.has(bareAddress(found)),
    },
    {
      pattern: PHONE,
      removed: REMOVED.phone,
      reason: 'phone-in-text',
      isKept: (found) => numbers.has(bareNumber(found)),
    },
    ...(names
      ? [
          {
            pattern: names,
            removed: REMOVED.name,
            reason: 'name-in-text' as const,
            isKept: () => false,
          },
        ]
      : []),
  ];
  return (text, tell) => {
    let screened = text.includes('](') ? withoutLinks(text, searches, tell) : text;
    for (const search of searches) {
      if (!mayHold(screened, search)) continue;
      screened = replaceAsRead(screened, search.pattern, (found) => {
        if (search.isKept(found)) return null;
        tell(search.reason);
        return search.removed;
      });
    }
    return screened;
  };
}

const bareAddress = (found: string): string => found.replaceAll(/^<(?:mailto:)?|>$|\s/gi, '').toLowerCase();
/** As it is dialled in France. */
const bareNumber = (found: string): string =>
  found.replaceAll(/[^\d+]/g, '').replace(/^(?:\+|00)33(?:0(?=\d{9}))?/, '0');

/** Looked for in vain in most texts, of which there are many. */
function mayHold(text: string, { reason }: Search): boolean {
  if (reason === 'phone-in-text') return /\d|&#|[\uff10-\uff19]/.test(text);
  return reason !== 'address-in-text' || /[@＠&%]|arobas|[([{]\s?(?:at|a|à|chez)\s?[)\]}]/iu.test(text);
}

/** A link that leads to what may not be read is its words alone, which are read like any. */
function withoutLinks(
  text: string,
  searches: readonly Search[],
  tell: (reason: WithheldReason) => void,
): string {
  return text.replaceAll(LINK, (link: string, label: string, target: string) => {
    const address = target.replace(/^\s*<?(?:mailto|tel):/i, '');
    const search = searches.find((each) => holds(address, each));
    if (!search) return link;
    if (!holds(label, search)) tell(search.reason);
    return label;
  });
}

function holds(text: string, { pattern, isKept }: Search): boolean {
  let isHeld = false;
  replaceAsRead(text, pattern, (found) => {
    isHeld ||= !isKept(found);
    return null;
  });
  return isHeld;
}
