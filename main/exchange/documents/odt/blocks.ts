// The blocks of a document as the elements of a text.
import type { Fact, Run, SignaturePlace, WrittenBlock } from '../../../domain/document/blocks.ts';
import { element } from '../../opendocument/xml.ts';
import { writeBlock, type BlockOf, type BlockWriters } from '../block-writers.ts';
import { CHECK_CODE_WORDS } from '../check-code.ts';
import type { PlacedHeading } from '../outline/headings.ts';
import { listTree, type ListNode } from '../outline/list-tree.ts';
import { isOnOnePage } from '../keeping.ts';
import { CHART_WITH_TABLE_WORDS, CHART_WORDS, fitted, type Sheet } from '../sheet.ts';
import { BULLETS, NUMBERS } from './list-styles.ts';
import { keptStyle } from './kept-styles.ts';
import type { PackagePictures } from './pictures.ts';
import { gridElement, tableElement } from './tables.ts';
import { lines, paragraph } from './text.ts';

export interface BlockSurroundings {
  readonly heading: PlacedHeading | undefined;
  /** It starts a page. */
  readonly isFirst: boolean;
  /** On the page of what follows. */
  readonly isKept: boolean;
  readonly sheet: Sheet;
  readonly pictures: PackagePictures;
  readonly codeSvg: string;
  /** Of the tables before it. */
  readonly takeNumber: () => number;
}

const TONES = { plain: 'Text_20_body', lead: 'Lead', quiet: 'Quiet' } as const;

const WRITERS: BlockWriters<BlockSurroundings, string> = {
  heading: ({ text }, around) => headingElement(text, around),
  text: ({ tone, runs: said }, { isKept }) =>
    paragraph(isKept ? keptStyle(TONES[tone ?? 'plain']) : TONES[tone ?? 'plain'], runs(said)),
  list: ({ items, isOrdered, start }) => listElement(listTree(items), isOrdered ? NUMBERS : BULLETS, start),
  facts: ({ facts }) => factElements(facts),
  figures: ({ figures }, { sheet, takeNumber }) =>
    gridElement(`Figures${String(takeNumber())}`, figures.map(figureElement), {
      across: sheet.figuresAcross,
      cellStyle: 'Figure',
    }),
  table: (block, { sheet, takeNumber }) => tableElement(block, takeNumber(), sheet),
  'drawn-chart': chartElement,
  notice: ({ text }) => paragraph('Notice', lines(text)),
  signatures: ({ places }, { takeNumber }) =>
    gridElement(`Signatures${String(takeNumber())}`, places.map(signatureElement), {
      across: 2,
      cellStyle: 'Signature',
    }),
  'check-code': ({ beside = [] }, { codeSvg, pictures }) =>
    beside.map((fact) => factElement(fact, true)).join('') +
    paragraph('Code', codeElement(codeSvg, pictures, 3.4)),
  'page-break': () => '',
};

export function blockElement(block: WrittenBlock, around: BlockSurroundings): string {
  return writeBlock(WRITERS, block, around);
}

function figureElement({ value, label }: BlockOf<'figures'>['figures'][number]): string {
  return paragraph('Figure_20_value', lines(value)) + paragraph('Figure_20_label', lines(label));
}

function chartElement(block: BlockOf<'drawn-chart'>, around: BlockSurroundings): string {
  const { title, svg, table } = block;
  const drawing = around.pictures.drawing(svg, {
    ...fitted(block, around.sheet),
    title,
    description: `${title}. ${table ? CHART_WITH_TABLE_WORDS : CHART_WORDS}`,
  });
  return (
    paragraph('Chart_20_title', lines(title)) +
    paragraph('Picture', drawing) +
    (table ? tableElement(table, around.takeNumber(), around.sheet) : '')
  );
}

export function codeElement(codeSvg: string, pictures: PackagePictures, width: number): string {
  return pictures.drawing(codeSvg, { width, height: width, title: 'Code', description: CHECK_CODE_WORDS });
}

function headingElement(text: string, { heading, isFirst }: BlockSurroundings): string {
  const level = heading?.level ?? 1;
  const name = { 'text:name': heading?.anchor };
  return element(
    'text:h',
    {
      'text:style-name': isFirst ? `First${String(level)}` : `Heading_20_${String(level)}`,
      'text:outline-level': level,
    },
    element('text:bookmark-start', name),
    lines(text),
    element('text:bookmark-end', name),
  );
}

function runs(all: readonly Run[]): string {
  return all.map(runElement).join('');
}

function runElement({ text, isStrong, isEmphasised, isStruck, link }: Run): string {
  const span = (style: string, said: string): string =>
    element('text:span', { 'text:style-name': style }, said);
  let said = lines(text);
  if (isEmphasised) said = span('Emphasis', said);
  if (isStrong) said = span('Strong_20_Emphasis', said);
  if (isStruck) said = span('Struck', said);
  if (link === undefined) return said;
  return element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': link, 'text:style-name': 'Internet_20_link' },
    span('Internet_20_link', said),
  );
}

function listElement(nodes: readonly ListNode[], style?: string, start?: number): string {
  const items = nodes.map(({ runs: words, items: inner }, index) =>
    element(
      'text:list-item',
      { 'text:start-value': index === 0 ? start : undefined },
      paragraph('List', runs(words)),
      ...(inner.length === 0 ? [] : [listElement(inner)]),
    ),
  );
  return element('text:list', { 'text:style-name': style }, ...items);
}

function factElements(facts: readonly Fact[]): string {
  const isWhole = isOnOnePage(facts);
  return facts.map((fact, index) => factElement(fact, isWhole && index < facts.length - 1)).join('');
}

function factElement({ label, lines: said }: Fact, isKept: boolean): string {
  return paragraph(
    isKept ? keptStyle('Fact') : 'Fact',
    element('text:span', { 'text:style-name': 'Label' }, lines(label)),
    element('text:tab'),
    said.map(lines).join(element('text:line-break')),
  );
}

function signatureElement({ organisation, person, role, signed }: SignaturePlace): string {
  const said = [person, role, signed].filter((each) => each !== '');
  return (
    paragraph('Table_20_title', lines(organisation)) +
    said.map((each) => paragraph('Signature', lines(each))).join('')
  );
}
