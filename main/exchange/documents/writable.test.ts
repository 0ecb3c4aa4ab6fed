import { expect, it } from 'vitest';
import { writable, writableText } from './writable.ts';

it.each([
  ['a\u0000b\u0007c\u001bd\u007f\u0085e', 'abcde'],
  ['\ud800a\udc00', 'a'],
  ['a\ufffe\uffff\ufdd0', 'a'],
  ['un\r\ndeux\rtrois\n\tquatre', 'un\ndeux\ntrois\n\tquatre'],
  ['Fine\u202f: « œuvre\u00a0» 👩🏽‍🌾 مرحبا\u200f e\u0301', 'Fine\u202f: « œuvre\u00a0» 👩🏽‍🌾 مرحبا\u200f e\u0301'],
])('writes %j as %j', (text, written) => {
  expect(writableText(text)).toBe(written);
});

it('goes through all that a document holds, and changes nothing else', () => {
  expect(writable({ title: 'a\u0001', rows: [['b\u0002', 3, null, true]] })).toEqual({
    title: 'a',
    rows: [['b', 3, null, true]],
  });
});
