import { expect, it } from 'vitest';
import { planDocument, planDocumentOf } from '../domain/plan/plan-document.ts';
import { generatePlan } from './plan-generator.ts';

const ACTION_COUNT = 200;
const generated = generatePlan({ seed: 1, actionCount: ACTION_COUNT });

it('generates the same plan for the same seed, and another for another', () => {
  expect(generatePlan({ seed: 1, actionCount: ACTION_COUNT })).toEqual(generated);
  expect(generatePlan({ seed: 2, actionCount: ACTION_COUNT })).not.toEqual(generated);
});

it('generates a plan that its schema takes, with the directory it names', () => {
  const document = planDocumentOf(generated.plan, generated, 1);
  expect(planDocument.safeParse(document).error).toBeUndefined();
  expect(document.contacts.length).toBeGreaterThan(0);
});

it('fills every field of every fiche', () => {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0);
  for (const action of generated.plan.actions) {
    expect(Object.entries(action).filter(([, value]) => isEmpty(value))).toEqual([]);
  }
});

it('generates fiches of about 1.5 kB', () => {
  const bytes = Buffer.byteLength(JSON.stringify(generated.plan.actions)) / ACTION_COUNT;
  expect(bytes).toBeGreaterThan(1_350);
  expect(bytes).toBeLessThan(1_650);
});
