import { describe, expect, it } from 'vitest';
import { actionNumber, idNumber, MAYENNE, STAMP } from '../specimen.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { annexedContent, judgedAnnexes } from './annexed-content.ts';
import { BLANK_STAGE } from './contractualisation.ts';

const action = actionNumber(1, {
  territories: [MAYENNE],
  milestones: [{ ...createdNow(idNumber(5), STAMP), ...BLANK_MILESTONE, dueOn: '2027-01' }],
});
const written = (of: typeof action): string => JSON.stringify(annexedContent(of));

describe('what a fiche commits to', () => {
  it('does not move with its follow-up, its number or who touched it', () => {
    const followed = {
      ...action,
      number: '12 bis',
      status: 'in-progress',
      updatedBy: 'Présidence',
      isInLeaflet: true,
      milestones: action.milestones.map((each) => ({ ...each, doneOn: '2027-01-05' })),
    } as const;
    expect(written(followed)).toBe(written(action));
  });

  it('moves with its text, its dates and its promises', () => {
    const others = [
      { ...action, title: 'Autre' },
      { ...action, end: '2027-12' },
      { ...action, territories: [] },
      { ...action, milestones: action.milestones.map((each) => ({ ...each, dueOn: '2027-06' })) },
    ];
    for (const other of others) expect(written(other)).not.toBe(written(action));
  });
});

describe('the annexes of a stage', () => {
  const stage = {
    ...createdNow(idNumber(10), STAMP),
    ...BLANK_STAGE,
    annexedActionIds: [idNumber(1), idNumber(2), idNumber(4)],
    annexesFrozenOn: '2026-11-20',
    frozenAnnexes: [1, 2, 3].map((number) => ({ actionId: idNumber(number), sha256: 'a'.repeat(64) })),
  };
  const hashes = new Map([
    [idNumber(1), 'a'.repeat(64)],
    [idNumber(2), 'b'.repeat(64)],
    [idNumber(4), 'a'.repeat(64)],
  ]);

  it('are unchanged, changed, removed or added since they were frozen', () => {
    expect(judgedAnnexes(stage, (id) => hashes.get(id)).map(({ state }) => state)).toEqual([
      'unchanged',
      'changed',
      'removed',
      'added',
    ]);
  });

  it('are not judged before', () => {
    expect(judgedAnnexes({ ...stage, annexesFrozenOn: null }, () => undefined)).toEqual([]);
  });
});
