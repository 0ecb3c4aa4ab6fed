// PDF files, judged by what we did not write: poppler and qpdf.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '../../../domain/action/action.ts';
import { PRESET_KINDS } from '../../../domain/document/preset.ts';
import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import { richPlan, samplePlan } from '../../../testing/document-plans.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../../testing/temporary-folder.ts';
import { describeWithTools } from '../../../testing/tools.ts';
import { toolPath, type ToolName } from '../../../testing/tool-table.ts';
import {
  crowded,
  pagesOf,
  parted,
  SHORT_TABLE_WORDS,
  shortList,
  shortPart,
  shortTable,
} from '../crowded-pages.test-support.ts';
import { FONT_FILES, type DocumentParts } from '../parts.ts';
import { jobOf, make, testParts } from '../specimen.test-support.ts';
import { makeFile } from '../session/make-file.ts';
import { writtenDocument } from '../written.test-support.ts';
import { openNativeEngine } from './native-engine.ts';
import { openWasmEngine } from './wasm-engine.ts';
import { writePdf } from './write-pdf.ts';

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

function tool(name: ToolName, words: readonly string[]): string {
  return execFileSync(toolPath(name) ?? name, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
function saved(bytes: Uint8Array, name = 'document.pdf'): string {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
}
/** Words in a row, whatever the lines they were set on. */
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
/** Letters in a row: a line may end inside a word that has a hyphen. */
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
const textOf = (path: string): string => tool('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-']);

const withTitle = (title: string): PlanDocument => withFirst({ title });
const withDescription = (description: string): PlanDocument => withFirst({ description });

function withFirst(fields: Partial<Action>): PlanDocument {
  const sample = samplePlan();
  const actions = sample.plan.actions.map((action, index) =>
    index === 0 ? { ...action, ...fields } : action,
  );
  return { ...sample, plan: { ...sample.plan, actions } };
}

describeWithTools(['pdfinfo', 'pdftotext', 'pdffonts', 'qpdf'], 'A PDF', () => {
  it.each(PRESET_KINDS)(
    'of a %s is whole, tagged, in the fonts it carries, and says what it is',
    async (kind) => {
      const { bytes, sha256, unprintable } = await make(samplePlan(), kind, parts);
      const path = saved(bytes, `${kind}.pdf`);
      expect(tool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
      const information = tool('pdfinfo', [path]);
      expect(information).toMatch(/^Title: +\S/m);
      expect(information).toMatch(/^Tagged: +yes/m);
      expect(information).toContain(sha256);
      expect(information).toMatch(/^CreationDate: +Sun Nov 22 00:00:00 2026/m);
      const fonts = tool('pdffonts', [path]).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/SourceSans3-\w+ .* yes yes yes /);
      expect(unprintable).toEqual([]);
    },
  );

  it('says every word of the plan, accents and narrow spaces included', async () => {
    const sample = samplePlan();
    const { bytes } = await make(sample, 'dossier-prefecture', parts);
    const text = flat(textOf(saved(bytes)));
    for (const { number, title } of sample.plan.actions) expect(text).toContain(flat(`${number}. ${title}`));
    const words = sample.plan.actions.flatMap(({ description }) =>
      description
        .replaceAll(/\*\*|^[-*] /gm, '')
        .split(/\s+/)
        .filter((word) => word.length > 3),
    );
    expect(words.length).toBeGreaterThan(300);
    const letters = squeezed(text);
    expect(words.filter((word) => !letters.includes(word.replaceAll(/[*_]/g, '')))).toEqual([]);
  });

  it('keeps narrow spaces for whoever copies from it', async () => {
    const title = 'Prêts\u202f: «\u202fl’été\u202f»';
    const { bytes } = await make(withTitle(title), 'fiche', parts);
    // Readers tell every space as an ordinary one: what the file itself says is looked at.
    expect(tool('qpdf', ['--qdf', saved(bytes), '-'])).toMatch(/^<[0-9A-F]{4}> <202F>$/m);
  });

  it('takes the signs of the typesetter as letters', async () => {
    const title = '#panic("x") $a^2$ *gras* _i_ `c` @ref <label> // = Titre \\ ~ -- {{ <script>';
    const { bytes } = await make(withTitle(title), 'fiche', parts);
    expect(flat(textOf(saved(bytes)))).toContain(title);
  });

  it('draws charts whose words hold what no file can carry', async () => {
    const rich = richPlan(6);
    const axes = rich.plan.axes.map((axis) => ({ ...axis, title: `${axis.title}\u0000\u0007\ufffe fin` }));
    const { bytes } = await make({ ...rich, plan: { ...rich.plan, axes } }, 'dossier-prefecture', parts);
    expect(flat(textOf(saved(bytes)))).toContain(flat(`${rich.plan.axes[0]?.title ?? ''} fin`));
  });

  it('counts a list from the number it was typed with, and sets its tables', async () => {
    const description = '7. Sept\n8. Huit\n\n| Poste | Montant |\n| --- | ---: |\n| Vélos | 12 000 € |';
    const { bytes } = await make(withDescription(description), 'fiche', parts);
    const text = textOf(saved(bytes));
    expect(text).toMatch(/7\.\s+Sept\s+8\.\s+Huit/);
    expect(text).toMatch(/Poste\s+Montant\s+Vélos\s+12 000 €/);
    expect(text).not.toContain('---');
  });

  it('holds lists with nothing in an item, and what is struck out', async () => {
    const described = withDescription('-\n- deux\n  -\n\n1.\n2. quatre\n\n~~mardi~~ mercredi');
    const { bytes } = await make(described, 'fiche', parts);
    expect(flat(textOf(saved(bytes)))).toMatch(/deux.*quatre.*mardi mercredi/);
  });

  it('parts no short table, no short part, no list from what announces it', async () => {
    const engine = await parts.pdfEngine('usual');
    if (!engine) throw new Error('there is always one');
    const template = Buffer.from(await parts.read('template')).toString('utf8');
    const font = await parts.read('regular');
    const document = crowded((time) => [shortTable(time), ...shortPart(time), ...shortList(time)]);
    const { bytes } = await writePdf(document, { engine, template, font });
    const pages = pagesOf(bytes, folder.path);
    expect(parted(pages, SHORT_TABLE_WORDS)).toEqual([]);
    expect(parted(pages, ['Intitulé', 'Phrase', 'Fait-Pilotes', 'Fait-Calendrier'])).toEqual([]);
    expect(parted(pages, ['Annonce', 'Premier'])).toEqual([]);
    // Some did come to the foot of a page, whose next begins with them.
    expect(pages.filter((page) => /^\s*Titre\S+\./.test(page)).length).toBeGreaterThan(2);
  });

  it('reads facts as paragraphs, and the dots of its contents as nothing', async () => {
    const path = saved((await make(samplePlan(), 'dossier-prefecture', parts)).bytes);
    const structure = tool('qpdf', ['--qdf', '--object-streams=disable', path, '-']);
    expect(structure.match(/\/S \/P$/gm)?.length).toBeGreaterThan(80);
    // What is left is laid side by side: the figures, the foot of the cover.
    expect(structure.match(/\/S \/Div$/gm)?.length).toBeLessThan(20);
    const text = textOf(path);
    expect(text).toMatch(/^Présentation [ \u2060]+3$/m);
    expect(text).not.toMatch(/\.{4}/);
  });

  it('starts what a fact says beside the first line of a long label', async () => {
    const label = 'Une colonne de plus, dont l’intitulé tient sur deux lignes';
    const document = writtenDocument([{ kind: 'facts', facts: [{ label, lines: ['Dit'] }] }]);
    const engine = await parts.pdfEngine('usual');
    if (!engine) throw new Error('there is always one');
    const template = Buffer.from(await parts.read('template')).toString('utf8');
    const { bytes } = await writePdf(document, { engine, template, font: await parts.read('regular') });
    expect(textOf(saved(bytes))).toMatch(/Une colonne de plus, \S+ +Dit$/m);
  });

  it('holds a title of three hundred characters', async () => {
    const title = 'Accompagnement '.repeat(20).trim();
    const { bytes } = await make(withTitle(title), 'fiche', parts);
    expect(flat(textOf(saved(bytes)))).toContain(title);
  });

  it('tells the characters it cannot draw, and draws a box', async () => {
    const { bytes, unprintable } = await make(withTitle('Accueil ✅ مرحبا שלום'), 'fiche', parts);
    expect(unprintable.map(({ character }) => character)).toEqual(expect.arrayContaining(['✅', 'م', 'ש']));
    expect(textOf(saved(bytes))).toContain('Accueil □');
  });

  it('is the same, byte for byte, when made again', async () => {
    const rich = richPlan(40);
    const [once, again] = [
      await make(rich, 'dossier-prefecture', parts),
      await make(rich, 'dossier-prefecture', parts),
    ];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    const tomorrow = await makeFile({ ...jobOf(rich, 'dossier-prefecture'), today: '2026-11-23' }, parts);
    expect(Buffer.compare(once.bytes, tomorrow.bytes)).not.toBe(0);
  });

  it('is the same, byte for byte, by either engine; the native one makes archives', async ({ skip }) => {
    const fonts = await Promise.all(FONT_FILES.map((name) => parts.read(name)));
    const native = openNativeEngine(fonts);
    if (!native) {
      skip('the native engine is not installed on this kind of machine');
      return;
    }
    const wasm = await openWasmEngine({ module: await parts.read('typst'), fonts });
    const job = jobOf(samplePlan(), 'rapport-public');
    const by = (engine: typeof wasm) => makeFile(job, { ...parts, pdfEngine: () => Promise.resolve(engine) });
    expect(Buffer.compare((await by(wasm)).bytes, (await by(native)).bytes)).toBe(0);
    const archive = await makeFile({ ...job, standard: 'archive' }, parts);
    expect(tool('qpdf', ['--check', saved(archive.bytes)])).toContain('No syntax');
    const whole = Buffer.from(archive.bytes).toString('latin1');
    expect(whole).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(whole).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
  });

  it('refuses an archive where no engine makes one, and a plan without fiches', async () => {
    const without = { ...parts, pdfEngine: () => Promise.resolve(null) };
    await expect(
      makeFile({ ...jobOf(samplePlan(), 'fiche'), standard: 'archive' }, without),
    ).rejects.toMatchObject({
      code: 'document-archive-engine-missing',
    });
    const sample = samplePlan();
    const empty = { ...sample, plan: { ...sample.plan, actions: [] } };
    await expect(make(empty, 'dossier-prefecture', parts)).rejects.toMatchObject({
      code: 'document-without-fiches',
    });
  });

  it('asks before it makes a document of very many fiches', async () => {
    const large = richPlan(1501);
    await expect(make(large, 'dossier-prefecture', parts)).rejects.toMatchObject({
      code: 'document-large',
      details: { count: expect.any(Number) as number },
    });
  });

  it('refuses what its engine could not hold, before it begins', async () => {
    const engine = await parts.pdfEngine('usual');
    if (!engine) throw new Error('there is always one');
    const able = (mostDataBytes: number) => ({
      ...parts,
      pdfEngine: () => Promise.resolve({ ...engine, mostDataBytes }),
    });
    const job = jobOf(samplePlan(), 'fiche');
    await expect(makeFile(job, able(1000))).rejects.toMatchObject({ code: 'document-too-long-for-pdf' });
    expect((await makeFile(job, able(100_000))).bytes.length).toBeGreaterThan(10_000);
    expect((await makeFile({ ...job, format: 'odt' }, able(1000))).bytes.length).toBeGreaterThan(1000);
  });
});
