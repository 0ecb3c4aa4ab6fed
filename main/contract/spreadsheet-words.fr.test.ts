import { describe, expect, it } from 'vitest';
import { FOREIGN_DOCUMENTS, SPREADSHEET_REFUSAL_CODES } from '../domain/spreadsheet/refusal.ts';
import { spreadsheetRefusalWords } from './spreadsheet-words.fr.ts';
import { sentenceOf } from './words.fr.ts';

const FULL_DETAILS = { sheet: 'Suivi 2026', rows: 100_000, lastRow: 100_000, max: 20_000, line: 12 };

const sentences: readonly string[] = [
  ...SPREADSHEET_REFUSAL_CODES.flatMap((code) => [
    spreadsheetRefusalWords[code]({}),
    spreadsheetRefusalWords[code](FULL_DETAILS),
  ]),
  ...FOREIGN_DOCUMENTS.map((seems) => spreadsheetRefusalWords['spreadsheet-not-one']({ seems })),
];

describe('the words of a refused spreadsheet', () => {
  it('say what is wrong and then what to do', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÀÉ].+[.;:].+\.$/s);
  });

  it('follow French typography: a narrow no-break space before double punctuation and inside quotation marks', () => {
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/[^\u202f][;:?!»]|«[^\u202f]|[ \u00a0][;:?!»]|'|undefined|NaN/);
  });

  it('differ from one refusal to the next, and from one foreign document to the next', () => {
    const plain = SPREADSHEET_REFUSAL_CODES.map((code) => spreadsheetRefusalWords[code]({}));
    expect(new Set(plain).size).toBe(SPREADSHEET_REFUSAL_CODES.length);
    const foreign = FOREIGN_DOCUMENTS.map((seems) =>
      spreadsheetRefusalWords['spreadsheet-not-one']({ seems }),
    );
    expect(new Set(foreign).size).toBe(FOREIGN_DOCUMENTS.length);
  });

  it('say how many lines there are, or where a forgotten cell stands', () => {
    const words = spreadsheetRefusalWords['spreadsheet-too-many-rows'];
    expect(words(FULL_DETAILS)).toMatch(/«\u202fSuivi 2026\u202f» compte 100\s000 lignes/);
    expect(words({ ...FULL_DETAILS, rows: 2, lastRow: 1_048_576 })).toMatch(/jusqu’à la ligne 1\s048\s576/);
  });

  it('show no direction-changing character of a hostile name, and are found by every host', () => {
    const details = { ...FULL_DETAILS, sheet: 'a\u202eb' };
    expect(sentenceOf({ code: 'spreadsheet-too-many-rows', details })).toContain('«\u202fa�b\u202f»');
  });
});
