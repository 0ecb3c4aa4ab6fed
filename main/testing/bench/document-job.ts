// What the bench of documents times: the file of a prefecture, and the parts of each engine.
import { resolve } from 'node:path';
import { SHIPPED_PRESETS } from '../../domain/document/preset.ts';
import { partsOf, type TerritoryList } from '../../domain/territory/territory-list.ts';
import { FONT_FILES, type DocumentParts } from '../../exchange/documents/parts.ts';
import { openWasmEngine } from '../../exchange/documents/pdf/wasm-engine.ts';
import type { DocumentJob } from '../../exchange/documents/session/job.ts';
import { openPartsAt } from '../../exchange/documents/session/open-parts.ts';
import { documentPlacesIn } from '../../services/document-places.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { generateDocument, RESOURCES } from './bench-workspace.ts';

const BUILT = resolve(import.meta.dirname, '../../../dist');
export type BenchEngine = 'native' | 'reference';

export function builtParts(): DocumentParts {
  return openPartsAt(documentPlacesIn(BUILT));
}

export async function referenceOnly(parts: DocumentParts): Promise<DocumentParts> {
  const fonts = await Promise.all(FONT_FILES.map((name) => parts.read(name)));
  const engine = await openWasmEngine({ module: await parts.read('typst'), fonts });
  return { ...parts, pdfEngine: () => Promise.resolve(engine) };
}

export function prefectureFileOf(actionCount: number, territories: TerritoryList): DocumentJob {
  const source = generateDocument(actionCount, territories);
  const reference = new ReferenceFiles(RESOURCES);
  return {
    source,
    people: source.contacts,
    preset: SHIPPED_PRESETS['dossier-prefecture'],
    actionId: null,
    format: 'pdf',
    standard: 'usual',
    themes: reference.themes(),
    programmes: [],
    parts: partsOf(territories, source.plan.territories),
    outlines: reference.outlines(),
    today: '2026-11-22',
    isLargeAgreed: true,
  };
}
