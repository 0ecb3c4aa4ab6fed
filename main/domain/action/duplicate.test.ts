import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { BLANK_INDICATOR } from '../indicator/indicator.ts';
import { actionNumber, idNumber, LATER, STAMP } from '../specimen.test-support.ts';
import { parentGuard, possibleParents } from './action-tree.ts';
import { duplicateOf } from './duplicate.ts';
import { BLANK_MILESTONE } from './milestone.ts';

describe('the copy of a fiche', () => {
  const source = actionNumber(1, {
    title: 'x'.repeat(300),
    description: 'Description',
    status: 'completed',
    milestones: [{ ...createdNow(idNumber(60), STAMP), ...BLANK_MILESTONE, doneOn: '2027-01' }],
    indicators: [{ ...createdNow(idNumber(61), STAMP), ...BLANK_INDICATOR, targetValue: 5 }],
  });
  let last = 700;
  const copy = duplicateOf(source, {
    id: idNumber(2),
    number: '2',
    makeId: () => idNumber((last += 1)),
    stamp: LATER,
  });

  it('keeps what was planned, not what happened', () => {
    expect(copy).toMatchObject({ number: '2', description: 'Description', status: 'to-specify' });
    expect(copy.milestones[0]?.doneOn).toBeNull();
    expect(copy.indicators[0]?.targetValue).toBe(5);
  });

  it('shares no id with the original, and its title still fits', () => {
    expect(copy.milestones[0]?.id).not.toBe(source.milestones[0]?.id);
    expect(copy.title.length).toBeLessThanOrEqual(300);
    expect(copy.title).toMatch(/ \(copie\)$/);
  });
});

describe('sub-actions', () => {
  const actions = [actionNumber(1), actionNumber(2, { parentId: idNumber(1) }), actionNumber(3)];
  it.each([1, 2, 3])(
    'the fiches proposed as parents of fiche %i are those the guard lets through',
    (child) => {
      const allowed = actions.filter(({ id }) => parentGuard(actions, idNumber(child), id) === null);
      expect(possibleParents(actions, idNumber(child))).toEqual(allowed);
    },
  );

  it.each([
    [3, 1, null],
    [3, 2, 'parent-is-child'],
    [1, 3, 'has-children'],
    [3, 3, 'own-parent'],
    [3, 99, 'parent-missing'],
  ] as const)('fiche %i under fiche %i: %s', (child, parent, guard) => {
    expect(parentGuard(actions, idNumber(child), idNumber(parent))).toBe(guard);
  });
});
