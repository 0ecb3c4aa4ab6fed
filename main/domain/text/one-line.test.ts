import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it.each([
  ['Feuille\nde\r\nroute', 'Feuille de route'],
  ['plan\u202egpj.exe', 'plangpj.exe'],
  ['un\u2028deux', 'un deux'],
  ['👩🏽‍🌾 مرحبا', '👩🏽‍🌾 مرحبا'],
  ['2027\u202f: bilan', '2027\u202f: bilan'],
])('%j stands on a line as %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});
