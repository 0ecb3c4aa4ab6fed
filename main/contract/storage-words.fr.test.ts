import { expect, test } from 'vitest';
import { storageWords } from './storage-words.fr.ts';

const sentences = Object.values(storageWords).flatMap(({ title, advice }) => [title, advice]);

test('every sentence ends like one and is written with French typography', () => {
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZÉÀ].*\.$/u);
    expect(sentence).not.toMatch(/['"]/u);
    expect(sentence).not.toMatch(/ [:;?!»]|« /u);
    expect(sentence).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/u);
  }
});
