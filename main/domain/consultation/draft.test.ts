import { describe, expect, it } from 'vitest';
import { hostileDocument } from '../../testing/hostile-plan.ts';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { readPlanDocument } from '../plan/read-plan-document.ts';
import { canaryPlan } from '../privacy/canary-plan.test-support.ts';
import { actionNumber, idNumber, LATER, MAYENNE, planWith, STAMP } from '../specimen.test-support.ts';
import { BLANK_CONSULTATION, type Consultation, type DraftScope } from './consultation.ts';
import { consultationDraft } from './draft.ts';

const consultationOf = (scope: DraftScope): Consultation => ({
  ...createdNow(idNumber(900), STAMP),
  ...BLANK_CONSULTATION,
  planId: idNumber(1),
  question: 'Que manque-t-il ?',
  answersDueOn: '2027-01-31',
  scope,
});

describe('the draft of a consultation', () => {
  it.each(['public', 'partners'] as const)('is a plan document any Jalon reads, scope %s', (scope) => {
    for (const seed of [1, 2, 3]) {
      const surroundings = { territories: [MAYENNE], perimeter: MAYENNE, themeCodes: ['FOR.apprentissage'] };
      const source = hostileDocument(generatePlanDocument({ actionCount: 12, seed, ...surroundings }), seed);
      const { document } = consultationDraft(source, consultationOf(scope), LATER);
      const read = readPlanDocument(JSON.parse(JSON.stringify(document)));
      expect(read.ok ? [] : read.issues).toEqual([]);
      expect(document.consultation).toEqual({
        title: BLANK_CONSULTATION.title,
        question: 'Que manque-t-il ?',
        answersDueOn: '2027-01-31',
      });
    }
  });

  it('shows the public no confidential fiche and nobody who touched the plan; partners see the fiche', () => {
    const plan = planWith([actionNumber(1, { isConfidential: true }), actionNumber(2)]);
    const source = planDocumentOf(plan, { organisations: [], contacts: [] }, 1);
    const toPublic = consultationDraft(source, consultationOf('public'), LATER);
    expect(toPublic.document.plan.actions.map(({ number }) => number)).toEqual(['2']);
    expect(toPublic.withheld.map(({ reason }) => reason)).toContain('confidential-action');
    expect(JSON.stringify(toPublic.document)).not.toContain(STAMP.by);
    const toPartners = consultationDraft(source, consultationOf('partners'), LATER);
    expect(toPartners.document.plan.actions).toHaveLength(2);
  });

  it('lets no personal address through to the public', () => {
    const { document } = canaryPlan();
    const personal = document.contacts.filter(({ emailKind }) => emailKind === 'personal');
    expect(personal).not.toEqual([]);
    const written = JSON.stringify(consultationDraft(document, consultationOf('public'), LATER).document);
    expect(personal.filter(({ email }) => written.includes(email))).toEqual([]);
  });
});
