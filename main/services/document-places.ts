// Where the build puts what documents are made with, seen from the folder of everything built.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentPlaces } from '../exchange/documents/session/open-parts.ts';

export function documentPlacesIn(builtDirectory: string): DocumentPlaces {
  return {
    partsDirectory: join(builtDirectory, 'main/documents'),
    chartRenderer: pathToFileURL(join(builtDirectory, 'charts/chart-renderer.js')).href,
  };
}
