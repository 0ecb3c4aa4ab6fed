// Nothing that is withheld is in any byte of any document of any format: a plan whose every text is a word found nowhere else is
// made into each of them, and what comes out is opened to the last entry and stream, and searched.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../domain/document/format.ts';
import {
  AUDIENCE_OF_KIND,
  PRESET_KINDS,
  SECTIONS_OF_KIND,
  SHIPPED_PRESETS,
  type PresetKind,
} from '../../domain/document/preset.ts';
import { canaryPlan } from '../../domain/privacy/canary-plan.test-support.ts';
import { outgoingPlan } from '../../domain/privacy/outgoing-plan.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { describeWithTools } from '../../testing/tools.ts';
import type { DocumentParts } from './parts.ts';
import { openedFile } from './opened-file.test-support.ts';
import { makeFile } from './session/make-file.ts';
import { jobOf, testParts } from './specimen.test-support.ts';

let parts: DocumentParts;
let closeParts: () => void;
let folder: TemporaryFolder;
beforeAll(() => {
  ({ parts, close: closeParts } = testParts());
  folder = makeTemporaryFolder();
});
afterAll(() => {
  closeParts();
  folder.remove();
});

const { document, canaries } = canaryPlan();

/** Every section the kind may hold, and every fiche. */
function wholeJob(kind: PresetKind, format: DocumentFormat) {
  const preset = {
    ...SHIPPED_PRESETS[kind],
    sections: SECTIONS_OF_KIND[kind],
    hasCover: true,
    hasContents: true,
  };
  return jobOf(document, kind, { format, preset: { ...preset, filter: { ...preset.filter, flags: [] } } });
}

describeWithTools(['pdftotext', 'qpdf', 'unzip'], 'What is withheld', () => {
  const cases = PRESET_KINDS.flatMap((kind) => DOCUMENT_FORMATS.map((format) => [kind, format] as const));
  it.each(cases)('is nowhere in a %s as %s', async (kind, format) => {
    const { plan, contacts, organisations } = outgoingPlan(document, AUDIENCE_OF_KIND[kind]);
    const outgoing = JSON.stringify({ plan, contacts, organisations });
    const withheld = canaries.filter(({ word }) => !outgoing.includes(word));
    const made = await makeFile(wholeJob(kind, format), parts);
    const text = openedFile(made.bytes, format, folder.path);
    expect(withheld.length).toBeGreaterThan(50);
    expect(withheld.filter(({ word }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
    // The search does find what is there.
    const description = canaries.find(({ path }) => path === 'document.plan.actions[0].title');
    expect(text).toContain(description?.word);
    expect(made.withheld.length).toBeGreaterThan(0);
  });
});
