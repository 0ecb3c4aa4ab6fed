// Serves the built page, from memory, by exact name: no path of a request ever reaches the disk.
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export class PageFiles {
  readonly #files = new Map<string, Buffer>();

  constructor(directory: string) {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      this.#files.set(path.slice(directory.length).replaceAll('\\', '/'), readFileSync(path));
    }
  }

  serve(pathname: string, response: ServerResponse): void {
    const name = pathname === '/' ? '/index.html' : pathname;
    const bytes = this.#files.get(name);
    const mediaType = MEDIA_TYPES[extname(name)];
    if (!bytes || !mediaType) {
      response.writeHead(404).end();
      return;
    }
    // Built files bear a hash in their name; the page itself must be fresh after each update.
    const caching = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(200, { 'content-type': mediaType, 'cache-control': caching }).end(bytes);
  }
}
