// Whatever a pilot fills in and whatever the secretary edited meanwhile, only follow-up changes, of the fiches that were asked about.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import { ACTION_STATUS_LABELS, type ActionStatus } from '../action/action-codes.ts';
import { compare, type Difference } from '../merge/compare.ts';
import { BASE, edited, someActs } from '../merge/merge.test-support.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { planDocument } from '../plan/plan-document.ts';
import { idNumber, LATER, MAYENNE } from '../specimen.test-support.ts';
import type { AskedFiche } from './contribution.ts';
import type { AnsweredFiche } from './copies.ts';
import { askedFicheOf, followUpToStart } from './excerpt.ts';
import type { FollowUp } from './follow-up.ts';
import { takeIn } from './take-in.ts';

const STATUSES = Object.keys(ACTION_STATUS_LABELS) as ActionStatus[];
const someDate = fc.constantFrom(null, '2027-01', '2027-06-30', '2028-12');
const someFilling = fc.record({
  status: fc.constantFrom(...STATUSES),
  end: someDate,
  dueOn: someDate,
  doneOn: someDate,
  noteCount: fc.nat(3),
  isMeasured: fc.boolean(),
  isBlocked: fc.boolean(),
});
type Filling = typeof someFilling extends fc.Arbitrary<infer Value> ? Value : never;

/** The ids of what is added are far from those of the copies. */
function filledIn(asked: AskedFiche, filling: Filling, rank: number): FollowUp {
  const { status, end, dueOn, doneOn, noteCount, isMeasured, isBlocked } = filling;
  const id = (number: number): string => idNumber(500_000 + rank * 100 + number);
  const start = followUpToStart(asked);
  const [indicator] = asked.indicators;
  return {
    ...start,
    ...{ status, end },
    milestones: start.milestones.map((each) => ({ ...each, dueOn, doneOn })),
    notes: Array.from({ length: noteCount }, (_, index) => ({
      ...{ id: id(index), date: '2026-11-30', kind: 'done' as const, text: `Note ${String(index)}` },
    })),
    measurements:
      isMeasured && indicator
        ? [{ id: id(50), indicatorId: indicator.id, date: '2026-11', value: 3, kind: 'observed', note: '' }]
        : [],
    newObstacles: isBlocked
      ? [
          {
            ...{ id: id(60), description: 'Foncier', kind: 'legal' as const, level: 'local' as const },
            ...{ unblockCondition: '', resolvedOn: null },
          },
        ]
      : [],
  };
}

function answersTo(document: PlanDocument, fillings: readonly Filling[]): readonly AnsweredFiche[] {
  return fillings.flatMap((filling, rank): readonly AnsweredFiche[] => {
    const action = document.plan.actions[rank];
    if (!action) return [];
    const asked = askedFicheOf(action, document.plan);
    const answer = { followUp: filledIn(asked, filling, rank), stamp: LATER };
    return [{ asked, earlier: null, answer }];
  });
}

const CHANGING: Readonly<Record<string, readonly string[]>> = {
  actions: ['status', 'weather', 'start', 'end'],
  milestones: ['dueOn', 'doneOn'],
  obstacles: ['unblockCondition', 'resolvedOn'],
  indicators: ['measurements'],
};
const COMING: readonly string[] = ['milestones', 'progressNotes', 'obstacles', 'indicators'];

function isFollowUp(difference: Difference, askedIds: ReadonlySet<string>): boolean {
  const { collection, actionId } = difference.entity;
  if (actionId === null || !askedIds.has(actionId)) return false;
  if (difference.kind === 'field') return CHANGING[collection]?.includes(difference.field) ?? false;
  return difference.kind === 'added' && COMING.includes(collection);
}

const someFillings = fc.array(someFilling, { maxLength: 4 });

it('changes nothing but follow-up, of nothing but what was asked about, however it is decided', () => {
  fc.assert(
    fc.property(someFillings, someActs, fc.constantFrom('mine', 'theirs'), (fillings, acts, decision) => {
      const answered = answersTo(BASE, fillings);
      const askedIds = new Set(answered.map(({ asked }) => asked.actionId));
      const mine = edited(BASE, acts, 'mine');
      const { conflicts } = takeIn(mine, answered, {});
      const decided = Object.fromEntries(conflicts.map(({ id }) => [id, decision]));
      const { document } = takeIn(mine, answered, decided);
      const beyond = compare(mine, document).filter((difference) => !isFollowUp(difference, askedIds));
      expect(beyond).toEqual([]);
      expect(planDocument.safeParse(document).error).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

it('is answered by nothing where it was taken in already', () => {
  fc.assert(
    fc.property(someFillings, (fillings) => {
      const answered = answersTo(BASE, fillings);
      const once = takeIn(BASE, answered, {}).document;
      const again = answered.map((each) => ({ ...each, earlier: each.answer }));
      expect(takeIn(once, again, {}).differences).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('takes in two thousand fiches in a moment', () => {
  const document = generatePlanDocument({
    seed: 3,
    actionCount: 2000,
    perimeter: MAYENNE,
    territories: [MAYENNE],
    themeCodes: ['FOR.apprentissage'],
  });
  const filling: Filling = {
    ...{ status: 'completed', end: '2028-12', dueOn: null, doneOn: '2027-01', noteCount: 2 },
    ...{ isMeasured: true, isBlocked: true },
  };
  const answered = answersTo(
    document,
    document.plan.actions.map(() => filling),
  );
  const before = performance.now();
  expect(takeIn(document, answered, {}).concernedIds.size).toBe(2000);
  expect(performance.now() - before).toBeLessThan(8000);
});
