import { expect, it } from 'vitest';
import { annexWords } from './contract-words.ts';

it('tells annexes in the singular and in the plural', () => {
  const words = (count: number, frozenOn: string | null, changedCount = 0): string =>
    annexWords({ count, frozenOn, changedCount });
  expect(words(0, null)).toBe('');
  expect(words(1, null)).toBe('1\u00a0fiche annexée, non figée');
  expect(words(2, null)).toBe('2\u00a0fiches annexées, non figées');
  expect(words(1, '2026-11-20')).toBe('1\u00a0fiche annexée, inchangée depuis');
  expect(words(2, '2026-11-20')).toBe('2\u00a0fiches annexées, inchangées depuis');
  expect(words(2, '2026-11-20', 1)).toBe('2\u00a0fiches annexées, dont 1 changée depuis');
});
