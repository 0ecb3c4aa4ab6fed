// A fingerprint as words to read over the telephone: the first bits of it, eleven to a word of a published list.

/** 66 bits: nobody can make a second certificate that reads the same. */
export const PHRASE_WORD_COUNT = 6;
const BITS_PER_WORD = 11;
const LIST_LENGTH = 2 ** BITS_PER_WORD;
const BITS_PER_HEX_DIGIT = 4;

/** Throws RangeError on a list that is not one of 2,048 words, or on what is no fingerprint: both are bugs. */
export function fingerprintWords(fingerprint: string, list: readonly string[]): readonly string[] {
  if (list.length !== LIST_LENGTH) throw new RangeError('a list of words for fingerprints has 2,048');
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new RangeError('not a SHA-256 fingerprint');
  const bits = [...fingerprint]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(BITS_PER_HEX_DIGIT, '0'))
    .join('');
  return Array.from({ length: PHRASE_WORD_COUNT }, (_, index) => {
    const group = bits.slice(index * BITS_PER_WORD, (index + 1) * BITS_PER_WORD);
    return (list[Number.parseInt(group, 2)] ?? '').normalize('NFC');
  });
}
