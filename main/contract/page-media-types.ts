// What the built page is made of, and the type each host answers it with. Anything else is not part of the page.
const PAGE_MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  // PDF.js calls its worker so.
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  json: 'application/json',
};

/** By the ending of the name; undefined for what no page holds. */
export function pageMediaType(name: string): string | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
  return Object.hasOwn(PAGE_MEDIA_TYPES, ending) ? PAGE_MEDIA_TYPES[ending] : undefined;
}
