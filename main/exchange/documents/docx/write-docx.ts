// A document as .docx (ISO/IEC 29500), by the docx library.
import { estimatePageNumbersWith } from 'docx/layout';
import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { WrittenDocument } from '../../../domain/document/blocks.ts';
import { DocumentRefused } from '../document-refused.ts';
import { checkCodeSvg } from '../check-code.ts';
import { footerOf } from '../footer.ts';
import { isKeptInText } from '../keeping.ts';
import { placedHeadings } from '../outline/headings.ts';
import type { Painter } from '../pictures.ts';
import { bannerOf, coverLines, keywordsOf, LONG_TITLE_CHARACTERS, sheetOf } from '../sheet.ts';
import { writable } from '../writable.ts';
import { paragraphs } from './blocks.ts';
import { WordPictures } from './pictures.ts';
import { settled } from './settle.ts';
import { numberingOf, stylesOf } from './styles.ts';
import { words } from './text.ts';
import { twips } from './units.ts';

type Children = readonly (Paragraph | Table | TableOfContents)[];

/**
 * Up to here its contents have their pages from the start, near enough, and Word counts them again when asked to.
 * Counting takes ten times as long as writing: beyond, Word asks to do it when the file is opened.
 */
const COUNTED_BLOCKS = 800;

/** About 3,000 whole fiches: 50 s, and a gibibyte. The library holds every paragraph as objects; three times as many, and the memory runs out. */
export const MOST_BLOCKS = 50_000;

/**
 * Resolves the bytes of the file: the same for the same document.
 *
 * @throws DocumentRefused: `document-too-long-for-docx`
 */
export async function writeDocx(given: WrittenDocument, paint: Painter): Promise<Uint8Array> {
  if (given.body.length > MOST_BLOCKS) throw new DocumentRefused('document-too-long-for-docx');
  const document = writable(given);
  const { title, author, kindLabel, madeOn, look, body, hasCover } = document;
  const pictures = new WordPictures(paint);
  const headings = placedHeadings(body);
  const hasContents = document.hasContents && headings.size > 0;
  const main: Children = [
    ...(hasCover ? [] : banner(document, pictures)),
    ...(hasContents ? contents() : []),
    ...bodyOf(document, pictures, hasContents),
  ];
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    subject: kindLabel,
    keywords: keywordsOf(document).join(', '),
    revision: 1,
    styles: stylesOf(look),
    numbering: numberingOf(look, listStarts(body)),
    ...(body.length > COUNTED_BLOCKS ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      ...(hasCover
        ? [
            {
              ...section(document, cover(document, pictures)),
              footers: { default: coverFooter(document, pictures) },
            },
          ]
        : []),
      { ...section(document, main), footers: { default: footer(document) } },
    ],
  });
  return settled(await Packer.toBuffer(file), madeOn);
}

function listStarts(body: WrittenDocument['body']): ReadonlySet<number> {
  return new Set(
    body.flatMap((block) => (block.kind === 'list' && block.isOrdered ? [block.start ?? 1] : [])),
  );
}

function section({ look }: WrittenDocument, children: Children): ISectionOptions {
  const { width, height, sideMargin, topMargin, bottomMargin } = sheetOf(look);
  const isWide = width > height;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns the sheet round by itself.
        size: {
          width: twips(isWide ? height : width),
          height: twips(isWide ? width : height),
          orientation: isWide ? 'landscape' : 'portrait',
        },
        margin: {
          top: twips(topMargin),
          bottom: twips(bottomMargin + 0.8),
          left: twips(sideMargin),
          right: twips(sideMargin),
          footer: twips(bottomMargin - 0.4),
        },
      },
    },
    children,
  };
}

function footer(document: WrittenDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: twips(sheetOf(document.look).textWidth) }],
        children: [
          ...words(footerOf(document)),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, '\u202f/\u202f', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

const line = (style: string, text: string): readonly Paragraph[] =>
  text === '' ? [] : [new Paragraph({ style, children: words(text) })];

function cover(document: WrittenDocument, pictures: WordPictures): readonly Paragraph[] {
  const { title, kindLabel, state, author, territory, look } = document;
  return [
    new Paragraph({ style: 'Logo', children: look.logo ? [pictures.logo(look.logo, 2.2)] : [] }),
    ...line('CoverKind', kindLabel),
    ...line('State', state),
    ...line(title.length > LONG_TITLE_CHARACTERS ? 'LongTitle' : 'Title', title),
    new Paragraph({ style: 'Band' }),
    ...line('Author', author),
    ...line('Quiet', territory),
  ];
}

/** At the foot of the cover however long its title: what it was made from. */
function coverFooter(document: WrittenDocument, pictures: WordPictures): Footer {
  return new Footer({
    children: [
      ...line('Quiet', coverLines(document)),
      new Paragraph({
        style: 'Code',
        children: [pictures.code(checkCodeSvg(document), sheetOf(document.look).coverCodeWidth)],
      }),
    ],
  });
}

/** What a document without a cover starts with. */
function banner(document: WrittenDocument, pictures: WordPictures): readonly Paragraph[] {
  const { look } = document;
  return [
    ...(look.logo ? [new Paragraph({ style: 'Logo', children: [pictures.logo(look.logo, 1.4)] })] : []),
    ...line('Kind', bannerOf(document)),
  ];
}

function contents(): Children {
  return [
    ...line('TOCHeading', 'Sommaire'),
    new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function bodyOf(
  document: WrittenDocument,
  pictures: WordPictures,
  startsPage: boolean,
): readonly (Paragraph | Table)[] {
  const { body, look } = document;
  const headings = placedHeadings(body);
  const codeSvg = checkCodeSvg(document);
  const sheet = sheetOf(look);
  let isFirst = startsPage;
  return body.flatMap((block, index) => {
    if (block.kind === 'page-break') {
      isFirst = true;
      return [];
    }
    const written = paragraphs(block, {
      heading: headings.get(index),
      isFirst,
      isKept: isKeptInText(body, index),
      sheet,
      accentColour: look.accentColour,
      pictures,
      codeSvg,
      index,
    });
    const start =
      isFirst && block.kind !== 'heading'
        ? [new Paragraph({ style: 'AfterTable', pageBreakBefore: true })]
        : [];
    isFirst = false;
    return [...start, ...written];
  });
}
