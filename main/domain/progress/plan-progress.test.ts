import { describe, expect, it } from 'vitest';
import { ACTION_STATUS_LABELS, type ActionStatus } from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, axisNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { isLate } from './lateness.ts';
import { lateIds, planProgress, progressByAxis, staleActions } from './plan-progress.ts';

const TODAY = '2027-06-30';
const AXES = [axisNumber(1, 'Emploi'), axisNumber(2, 'Énergie')];
const milestone = { ...createdNow(idNumber(60), STAMP), ...BLANK_MILESTONE };

function manyActions(count: number): readonly Action[] {
  let seed = 17;
  const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  const statuses = Object.keys(ACTION_STATUS_LABELS) as ActionStatus[];
  const month = (): string => `2027-${String(1 + below(12)).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) =>
    actionNumber(index, {
      status: statuses[below(statuses.length)] ?? 'upcoming',
      end: below(4) === 0 ? null : month(),
      isRecurring: below(6) === 0,
      axisIds: Array.from({ length: below(3) }, () => idNumber(1 + below(2))),
      weather:
        below(2) === 0
          ? null
          : { level: below(2) === 0 ? 'sun' : 'storm', assessedOn: '2027-01-01', justification: '' },
      milestones:
        below(3) === 0 ? [{ ...milestone, dueOn: month(), doneOn: below(2) === 0 ? '2027-01' : null }] : [],
    }),
  );
}
const sorted = (ids: readonly (readonly string[])[]) => ids.flat().toSorted();

describe('where a plan stands', () => {
  const actions = manyActions(500);
  const progress = planProgress(actions, TODAY);
  const idsOf = (keep: (action: Action) => boolean) =>
    actions
      .filter(keep)
      .map(({ id }) => id)
      .toSorted();

  it('counts every action once by status, given up ones apart', () => {
    expect(sorted([...Object.values(progress.status), progress.abandoned])).toEqual(idsOf(() => true));
    expect(progress.abandoned).toEqual(
      actions.filter(({ status }) => status === 'abandoned').map(({ id }) => id),
    );
  });

  it('counts every action that goes on once by weather and once by lateness', () => {
    const expected = idsOf(({ status }) => status !== 'abandoned' && status !== 'completed');
    expect(sorted(Object.values(progress.weather))).toEqual(expected);
    expect(sorted(Object.values(progress.lateness))).toEqual(expected);
    expect([...progress.goingOn].toSorted()).toEqual(expected);
  });

  it('finds late what the list finds late', () => {
    expect([...lateIds(progress)].toSorted()).toEqual(idsOf((action) => isLate(action, TODAY)));
  });

  it('by axis is the same actions, each once', () => {
    const rows = progressByAxis(actions, AXES, TODAY);
    expect(rows.map(({ label }) => label)).toEqual(['Emploi', 'Énergie', 'Plusieurs axes', 'Sans axe']);
    expect(rows.reduce((sum, row) => sum + row.progress.total, 0)).toBe(actions.length);
    expect(sorted(rows.flatMap((row) => Object.values(row.progress.status)))).toEqual(
      sorted(Object.values(progress.status)),
    );
  });
});

describe('lateness', () => {
  it.each([
    ['2027-06-30', 'on-time'],
    ['2027-06-29', 'under-a-month'],
    ['2027-05-31', 'under-a-month'],
    ['2027-05-30', 'under-three-months'],
    ['2027-03-30', 'under-three-months'],
    ['2027-03-29', 'over-three-months'],
    [null, 'without-due-date'],
  ] as const)('of an end on %s is «\u202f%s\u202f»', (end, level) => {
    const subject = actionNumber(1, { end });
    expect(planProgress([subject], TODAY).lateness[level]).toEqual([subject.id]);
  });

  it('is that of the most overdue milestone, and none without a date still ahead', () => {
    const late = actionNumber(1, { end: '2028-01', milestones: [{ ...milestone, dueOn: '2027-01-01' }] });
    const done = actionNumber(2, { milestones: [{ ...milestone, dueOn: '2027-01', doneOn: '2027-01' }] });
    const { lateness } = planProgress([late, done], TODAY);
    expect([lateness['over-three-months'], lateness['without-due-date']]).toEqual([[late.id], [done.id]]);
  });
});

it('the longest left alone comes first; what is over is left in peace', () => {
  const at = (number: number, updatedAt: string, fields: Partial<Action> = {}) =>
    actionNumber(number, { updatedAt, ...fields });
  const actions = [
    at(1, '2027-03-01T00:00:00.000Z'),
    at(2, '2027-01-01T00:00:00.000Z'),
    at(3, '2027-06-01T00:00:00.000Z'),
    at(4, '2026-12-01T00:00:00.000Z', { status: 'completed' }),
  ];
  expect(staleActions(actions, TODAY).map(({ action, days }) => [action.number, days])).toEqual([
    ['2', 180],
    ['1', 121],
  ]);
});
