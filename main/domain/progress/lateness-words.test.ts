import { expect, it } from 'vitest';
import { briefDuration, latenessWords } from './lateness-words.ts';

it.each([
  [1, '1\u00a0jour de retard'],
  [60, '60\u00a0jours de retard'],
  [61, '2\u00a0mois de retard'],
  [400, '13\u00a0mois de retard'],
  [731, '2\u00a0ans de retard'],
  [800, 'plus de 2\u00a0ans de retard'],
  [2398, 'plus de 6\u00a0ans de retard'],
])('%i days late is said « %s »', (days, words) => {
  expect(latenessWords(days)).toBe(words);
});

it.each([
  [1, '1\u00a0j'],
  [60, '60\u00a0j'],
  [61, '2\u00a0mois'],
  [731, '2\u00a0ans'],
  [2398, '6\u00a0ans'],
])('%i days are written « %s » where room is scarce', (days, words) => {
  expect(briefDuration(days)).toBe(words);
});
