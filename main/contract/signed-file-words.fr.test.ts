import { describe, expect, it } from 'vitest';
import {
  KEY_REFUSAL_CODES,
  SIGNED_FILE_REFUSAL_CODES,
  SIGNED_FILE_WARNING_CODES,
} from '../domain/signed-file/refusal.ts';
import { keyRefusalWords, sayRefusal, sayWarning } from './signed-file-words.fr.ts';

const FULL_DETAILS = {
  entryName: 'pieces/note.txt',
  signerName: 'Claire Secrétaire',
  kind: 'banquet',
  formatVersion: 2,
  knownFormatVersion: 1,
  issues: [
    { path: 'title', message: 'texte attendu' },
    { path: 'actions.3', message: 'manquant' },
  ],
};

const sentences: readonly string[] = [
  ...SIGNED_FILE_REFUSAL_CODES.flatMap((code) => [sayRefusal(code, {}), sayRefusal(code, FULL_DETAILS)]),
  ...SIGNED_FILE_WARNING_CODES.flatMap((code) => [
    sayWarning({ code }),
    sayWarning({ code, signerName: 'Claire Secrétaire', date: '2026-04-01T00:00:00.000Z' }),
  ]),
  ...KEY_REFUSAL_CODES.map((code) => keyRefusalWords[code]),
];

describe('the words of the signed file', () => {
  it('say what is wrong and then what to do', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÀÉ].+[.;:].+\.$/s);
  });

  it('follow French typography: a narrow no-break space before double punctuation and inside quotation marks', () => {
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/[^\u202f][;:?!»]|«[^\u202f]|[ \u00a0][;:?!»]|'|undefined/);
    }
  });

  it('are different for every refusal', () => {
    const plain = SIGNED_FILE_REFUSAL_CODES.map((code) => sayRefusal(code, {}));
    expect(new Set(plain).size).toBe(SIGNED_FILE_REFUSAL_CODES.length);
  });

  it('name the entry, the signer, the versions and the first schema fault when they are known', () => {
    expect(sayRefusal('file-changed', FULL_DETAILS)).toContain('«\u202fpieces/note.txt\u202f»');
    expect(sayRefusal('certificate-expired', FULL_DETAILS)).toContain('de «\u202fClaire Secrétaire\u202f»');
    expect(sayRefusal('format-too-new', FULL_DETAILS)).toContain('version 2');
    expect(sayRefusal('schema', FULL_DETAILS)).toContain('«\u202ftitle\u202f», et 1 autre');
    expect(sayWarning({ code: 'revoked-signer', date: '2026-04-01' })).toContain('01/04/2026');
  });

  it('show no control or direction-changing character of a hostile name', () => {
    const said = sayRefusal('name-not-allowed', { entryName: 'pieces/\u202etxt.exe\u0000\n' });
    expect(said).toContain('pieces/�txt.exe��');
  });
});
