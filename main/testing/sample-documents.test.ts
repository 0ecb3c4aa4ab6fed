// The documents that are committed are those the sample makes, to the byte. When they are meant to change: `npm run sample`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPartsAt } from '../exchange/documents/session/open-parts.ts';
import { documentPlaces, type TestDocumentPlaces } from './document-places.ts';
import { SAMPLE_DOCUMENTS, SAMPLE_KINDS, sampleDocuments, type SampleKind } from './sample-documents.ts';

let places: TestDocumentPlaces;
let made: ReadonlyMap<SampleKind, Uint8Array>;
beforeAll(async () => {
  places = documentPlaces();
  made = await sampleDocuments(openPartsAt(places));
});
afterAll(() => {
  places.remove();
});

it.each(SAMPLE_KINDS)('%s.pdf is what the sample makes', (kind) => {
  const kept = readFileSync(join(SAMPLE_DOCUMENTS, `${kind}.pdf`));
  expect(Buffer.compare(kept, made.get(kind) ?? Buffer.alloc(0)), 'npm run sample').toBe(0);
});

it('keeps no other', () => {
  expect(readdirSync(SAMPLE_DOCUMENTS).sort()).toEqual(SAMPLE_KINDS.map((kind) => `${kind}.pdf`).sort());
});
