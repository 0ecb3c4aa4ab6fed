import { expect, it } from 'vitest';
import { quarterLabel, quarterSentence } from './quarter-words.ts';
import { quartersOf } from './window.ts';

const wordsOf = (horizonStart: string, horizonEnd: string) =>
  quartersOf({ horizonStart, horizonEnd }).map((quarter) => [
    quarterLabel(quarter),
    quarterSentence(quarter),
  ]);

it('a quarter of the horizon says its months, and its year', () => {
  expect(wordsOf('2026-01', '2026-07')).toEqual([
    ['T1 janv.–mars 2026', '1er\u00a0trimestre (janvier à mars 2026)'],
    ['T2 avril–juin 2026', '2e\u00a0trimestre (avril à juin 2026)'],
    ['T3 juil. 2026', '3e\u00a0trimestre (juillet 2026)'],
  ]);
});

it('both years in a sentence, where it goes from one to the next', () => {
  expect(wordsOf('2026-12', '2027-02')).toEqual([
    ['T1 déc.–févr. 2027', '1er\u00a0trimestre (décembre 2026 à février 2027)'],
  ]);
});

it('the days where months are not whole', () => {
  expect(wordsOf('2026-01-15', '2026-04-14')).toEqual([
    ['T1 janv.–avril 2026', '1er\u00a0trimestre (du 15\u00a0janvier\u00a02026 au 14\u00a0avril\u00a02026)'],
  ]);
});
