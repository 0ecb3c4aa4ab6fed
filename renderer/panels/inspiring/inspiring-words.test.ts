import { expect, it } from 'vitest';
import type { InspiringFiche } from './inspiring-fiche.ts';
import { chosenWords, criteriaWords, inspiringFinding } from './inspiring-words.ts';

const fiche = (why: string | null): InspiringFiche => ({
  key: 'a',
  number: '1',
  title: 'Navette',
  detail: '',
  selection: why === null ? null : { selectedBy: '', selectedOn: null, why },
  criteria: [],
  hints: [],
});

it('says how many are chosen, and of how many nobody wrote why', () => {
  expect(inspiringFinding([fiche(null)])).toBe('Aucune inspirante sur 1\u00a0fiche');
  expect(inspiringFinding([fiche('Se reproduit.'), fiche(' '), fiche(null)])).toBe(
    '2\u00a0inspirantes sur 3\u00a0fiches\u202f; 1 sans raison écrite',
  );
});

it('counts the criteria that are met, and those met in part', () => {
  expect(criteriaWords([])).toBe('');
  expect(
    criteriaWords([
      { criterion: 'need', rating: 'met', note: '' },
      { criterion: 'results', rating: 'partly', note: '' },
      { criterion: 'lasting', rating: 'not-met', note: '' },
    ]),
  ).toBe('1\u00a0critère rempli sur 8, 1 en partie');
});

it('says by whom and when one was chosen, by its day or its month', () => {
  const words = (selectedBy: string, selectedOn: string | null): string =>
    chosenWords({ selectedBy, selectedOn, why: '' });
  expect(chosenWords(null)).toBe('');
  expect(words('', null)).toBe('retenue');
  expect(words('le comité', '2026-11-23')).toMatch(/^retenue par le comité le 23/u);
  expect(words('le comité', '2026-05')).toMatch(/^retenue par le comité en mai/u);
  expect(words('', '2026-05')).toBe('retenue en mai\u00a02026');
});
