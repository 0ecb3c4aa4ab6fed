// Erasing a person: from the directory, from every fiche that names them, and from whatever was written of them (RGPD, art. 17).
import { applyDirectoryChange, applyPlanChange } from '../change/apply.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import { PERSONAL_FIELDS, type Contact, type Directory } from './directory.ts';
import { replaceInDirectory, replaceInPlan } from './references.ts';

export const ERASED_WORDS = '[effacé]';
/** Never longer than what it replaces: a field at its limit must stay within it. */
const ERASED_SHORTLY = '[…]';

/** Shorter, a word would be found inside others. */
const MIN_WORD_LENGTH = 5;

export interface Erasure {
  /** One person may have had several entries, made one since. */
  readonly contactIds: ReadonlySet<EntityId>;
  /** How the person may be written in a text: full name, address, telephone. */
  readonly words: readonly RegExp[];
  readonly stamp: Stamp;
}

/** What a person is called and reached by. */
export type Naming = Pick<Contact, 'givenName' | 'familyName' | 'email' | 'phone'>;

/** `entries` are all of one person; `former` is how they were written before: an old address is theirs too. */
export function erasureOf(
  entries: readonly Contact[],
  stamp: Stamp,
  former: readonly Naming[] = [],
): Erasure {
  const words = new Set([...entries, ...former].flatMap(writtenForms));
  // The longest first: an address before the name it may contain.
  const patterns = [...words].toSorted((one, other) => other.length - one.length);
  return {
    contactIds: new Set(entries.map(({ id }) => id)),
    words: patterns.map((word) => new RegExp(word, 'giu')),
    stamp,
  };
}

const LETTER_OR_DIGIT = String.raw`[\p{L}\p{N}]`;

/** As patterns: whatever the case and the spaces, but never inside a longer word, which would be somebody else. */
function writtenForms({ givenName, familyName, email, phone }: Naming): readonly string[] {
  const given = givenName.trim();
  const family = familyName.trim();
  const names = given === '' || family === '' ? [] : [`${given} ${family}`, `${family} ${given}`];
  const isLongEnough = (word: string): boolean => word.length >= MIN_WORD_LENGTH;
  const address = email.trim();
  const digits = phone.replaceAll(/[\s.()/-]/g, '');
  return [
    ...(isLongEnough(address)
      ? [String.raw`(?<![\p{L}\p{N}._+-])${escaped(address)}(?!${LETTER_OR_DIGIT})`]
      : []),
    ...names.filter(isLongEnough).map((name) =>
      wholeWords(
        name
          .split(/\s+/)
          .map(escaped)
          .join(String.raw`\s+`),
      ),
    ),
    ...(isLongEnough(digits) ? [wholeWords([...digits].map(escaped).join(String.raw`[\s.()/-]*`))] : []),
  ];
}

function wholeWords(pattern: string): string {
  return `(?<!${LETTER_OR_DIGIT})${pattern}(?!${LETTER_OR_DIGIT})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function isMentioned(text: string, { contactIds, words }: Erasure): boolean {
  return contactIds.has(text) || words.some((word) => text.search(word) >= 0);
}

/** How many values inside name the person, by id or in words. */
export function countMentions(value: unknown, erasure: Erasure): number {
  if (typeof value === 'string') return isMentioned(value, erasure) ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countMentions(each, erasure), 0);
}

/** The value with nothing personal left: for records of the history. Ids stay, they name nobody any more. */
export function withoutPerson(value: unknown, erasure: Erasure): unknown {
  if (typeof value === 'string') {
    return erasure.words.reduce(
      (text, word) =>
        text.replaceAll(word, (match) =>
          match.length < ERASED_WORDS.length ? ERASED_SHORTLY : ERASED_WORDS,
        ),
      value,
    );
  }
  if (Array.isArray(value)) return value.map((each) => withoutPerson(each, erasure));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withoutPerson(each, erasure)] as const);
  return blanked(Object.fromEntries(entries), erasure);
}

/** A contact, or a change to one field of it, said of this very person. */
function blanked(record: Record<string, unknown>, { contactIds }: Erasure): Record<string, unknown> {
  const isTheirs = (id: unknown): boolean => typeof id === 'string' && contactIds.has(id);
  if (isTheirs(record['id']) && 'familyName' in record) {
    return { ...record, ...Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, ''])) };
  }
  if (!isTheirs(record['contactId'])) return record;
  // Somebody seated in the composition of a meeting: named there without being in the directory any more.
  if ('personId' in record && 'name' in record)
    return { ...record, contactId: null, name: ERASED_WORDS, function: '' };
  const isPersonal = PERSONAL_FIELDS.some((field) => field === record['field']);
  return record['kind'] === 'contact.set' && isPersonal ? { ...record, value: '' } : record;
}

export function eraseFromDirectory(directory: Directory, erasure: Erasure): Directory {
  const { contactIds, stamp } = erasure;
  let current = directory;
  for (const contactId of contactIds) {
    for (const change of replaceInDirectory(current, { from: contactId, to: null, stamp }))
      current = applyDirectoryChange(current, change).document;
    if (current.contacts.some(({ id }) => id === contactId))
      current = applyDirectoryChange(current, { kind: 'contact.remove', contactId }).document;
  }
  return withoutPerson(current, erasure) as Directory;
}

export function eraseFromPlan(plan: Plan, erasure: Erasure): Plan {
  const { contactIds, stamp } = erasure;
  let current = plan;
  for (const contactId of contactIds)
    for (const change of replaceInPlan(current, { from: contactId, to: null, stamp }))
      current = applyPlanChange(current, change).document ?? current;
  return withoutPerson(current, erasure) as Plan;
}
