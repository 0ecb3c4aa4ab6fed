import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { describe, expect, it } from 'vitest';
import { spokenFingerprint } from './spoken-fingerprint.ts';

const letters = (word: string): string => word.normalize('NFD').replaceAll(/\p{Mark}/gu, '');

describe('[S8] a fingerprint in words', () => {
  it('takes them from the published list, byte for byte', () => {
    // bitcoin/bips, bip-0039/french.txt: one word a line.
    const digest = createHash('sha256')
      .update(`${wordlist.join('\n')}\n`)
      .digest('hex');
    expect(digest).toBe('ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59');
  });

  it('can be told apart by the first four letters, accents aside', () => {
    expect(new Set(wordlist.map((word) => letters(word).slice(0, 4))).size).toBe(2048);
  });

  it('reads the same for the same fingerprint, today and on any machine', () => {
    expect(spokenFingerprint('0'.repeat(64))).toBe('abaisser abaisser abaisser abaisser abaisser abaisser');
    expect(spokenFingerprint('f'.repeat(64))).toBe('zoologie zoologie zoologie zoologie zoologie zoologie');
  });
});
