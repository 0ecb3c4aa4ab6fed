import { describe, expect, it } from 'vitest';
import { frenchDate } from './partial-date.ts';
import { judgeTypedDate, readTypedDate } from './typed-date.ts';

describe('a typed date', () => {
  it.each([
    ['30/06/2027', '2027-06-30'],
    ['30-6-2027', '2027-06-30'],
    ['30.06.2027', '2027-06-30'],
    ['30 06 2027', '2027-06-30'],
    ['30 / 06 / 2027', '2027-06-30'],
    ['01/07/2027', '2027-07-01'],
    ['06/2027', '2027-06'],
    ['7/2027', '2027-07'],
    ['2027-06-30', '2027-06-30'],
    ['2027/6/3', '2027-06-03'],
    ['2027-07', '2027-07'],
    ['juin 2027', '2027-06'],
    ['Juillet\u00a02027', '2027-07'],
    ['1er juillet 2027', '2027-07-01'],
    ['1 juillet 2027', '2027-07-01'],
    ['le 1er juillet 2027', '2027-07-01'],
    ['jeudi 1er juillet 2027', '2027-07-01'],
    [' 12 FÉVRIER 2027 ', '2027-02-12'],
    ['fevrier 2027', '2027-02'],
    ['aout 2027', '2027-08'],
    ['15 sept. 2027', '2027-09-15'],
    ['29/02/2028', '2028-02-29'],
  ])('written « %s » is %s', (typed, expected) => {
    expect(judgeTypedDate(typed)).toEqual({ ok: true, date: expected });
  });

  it.each([
    ['31/02/2027', { code: 'no-such-day', day: 31, month: 2, year: 2027 }],
    ['29 février 2027', { code: 'no-such-day', day: 29, month: 2, year: 2027 }],
    ['2027-06-31', { code: 'no-such-day', day: 31, month: 6, year: 2027 }],
    ['13/2027', { code: 'no-such-month', month: 13 }],
    ['2027', { code: 'year-alone', year: 2027 }],
    ['01/07/27', { code: 'short-year' }],
    ['juillet 27', { code: 'short-year' }],
    ['30/06', { code: 'short-year' }],
    ['juin 1830', { code: 'year-out-of-range' }],
    ['jui 2027', { code: 'unreadable' }],
    ['un jour', { code: 'unreadable' }],
    ['', { code: 'unreadable' }],
  ])('written « %s » is told wrong for what it is', (typed, problem) => {
    expect(judgeTypedDate(typed)).toEqual({ ok: false, problem });
  });

  it('is read back from the way it is shown', () => {
    for (const value of ['2027-06-01', '2027-08-30', '2026-12', '2028-02-29']) {
      expect(readTypedDate(frenchDate(value))).toBe(value);
    }
  });
});
