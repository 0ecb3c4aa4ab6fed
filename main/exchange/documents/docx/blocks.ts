// The blocks of a document as Word's paragraphs and tables.
import { HeadingLevel as WordHeading, Paragraph, Tab, TextRun, type Table } from 'docx';
import type { Fact, SignaturePlace, WrittenBlock } from '../../../domain/document/blocks.ts';
import type { PlacedHeading } from '../outline/headings.ts';
import type { ListItem } from '../outline/list-tree.ts';
import { CHART_WITH_TABLE_WORDS, CHART_WORDS, fitted, MUTED, type Sheet } from '../sheet.ts';
import type { WordPictures } from './pictures.ts';
import { BULLETS, NUMBERS } from './styles.ts';
import { sideBySide, tableOf } from './tables.ts';
import { runs, words } from './text.ts';
import { hex } from './units.ts';

export interface BlockSurroundings {
  readonly heading: PlacedHeading | undefined;
  /** It starts a page. */
  readonly isFirst: boolean;
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

export function paragraphs(block: WrittenBlock, around: BlockSurroundings): readonly (Paragraph | Table)[] {
  const { heading, isFirst, sheet, accentColour, pictures, codeSvg, index } = around;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[heading?.level ?? 1],
          ...(isFirst ? { pageBreakBefore: true } : {}),
          children: words(block.text),
        }),
      ];
    case 'text':
      return [new Paragraph({ style: TONES[block.tone ?? 'plain'], children: runs(block.runs) })];
    case 'list':
      return block.items.map((item) => listItem(item, block.isOrdered ? NUMBERS : BULLETS, index));
    case 'facts':
      return block.facts.map(factParagraph);
    case 'figures':
      return sideBySide(
        block.figures.map(({ value, label }) => [
          new Paragraph({ style: 'FigureValue', children: words(value) }),
          new Paragraph({ style: 'FigureLabel', children: words(label) }),
        ]),
        { across: sheet.figuresAcross, sheet },
      );
    case 'table':
      return tableOf(block, sheet, accentColour);
    case 'drawn-chart': {
      const description = `${block.title}. ${block.table ? CHART_WITH_TABLE_WORDS : CHART_WORDS}`;
      const picture = pictures.drawing(block.svg, {
        ...fitted(block, sheet),
        title: block.title,
        description,
      });
      return [
        new Paragraph({ style: 'ChartTitle', children: words(block.title) }),
        new Paragraph({ style: 'Picture', children: [picture] }),
        ...(block.table ? tableOf(block.table, sheet, accentColour) : []),
      ];
    }
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: words(block.text) })];
    case 'signatures':
      return sideBySide(block.places.map(signature), { across: 2, sheet, boxHeight: SIGNATURE_HEIGHT });
    case 'check-code':
      return [new Paragraph({ style: 'Code', children: [pictures.code(codeSvg, 3.4)] })];
    case 'page-break':
      return [];
  }
}

function listItem({ depth, runs: said }: ListItem, reference: string, instance: number): Paragraph {
  return new Paragraph({
    numbering: { reference, level: Math.min(depth, 8), instance },
    children: runs(said),
  });
}

function factParagraph({ label, lines }: Fact): Paragraph {
  return new Paragraph({
    style: 'Fact',
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
