import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['Comité local pour l’emploi', 'comite-local-pour-l-emploi'],
  [
    'Plan régional d’action pour l’emploi, la transition écologique et numérique',
    'plan-regional-d-action-pour-l-emploi-la-transition',
  ],
  ['a'.repeat(90), 'a'.repeat(60)],
  ['plan\u202egpj.exe', 'plan-gpj-exe'],
  ['Ligne\nsuivante', 'ligne-suivante'],
  ['…', 'jalon'],
  ['  Été  ', 'ete'],
])('%j becomes %s', (text, expected) => {
  expect(fileNameOf(text)).toBe(expected);
});
