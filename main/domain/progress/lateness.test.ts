import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, LATER, STAMP } from '../specimen.test-support.ts';
import { horizonQuarter, isLate, isStale, lastTouchedAt, latenessOf } from './lateness.ts';

const milestone = { ...createdNow(idNumber(60), STAMP), ...BLANK_MILESTONE, dueOn: '2027-03' } as const;

describe('lateness', () => {
  it.each([
    ['2027-06-30', 0],
    ['2027-07-01', 1],
    ['2027-07-31', 31],
  ])('on %s, of an action due in June 2027, is %i days: a month is due on its last day', (today, days) => {
    expect(latenessOf(actionNumber(1, { end: '2027-06' }), today).days).toBe(days);
  });

  it.each(['completed', 'abandoned'] as const)('is never that of an action that is %s', (status) => {
    expect(isLate(actionNumber(1, { end: '2027-06', status, milestones: [milestone] }), '2028-01-01')).toBe(
      false,
    );
  });

  it('is that of a milestone past its date, until it is reached', () => {
    expect(isLate(actionNumber(1, { milestones: [milestone] }), '2027-04-01')).toBe(true);
    expect(isLate(actionNumber(1, { milestones: [{ ...milestone, doneOn: '2027-03' }] }), '2027-04-01')).toBe(
      false,
    );
  });

  it('counts no end for a recurring action', () => {
    expect(latenessOf(actionNumber(1, { end: '2027-06', isRecurring: true }), '2028-01-01').days).toBe(0);
  });
});

describe('staleness', () => {
  it('begins three months after the last edit, of the fiche or of anything in it', () => {
    const fiche = actionNumber(1);
    expect(isStale(fiche, '2027-02-22')).toBe(false);
    expect(isStale(fiche, '2027-02-23')).toBe(true);
    const touched = actionNumber(1, {
      milestones: [{ ...milestone, updatedAt: '2027-02-01T00:00:00.000Z' }],
    });
    expect(isStale(touched, '2027-02-23')).toBe(false);
    expect(lastTouchedAt(actionNumber(1, { updatedAt: LATER.at }))).toBe(LATER.at);
  });
});

describe('the quarter of the horizon', () => {
  const horizon = { horizonStart: '2026-12', horizonEnd: '2028-05' } as const;
  it.each([
    ['2026-12-01', 1],
    ['2027-02', 1],
    ['2027-03-01', 2],
    ['2028-05', 6],
    ['2026-11-30', null],
    ['2028-06-01', null],
    [null, null],
  ])('of %s is %s', (end, quarter) => {
    expect(horizonQuarter(end, horizon)).toBe(quarter);
  });
});
