// What both text formats owe: LibreOffice opens them and reads every word, their parts are well-formed, their bytes are settled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WrittenBlock } from '../../domain/document/blocks.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { toolPath } from '../../testing/tool-table.ts';
import { describeWithTools } from '../../testing/tools.ts';
import { convertAll } from '../spreadsheets/office.test-support.ts';
import { MOST_BLOCKS, writeDocx } from './docx/write-docx.ts';
import { writeOdt } from './odt/write-odt.ts';
import {
  crowded,
  pagesOf,
  parted,
  SHORT_TABLE_WORDS,
  shortPart,
  shortTable,
} from './crowded-pages.test-support.ts';
import { partsForTests } from './parts.test-support.ts';
import { openPainter } from './pictures.ts';
import { writable } from './writable.ts';
import {
  everyBlock,
  hostileWritten,
  splitWords,
  table,
  wordsOf,
  writtenDocument,
} from './written.test-support.ts';

const WRITERS = { odt: writeOdt, docx: writeDocx } as const;
const FORMATS = ['odt', 'docx'] as const;
const paint = await openPainter(partsForTests());
const plain = writtenDocument(everyBlock('Un texte'));
const slides = { ...plain, look: { ...plain.look, paper: 'slides' as const } };

const folders: TemporaryFolder[] = [];
afterAll(() => {
  for (const each of folders) each.remove();
});
function folder(): string {
  const made = makeTemporaryFolder();
  folders.push(made);
  return made.path;
}

describe.each(FORMATS)('.%s', (format) => {
  it('is the same bytes twice', async () => {
    const [one, other] = [
      await WRITERS[format](hostileWritten, paint),
      await WRITERS[format](hostileWritten, paint),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('writes a document of nothing', async () => {
    const bare = writtenDocument([], { hasCover: false, look: { ...plain.look, logo: null }, state: '' });
    expect((await WRITERS[format](bare, paint)).byteLength).toBeGreaterThan(1000);
  });

  it('refuses a logo that is not the picture it says it is', async () => {
    const logo = { mediaType: 'image/jpeg' as const, base64: btoa('<svg/>') };
    const document = { ...plain, look: { ...plain.look, logo } };
    await expect(WRITERS[format](document, paint)).rejects.toThrow('document-logo-unreadable');
  });
});

describe('a document of a whole region', () => {
  /** More than a call takes arguments. */
  const count = 130_000;
  const body: readonly WrittenBlock[] = [
    ...Array.from({ length: count }, () => ({ kind: 'text', runs: [{ text: 'a' }] }) as const),
    table(
      'Longue',
      Array.from({ length: count }, () => ['b']),
    ),
  ];
  const long = { ...plain, body, hasContents: false };

  it('is written as .odt', async () => {
    expect((await writeOdt(long, paint)).byteLength).toBeGreaterThan(10_000);
  }, 60_000);

  it('is refused as .docx, which would run out of memory, from the block that is one too many', async () => {
    await expect(writeDocx(long, paint)).rejects.toThrow('document-too-long-for-docx');
    const least = { ...long, body: body.slice(0, MOST_BLOCKS + 1) };
    await expect(writeDocx(least, paint)).rejects.toThrow('document-too-long-for-docx');
    const most = { ...long, body: body.slice(0, MOST_BLOCKS) };
    expect((await writeDocx(most, paint)).byteLength).toBeGreaterThan(10_000);
  }, 120_000);
});

describeWithTools(['unzip', 'xmllint'], 'Parts', () => {
  function unpacked(bytes: Uint8Array, name: string): string {
    const place = folder();
    const file = join(place, name);
    writeFileSync(file, bytes);
    const parts = join(place, 'parts');
    mkdirSync(parts);
    execFileSync(toolPath('unzip') ?? '', ['-q', file, '-d', parts]);
    return parts;
  }

  it.each(FORMATS)('of an .%s are well-formed XML, whatever the texts', async (format) => {
    const parts = unpacked(await WRITERS[format](hostileWritten, paint), `a.${format}`);
    const names = ['*.xml', '*.rels', '*.svg'].flatMap((name) => ['-o', '-name', name]).slice(1);
    const found = execFileSync('find', [parts, '-type', 'f', '(', ...names, ')'], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(found.length).toBeGreaterThan(5);
    execFileSync(toolPath('xmllint') ?? '', ['--noout', '--nonet', ...found]);
  });

  it.each([
    ['odt', 'content.xml', /text:style-name="First2"/g, /text:style-name="Kept(?:Fact|Text_20_body)"/g],
    [
      'docx',
      'word/document.xml',
      /<w:pageBreakBefore\/>/g,
      /<w:pStyle w:val="(?:Fact|BodyText)"\/><w:keepNext\/>/g,
    ],
  ] as const)(
    'of an .%s start a slide with each subject, and part no short list',
    async (format, path, starts, kept) => {
      const body: readonly WrittenBlock[] = [
        { kind: 'heading', level: 1, text: 'À décider', id: '' },
        { kind: 'page-break' },
        { kind: 'heading', level: 2, text: 'Sans pilote', id: '' },
        { kind: 'text', runs: [{ text: 'À la séance d’en décider.' }] },
        { kind: 'text', runs: [{ text: 'Trois fiches.' }] },
        {
          kind: 'facts',
          facts: [
            { label: 'Une', lines: ['a'] },
            { label: 'Deux', lines: ['b'] },
          ],
        },
        { kind: 'facts', facts: [{ label: 'Longue', lines: Array.from({ length: 13 }, String) }] },
      ];
      const document = { ...slides, body, hasCover: false, hasContents: false };
      const content = readFileSync(
        join(unpacked(await WRITERS[format](document, paint), `a.${format}`), path),
        'utf8',
      );
      expect(content.match(starts)).toHaveLength(1);
      // The text before the facts, and the first of them: the last stays with nothing.
      expect(content.match(kept)).toHaveLength(2);
    },
  );

  it('of an .odt say its kind first, its language, its levels, its heads, and its pictures in words', async () => {
    const bytes = await writeOdt(plain, paint);
    expect(Buffer.from(bytes).toString('latin1', 30, 77)).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
    const parts = unpacked(bytes, 'a.odt');
    const content = readFileSync(join(parts, 'content.xml'), 'utf8');
    const styles = readFileSync(join(parts, 'styles.xml'), 'utf8');
    expect(styles).toContain('fo:language="fr" fo:country="FR"');
    expect(content).toMatch(/<text:h [^>]*text:outline-level="2"/);
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(5);
    expect(content).toContain('<text:table-of-content ');
    expect(content.match(/text:start-value="7"/g)).toHaveLength(1);
    expect(content.match(/<table:title>/g)).toHaveLength(4);
    // The logo, two charts and the code, which is at the foot of the cover too.
    expect(content.match(/<draw:frame /g)).toHaveLength(4);
    expect(content.match(/<svg:desc>[^<]{4,}<\/svg:desc>/g)).toHaveLength(4);
    expect(styles.match(/<svg:desc>[^<]{4,}<\/svg:desc>/g)).toHaveLength(1);
    expect(readFileSync(join(parts, 'meta.xml'), 'utf8')).toContain('<dc:date>2026-11-22T12:00:00</dc:date>');
  });

  it('of a .docx say its language, its levels, its heads, its day, and its pictures in words', async () => {
    const parts = unpacked(await writeDocx(plain, paint), 'a.docx');
    const content = readFileSync(join(parts, 'word/document.xml'), 'utf8');
    expect(readFileSync(join(parts, 'word/styles.xml'), 'utf8')).toContain('<w:lang w:val="fr-FR"');
    expect(content).toContain('<w:pStyle w:val="Heading2"/>');
    expect(content.match(/<w:tblHeader\/>/g)).toHaveLength(5);
    expect(readFileSync(join(parts, 'word/numbering.xml'), 'utf8')).toContain('<w:start w:val="7"/>');
    expect(content).toContain('TOC \\h');
    expect(content.match(/<wp:docPr [^>]*descr="[^"]{4,}"/g)).toHaveLength(4);
    expect(content).toMatch(/<w:p(?:gSz|gSz [^>]*) w:w="11906"/);
    expect(
      readFileSync(join(parts, 'docProps/core.xml'), 'utf8').match(/>2026-11-22T12:00:00Z</g),
    ).toHaveLength(2);
  });
});

describeWithTools(['soffice', 'pdftotext'], 'LibreOffice', () => {
  it('reads every word of a hostile document', async () => {
    const files = await Promise.all(
      FORMATS.map(async (format) => ({
        name: `${format}.${format}`,
        bytes: await WRITERS[format](hostileWritten, paint),
      })),
    );
    const read = await convertAll(folder(), files, 'txt:Text (encoded):UTF8');
    for (const text of read) {
      const shown = new Set(splitWords(text.toString('utf8').replace('\ufeff', '')));
      expect(wordsOf(writable(hostileWritten)).filter((word) => !shown.has(word))).toEqual([]);
    }
  });

  it('parts no short table, and leaves no heading behind', async () => {
    const documents = [crowded((time) => [shortTable(time)]), crowded(shortPart)];
    const files = await Promise.all(
      FORMATS.flatMap((format) =>
        documents.map(async (document, index) => ({
          name: `${String(index)}-${format}.${format}`,
          bytes: await WRITERS[format](document, paint),
        })),
      ),
    );
    const printed = await convertAll(folder(), files, 'pdf');
    for (const [index, pdf] of printed.entries()) {
      const pages = pagesOf(pdf, folder());
      const words = index % 2 === 0 ? SHORT_TABLE_WORDS : ['Intitulé', 'Phrase'];
      expect([files[index]?.name, parted(pages, words)]).toEqual([files[index]?.name, []]);
      expect(pages.filter((page) => new RegExp(`^\\s*${words[0]}\\S+\\.`).test(page)).length).toBeGreaterThan(
        0,
      );
    }
  });

  it('cuts no word of a narrow column', async () => {
    const month = 'novembre\u00a02026';
    const body: readonly WrittenBlock[] = [
      {
        kind: 'table',
        title: 'Étapes',
        columns: [3, 1, 4, 2, 4].map((weight) => ({ header: 'Nom', weight })),
        rows: [['Protocole d’accord signé', month, 'Protocole', '3', 'Commentaire']],
      },
    ];
    const document = writtenDocument(body, { hasCover: false, hasContents: false });
    const files = await Promise.all(
      FORMATS.map(async (format) => ({
        name: `narrow.${format}`,
        bytes: await WRITERS[format](document, paint),
      })),
    );
    for (const pdf of await convertAll(folder(), files, 'pdf')) {
      const [page = ''] = pagesOf(pdf, folder());
      // Cut, its end would stand on a line below.
      expect(page).toMatch(/novembre\s2026\s+Protocole/);
    }
  });

  it('prints slides on wide pages, the rest on A4', async () => {
    const files = await Promise.all(
      FORMATS.flatMap((format) => [
        WRITERS[format](plain, paint).then((bytes) => ({ name: `plain-${format}.${format}`, bytes })),
        WRITERS[format](slides, paint).then((bytes) => ({ name: `slides-${format}.${format}`, bytes })),
      ]),
    );
    const printed = await convertAll(folder(), files, 'pdf');
    const sizes = printed.map((pdf) =>
      /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/
        .exec(pdf.toString('latin1'))
        ?.slice(1)
        .map((each) => Math.round(Number(each))),
    );
    expect(sizes).toEqual([
      [595, 842],
      [960, 540],
      [595, 842],
      [960, 540],
    ]);
  });
});
