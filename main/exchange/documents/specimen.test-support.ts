// Documents made for tests, by the very way the application makes them.
import type { DocumentFormat } from '../../domain/document/format.ts';
import { SHIPPED_PRESETS, type PresetContent, type PresetKind } from '../../domain/document/preset.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { partsOf } from '../../domain/territory/territory-list.ts';
import { documentPlaces } from '../../testing/document-places.ts';
import { reference } from '../../testing/document-plans.ts';
import type { DocumentParts } from './parts.ts';
import type { DocumentJob, MadeDocument } from './session/job.ts';
import { makeFile } from './session/make-file.ts';
import { openPartsAt } from './session/open-parts.ts';

/** Opened once for a file of tests; `close` removes what it put on the disk. */
export function testParts(): { readonly parts: DocumentParts; readonly close: () => void } {
  const { remove, ...places } = documentPlaces();
  return { parts: openPartsAt(places), close: remove };
}

export function jobOf(source: PlanDocument, kind: PresetKind, more: Partial<DocumentJob> = {}): DocumentJob {
  return {
    source,
    people: source.contacts,
    preset: everyFiche(SHIPPED_PRESETS[kind]),
    actionId: kind === 'fiche' ? (source.plan.actions[0]?.id ?? null) : null,
    format: 'pdf',
    standard: 'usual',
    themes: reference.themes(),
    programmes: [],
    parts: partsOf(reference.territories(), source.plan.territories),
    outlines: reference.outlines(),
    today: '2026-11-22',
    isLargeAgreed: false,
    ...more,
  };
}

/** Whether or not they were marked for the leaflet. */
function everyFiche(preset: PresetContent): PresetContent {
  return { ...preset, filter: { ...preset.filter, flags: [] } };
}

export function make(
  source: PlanDocument,
  kind: PresetKind,
  parts: DocumentParts,
  format: DocumentFormat = 'pdf',
): Promise<MadeDocument> {
  return makeFile(jobOf(source, kind, { format }), parts);
}
