// The documents made of the sample and the papers of a meeting on it, as they are committed: what each looks like, and that the same
// plan gives the same bytes.
import { resolve } from 'node:path';
import { MEETING_PAPERS, paperRefusal } from '../domain/document/meeting/paper.ts';
import { PRESET_KINDS, SHIPPED_PRESETS } from '../domain/document/preset.ts';
import { partsOf } from '../domain/territory/territory-list.ts';
import { FONT_FILES, type DocumentParts } from '../exchange/documents/parts.ts';
import { openWasmEngine } from '../exchange/documents/pdf/wasm-engine.ts';
import { reference } from './document-plans.ts';
import { makeFile } from '../exchange/documents/session/make-file.ts';
import { makePaper } from '../exchange/documents/session/make-paper.ts';
import { matterOf } from './sample-committee.ts';
import { ADOPTED_DECISION_ID } from './sample-deliberations.ts';
import { heldMeeting, preparedMeeting } from './sample-meeting.ts';

/** Where they are committed. */
export const SAMPLE_DOCUMENTS = resolve(import.meta.dirname, '../../resources/samples/documents');
/** The day they say they are made on. */
const MADE_ON = '2026-11-22';

/** The leaflet the sample comes from says of no action that it is an example. */
const SAMPLE_PRESETS = PRESET_KINDS.filter((kind) => kind !== 'inspirantes');
/** `proces-verbal`, `fiche`…: the file is named after it. */
export const SAMPLE_KINDS = [...SAMPLE_PRESETS, ...MEETING_PAPERS] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** By the reference engine, whatever else is installed. */
export async function sampleDocuments(parts: DocumentParts): Promise<ReadonlyMap<SampleKind, Uint8Array>> {
  const source = reference.sample('pays-de-la-loire');
  const fonts = await Promise.all(FONT_FILES.map((name) => parts.read(name)));
  const engine = await openWasmEngine({ module: await parts.read('typst'), fonts });
  const made = new Map<SampleKind, Uint8Array>();
  const ours = { ...parts, pdfEngine: () => Promise.resolve(engine) };
  for (const kind of SAMPLE_PRESETS) {
    const { bytes } = await makeFile(
      {
        source,
        people: source.contacts,
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
      ours,
    );
    made.set(kind, bytes);
  }
  for (const paper of MEETING_PAPERS) {
    const prepared = preparedMeeting(source);
    // Made as soon as it may be.
    const isBefore = paperRefusal(paper, prepared, null) === null;
    const meeting = isBefore ? prepared : heldMeeting(source);
    const { bytes } = await makePaper(
      {
        paper,
        decisionId: ADOPTED_DECISION_ID,
        matter: matterOf(source, meeting),
        source,
        themes: reference.themes(),
        programmes: [],
        format: 'pdf',
        today: isBefore ? '2026-11-20' : '2026-12-05',
      },
      ours,
    );
    made.set(paper, bytes);
  }
  return made;
}
