// The last step of `npm run sample`: writes the documents of resources/samples/documents, with what is built.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPartsAt } from '../exchange/documents/session/open-parts.ts';
import { documentPlacesIn } from '../services/document-places.ts';
import { SAMPLE_DOCUMENTS, sampleDocuments } from './sample-documents.ts';

const built = resolve(import.meta.dirname, '../../dist');
mkdirSync(SAMPLE_DOCUMENTS, { recursive: true });
for (const [kind, bytes] of await sampleDocuments(openPartsAt(documentPlacesIn(built)))) {
  writeFileSync(join(SAMPLE_DOCUMENTS, `${kind}.pdf`), bytes);
  process.stdout.write(`${kind}.pdf: ${String(Math.round(bytes.byteLength / 1024))} KiB\n`);
}
