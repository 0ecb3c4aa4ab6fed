import { expect, test } from 'vitest';
import { undoneWords } from './undone-words.ts';

const TITLE = 'Ouvrir un guichet';
const fiche = { number: '1', title: TITLE };

test('an edit of one fiche says its number and its title, each once', () => {
  expect(undoneWords({ label: 'Fiche 1, fin prévue', fiche })).toBe(
    `Fiche 1, fin prévue («\u202f${TITLE}\u202f»)`,
  );
  expect(undoneWords({ label: 'Suppression de la fiche 1', fiche })).toBe(
    `Suppression de la fiche 1 («\u202f${TITLE}\u202f»)`,
  );
  expect(undoneWords({ label: 'Création d’une fiche', fiche })).toBe(
    `Création d’une fiche (fiche 1, «\u202f${TITLE}\u202f»)`,
  );
});

test('a number that only begins like it is another', () => {
  expect(undoneWords({ label: 'Copie de la fiche 12', fiche })).toContain('(fiche 1, ');
});

test('an edit of none or of several has its label alone', () => {
  expect(undoneWords({ label: 'Diagnostic', fiche: null })).toBe('Diagnostic');
});

test('a long title is cut between two words, and stands on one line', () => {
  const title = 'Développer l’apprentissage\ndans les métiers du soin et de l’accompagnement';
  expect(undoneWords({ label: 'Fiche 1, météo', fiche: { number: '1', title } })).toBe(
    'Fiche 1, météo («\u202fDévelopper l’apprentissage dans les métiers du…\u202f»)',
  );
  const word = 'a'.repeat(60);
  expect(undoneWords({ label: 'Fiche 1, météo', fiche: { number: '1', title: word } })).toContain(
    `${'a'.repeat(50)}…`,
  );
});
