import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisPoints, compare, fractionOf, partOf, sum, ZERO } from './fraction.ts';

describe('an exact share', () => {
  it('adds tenths as they are written', () => {
    expect(compare(sum(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3))).toBe(0);
    expect(fractionOf(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
    expect(compare(fractionOf(1e21), fractionOf(1e21 + 1e6))).toBe(-1);
  });

  it('makes the whole again of its parts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10_000, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (value, count) => {
          const whole = fractionOf(value);
          const again = Array.from({ length: count }, () => partOf(whole, 1, count)).reduce(sum, ZERO);
          expect(compare(again, whole)).toBe(0);
          expect(compare(partOf(whole, count, count), whole)).toBe(0);
        },
      ),
    );
  });

  it('is nothing of nothing', () => {
    expect(partOf(fractionOf(3), 1, 0)).toEqual(ZERO);
    expect(basisPoints(ZERO, ZERO)).toBe(0);
    expect(basisPoints(fractionOf(1), fractionOf(3))).toBe(3333);
    expect(compare(fractionOf(2), fractionOf(1))).toBe(1);
  });
});
