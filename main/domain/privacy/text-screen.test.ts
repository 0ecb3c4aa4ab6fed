// What people write so that it is read, and not found.
import { expect, it } from 'vitest';
import { blankContact } from '../directory/directory.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { makeTextScreen, REMOVED } from './text-screen.ts';
import type { WithheldReason } from './withheld.ts';

const person = (givenName: string, familyName: string) => ({
  ...blankContact(idNumber(50), STAMP),
  givenName,
  familyName,
});
const screen = makeTextScreen({
  unnamed: [person('Anne-Marie', 'D’Angelo'), person('Hélène', 'Lefèvre'), person('Jean', 'Dupont')],
  addresses: new Set(['contact@comite.fr']),
  phones: ['+33 2 41 00 00 00'],
});
function screened(text: string): { readonly text: string; readonly told: readonly WithheldReason[] } {
  const told: WithheldReason[] = [];
  return { text: screen(text, (reason) => told.push(reason)), told };
}

it.each([
  String.raw`marie\_dupont@exemple.fr`,
  String.raw`marie\@exemple\.fr`,
  'marie&#64;exemple.fr',
  'marie&#x40;exemple.fr',
  'marie&commat;exemple&period;fr',
  'marie%40exemple.fr',
  '<marie@exemple.fr>',
  '<mailto:marie@exemple.fr>',
  'marie @ exemple.fr',
  'marie (at) exemple.fr',
  'marie [arobase] exemple [point] fr',
  'marie arobase exemple point fr',
  'marie@\u200bexemple.fr',
  'marie@exem\u00adple.fr',
  'marie\uff20exemple.fr',
  'm**arie@exemple**.fr',
])('takes out the address written %j', (address) => {
  expect(screened(`Écrire à ${address}.`)).toEqual({
    text: `Écrire à ${REMOVED.email}.`,
    told: ['address-in-text'],
  });
});

it.each([
  '(02) 40 41 42 43',
  '02&nbsp;40&nbsp;41&nbsp;42&nbsp;43',
  '02 - 40 - 41 - 42 - 43',
  '02 . 40 . 41 . 42 . 43',
  '02_40_41_42_43',
  '00 33 2 40 41 42 43',
  '+262 692 12 34 56',
  '+32 470 12 34 56',
  '+508 41 12 34',
])('takes out the number written %j', (number) => {
  expect(screened(`Appeler le ${number}.`)).toEqual({
    text: `Appeler le ${REMOVED.phone}.`,
    told: ['phone-in-text'],
  });
});

it('leaves the brackets around a number, which are of the sentence', () => {
  expect(screened('Voir (06 12 34 56 78) ou (+32 470 12 34 56).').text).toBe(
    `Voir (${REMOVED.phone}) ou (${REMOVED.phone}).`,
  );
});

it('takes out a number stuck to the word that says what it is', () => {
  expect(screened('Tél02 40 41 42 43').text).toBe(`Tél${REMOVED.phone}`);
});

it.each([
  'Dupont, Jean',
  'M. Dupont',
  'Monsieur DUPONT',
  'J. Dupont',
  'Dupont J.',
  'Mme Lefevre',
  'H&eacute;l&egrave;ne Lef&egrave;vre',
  'He\u0301le\u0300ne Lefe\u0300vre',
  'J\u00adean Dupont',
  "Anne Marie D'Angelo",
  'Anne‑Marie d’Angelo',
  'A.-M. D’Angelo',
])('takes out the name written %j', (name) => {
  expect(screened(`Voir ${name}, au siège`)).toEqual({
    text: `Voir ${REMOVED.name}, au siège`,
    told: ['name-in-text'],
  });
});

it('leaves the words of a link that leads to a person, and not where it leads', () => {
  expect(screened('[Marie](mailto:marie%40exemple.fr)')).toEqual({
    text: 'Marie',
    told: ['address-in-text'],
  });
  expect(screened('[marie@exemple.fr](mailto:marie@exemple.fr)')).toEqual({
    text: REMOVED.email,
    told: ['address-in-text'],
  });
  expect(screened('[appelez](tel:+33240414243)')).toEqual({ text: 'appelez', told: ['phone-in-text'] });
  expect(screened('[écrire](mailto:contact@comite.fr?cc=marie@exemple.fr)').text).toBe('écrire');
});

it.each([
  'contact@comite.fr',
  '<contact@comite.fr>',
  '[écrire](mailto:contact@comite.fr)',
  '02 41 00 00 00',
  '+33 (0)2 41 00 00 00',
  'du 01/02/2026 – 03/04/2026',
  '01.02.2026 03.04.2026',
  '01/2026 - 03/2027',
  '+12 000 000 €',
  '+1 200 000 000 €',
  'la R&D, 3 \\* 4 et « 100 % »',
  'un collège (à Nantes) et un point final',
  'Jeanne Dupont, rue Dupont, Madame la maire',
])('keeps %j as it was typed', (said) => {
  expect(screened(said)).toEqual({ text: said, told: [] });
});

it('leaves the rest of a text as it was typed', () => {
  expect(screened('La **R\\&D** &amp; `code` de 06 12 34 56 78, _vite_ \\*').text).toBe(
    `La **R\\&D** &amp; \`code\` de ${REMOVED.phone}, _vite_ \\*`,
  );
});
