import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { EMPTY_DIRECTORY } from '../directory/directory.ts';
import { createdNow } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import { actionNumber, idNumber, LATER, planWith, STAMP } from '../specimen.test-support.ts';
import { applyPlanChange } from './apply.ts';
import type { PlanChange } from './change.ts';
import { actionBefore, changesToBecome, withoutDeadReferences } from './restore-action.ts';

const start = planWith([actionNumber(1), actionNumber(2)]);
const milestone = { ...createdNow(idNumber(60), STAMP), ...BLANK_MILESTONE };
const edits: readonly PlanChange[] = [
  { kind: 'action.set', actionId: idNumber(1), field: 'title', value: 'Autre', stamp: LATER },
  { kind: 'part.add', actionId: idNumber(1), list: 'milestones', part: milestone, position: 0 },
  { kind: 'action.set', actionId: idNumber(2), field: 'title', value: 'Ailleurs', stamp: LATER },
  { kind: 'action.move', actionId: idNumber(1), position: 1 },
  {
    kind: 'part.set',
    actionId: idNumber(1),
    list: 'milestones',
    partId: milestone.id,
    field: 'title',
    value: 'Ouverture',
    stamp: LATER,
  },
];

function played(changes: readonly PlanChange[]): { plan: Plan; inverses: readonly PlanChange[] } {
  let plan = start;
  const inverses: PlanChange[] = [];
  for (const change of changes) {
    const applied = applyPlanChange(plan, change);
    plan = applied.document as Plan;
    inverses.unshift(applied.inverse);
  }
  return { plan, inverses };
}

describe('a fiche as it was', () => {
  const { plan, inverses } = played(edits);
  const now = plan.actions.find(({ id }) => id === idNumber(1));

  it('is found by taking back its own later edits, and no other fiche’s', () => {
    expect(actionBefore(plan, idNumber(1), inverses)).toEqual(start.actions[0]);
  });

  it('says what it said again, under its own number', () => {
    if (!now) throw new Error('the fiche is gone');
    const wanted = { ...actionNumber(1), number: '77' };
    let current: Plan = plan;
    for (const change of changesToBecome(now, wanted, LATER))
      current = applyPlanChange(current, change).document as Plan;
    const restored = current.actions.find(({ id }) => id === idNumber(1));
    expect(restored).toMatchObject({ title: 'Action 1', milestones: [], number: '1' });
    expect(current.actions.find(({ id }) => id === idNumber(2))?.title).toBe('Ailleurs');
  });

  it('points to nothing that is gone meanwhile', () => {
    const wanted = actionNumber(1, {
      parentId: idNumber(44),
      axisIds: [idNumber(45)],
      links: [
        { actionId: idNumber(2), kind: 'precedes' },
        { actionId: idNumber(46), kind: 'precedes' },
      ],
      politicalReferentId: idNumber(47),
    });
    expect(withoutDeadReferences(wanted, start, EMPTY_DIRECTORY)).toMatchObject({
      parentId: null,
      axisIds: [],
      links: [{ actionId: idNumber(2) }],
      politicalReferentId: null,
    });
  });

  it('did not exist before it was created', () => {
    const added = applyPlanChange(start, { kind: 'action.add', action: actionNumber(3), position: 2 });
    expect(actionBefore(added.document as Plan, idNumber(3), [added.inverse])).toBeUndefined();
  });
});
