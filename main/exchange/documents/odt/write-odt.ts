// A document as .odt: OpenDocument 1.3, written by us (decision 0016).
import type { WrittenDocument } from '../../../domain/document/blocks.ts';
import { metaXml, packOpenDocument } from '../../opendocument/package.ts';
import type { Painter } from '../pictures.ts';
import { keywordsOf } from '../sheet.ts';
import { writable } from '../writable.ts';
import { contentXml } from './content.ts';
import { PackagePictures } from './pictures.ts';
import { stylesXml } from './styles.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** Resolves the bytes of the file: the same for the same document. */
export async function writeOdt(given: WrittenDocument, paint: Painter): Promise<Uint8Array> {
  const document = writable(given);
  const pictures = new PackagePictures(paint);
  const content = contentXml(document, pictures);
  const { title, author, madeOn } = document;
  return packOpenDocument(MEDIA_TYPE, [
    { path: 'content.xml', mediaType: 'text/xml', content },
    { path: 'styles.xml', mediaType: 'text/xml', content: stylesXml(document, pictures) },
    {
      path: 'meta.xml',
      mediaType: 'text/xml',
      content: metaXml({ title, author, madeOn, language: 'fr-FR', keywords: keywordsOf(document) }),
    },
    ...pictures.parts,
  ]);
}
