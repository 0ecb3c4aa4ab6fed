// Answers jalon://app/… with the built page.
import type { PageFiles } from '../services/page-files.ts';
import { PAGE_HEADERS, PAGE_HOST, SCHEME } from './policy.ts';

export function answerPage(
  files: PageFiles,
  { method, url }: { readonly method: string; readonly url: string },
): Response {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${SCHEME}:` || host !== PAGE_HOST) return refusal(404);
  const file = files.get(pathname);
  if (!file) return refusal(404);
  const headers = { ...PAGE_HEADERS, 'content-type': file.mediaType };
  return new Response(method === 'HEAD' ? null : file.bytes, { status: 200, headers });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
