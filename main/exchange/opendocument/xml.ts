// XML written by hand, for the few elements of an OpenDocument.
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const OFFICE_NAMESPACES = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
} as const;
type Prefix = keyof typeof OFFICE_NAMESPACES;

export function namespaces(...prefixes: readonly Prefix[]): Readonly<Record<string, string>> {
  return Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, OFFICE_NAMESPACES[prefix]]));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${key}="${escapeXml(String(value))}"`;
  }
  return children.length === 0 ? `${written}/>` : `${written}>${children.join('')}</${name}>`;
}

/** Text in paragraphs: spaces in a row, tabs and line breaks are elements, or they would be lost. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => element('text:p', {}, spaced(line)))
    .join('');
}

/** A line of text, its spaces in a row and its tabs kept. */
export function spaced(line: string): string {
  return line
    .split(/(\t|^ +| +$| {2,})/)
    .map((part) => {
      if (part === '\t') return '<text:tab/>';
      if (!/^ +$/.test(part) || part === '') return escapeXml(part);
      return element('text:s', { 'text:c': part.length });
    })
    .join('');
}
