// Answers jalon://app/… with the built page, from memory, by exact name: no address ever reaches the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PAGE_HEADERS, PAGE_HOST, SCHEME } from './policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export type PageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export function readPageFiles(directory: string): PageFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(directory.length).replaceAll('\\', '/'), new Uint8Array(readFileSync(path)));
  }
  return files;
}

export function answerPage(
  files: PageFiles,
  { method, url }: { readonly method: string; readonly url: string },
): Response {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${SCHEME}:` || host !== PAGE_HOST) return refusal(404);
  const bytes = files.get(pathname);
  const mediaType = MEDIA_TYPES[extname(pathname)];
  if (!bytes || !mediaType) return refusal(404);
  const headers = { ...PAGE_HEADERS, 'content-type': mediaType };
  return new Response(method === 'HEAD' ? null : bytes, { status: 200, headers });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
