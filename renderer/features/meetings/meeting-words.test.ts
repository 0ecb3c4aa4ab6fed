import { describe, expect, it } from 'vitest';
import { counted, durationWords, meetingName } from './meeting-words.ts';

describe('a duration', () => {
  it.each([
    ['2027-06-30T14:00:00.000Z', '2027-06-30T14:00:59.000Z', '0\u00a0min'],
    ['2027-06-30T14:00:00.000Z', '2027-06-30T14:12:00.000Z', '12\u00a0min'],
    ['2027-06-30T14:00:00.000Z', '2027-06-30T15:05:00.000Z', '1\u00a0h\u00a005'],
    ['2027-06-30T23:30:00.000Z', '2027-07-01T00:10:00.000Z', '40\u00a0min'],
    ['2026-12-31T22:00:00.000Z', '2027-01-01T01:00:00.000Z', '3\u00a0h\u00a000'],
  ])('from %s to %s is %s, past midnight too', (from, to, words) => {
    expect(durationWords(from, to)).toBe(words);
  });
  it('is nothing, never less, where the clock was set back', () => {
    expect(durationWords('2027-06-30T14:00:00.000Z', '2027-06-30T12:00:00.000Z')).toBe('0\u00a0min');
  });
});

describe('words of a meeting', () => {
  it('name it by its kind and its day', () => {
    expect(meetingName({ kind: 'bureau', day: '2027-06-30' })).toMatch(/^Bureau du 30.juin.2027$/u);
  });
  it('count in French', () => {
    expect([0, 1, 2].map((count) => counted(count, 'membre', 'membres'))).toEqual([
      '0\u00a0membre',
      '1\u00a0membre',
      '2\u00a0membres',
    ]);
  });
});
