// Nothing that is withheld is in any byte of any document of any format: a plan whose every text is a word found nowhere else is
// made into each of them, and what comes out is opened to the last entry and stream, and searched.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { toolPath, type ToolName } from '../../testing/tool-table.ts';
import type { DocumentParts } from './parts.ts';
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

function tool(name: ToolName, words: readonly string[]): Buffer {
  return execFileSync(toolPath(name) ?? name, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
}

/** Everything a file holds, as text: its own bytes, and what is compressed in it. */
function opened(bytes: Uint8Array, format: DocumentFormat): string {
  const path = join(folder.path, `document.${format}`);
  writeFileSync(path, bytes);
  const raw = Buffer.from(bytes).toString('utf8') + Buffer.from(bytes).toString('latin1');
  if (format === 'pdf') {
    const expanded = tool('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1');
    return `${raw}${expanded}${tool('pdftotext', ['-enc', 'UTF-8', path, '-']).toString('utf8')}`;
  }
  if (format === 'html') return raw;
  const unpacked = join(folder.path, `${format}-${String(bytes.byteLength)}`);
  mkdirSync(unpacked, { recursive: true });
  tool('unzip', ['-qo', path, '-d', unpacked]);
  return `${raw}${readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')}`;
}

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
    const text = opened(made.bytes, format);
    expect(withheld.length).toBeGreaterThan(50);
    expect(withheld.filter(({ word }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
    // The search does find what is there.
    const description = canaries.find(({ path }) => path === 'document.plan.actions[0].title');
    expect(text).toContain(description?.word);
    expect(made.withheld.length).toBeGreaterThan(0);
  });
});
