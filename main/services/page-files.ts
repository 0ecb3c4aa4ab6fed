// The built page in memory, by exact name: no address a page asks for ever reaches the disk. Shared by the hosts that show it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageMediaType } from '../contract/page-media-types.ts';

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}
/** Keyed by the path in the address, `/index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

export function readPageFiles(directory: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const mediaType = pageMediaType(entry.name);
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(directory.length).replaceAll('\\', '/');
    files.set(name, { bytes: new Uint8Array(readFileSync(path)), mediaType });
  }
  return files;
}
