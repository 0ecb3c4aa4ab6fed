import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blankContact, type Contact } from '../directory/directory.ts';
import { planDocument, planDocumentOf } from '../plan/plan-document.ts';
import { plan } from '../plan/plan.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import { AUDIENCES, isPublic, type Audience } from './audience.ts';
import { canaryPlan } from './canary-plan.test-support.ts';
import { compileCleaner, UnclassifiedField } from './cleaner.ts';
import { PLAN_CLASSES } from './field-classes.ts';
import { outgoingPlan } from './outgoing-plan.ts';

const { document, canaries } = canaryPlan();

/** The paths whose word is still somewhere in what goes out. */
function pathsLeft(audience: Audience): readonly string[] {
  const { plan: sentPlan, organisations, contacts } = outgoingPlan(document, audience);
  const text = JSON.stringify({ sentPlan, organisations, contacts });
  return canaries
    .filter(({ word }) => text.includes(word))
    .map(({ path }) => path.replace(/^document\./, ''));
}

const someone = (fields: Partial<Contact>): Contact => ({
  ...blankContact(idNumber(50), STAMP),
  givenName: 'Marie',
  familyName: 'Le Goff',
  function: 'Directrice',
  email: 'marie.legoff@exemple.fr',
  phone: '06 12 34 56 78',
  ...fields,
});

function sent(
  audience: Audience,
  fields: Parameters<typeof actionNumber>[1],
  contacts: readonly Contact[] = [],
) {
  const subject = planWith([actionNumber(1, { publicContactId: contacts[0]?.id ?? null, ...fields })]);
  return outgoingPlan(planDocumentOf(subject, { organisations: [], contacts }, 1), audience);
}

describe('classes', () => {
  it('are told for every field of a plan, and for nothing else', () => {
    const options = { audience: 'leaflet', itemRules: {}, fieldName: String } as const;
    expect(() => compileCleaner(plan, PLAN_CLASSES, options)).not.toThrow();
    expect(() => compileCleaner(plan.extend({ motto: z.string() }), PLAN_CLASSES, options)).toThrow(
      UnclassifiedField,
    );
    expect(() => compileCleaner(plan.omit({ diagnosis: true }), PLAN_CLASSES, options)).toThrow(/diagnosis/);
    const deeper = plan.extend({ origin: plan.shape.origin.unwrap().extend({ note: z.string() }) });
    expect(() => compileCleaner(deeper, PLAN_CLASSES, options)).toThrow(/origin\.note/);
  });
});

describe('a plan whose every text is a canary', () => {
  it('is a plan, with a word in every text', () => {
    expect(planDocument.safeParse(document).error).toBeUndefined();
    expect(canaries.length).toBeGreaterThan(300);
    expect(new Set(canaries.map(({ word }) => word)).size).toBe(canaries.length);
  });

  it.each(AUDIENCES)('says nothing of who touched what to %s', (audience) => {
    expect(
      pathsLeft(audience).filter((path) => /(created|updated)(By|At)|retentionUntil/.test(path)),
    ).toEqual([]);
  });

  it.each(AUDIENCES.filter(isPublic))('names nobody and gives no address to %s', (audience) => {
    const left = pathsLeft(audience);
    const personal =
      /author$|\.person$|selectedBy$|askedTo$|replicationContact$|givenName|familyName|contacts\[0\]\.(email|phone)/;
    expect(left.filter((path) => personal.test(path))).toEqual([]);
    expect(left.filter((path) => /actions\[1\]|progressNotes\[1\]|fundingLines\[1\]/.test(path))).toEqual([]);
    expect(
      left.filter((path) => /observations|obstacles|attachments|freeFields|justification/.test(path)),
    ).toEqual([]);
    // What is for everyone does go.
    expect(left).toContain('plan.actions[0].description');
    expect(left).toContain('contacts[1].email');
  });

  it('keeps the committee’s own from the prefecture, and everything else goes there', () => {
    const left = pathsLeft('prefecture');
    expect(left.filter((path) => path.includes('progressNotes[1]'))).toEqual([]);
    expect(left).toContain('plan.actions[1].description');
    expect(left).toContain('contacts[0].email');
    expect(left).toContain('plan.actions[0].observations[0].text');
    expect(pathsLeft('committee')).toContain('plan.actions[0].progressNotes[1].text');
    expect(pathsLeft('committee')).not.toContain('contacts[0].email');
  });

  it('leads nowhere to a fiche that stays', () => {
    const secret = document.plan.actions[1]?.id ?? '';
    const { withheld, ...outgoing } = outgoingPlan(document, 'open-data');
    expect(JSON.stringify(outgoing)).not.toContain(secret);
    expect(withheld).toContainEqual({
      field: 'Fiche-action',
      reason: 'confidential-action',
      count: 1,
      actionIds: [secret],
    });
  });
});

describe('contacts', () => {
  const cases: readonly [Audience, Partial<Contact>, Partial<Contact>][] = [
    ['leaflet', {}, { givenName: '', email: '', phone: '', function: 'Directrice' }],
    [
      'leaflet',
      { hasConsentedToPublication: true },
      { givenName: 'Marie', email: 'marie.legoff@exemple.fr', phone: '06 12 34 56 78' },
    ],
    ['leaflet', { emailKind: 'functional' }, { givenName: '', email: 'marie.legoff@exemple.fr' }],
    ['civil-society', { hasConsentedToPublication: true }, { givenName: '', email: '', phone: '' }],
    ['committee', {}, { givenName: 'Marie', email: '', phone: '' }],
    ['prefecture', {}, { givenName: 'Marie', email: 'marie.legoff@exemple.fr', phone: '06 12 34 56 78' }],
  ];
  it.each(cases)('to %s, of someone with %o, give %o', (audience, fields, received) => {
    expect(sent(audience, {}, [someone(fields)]).contacts[0]).toMatchObject(received);
  });

  it('say what was kept and why', () => {
    expect(sent('leaflet', {}, [someone({})]).withheld).toContainEqual({
      field: 'Annuaire\u202f: téléphone',
      reason: 'no-consent',
      count: 1,
      actionIds: [],
    });
  });
});

describe('texts', () => {
  const description =
    'Voir Marie  Le Goff (marie.legoff@exemple.fr, 06.12.34.56.78) ou accueil@exemple.fr, dossier 2026-0612345678.';

  it('lose addresses, numbers and names when they are published', () => {
    const outgoing = sent('leaflet', { description }, [someone({})]);
    expect(outgoing.plan.actions[0]?.description).toBe(
      'Voir [nom retiré] ([adresse retirée], [numéro retiré]) ou [adresse retirée], dossier 2026-0612345678.',
    );
    expect(outgoing.withheld.find(({ reason }) => reason === 'address-in-text')).toMatchObject({
      field: 'Description',
      count: 2,
      actionIds: [idNumber(1)],
    });
  });

  it.each([
    '06 12 34 56 78',
    '0612345678',
    '06/12/34/56/78',
    '06  12  34  56  78',
    '06–12–34–56–78',
    '06\u202f12\u202f34\u202f56\u202f78',
    '0612 345 678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '+33 (0) 6 12 34 56 78',
    '0033612345678',
  ])('lose a number written %j', (number) => {
    const outgoing = sent('leaflet', { description: `Appeler le ${number}.` });
    expect(outgoing.plan.actions[0]?.description).toBe('Appeler le [numéro retiré].');
  });

  it.each([
    'SIRET 012 345 678 00012',
    '2 000 000 000 €',
    'du 01/02/2026 au 03/04/2026',
    'n° 44-2026-0612345678',
  ])('keep %j, which is no telephone number', (said) => {
    expect(sent('leaflet', { description: said }).plan.actions[0]?.description).toBe(said);
  });

  it.each([
    'Hélène Le Goff-Müller',
    'HELENE LE GOFF MULLER',
    'Le Goff-Müller Hélène',
    '**Hélène** LE GOFF-MÜLLER',
  ])('lose the name of a contact written %j', (name) => {
    const contact = someone({ givenName: 'Hélène', familyName: 'Le Goff-Müller' });
    const outgoing = sent('leaflet', { description: `Voir ${name}.` }, [contact]);
    expect(outgoing.plan.actions[0]?.description).toMatch(/^Voir (?:\*\*)?\[nom retiré\]\.$/);
  });

  it('are not searched for a name that is none', () => {
    const contacts = [
      someone({ givenName: '-', familyName: '-' }),
      someone({ id: idNumber(51), givenName: '-', familyName: 'Emploi' }),
    ];
    const description = 'Forum -- Emploi';
    expect(sent('leaflet', { description }, contacts).plan.actions[0]?.description).toBe(description);
  });

  it('lose a number or an address written in the function of a contact', () => {
    const contact = someone({ function: 'Directrice, 06 12 34 56 78', service: 'ligne.directe@exemple.fr' });
    expect(sent('leaflet', {}, [contact]).contacts[0]).toMatchObject({
      function: 'Directrice, [numéro retiré]',
      service: '[adresse retirée]',
    });
    expect(sent('prefecture', {}, [contact]).contacts[0]).toMatchObject({ function: contact.function });
  });

  it('keep functional addresses, and names of whoever consented', () => {
    const contacts = [
      someone({ hasConsentedToPublication: true }),
      someone({
        id: idNumber(51),
        email: 'accueil@exemple.fr',
        phone: '02 40 00 00 00',
        emailKind: 'functional',
        givenName: '',
        familyName: '',
      }),
    ];
    const outgoing = sent('leaflet', { description, internalContactId: idNumber(51) }, contacts);
    expect(outgoing.plan.actions[0]?.description).toBe(
      'Voir Marie  Le Goff (marie.legoff@exemple.fr, [numéro retiré]) ou accueil@exemple.fr, dossier 2026-0612345678.',
    );
  });

  it('are left as they are for the prefecture', () => {
    expect(sent('prefecture', { description }, [someone({})]).plan.actions[0]?.description).toBe(description);
  });
});
