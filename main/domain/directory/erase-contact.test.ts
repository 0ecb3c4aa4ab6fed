import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import {
  actionNumber,
  idNumber,
  LATER,
  organisationNumber,
  planWith,
  STAMP,
} from '../specimen.test-support.ts';
import { blankContact, type Contact } from './directory.ts';
import {
  countMentions,
  ERASED_WORDS,
  eraseFromDirectory,
  eraseFromPlan,
  erasureOf,
  withoutPerson,
} from './erase-contact.ts';

const ORGANISATION = organisationNumber(50, 'Le Relais');
const PERSON: Contact = {
  ...blankContact(idNumber(70), STAMP),
  givenName: 'Zoé',
  familyName: 'Le Goff',
  function: 'Directrice',
  organisationId: ORGANISATION.id,
  email: 'z.legoff@exemple.fr',
  phone: '02 41 00 00 00',
};
const erasure = erasureOf([PERSON], LATER);

describe('how a person may be written', () => {
  it.each([
    'Appeler Zoé Le Goff demain',
    'LE GOFF Zoé',
    'zoé\u00a0le goff',
    '(z.legoff@exemple.fr)',
    'Z.LeGoff@Exemple.fr.',
    'tél. 0241000000',
    '02.41.00.00.00',
  ])('%s', (text) => {
    expect(countMentions({ note: [text] }, erasure)).toBe(1);
    const left = withoutPerson(text, erasure) as string;
    expect(left).toContain(ERASED_WORDS);
    expect(left).not.toMatch(/le\s?goff|0241000000|02\.41/i);
  });

  it.each(['Zoé Le Goffic', 'Anazoé Le Goff', 'anne.z.legoff@exemple.fr', '102410000001', 'Zoé', 'Goff'])(
    'not: %s',
    (text) => expect(withoutPerson(text, erasure)).toBe(text),
  );

  it('an address they had before is theirs too, and a name may hold signs of patterns', () => {
    const odd = { ...PERSON, givenName: 'A. (dit *)', familyName: 'B+[C' };
    const both = erasureOf([odd], LATER, [{ ...PERSON, email: 'zoe@ancienne.fr' }]);
    expect(withoutPerson('zoe@ancienne.fr, A. (dit *) B+[C', both)).toBe(`${ERASED_WORDS}, ${ERASED_WORDS}`);
  });

  it('a family name alone is not: others bear it', () => {
    const half = erasureOf([{ ...PERSON, givenName: '', email: '', phone: '' }], LATER);
    expect(withoutPerson('Le Goff', half)).toBe('Le Goff');
  });
});

describe('erasing a person', () => {
  const lead = {
    organisationId: ORGANISATION.id,
    contactId: PERSON.id,
    service: '',
    note: '',
    role: 'lead',
    toBeNamed: false,
  } as const;
  const plan = planWith([
    actionNumber(1, {
      leads: [lead],
      politicalReferentId: PERSON.id,
      followUpBodies: 'Zoé Le Goff, chaque mois',
      milestones: [{ ...createdNow(idNumber(80), STAMP), ...BLANK_MILESTONE, contactId: PERSON.id }],
    }),
    actionNumber(2),
  ]);

  it('leaves no mention in a plan, and what does not name them as it was', () => {
    expect(countMentions(plan, erasure)).toBe(4);
    const left = eraseFromPlan(plan, erasure);
    expect(countMentions(left, erasure)).toBe(0);
    expect(left.actions[0]).toMatchObject({
      leads: [{ organisationId: ORGANISATION.id, contactId: null }],
      politicalReferentId: null,
      followUpBodies: `${ERASED_WORDS}, chaque mois`,
      milestones: [{ contactId: null }],
    });
    expect(left.actions[1]).toEqual(plan.actions[1]);
  });

  it('leaves no contact in the directory, and its organisation in it', () => {
    const other = { ...blankContact(idNumber(71), STAMP), familyName: 'Autre', service: 'avec Zoé Le Goff' };
    const left = eraseFromDirectory({ organisations: [ORGANISATION], contacts: [PERSON, other] }, erasure);
    expect(left.organisations).toEqual([ORGANISATION]);
    expect(left.contacts).toEqual([{ ...other, service: `avec ${ERASED_WORDS}` }]);
  });

  it('blanks the contact and its changes in the records of the history, whatever they held', () => {
    const record = [
      { kind: 'contact.add', contact: { ...PERSON, familyName: 'Le Gof', phone: '06' } },
      { kind: 'contact.set', contactId: PERSON.id, field: 'givenName', value: 'Zo' },
      { kind: 'contact.set', contactId: PERSON.id, field: 'emailKind', value: 'functional' },
      { kind: 'contact.set', contactId: idNumber(71), field: 'givenName', value: 'Zo' },
    ];
    expect(withoutPerson(record, erasure)).toEqual([
      {
        kind: 'contact.add',
        contact: { ...PERSON, givenName: '', familyName: '', function: '', email: '', phone: '' },
      },
      { kind: 'contact.set', contactId: PERSON.id, field: 'givenName', value: '' },
      { kind: 'contact.set', contactId: PERSON.id, field: 'emailKind', value: 'functional' },
      { kind: 'contact.set', contactId: idNumber(71), field: 'givenName', value: 'Zo' },
    ]);
  });

  it('reaches every entry the person had, and no other', () => {
    const earlier = { ...blankContact(idNumber(72), STAMP), givenName: 'Zoé', familyName: 'Riou' };
    const other = { ...blankContact(idNumber(71), STAMP), familyName: 'Autre' };
    const both = erasureOf([PERSON, earlier], LATER);
    const held = planWith([
      actionNumber(1, { politicalReferentId: earlier.id, summary: 'Zoé Riou, puis Zoé Le Goff' }),
    ]);
    expect(eraseFromPlan(held, both).actions[0]).toMatchObject({
      politicalReferentId: null,
      summary: `${ERASED_WORDS}, puis ${ERASED_WORDS}`,
    });
    const contacts = [PERSON, earlier, other];
    expect(eraseFromDirectory({ organisations: [], contacts }, both).contacts).toEqual([other]);
  });
});
