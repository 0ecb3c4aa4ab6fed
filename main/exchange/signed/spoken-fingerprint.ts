/** A fingerprint in words to compare over the telephone: BIP 39's French list, whose words differ by their first four letters. */
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { fingerprintWords } from '../../domain/signed-file/fingerprint-words.ts';

export function spokenFingerprint(fingerprint: string): string {
  return fingerprintWords(fingerprint, wordlist).join(' ');
}
