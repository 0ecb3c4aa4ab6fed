import { expect, it } from 'vitest';
import { frenchInstant } from './french-instant.ts';

it('is the same sentence on every machine', () => {
  expect(frenchInstant('2027-06-01T08:30:05.123Z')).toBe('1er juin 2027 à 08:30:05 UTC');
  expect(frenchInstant('2027-11-21T23:59:59Z')).toBe('21 novembre 2027 à 23:59:59 UTC');
});
