// The five documents made of the sample, as they are committed: what each kind looks like, and that the same plan gives the same bytes.
import { resolve } from 'node:path';
import { PRESET_KINDS, SHIPPED_PRESETS, type PresetKind } from '../domain/document/preset.ts';
import { partsOf } from '../domain/territory/territory-list.ts';
import { FONT_FILES, type DocumentParts } from '../exchange/documents/parts.ts';
import { openWasmEngine } from '../exchange/documents/pdf/wasm-engine.ts';
import { reference } from './document-plans.ts';
import { makeFile } from '../exchange/documents/session/make-file.ts';

/** Where they are committed. */
export const SAMPLE_DOCUMENTS = resolve(import.meta.dirname, '../../resources/samples/documents');
/** The day they say they are made on. */
const MADE_ON = '2026-11-22';

/** By the reference engine, whatever else is installed. */
export async function sampleDocuments(parts: DocumentParts): Promise<ReadonlyMap<PresetKind, Uint8Array>> {
  const source = reference.sample('pays-de-la-loire');
  const fonts = await Promise.all(FONT_FILES.map((name) => parts.read(name)));
  const engine = await openWasmEngine({ module: await parts.read('typst'), fonts });
  const made = new Map<PresetKind, Uint8Array>();
  for (const kind of PRESET_KINDS) {
    const { bytes } = await makeFile(
      {
        source,
        preset: SHIPPED_PRESETS[kind],
        actionId: kind === 'fiche' ? (source.plan.actions[0]?.id ?? null) : null,
        format: 'pdf',
        standard: 'usual',
        themes: reference.themes(),
        programmes: [],
        parts: partsOf(reference.territories(), source.plan.territories),
        outlines: reference.outlines(),
        today: MADE_ON,
        isLargeAgreed: false,
      },
      { ...parts, pdfEngine: () => Promise.resolve(engine) },
    );
    made.set(kind, bytes);
  }
  return made;
}
