import { expect, it } from 'vitest';
import { workingDay } from './working-day.ts';

it.each([
  ['2026-12-04', '2026-12-04'],
  ['2026-12-05', '2026-12-07'],
  ['2026-12-06', '2026-12-07'],
  ['2027-01-02', '2027-01-04'],
  ['2027-01-04', '2027-01-04'],
])('%s is proposed as %s', (day, proposed) => {
  expect(workingDay(day)).toBe(proposed);
});
