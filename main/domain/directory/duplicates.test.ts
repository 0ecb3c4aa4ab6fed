import { describe, expect, it } from 'vitest';
import { idNumber, organisationNumber, STAMP } from '../specimen.test-support.ts';
import { blankContact, type Contact } from './directory.ts';
import {
  contactsWithDuplicates,
  likelyDuplicatesOfContact,
  likelyDuplicatesOfOrganisation,
  organisationsWithDuplicates,
} from './duplicates.ts';

const reasonsOf = (found: readonly { readonly entry: { readonly id: string }; readonly reason: string }[]) =>
  found.map(({ entry, reason }) => [entry.id, reason]);

describe('likely duplicates among organisations', () => {
  const subject = { ...organisationNumber(1, 'Pôle emploi'), acronym: 'PE', siren: '130005481' };

  it('share a SIREN, a name without its accents, or an acronym, the surest reason first', () => {
    const organisations = [
      subject,
      { ...organisationNumber(2, 'France Travail'), siret: '13000548100010' },
      organisationNumber(3, 'POLE-EMPLOI'),
      { ...organisationNumber(4, 'Agence'), acronym: 'pe' },
      organisationNumber(5, 'PE'),
      { ...organisationNumber(6, 'Pole Emploi'), siren: '130005481' },
      organisationNumber(7, 'Région Pays de la Loire'),
    ];
    expect(reasonsOf(likelyDuplicatesOfOrganisation(subject, organisations))).toEqual([
      [idNumber(2), 'siren'],
      [idNumber(3), 'name'],
      [idNumber(4), 'acronym'],
      [idNumber(5), 'acronym'],
      [idNumber(6), 'siren'],
    ]);
  });

  it('are not found among those that merely lack the same things', () => {
    const empty = organisationNumber(8, 'Le Relais');
    expect(likelyDuplicatesOfOrganisation(empty, [organisationNumber(9, 'CRESS')])).toEqual([]);
  });
});

describe('likely duplicates among contacts', () => {
  const person = (number: number, fields: Partial<Contact>): Contact => ({
    ...blankContact(idNumber(number), STAMP),
    ...fields,
  });

  it('share a name, whichever part comes first, or an address of their own', () => {
    const subject = person(1, { givenName: 'Zoé', familyName: 'Le Goff', email: 'z.legoff@exemple.fr' });
    const contacts = [
      subject,
      person(2, { givenName: 'LE GOFF', familyName: 'Zoe' }),
      person(3, { familyName: 'Autre', email: 'Z.LeGoff@exemple.fr' }),
      person(4, { givenName: 'Zoé', familyName: 'Legrand' }),
    ];
    expect(reasonsOf(likelyDuplicatesOfContact(subject, contacts))).toEqual([
      [idNumber(2), 'name'],
      [idNumber(3), 'email'],
    ]);
  });

  it('are not two people of one service, nor two without a name', () => {
    const shared = { email: 'emploi@exemple.fr', emailKind: 'functional' } as const;
    const one = person(1, { ...shared, function: 'Chargée de mission' });
    const other = person(2, { ...shared, function: 'Chargée de mission' });
    expect(likelyDuplicatesOfContact(one, [one, other])).toEqual([]);
    expect(contactsWithDuplicates([one, other]).size).toBe(0);
  });
});

describe('the entries that have a likely duplicate', () => {
  it('are those for which one is found', () => {
    const names = ['Pôle emploi', 'POLE EMPLOI', 'CRESS', 'DREAL', 'dreal', 'Relais', 'Relais 49', 'Autre'];
    const organisations = names.map((name, index) => ({
      ...organisationNumber(index + 1, name),
      acronym: name === 'Autre' ? 'CRESS' : name === 'DREAL' ? 'DREAL' : '',
      siret: name.startsWith('Relais') ? '13000548100010' : '',
    }));
    const oneByOne = organisations.filter(
      (entry) => likelyDuplicatesOfOrganisation(entry, organisations).length > 0,
    );
    expect([...organisationsWithDuplicates(organisations)].toSorted()).toEqual(oneByOne.map(({ id }) => id));
    expect(oneByOne).toHaveLength(8);
    expect(organisationsWithDuplicates(organisations.slice(5, 6)).size).toBe(0);
  });
});
