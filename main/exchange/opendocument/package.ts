// An OpenDocument package (ODF 1.3 part 2): its kind first, its parts, and the list of them. The same bytes for the same parts.
import { ZipFile } from 'yazl';
import { element, escapeXml, namespaces, XML_DECLARATION } from './xml.ts';

export interface PackagePart {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

const MANIFEST = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
/** Of every entry: a package has no other clock than its meta.xml. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

export async function packOpenDocument(
  mediaType: string,
  parts: readonly PackagePart[],
): Promise<Uint8Array> {
  const archive = new ZipFile();
  // First and stored, so that the kind of file shows at a fixed place.
  archive.addBuffer(Buffer.from(mediaType), 'mimetype', { ...ENTRY, compress: false });
  for (const { path, content } of parts) archive.addBuffer(Buffer.from(content), path, ENTRY);
  archive.addBuffer(Buffer.from(manifestXml(mediaType, parts)), 'META-INF/manifest.xml', ENTRY);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function manifestXml(packageType: string, parts: readonly PackagePart[]): string {
  const entry = (path: string, mediaType: string): string =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': mediaType });
  return (
    XML_DECLARATION +
    element(
      'manifest:manifest',
      { 'xmlns:manifest': MANIFEST, 'manifest:version': '1.3' },
      entry('/', packageType),
      ...parts.map(({ path, mediaType }) => entry(path, mediaType)),
    )
  );
}

export interface Meta {
  readonly title: string;
  /** `2026-11-22`. */
  readonly madeOn: string;
  readonly author?: string;
  readonly language?: string;
  readonly keywords?: readonly string[];
}

export function metaXml({ title, madeOn, author, language, keywords = [] }: Meta): string {
  const at = `${madeOn}T12:00:00`;
  const said = (name: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : element(name, {}, escapeXml(text));
  return (
    XML_DECLARATION +
    element(
      'office:document-meta',
      { ...namespaces('office', 'meta', 'dc'), 'office:version': '1.3' },
      element(
        'office:meta',
        {},
        element('meta:generator', {}, 'Jalon'),
        said('dc:title', title),
        said('meta:initial-creator', author),
        said('dc:creator', author),
        said('dc:language', language),
        ...keywords.map((keyword) => said('meta:keyword', keyword)),
        element('meta:creation-date', {}, at),
        element('dc:date', {}, at),
      ),
    )
  );
}
