import { describe, expect, it } from 'vitest';
import { shiftBetween } from './date-shift.ts';
import { movedDates } from './move-dates.ts';
import { nearestInHorizon, quartersOf, windowOf } from './window.ts';

describe('moving the dates of an action', () => {
  const dates = { start: '2027-02', end: '2027-06-30' };
  it.each([
    [
      'the end by a month, the last day of a month staying one',
      { which: 'end', unit: 'month', count: 1 },
      '2027-02',
      '2027-07-31',
    ],
    ['the end by a week', { which: 'end', unit: 'day', count: 7 }, '2027-02', '2027-07-07'],
    [
      'a start known to the month by a month',
      { which: 'start', unit: 'month', count: -2 },
      '2026-12',
      '2027-06-30',
    ],
    [
      'a start known to the month by days, from the middle of the month',
      { which: 'start', unit: 'day', count: 20 },
      '2027-03',
      '2027-06-30',
    ],
    ['both', { which: 'both', unit: 'month', count: 12 }, '2028-02', '2028-06-30'],
  ] as const)('%s', (_name, move, start, end) => {
    expect(movedDates(dates, move)).toEqual({ start, end });
  });

  it.each([
    ['half a month of a date known to the month', dates, { which: 'start', unit: 'day', count: 7 }],
    ['the end before the start', dates, { which: 'end', unit: 'month', count: -5 }],
    ['a date that is not there', { start: null, end: null }, { which: 'both', unit: 'month', count: 1 }],
    [
      'beyond the years a date may have',
      { start: null, end: '2199-12' },
      { which: 'end', unit: 'month', count: 1 },
    ],
  ] as const)('does not move %s', (_name, from, move) => {
    expect(movedDates(from, move)).toBeNull();
  });
});

describe('the shift of a date', () => {
  it.each([
    ['2027-06', '2027-09', { kind: 'later', unit: 'month', count: 3 }],
    ['2027-06-30', '2027-07-31', { kind: 'later', unit: 'month', count: 1 }],
    ['2027-06-15', '2027-04-15', { kind: 'earlier', unit: 'month', count: 2 }],
    ['2027-06', '2027-08-31', { kind: 'later', unit: 'month', count: 2 }],
    ['2027-06-15', '2027-07-10', { kind: 'later', unit: 'day', count: 25 }],
    ['2027-06', '2027-06-15', { kind: 'earlier', unit: 'day', count: 15 }],
    ['2027-06', '2027-06-30', null],
    ['2027-06', '2027-06', null],
    [null, '2027-06', { kind: 'added' }],
    ['2027-06', null, { kind: 'removed' }],
  ] as const)('from %s to %s', (promised, current, expected) => {
    expect(shiftBetween(promised, current)).toEqual(expected);
  });
});

describe('the window', () => {
  const horizon = { horizonStart: '2026-12', horizonEnd: '2028-05' };

  it('has quarters that follow one another and fill the horizon', () => {
    const quarters = quartersOf(horizon);
    expect(quarters.map(({ label }) => label)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
    expect(quarters[0]).toEqual({ label: 'T1', from: '2026-12-01', to: '2027-02-28' });
    expect(quarters.at(-1)?.to).toBe('2028-05-31');
  });

  it.each([
    ['horizon', 0, '2026-12-01', '2028-05-31'],
    ['year', 0, '2027-01-01', '2027-12-31'],
    ['year', 1, '2028-01-01', '2028-12-31'],
    ['quarter', 0, '2027-03-01', '2027-05-31'],
    ['quarter', -2, '2026-09-01', '2026-11-30'],
  ] as const)('of the %s, %i further', (zoom, steps, from, to) => {
    expect(windowOf(horizon, zoom, '2027-05-14', steps)).toEqual({ from, to });
  });

  it('of a quarter begins on the day the horizon does', () => {
    const fromMiddle = { horizonStart: '2026-12-15', horizonEnd: '2028-06-14' };
    expect(windowOf(fromMiddle, 'quarter', '2027-03-10')).toEqual({ from: '2026-12-15', to: '2027-03-14' });
  });

  it('begins where the horizon is nearest to today', () => {
    expect(nearestInHorizon(horizon, '2031-01-01')).toBe('2028-05-31');
    expect(nearestInHorizon(horizon, '2020-01-01')).toBe('2026-12-01');
  });

  it('always has something to draw on', () => {
    expect(windowOf({ horizonStart: '2028-01', horizonEnd: '2027-01' }, 'horizon', '2027-05-14')).toEqual({
      from: '2028-01-01',
      to: '2028-01-01',
    });
  });
});
