// What documents are made with, for the tests of one file; taken away after them.
import { afterAll } from 'vitest';
import { documentPlaces } from '../../testing/document-places.ts';
import type { DocumentParts } from './parts.ts';
import { openPartsAt } from './session/open-parts.ts';

export function partsForTests(): DocumentParts {
  const places = documentPlaces();
  afterAll(places.remove);
  return openPartsAt(places);
}
