// A document set in type: what it says goes to the template as data, never as markup.
import type { TableBlock, WrittenBlock, WrittenDocument } from '../../../domain/document/blocks.ts';
import { CHECK_CODE_WORDS, checkCodeSvg } from '../check-code.ts';
import { footerOf } from '../footer.ts';
import { isKeptWithNext, isOnOnePage, isWholeTable } from '../keeping.ts';
import { bannerOf, coverFacts, keywordsOf } from '../sheet.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { PdfStandard } from '../../../domain/document/format.ts';
import { writable } from '../writable.ts';
import type { PdfEngine } from './engine.ts';
import { PrintableText, type Unprintable } from './printable.ts';

export interface PdfParts {
  readonly engine: PdfEngine;
  readonly template: string;
  /** The regular one: what it cannot draw, none of the family can. */
  readonly font: Uint8Array;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly unprintable: readonly Unprintable[];
}

/** @throws DocumentRefused: `document-too-long-for-pdf` */
export async function writePdf(
  given: WrittenDocument,
  { engine, template, font }: PdfParts,
  standard: PdfStandard = 'usual',
): Promise<WrittenPdf> {
  // The pictures too: a control character makes an SVG that cannot be read, and no document.
  const document = writable(given);
  const printable = new PrintableText(font);
  const files = new Map<string, Uint8Array>();
  files.set('/code.svg', utf8(checkCodeSvg(document)));
  const data = printed(dataOf(document, files), printable);
  const written = utf8(JSON.stringify(data));
  if (written.length > engine.mostDataBytes) throw new DocumentRefused('document-too-long-for-pdf');
  files.set('/data.json', written);
  const bytes = await engine.compile(
    { template, files, madeAtSeconds: Date.parse(document.madeOn) / 1000 },
    standard,
  );
  return { bytes, unprintable: printable.missing() };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function dataOf(document: WrittenDocument, files: Map<string, Uint8Array>) {
  const { title, kindLabel, author, territory, madeOn, look, state } = document;
  const [year = 0, month = 0, day = 0] = madeOn.split('-').map(Number);
  return {
    title,
    kindLabel,
    author,
    territory,
    state,
    hasCover: document.hasCover,
    hasContents: document.hasContents,
    paper: look.paper,
    accentColour: look.accentColour,
    madeOn: { year, month, day },
    banner: bannerOf(document),
    keywords: keywordsOf(document),
    footer: footerOf(document),
    coverLines: coverFacts(document),
    code: '/code.svg',
    codeAlt: CHECK_CODE_WORDS,
    ...logoOf(document, files),
    body: document.body.map((block, index) => ({
      ...blockData(block, index, files),
      ...(isKeptWithNext(document.body, index) ? { isKept: true } : {}),
    })),
  };
}

function logoOf({ look: { logo } }: WrittenDocument, files: Map<string, Uint8Array>) {
  if (!logo) return {};
  const path = logo.mediaType === 'image/png' ? '/logo.png' : '/logo.jpg';
  files.set(
    path,
    Uint8Array.from(atob(logo.base64), (character) => character.charCodeAt(0)),
  );
  return { logo: path };
}

function blockData(block: WrittenBlock, index: number, files: Map<string, Uint8Array>): object {
  if (block.kind === 'check-code') return { ...block, file: '/code.svg', alt: CHECK_CODE_WORDS };
  if (block.kind === 'facts') return { ...block, isWhole: isOnOnePage(block.facts) };
  if (block.kind === 'table') return tableData(block);
  if (block.kind !== 'drawn-chart') return block;
  const { svg, table, title, ...rest } = block;
  const file = `/chart-${String(index)}.svg`;
  files.set(file, utf8(svg));
  return { ...rest, title, file, alt: title, ...(table ? { table: tableData(table) } : {}) };
}

function tableData(table: TableBlock): object {
  return { ...table, isWhole: isWholeTable(table) };
}

/** Every text of the data, as it can be printed. */
function printed(value: unknown, printable: PrintableText): unknown {
  if (typeof value === 'string') return printable.take(value);
  if (Array.isArray(value)) return value.map((each) => printed(each, printable));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, printed(each, printable)]));
}
