import { describe, expect, it } from 'vitest';
import { compactAmount, frenchAmount, readTypedAmount, roundAmount } from './money.ts';

describe('an amount as typed', () => {
  it.each([
    ['12500', 1_250_000],
    ['12 500', 1_250_000],
    ['12\u202f500,50 €', 1_250_050],
    ['12.500,5', 1_250_050],
    ['1 234 567,89 euros', 123_456_789],
    ['15 k€', 1_500_000],
    ['1,2 M€', 120_000_000],
    ['0', 0],
    ['1.234.567', 123_456_700],
  ])('reads %s', (typed, cents) => {
    expect(readTypedAmount(typed)).toBe(cents);
  });

  // 1,234 is a thousand and more in English, and one and a bit in French: it is not guessed.
  it.each(['', '-5', 'douze', 'Entre 200 et 500', '1,234', '12,345,67', '99999999999999'])(
    'refuses %s rather than guess',
    (typed) => {
      expect(readTypedAmount(typed)).toBeNull();
    },
  );

  it('is shown as it can be read again', () => {
    for (const cents of [0, 1, 99, 100, 1_250_050, 123_456_789]) {
      expect(readTypedAmount(frenchAmount(cents))).toBe(cents);
    }
  });
});

it.each([
  [90_000_000, '900\u202f000\u00a0€'],
  [99_999_960, '1\u00a0M€'],
  [123_456_700, '1,2\u00a0M€'],
  [99_996_000_000, '1\u00a0Md€'],
  [300_000_000_000, '3\u00a0Md€'],
])('%i cents is round in a sentence', (cents, words) => {
  expect(roundAmount(cents)).toBe(words);
});

it.each([
  [0, '0\u00a0€'],
  [985_049, '9\u202f850\u00a0€'],
  [1_250_000, '12,5\u00a0k€'],
  [9_999_000, '100\u00a0k€'],
  [48_235_000, '482\u00a0k€'],
  [99_960_000, '1\u00a0M€'],
  [100_000_000, '1\u00a0M€'],
  [123_456_700, '1,2\u00a0M€'],
  [300_000_000_000, '3\u00a0Md€'],
])('%i cents is short in a cell', (cents, words) => {
  expect(compactAmount(cents)).toBe(words);
});
