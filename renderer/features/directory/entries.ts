// The directory as a list: what each line says, in the order of the alphabet, and what it is found by.
import {
  contactName,
  ORGANISATION_KIND_LABELS,
  type Contact,
  type Directory,
  type Organisation,
} from '../../../main/domain/directory/directory.ts';
import { foldText } from '../../../main/domain/text/fold.ts';
import { wordsOf } from '../../api/label-search.ts';

export type ListName = 'organisations' | 'contacts';

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly badge: { readonly words: string; readonly tone: 'neutral' | 'warning' } | null;
}

export const UNNAMED_CONTACT = 'Contact sans nom';
export const TO_ERASE = 'À effacer';

const collator = new Intl.Collator('fr', { numeric: true });
/** Folded once per version of an entry: an edited one is another object. */
const folded = new WeakMap<Organisation | Contact, string>();

/** Past its day: the person is not to be kept any longer. */
export function isToErase({ retentionUntil }: Contact, today: string): boolean {
  return retentionUntil !== null && retentionUntil < today;
}

export function organisationEntries(organisations: readonly Organisation[], typed: string): readonly Entry[] {
  return found(organisations, typed, ({ name, acronym, siren, siret, territory }) =>
    [name, acronym, siren, siret, territory?.label ?? ''].join(' '),
  )
    .map(({ id, name, acronym, kind, isActive }) => ({
      id,
      label: acronym === '' ? name : `${name} (${acronym})`,
      detail: ORGANISATION_KIND_LABELS[kind],
      badge: isActive ? null : ({ words: 'Inactif', tone: 'neutral' } as const),
    }))
    .toSorted(byLabel);
}

export function contactEntries(
  contacts: readonly Contact[],
  { typed, today, organisationName }: ContactListing,
): readonly Entry[] {
  return found(contacts, typed, (person) =>
    [contactName(person), person.function, person.service, person.email, person.phone].join(' '),
  )
    .map((person) => ({
      id: person.id,
      label: contactName(person) || UNNAMED_CONTACT,
      detail: [
        contactName(person) === person.function ? '' : person.function,
        person.organisationId === null ? '' : organisationName(person.organisationId),
      ]
        .filter((part) => part !== '')
        .join(', '),
      badge: isToErase(person, today) ? ({ words: TO_ERASE, tone: 'warning' } as const) : null,
    }))
    .toSorted(byLabel);
}

export interface ContactListing {
  readonly typed: string;
  readonly today: string;
  readonly organisationName: (id: string) => string;
}

export function listOf({ organisations, contacts }: Directory, id: string | null): ListName | null {
  if (id === null) return null;
  if (organisations.some((each) => each.id === id)) return 'organisations';
  return contacts.some((each) => each.id === id) ? 'contacts' : null;
}

function byLabel(one: Entry, other: Entry): number {
  return collator.compare(one.label, other.label);
}

/** Every word typed must begin a word of the entry, accents and case forgiven. */
function found<Each extends Organisation | Contact>(
  all: readonly Each[],
  typed: string,
  textOf: (each: Each) => string,
): readonly Each[] {
  const words = wordsOf(typed);
  if (words.length === 0) return all;
  return all.filter((each) => {
    let text = folded.get(each);
    if (text === undefined) folded.set(each, (text = ` ${foldText(textOf(each))}`));
    return words.every((word) => text.includes(` ${word}`));
  });
}
