// Organisations and people named in a file: found in the directory, or new entries of it.
import {
  blankContact,
  blankOrganisation,
  contactName,
  type Contact,
  type Directory,
  type Organisation,
  type OrganisationKind,
} from '../directory/directory.ts';
import type { Stamp } from '../identity/entity.ts';
import { foldText } from '../text/fold.ts';
import { readPersonName } from './split-names.ts';
import type { ValueReading, ValueReadings, ValueResult } from './value-reading.ts';

interface Making {
  readonly makeId: () => string;
  readonly stamp: Stamp;
}

/** What tells the nature of an organisation by its name; what tells nothing is "Autre", for the secretary to say. */
const KINDS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/^(?:prefecture|sous prefecture|etat|ddt|ddtm|ddets|dreets|dreal|drac|rectorat|academie|ars)\b/u, 'state'],
  [
    /\b(?:ademe|france travail|pole emploi|bpifrance|banque des territoires|anct|agence de l eau|cpam|caf|msa)\b/u,
    'state-operator',
  ],
  [/\b(?:conseil regional|region)\b/u, 'region'],
  [/\b(?:conseil departemental|departement)\b/u, 'departement'],
  [
    /\b(?:communaute (?:de communes|d agglomeration|urbaine)|metropole|agglo|agglomeration|epci|cc|ca|cu)\b/u,
    'epci',
  ],
  [/^(?:commune|ville|mairie|ccas)\b/u, 'commune'],
  [/\b(?:cci|cma|chambre)\b/u, 'chamber'],
  [/\b(?:association|mission locale|plie|federation|collectif)\b/u, 'association'],
  [/\b(?:syndicat|medef|cpme|u2p|cfdt|cgt|cftc)\b/u, 'union'],
  [/\b(?:bailleur|habitat|hlm)\b/u, 'social-landlord'],
  [/\b(?:greta|afpa|cfa|organisme de formation|lycee|universite|campus)\b/u, 'training-body'],
  [/\b(?:sas|sarl|sa|entreprise|societe)\b/u, 'company'],
];

export class NameBook {
  readonly #making: Making;
  readonly #readings: ValueReadings;
  readonly #organisations = new Map<string, Organisation>();
  readonly #people = new Map<string, Contact>();
  readonly #byId: ReadonlyMap<string, Organisation | Contact>;
  readonly #newOrganisations: Organisation[] = [];
  readonly #newContacts = new Map<string, Contact>();

  constructor(directory: Directory, readings: ValueReadings, making: Making) {
    this.#making = making;
    this.#readings = readings;
    for (const each of directory.organisations.toReversed()) {
      for (const key of [each.acronym, each.name, each.siren, each.siret]) this.#nameOrganisation(key, each);
    }
    for (const each of directory.contacts.toReversed()) this.#people.set(personKey(contactName(each)), each);
    this.#byId = new Map([...directory.organisations, ...directory.contacts].map((each) => [each.id, each]));
  }

  get newOrganisations(): readonly Organisation[] {
    return this.#newOrganisations;
  }

  get newContacts(): readonly Contact[] {
    return [...this.#newContacts.values()];
  }

  isKnownOrganisation(text: string): boolean {
    return this.#find(text) !== undefined;
  }

  /** Null when the secretary chose to leave the name out. */
  organisation(text: string): string | null {
    const name = text.slice(0, 300);
    return idOf(this.#readings.read('organisation', name, () => this.#readOrganisation(name)));
  }

  /** Null when the secretary chose to leave the name out. */
  person(text: string, organisationId: string | null): string | null {
    const name = text.slice(0, 200);
    return idOf(this.#readings.read('person', name, () => this.#readPerson(name, organisationId)));
  }

  /** Of somebody new to the directory alone: what the directory already says is not overwritten by a file. */
  giveAddress(contactId: string, email: string): void {
    const fresh = this.#newContacts.get(contactId);
    if (fresh && email !== '' && fresh.email === '') this.#newContacts.set(contactId, { ...fresh, email });
  }

  #readOrganisation(text: string): Pick<ValueReading, 'result' | 'by'> {
    const chosen = this.#chosen('organisation', text);
    if (chosen) return chosen;
    const found = this.#find(text);
    if (found) {
      const by = foldText(found.name) === foldText(text) ? 'label' : 'synonym';
      return { result: entry(found.id, found.name, false), by };
    }
    const made = blankOrganisation(this.#making.makeId(), text, kindOf(text), this.#making.stamp);
    this.#newOrganisations.push(made);
    return { result: entry(made.id, made.name, true), by: 'new' };
  }

  #readPerson(text: string, organisationId: string | null): Pick<ValueReading, 'result' | 'by'> {
    const chosen = this.#chosen('person', text);
    if (chosen) return chosen;
    const found = this.#people.get(personKey(text));
    if (found) return { result: entry(found.id, contactName(found), false), by: 'label' };
    const { givenName, familyName } = readPersonName(text);
    const made: Contact = {
      ...blankContact(this.#making.makeId(), this.#making.stamp),
      givenName: givenName.slice(0, 100),
      familyName: familyName.slice(0, 100),
      organisationId,
    };
    this.#newContacts.set(made.id, made);
    return { result: entry(made.id, contactName(made), true), by: 'new' };
  }

  #chosen(list: 'organisation' | 'person', text: string): Pick<ValueReading, 'result' | 'by'> | null {
    const choice = this.#readings.choiceFor(list, text);
    if (choice === null) return { result: { kind: 'nothing' }, by: 'chosen' };
    const known = typeof choice === 'string' ? this.#byId.get(choice) : undefined;
    if (!known) return null;
    const name = 'name' in known ? known.name : contactName(known);
    return { result: entry(known.id, name, false), by: 'chosen' };
  }

  /** By name, acronym or number; `DREAL Pays de la Loire (DREAL)` by what is before its brackets, then by what is in them. */
  #find(text: string): Organisation | undefined {
    const bracketed = /^(.+?)\s*\(([^()]+)\)$/u.exec(text.trim());
    const forms = bracketed ? [text, bracketed[1], bracketed[2]] : [text];
    for (const form of forms) {
      const found = this.#organisations.get(foldText(form ?? ''));
      if (found) return found;
    }
    return undefined;
  }

  #nameOrganisation(key: string, organisation: Organisation): void {
    const folded = foldText(key);
    if (folded !== '') this.#organisations.set(folded, organisation);
  }
}

function entry(id: string, name: string, isNew: boolean): ValueResult {
  return { kind: 'entry', id, name, isNew };
}

function idOf(result: ValueResult): string | null {
  return result.kind === 'entry' ? result.id : null;
}

/** `PAUL Marie` is `Marie Paul`. */
function personKey(name: string): string {
  return foldText(name.replace(/^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame)\s+/iu, ''))
    .split(' ')
    .toSorted()
    .join(' ');
}

function kindOf(name: string): OrganisationKind {
  const folded = foldText(name);
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other';
}
