import { expect, it } from 'vitest';
import { latenessWords } from './lateness-words.ts';

it.each([
  [1, '1 jour de retard'],
  [60, '60 jours de retard'],
  [61, '2 mois de retard'],
  [400, '13 mois de retard'],
  [731, '2 ans de retard'],
  [800, 'plus de 2 ans de retard'],
  [2398, 'plus de 6 ans de retard'],
])('%i days late is said « %s »', (days, words) => {
  expect(latenessWords(days)).toBe(words);
});
