import { expect, it } from 'vitest';
import { decisionNumber } from '../domain/meeting/meeting.test-support.ts';
import { decisionNumbered } from './decision-id.ts';

const [first, second] = [decisionNumber(1), decisionNumber(2)];

it('is the one that bears the number, whatever spaces stand around it', () => {
  expect(decisionNumbered({ decisions: [first, second] }, ' 2027-2 ')).toBe(second);
});

it('is none where two bear it, which a secretary may have typed', () => {
  const twice = { decisions: [first, { ...second, number: first.number }] };
  expect(() => decisionNumbered(twice, '2027-1')).toThrow('Plusieurs décisions');
});
