import { expect, it } from 'vitest';
import { CannotLeave, cannotLeaveWords } from './cannot-leave.ts';

it.each([
  [new CannotLeave('picture-too-large'), /Choisissez «\u202fImage SVG\u202f»/],
  [new CannotLeave('font-unreadable'), /Vérifiez que Jalon est toujours lancé/],
  [new DOMException('Denied', 'NotAllowedError'), /Réessayez/],
  ['anything at all', /Réessayez/],
])('%s says what to do', (failure, words) => {
  expect(cannotLeaveWords(failure)).toMatch(words);
});
