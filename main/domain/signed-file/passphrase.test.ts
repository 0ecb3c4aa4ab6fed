import { expect, it } from 'vitest';
import { isPassphraseLongEnough } from './passphrase.ts';

it.each([
  ['quatre mots faciles', true],
  ['douzelettres', true],
  [' '.repeat(12), false],
  [' \t\u00a0\u202f'.repeat(6), false],
  [`  court${' '.repeat(20)}`, false],
  [`a${' '.repeat(20)}b`, false],
  ['onzelettres', false],
  ['', false],
])('the passphrase %j is long enough: %s', (passphrase, expected) => {
  expect(isPassphraseLongEnough(passphrase)).toBe(expected);
});
