import { describe, expect, it } from 'vitest';
import { canaryPlan } from '../privacy/canary-plan.test-support.ts';
import { actionNumber, idNumber, planWith } from '../specimen.test-support.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import { bankDocument, BANK_FORMAT, BANK_VERSION } from './bank-file.ts';
import { publicationOf, USUAL_CHOICES, type PublicationChoices } from './publication.ts';

const MAKING = { on: '2026-11-23', hashOf: () => '0'.repeat(64), lineageOf: () => [] };
const EVERYTHING: PublicationChoices = {
  ...USUAL_CHOICES,
  sections: { ...USUAL_CHOICES.sections, obstacles: true },
};
const idsOf = ({ plan }: PlanDocument): ReadonlySet<string> => new Set(plan.actions.map(({ id }) => id));

describe('publishing', () => {
  it('lets nobody’s name nor address out, obstacles included', () => {
    const { document, canaries } = canaryPlan();
    const { solutions } = publicationOf(document, idsOf(document), EVERYTHING, MAKING);
    const written = JSON.stringify(solutions);
    const personal = canaries.filter(({ path }) =>
      /author|selectedBy|replicationContact|askedTo|givenName|familyName|createdBy|updatedBy|means/u.test(
        path,
      ),
    );
    expect(personal.length).toBeGreaterThan(5);
    expect(personal.filter(({ word }) => written.includes(word))).toEqual([]);
    const said = canaries.filter(({ path }) => path.includes('obstacles') && path.endsWith('.description'));
    expect(said.some(({ word }) => written.includes(word))).toBe(true);
  });

  it('keeps obstacles at home unless they are asked for, and says so', () => {
    const { document, canaries } = canaryPlan();
    const { solutions, withheld } = publicationOf(document, idsOf(document), USUAL_CHOICES, MAKING);
    const written = JSON.stringify(solutions);
    const said = canaries.filter(({ path }) => path.includes('obstacles'));
    expect(said.filter(({ word }) => written.includes(word))).toEqual([]);
    expect(withheld.some(({ field }) => field.startsWith('Freins et blocages'))).toBe(true);
  });

  it('takes persons, addresses and numbers out of the words of an obstacle, and tells it', () => {
    const { document } = canaryPlan();
    const [contact] = document.contacts;
    const [action] = document.plan.actions;
    const [obstacle] = action?.obstacles ?? [];
    if (!contact || !action || !obstacle) throw new Error('the canary plan has one of each');
    const description = `${contact.givenName} ${contact.familyName} refuse (06 12 34 56 78, a.b@exemple.fr).`;
    const told = publicationOf(
      {
        ...document,
        plan: { ...document.plan, actions: [{ ...action, obstacles: [{ ...obstacle, description }] }] },
      },
      new Set([action.id]),
      EVERYTHING,
      MAKING,
    );
    expect(told.solutions[0]?.content.obstacles[0]?.description).toBe(
      '[nom retiré] refuse ([numéro retiré], [adresse retirée]).',
    );
    expect(told.withheld.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['name-in-text', 'phone-in-text', 'address-in-text']),
    );
  });

  it('leaves out the sections that were not chosen', () => {
    const { document } = canaryPlan();
    const none = { money: false, milestones: false, indicators: false, notes: false, obstacles: false };
    const { solutions } = publicationOf(document, idsOf(document), { sections: none, contact: null }, MAKING);
    expect(solutions.length).toBeGreaterThan(0);
    for (const { content } of solutions)
      expect(content).toMatchObject({
        cost: null,
        funding: [],
        milestones: [],
        indicators: [],
        notes: [],
        obstacles: [],
      });
  });

  it('warns of what readers will lack, and is content once it is there', () => {
    const document = planDocumentOf(
      planWith([
        actionNumber(1, {}),
        actionNumber(2, { transferability: { ...BLANK_TRANSFERABILITY, pitfalls: 'Trop tôt.' } }),
        actionNumber(3, { isConfidential: true }),
      ]),
      { organisations: [], contacts: [] },
      1,
    );
    const bare = publicationOf(document, idsOf(document), USUAL_CHOICES, MAKING);
    expect(bare.solutions.map(({ actionId }) => actionId)).toEqual([idNumber(1), idNumber(2)]);
    expect(bare.warnings).toEqual([
      { code: 'no-contact', actionIds: [idNumber(1), idNumber(2)] },
      { code: 'no-sheet', actionIds: [idNumber(1)] },
    ]);
    const contact = { label: 'Secrétariat du comité', email: '', phone: '' };
    const named = publicationOf(document, new Set([idNumber(2)]), { ...USUAL_CHOICES, contact }, MAKING);
    expect(named.warnings).toEqual([]);
    const payload = {
      format: BANK_FORMAT,
      formatVersion: BANK_VERSION,
      ...{ title: 'Une banque', description: '', madeBy: 'Comité', madeOn: '2026-11-23' },
      part: { number: 1, of: 1 },
      solutions: named.solutions.map((solution) => ({ solution, relayedFrom: null })),
      vouches: [],
    };
    expect(bankDocument.safeParse(payload).error?.issues).toBeUndefined();
  });
});
