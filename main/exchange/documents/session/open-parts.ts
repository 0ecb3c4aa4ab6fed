// The parts as files beside the program: the one place of documents that reads a disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChartRenderer } from '../chart-renderer.ts';
import { openDocumentParts, PART_FILES, type DocumentParts } from '../parts.ts';

/** Where a host has put them. */
export interface DocumentPlaces {
  /** The folder of the files of `PART_FILES`. */
  readonly partsDirectory: string;
  /** Address of the module that draws charts: `file:///…/chart-renderer.js`. */
  readonly chartRenderer: string;
}

export function openPartsAt({ partsDirectory, chartRenderer }: DocumentPlaces): DocumentParts {
  return openDocumentParts({
    read: async (part) => new Uint8Array(await readFile(join(partsDirectory, PART_FILES[part]))),
    charts: async () => (await import(/* @vite-ignore */ chartRenderer)) as ChartRenderer,
  });
}
