import { describe, expect, it } from 'vitest';
import { blankContact } from '../../../main/domain/directory/directory.ts';
import { idNumber, organisationNumber, STAMP } from '../../../main/domain/specimen.test-support.ts';
import { contactEntries, organisationEntries } from './entries.ts';

const labels = (entries: readonly { readonly label: string }[]) => entries.map(({ label }) => label);

describe('the lines of the directory', () => {
  const organisations = [
    organisationNumber(1, 'Zéphyr'),
    { ...organisationNumber(2, 'École de la 2e chance'), acronym: 'E2C', siren: '130005481' },
    { ...organisationNumber(3, 'Éco-quartier'), isActive: false },
  ];

  it('stand in the order of the alphabet, accents or not', () => {
    expect(labels(organisationEntries(organisations, ''))).toEqual([
      'Éco-quartier',
      'École de la 2e chance (E2C)',
      'Zéphyr',
    ]);
  });

  it('are found by the beginnings of their words, their acronym or their number', () => {
    for (const typed of ['ecole CHANCE', 'e2c', '130005481', 'éc 2E'])
      expect(labels(organisationEntries(organisations, typed)), typed).toEqual([
        'École de la 2e chance (E2C)',
      ]);
    expect(organisationEntries(organisations, 'phyr')).toEqual([]);
  });

  it('say of a person what they do and where, and whether they are to be erased', () => {
    const contacts = [
      {
        ...blankContact(idNumber(5), STAMP),
        familyName: 'Le Goff',
        function: 'Maire',
        organisationId: idNumber(1),
      },
      { ...blankContact(idNumber(6), STAMP), function: 'Accueil', retentionUntil: '2026-11-21' },
      { ...blankContact(idNumber(7), STAMP), retentionUntil: '2026-11-22' },
    ];
    const listing = { typed: '', today: '2026-11-22', organisationName: () => 'Zéphyr' };
    expect(
      contactEntries(contacts, listing).map(({ label, detail, badge }) => [label, detail, badge?.words]),
    ).toEqual([
      ['Accueil', '', 'À effacer'],
      ['Contact sans nom', '', undefined],
      ['Le Goff', 'Maire, Zéphyr', undefined],
    ]);
  });
});
