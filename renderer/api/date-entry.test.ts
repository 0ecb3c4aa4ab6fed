import { describe, expect, it } from 'vitest';
import { dateEntry, pastDayEntry } from './date-entry.ts';
import { today } from './today.ts';

it.each([
  ['31/02/2027', 'Le 31 février 2027 n’existe pas\u202f: février 2027 finit le 28.'],
  ['2027', 'Précisez le mois ou le jour\u202f: juin 2027, 06/2027 ou 30/06/2027.'],
  ['13/2027', 'Il n’y a pas de mois 13\u202f: écrivez par exemple 06/2027.'],
  ['1/7/27', 'Écrivez l’année avec quatre chiffres\u202f: 30/06/2027 ou 06/2027.'],
  ['bientôt', 'Écrivez 30/06/2027, juin 2027 ou 06/2027.'],
])('« %s » is answered with « %s »', (typed, sentence) => {
  expect(dateEntry.read(typed)).toBeNull();
  expect(dateEntry.advice(typed)).toBe(sentence);
});

describe('a day of what has already happened', () => {
  it('is today at the latest', () => {
    expect(pastDayEntry.read('30/06/2020')).toBe('2020-06-30');
    expect(pastDayEntry.read(today())).toBe(today());
    expect(pastDayEntry.read('30/06/2190')).toBeNull();
    expect(pastDayEntry.advice('30/06/2190')).toContain('pas encore venu');
    expect(pastDayEntry.advice('juin 2020')).toContain('Écrivez un jour');
  });
});
