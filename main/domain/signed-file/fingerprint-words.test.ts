import { describe, expect, it } from 'vitest';
import { fingerprintWords, PHRASE_WORD_COUNT } from './fingerprint-words.ts';

const LIST = Array.from({ length: 2048 }, (_, index) => `mot${String(index)}`);

describe('the words of a fingerprint', () => {
  it('are six, eleven bits each, from the first bit on', () => {
    // 00000000001 00000000010 00000000011 00000000100 00000000101 00000000110, then what no word says.
    const bits = [1, 2, 3, 4, 5, 6].map((value) => value.toString(2).padStart(11, '0')).join('');
    const hexadecimal = (BigInt(`0b${bits}`) << 190n).toString(16).padStart(64, '0');
    expect(fingerprintWords(hexadecimal, LIST)).toEqual(['mot1', 'mot2', 'mot3', 'mot4', 'mot5', 'mot6']);
    expect(PHRASE_WORD_COUNT * 11).toBeGreaterThanOrEqual(64);
  });

  it('change with any of the first 66 bits', () => {
    const zero = '0'.repeat(64);
    const phrases = Array.from({ length: 66 }, (_, bit) => {
      const hexadecimal = (1n << BigInt(255 - bit)).toString(16).padStart(64, '0');
      return fingerprintWords(hexadecimal, LIST).join(' ');
    });
    expect(new Set([...phrases, fingerprintWords(zero, LIST).join(' ')]).size).toBe(67);
  });

  it('reach the last word of the list', () => {
    expect(fingerprintWords('f'.repeat(64), LIST)).toEqual(Array(6).fill('mot2047'));
  });

  it('are composed letters, however the list writes its accents', () => {
    const decomposed = LIST.map(() => 'e\u0301toile');
    expect(fingerprintWords('0'.repeat(64), decomposed)[0]).toBe('étoile');
  });

  it.each([
    ['a short list', '0'.repeat(64), LIST.slice(1)],
    ['a short fingerprint', '0'.repeat(63), LIST],
    ['capitals', 'A'.repeat(64), LIST],
  ])('are refused for %s', (_, fingerprint, list) => {
    expect(() => fingerprintWords(fingerprint, list)).toThrow(RangeError);
  });
});
