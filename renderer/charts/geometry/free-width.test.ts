import { expect, it } from 'vitest';
import { freeWidth } from './free-width.ts';

const SQUARE = 'M0,0L100,0L100,100L0,100Z';
/** A square with a wedge that reaches its middle from the left, between 40 and 60. */
const NOTCHED = 'M0,0L100,0L100,100L0,100L0,60L40,50L0,40Z';

it('is the whole of a box around its middle, and twice the nearer side elsewhere', () => {
  expect(freeWidth(SQUARE, { x: 50, y: 50 }, 10)).toBe(100);
  expect(freeWidth(SQUARE, { x: 80, y: 50 }, 10)).toBe(40);
});

it('stops at what comes in from a side, over the whole height of the line', () => {
  expect(freeWidth(NOTCHED, { x: 50, y: 20 }, 10)).toBe(100);
  expect(freeWidth(NOTCHED, { x: 50, y: 50 }, 2)).toBe(20);
  // The point of the wedge is below the middle of the line, and within it.
  expect(freeWidth(NOTCHED, { x: 50, y: 44 }, 20)).toBe(20);
});

it('minds every ring', () => {
  expect(freeWidth(`${SQUARE}M60,45L70,45L70,55L60,55Z`, { x: 50, y: 50 }, 4)).toBe(20);
});
