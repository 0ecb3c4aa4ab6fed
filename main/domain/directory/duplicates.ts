// Entries of the directory that are likely one and the same: proposed to the secretary, never merged by themselves.
import { foldText } from '../text/fold.ts';
import { contactName, type Contact, type Organisation } from './directory.ts';

/** Why two organisations are likely one: the same number is nearly sure, the same acronym is a hint. */
export type DuplicateReason = 'siren' | 'name' | 'acronym' | 'email';

export interface LikelyDuplicate<Entry> {
  readonly entry: Entry;
  readonly reason: DuplicateReason;
}

type Keys = Partial<Record<DuplicateReason, string>>;

/** What an organisation is recognised by; a name is also compared with the acronyms of others. */
function organisationKeys({ name, acronym, siren, siret }: Organisation): Keys {
  return {
    siren: siren === '' ? siret.slice(0, 9) : siren,
    name: foldText(name),
    acronym: foldText(acronym),
  };
}

function contactKeys(person: Contact): Keys {
  const isNamed = `${person.givenName}${person.familyName}`.trim() !== '';
  return {
    // A functional address is shared by a whole service.
    email: person.emailKind === 'functional' ? '' : person.email.trim().toLowerCase(),
    name: isNamed ? foldText(contactName(person)).split(' ').toSorted().join(' ') : '',
  };
}

const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== '' && one === other;

export function likelyDuplicatesOfOrganisation(
  subject: Organisation,
  organisations: readonly Organisation[],
): readonly LikelyDuplicate<Organisation>[] {
  const own = organisationKeys(subject);
  return organisations.flatMap((entry): LikelyDuplicate<Organisation>[] => {
    if (entry.id === subject.id) return [];
    const others = organisationKeys(entry);
    if (same(own.siren, others.siren)) return [{ entry, reason: 'siren' }];
    if (same(own.name, others.name)) return [{ entry, reason: 'name' }];
    const shareAcronym =
      same(own.acronym, others.acronym) || same(own.acronym, others.name) || same(own.name, others.acronym);
    return shareAcronym ? [{ entry, reason: 'acronym' }] : [];
  });
}

export function likelyDuplicatesOfContact(
  subject: Contact,
  contacts: readonly Contact[],
): readonly LikelyDuplicate<Contact>[] {
  const own = contactKeys(subject);
  return contacts.flatMap((entry): LikelyDuplicate<Contact>[] => {
    if (entry.id === subject.id) return [];
    const others = contactKeys(entry);
    if (same(own.email, others.email)) return [{ entry, reason: 'email' }];
    return same(own.name, others.name) ? [{ entry, reason: 'name' }] : [];
  });
}

/** Ids of the organisations that have a likely duplicate: the whole directory at once, without comparing each with all. */
export function organisationsWithDuplicates(organisations: readonly Organisation[]): ReadonlySet<string> {
  return sharing(
    organisations.map((entry) => {
      const { siren, name, acronym } = organisationKeys(entry);
      return [entry.id, [keyed('siren', siren), keyed('word', name), keyed('word', acronym)]];
    }),
  );
}

export function contactsWithDuplicates(contacts: readonly Contact[]): ReadonlySet<string> {
  return sharing(
    contacts.map((entry) => {
      const { email, name } = contactKeys(entry);
      return [entry.id, [keyed('email', email), keyed('name', name)]];
    }),
  );
}

function keyed(kind: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `${kind}:${value}`;
}

function sharing(entries: readonly (readonly [string, readonly string[]])[]): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  const found = new Set<string>();
  for (const [id, keys] of entries) {
    for (const key of keys) {
      if (key === '') continue;
      const first = firstOf.get(key) ?? id;
      firstOf.set(key, first);
      if (first !== id) found.add(first).add(id);
    }
  }
  return found;
}
