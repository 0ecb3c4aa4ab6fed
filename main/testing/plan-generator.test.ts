import { expect, it } from 'vitest';
import { planDocument, type PlanDocument } from '../domain/plan/plan-document.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';
import { generatePlanDocument } from './plan-generator.ts';

const ACTION_COUNT = 200;
const region: TerritoryReference = {
  kind: 'region',
  code: '52',
  vintage: 2026,
  label: 'Pays de la Loire',
  within: [],
};
const departements = ['44', '49', '53', '72', '85'].map((code): TerritoryReference => ({
  kind: 'departement',
  code,
  vintage: 2026,
  label: `Département ${code}`,
  within: [{ kind: 'region', code: '52' }],
}));

function generate(seed: number): PlanDocument {
  return generatePlanDocument({
    seed,
    actionCount: ACTION_COUNT,
    territories: departements,
    perimeter: region,
    themeCodes: ['FOR.apprentissage', 'FOR.orientation', 'EMP.recrutement'],
  });
}

const generated = generate(1);

it('generates the same plan for the same seed, and another for another', () => {
  expect(generate(1)).toEqual(generated);
  expect(generate(2)).not.toEqual(generated);
});

it('generates a plan that its schema takes, with the directory it names', () => {
  expect(planDocument.safeParse(generated).error).toBeUndefined();
  expect(generated.contacts.length).toBeGreaterThan(0);
});

it('fills every field of the fiches, each in one of them at least', () => {
  const isFilled = (value: unknown): boolean =>
    value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  const filled = new Set(
    generated.plan.actions.flatMap((action) =>
      Object.entries(action).flatMap(([field, value]) => (isFilled(value) ? [field] : [])),
    ),
  );
  expect([...filled].sort()).toEqual(Object.keys(generated.plan.actions[0] ?? {}).sort());
});

it('generates fiches of about 3.5 kB', () => {
  const bytes = Buffer.byteLength(JSON.stringify(generated.plan.actions)) / ACTION_COUNT;
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThan(4_200);
});
