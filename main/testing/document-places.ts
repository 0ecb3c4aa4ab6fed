// What documents are made with, from where it comes: no build is needed.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENT_PART_SOURCES } from '../launch/document-part-sources.ts';
import { PROJECT_DIRECTORY } from './open-test-services.ts';

export interface TestDocumentPlaces {
  readonly partsDirectory: string;
  readonly chartRenderer: string;
  readonly remove: () => void;
}

export function documentPlaces(): TestDocumentPlaces {
  const partsDirectory = mkdtempSync(join(tmpdir(), 'jalon-parts-'));
  for (const [name, path] of Object.entries(DOCUMENT_PART_SOURCES))
    symlinkSync(path, join(partsDirectory, name));
  return {
    partsDirectory,
    chartRenderer: join(PROJECT_DIRECTORY, 'renderer/documents/chart-renderer.ts'),
    remove: () => {
      rmSync(partsDirectory, { recursive: true, force: true });
    },
  };
}
