// The blocks of a document as Word's paragraphs and tables.
import { HeadingLevel as WordHeading, Paragraph, Tab, TextRun, type Table } from 'docx';
import type { Fact, SignaturePlace, WrittenBlock } from '../../../domain/document/blocks.ts';
import { writeBlock, type BlockOf, type BlockWriters } from '../block-writers.ts';
import type { PlacedHeading } from '../outline/headings.ts';
import type { ListItem } from '../outline/list-tree.ts';
import { isOnOnePage } from '../keeping.ts';
import { CHART_WITH_TABLE_WORDS, CHART_WORDS, fitted, MUTED, type Sheet } from '../sheet.ts';
import type { WordPictures } from './pictures.ts';
import { BULLETS, numbersFrom } from './styles.ts';
import { sideBySide, tableOf } from './tables.ts';
import { runs, words } from './text.ts';
import { hex } from './units.ts';

export interface BlockSurroundings {
  readonly heading: PlacedHeading | undefined;
  /** It starts a page. */
  readonly isFirst: boolean;
  /** On the page of what follows. */
  readonly isKept: boolean;
  readonly sheet: Sheet;
  readonly accentColour: string;
  readonly pictures: WordPictures;
  readonly codeSvg: string;
  /** Of the lists: each counts from one. */
  readonly index: number;
}

const HEADINGS = {
  1: WordHeading.HEADING_1,
  2: WordHeading.HEADING_2,
  3: WordHeading.HEADING_3,
  4: WordHeading.HEADING_4,
} as const;
const TONES = { plain: 'BodyText', lead: 'Lead', quiet: 'Quiet' } as const;
const SIGNATURE_HEIGHT = 4.4;

type Written = readonly (Paragraph | Table)[];

const WRITERS: BlockWriters<BlockSurroundings, Written> = {
  heading: ({ text }, { heading, isFirst }) => [
    new Paragraph({
      heading: HEADINGS[heading?.level ?? 1],
      ...(isFirst ? { pageBreakBefore: true } : {}),
      children: words(text),
    }),
  ],
  text: ({ tone, runs: said }, { isKept }) => [
    new Paragraph({ style: TONES[tone ?? 'plain'], keepNext: isKept, children: runs(said) }),
  ],
  list: ({ items, isOrdered, start }, { index }) =>
    items.map((item) => listItem(item, isOrdered ? numbersFrom(start) : BULLETS, index)),
  facts: ({ facts }) => factParagraphs(facts),
  figures: ({ figures }, { sheet }) =>
    sideBySide(figures.map(figureParagraphs), { across: sheet.figuresAcross, sheet }),
  table: (block, { sheet, accentColour }) => tableOf(block, sheet, accentColour),
  'drawn-chart': chartParagraphs,
  notice: ({ text }) => [new Paragraph({ style: 'Notice', children: words(text) })],
  signatures: ({ places }, { sheet }) =>
    sideBySide(places.map(signature), { across: 2, sheet, boxHeight: SIGNATURE_HEIGHT }),
  'check-code': ({ beside = [] }, { pictures, codeSvg }) => [
    ...beside.map((fact) => factParagraph(fact, true)),
    new Paragraph({ style: 'Code', children: [pictures.code(codeSvg, 3.4)] }),
  ],
  'page-break': () => [],
};

export function paragraphs(block: WrittenBlock, around: BlockSurroundings): Written {
  return writeBlock(WRITERS, block, around);
}

function figureParagraphs({ value, label }: BlockOf<'figures'>['figures'][number]): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'FigureValue', children: words(value) }),
    new Paragraph({ style: 'FigureLabel', children: words(label) }),
  ];
}

function chartParagraphs(block: BlockOf<'drawn-chart'>, around: BlockSurroundings): Written {
  const { title, svg, table } = block;
  const { sheet, accentColour, pictures } = around;
  const description = `${title}. ${table ? CHART_WITH_TABLE_WORDS : CHART_WORDS}`;
  return [
    new Paragraph({ style: 'ChartTitle', children: words(title) }),
    new Paragraph({
      style: 'Picture',
      children: [pictures.drawing(svg, { ...fitted(block, sheet), title, description })],
    }),
    ...(table ? tableOf(table, sheet, accentColour) : []),
  ];
}

function listItem({ depth, runs: said }: ListItem, reference: string, instance: number): Paragraph {
  return new Paragraph({
    numbering: { reference, level: Math.min(depth, 8), instance },
    children: runs(said),
  });
}

function factParagraphs(facts: readonly Fact[]): readonly Paragraph[] {
  const isWhole = isOnOnePage(facts);
  return facts.map((fact, index) => factParagraph(fact, isWhole && index < facts.length - 1));
}

function factParagraph({ label, lines }: Fact, isKept: boolean): Paragraph {
  return new Paragraph({
    style: 'Fact',
    keepNext: isKept,
    children: [
      ...words(label, { color: hex(MUTED) }),
      new TextRun({ children: [new Tab()] }),
      ...words(lines.join('\n')),
    ],
  });
}

function signature({ organisation, person, role, signed }: SignaturePlace): readonly Paragraph[] {
  const said = [person, role, signed].filter((each) => each !== '');
  return [
    new Paragraph({ style: 'TableTitle', children: words(organisation) }),
    ...said.map((each) => new Paragraph({ style: 'Signature', children: words(each) })),
  ];
}
