import { expect, it } from 'vitest';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { idNumber, LATER, MAYENNE, PAYS_DE_LA_LOIRE, SARTHE } from '../specimen.test-support.ts';
import { duplicateOfPlan } from './duplicate-plan.ts';
import { plan as planSchema, type Plan } from './plan.ts';

const {
  plan: source,
  organisations,
  contacts,
} = generatePlanDocument({
  seed: 7,
  actionCount: 40,
  territories: [MAYENNE, SARTHE],
  perimeter: PAYS_DE_LA_LOIRE,
  themeCodes: ['FOR.apprentissage', 'FOR.orientation', 'EMP.recrutement'],
});

function copied(): Plan {
  let made = 0;
  return duplicateOfPlan(
    source,
    () => {
      made += 1;
      return idNumber(made);
    },
    LATER,
  );
}

/** Every id in the order of the document: of a thing itself, wherever it lies. */
function idsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isEntity = 'id' in value && !('system' in value);
  const own = isEntity && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsOf)];
}
const mentions = (value: unknown, ids: readonly string[]): readonly string[] => {
  const text = JSON.stringify(value);
  return ids.filter((id) => text.includes(id));
};

it('is a plan like any other, and shares no entity with the one it comes from', () => {
  const copy = copied();
  expect(planSchema.safeParse(copy).error).toBeUndefined();
  expect(idsOf(source).length).toBeGreaterThan(source.actions.length * 2);
  expect(mentions(copy, idsOf(source))).toEqual([]);
  expect(new Set(idsOf(copy)).size).toBe(idsOf(copy).length);
});

it('keeps every reference between its own parts', () => {
  const copy = copied();
  const twin = new Map(source.actions.map(({ id }, index) => [id, copy.actions[index]?.id]));
  const axis = new Map(source.axes.map(({ id }, index) => [id, copy.axes[index]?.id]));
  const follow = (known: ReadonlyMap<string, string | undefined>, id: string | null) =>
    id === null ? null : known.get(id);
  const children = source.actions.filter(({ parentId }) => parentId !== null);
  expect(children.length).toBeGreaterThan(2);
  expect(copy.actions.map(({ parentId }) => parentId)).toEqual(
    source.actions.map(({ parentId }) => follow(twin, parentId)),
  );
  expect(copy.actions.map(({ links }) => links.map(({ actionId }) => actionId))).toEqual(
    source.actions.map(({ links }) => links.map(({ actionId }) => follow(twin, actionId))),
  );
  expect(copy.axes.map(({ parentId }) => parentId)).toEqual(
    source.axes.map(({ parentId }) => follow(axis, parentId)),
  );
  expect(copy.actions.map(({ axisIds }) => axisIds)).toEqual(
    source.actions.map(({ axisIds }) => axisIds.map((id) => follow(axis, id))),
  );
});

it('keeps what other systems call its parts', () => {
  const known = source.actions.flatMap(({ externalReferences }) => externalReferences);
  expect(known.length).toBeGreaterThan(0);
  expect(copied().actions.flatMap(({ externalReferences }) => externalReferences)).toEqual(known);
});

it('names the same organisations and contacts', () => {
  const known = [...organisations, ...contacts].map(({ id }) => id);
  const named = mentions(source, known);
  expect(named.length).toBeGreaterThan(20);
  expect(mentions(copied(), known)).toEqual(named);
});

it('starts anew where something was decided or sent', () => {
  const copy = copied();
  expect(copy).toMatchObject({ lifecycle: 'drafting', publication: 'draft', revision: 0, baseline: null });
  expect([copy.versions, copy.stages]).toEqual([[], []]);
  expect(copy.title).toBe(`${source.title} (copie)`);
  expect(copy.actions.map(({ title, number }) => [title, number])).toEqual(
    source.actions.map(({ title, number }) => [title, number]),
  );
});
