import { expect, it } from 'vitest';
import { labelLines } from './label-lines.ts';

it('breaks at spaces, and ends with « … » where words are left over', () => {
  expect(labelLines('Garde d’enfants', 200)).toEqual(['Garde d’enfants']);
  expect(labelLines('Compétences et attractivité des métiers', 150)).toEqual([
    'Compétences et',
    'attractivité des métiers',
  ]);
  expect(labelLines('Compétences et attractivité des métiers du territoire', 150)).toEqual([
    'Compétences et',
    'attractivité des métier…',
  ]);
});

it('ends where it is told to at the first word that is too long, and goes on elsewhere', () => {
  expect(labelLines('Arrondissement de Laval', 56, { mostLines: 4 })).toEqual([
    expect.stringMatching(/^Arron\p{Letter}*…$/u),
    'de Laval',
  ]);
  expect(
    labelLines('Illettrisme et illectronisme', 42, { fontSize: 12, mostLines: 6, endsAtCut: true }),
  ).toEqual([expect.stringMatching(/^Ill\p{Letter}*…$/u)]);
});

it('cuts wide letters shorter than narrow ones, and leaves one at least', () => {
  const [wide] = labelLines('MMMMMMMMMMMM', 60);
  const [narrow] = labelLines('iiiiiiiiiiiiiiiiiiii', 60);
  expect(wide?.length).toBeLessThan(narrow?.length ?? 0);
  expect(labelLines('Anticonstitutionnellement', 4)[0]).toMatch(/^A.{0,2}…$/);
  expect(labelLines('', 100)).toEqual(['']);
});

it('never ends a line within a number or before « : »', () => {
  const label = 'Il manque 7\u202f131 fiches\u202f: toutes sont sans financeur';
  const lines = labelLines(label, 75, { mostLines: 9 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(label);
});
