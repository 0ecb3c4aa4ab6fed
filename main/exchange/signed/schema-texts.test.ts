import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaTexts } from './schema-texts.ts';

describe('the published JSON Schemas', () => {
  it.each([...schemaTexts()])(
    '%s is what the domain validates today (run `npm run schemas` after a change)',
    (name, text) => {
      expect(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')).toBe(text);
    },
  );
});
