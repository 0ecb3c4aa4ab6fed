/** OpenDocument spreadsheets written letter by letter. */
import { rawEntry, writeRawZip, type RawEntry } from '../../signed/vector-making/raw-zip.ts';

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['table', 'table:1.0'],
  ['text', 'text:1.0'],
  ['style', 'style:1.0'],
  ['draw', 'drawing:1.0'],
  ['script', 'script:1.0'],
]
  .map(([prefix = '', name = '']) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat(
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  )
  .join(' ');

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

export interface RawOds {
  /** What stands inside <office:spreadsheet>. */
  readonly tables: string;
  readonly styles?: string;
  readonly type?: string;
  readonly body?: string;
  readonly manifest?: string;
  readonly extra?: readonly RawEntry[];
}

export function odsOf({
  tables,
  styles = '',
  type = ODS_TYPE,
  body = 'spreadsheet',
  manifest = '',
  extra = [],
}: RawOds): Buffer {
  const content = `<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${body}>${tables}</office:${body}></office:body></office:document-content>`;
  return writeRawZip([
    rawEntry('mimetype', Buffer.from(type)),
    xmlEntry('content.xml', content),
    xmlEntry(
      'META-INF/manifest.xml',
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${manifest}</manifest:manifest>`,
    ),
    ...extra,
  ]);
}

export function flatOdsOf(tables: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.3" office:mimetype="${ODS_TYPE}"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;
}

export function xmlEntry(name: string, xml: string): RawEntry {
  return rawEntry(name, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`), { method: 8 });
}

export function textCell(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
}
