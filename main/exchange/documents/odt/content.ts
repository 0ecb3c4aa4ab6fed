// content.xml: the cover, the contents, then what the document says.
import type { TableBlock, WrittenBlock, WrittenDocument } from '../../../domain/document/blocks.ts';
import { element, namespaces, XML_DECLARATION } from '../../opendocument/xml.ts';
import { checkCodeSvg } from '../check-code.ts';
import { listedHeadings, placedHeadings } from '../outline/headings.ts';
import { isKeptInText } from '../keeping.ts';
import { bannerOf, LONG_TITLE_CHARACTERS, sheetOf } from '../sheet.ts';
import { blockElement } from './blocks.ts';
import { contentsElement } from './contents.ts';
import { keptStyles } from './kept-styles.ts';
import { frameStyle, type PackagePictures } from './pictures.ts';
import { cellStyles, columnStyles, gridStyles } from './tables.ts';
import { lines, paragraph } from './text.ts';

const NAMESPACES = ['office', 'text', 'table', 'draw', 'style', 'fo', 'svg', 'xlink'] as const;

export function contentXml(document: WrittenDocument, pictures: PackagePictures): string {
  const { body, look } = document;
  const sheet = sheetOf(look);
  const headings = placedHeadings(body);
  const hasContents = document.hasContents && headings.size > 0;
  return (
    XML_DECLARATION +
    element(
      'office:document-content',
      { ...namespaces(...NAMESPACES), 'office:version': '1.3' },
      element(
        'office:automatic-styles',
        {},
        gridStyles(sheet),
        columnStyles(body.flatMap(tablesOf), sheet),
        cellStyles(look.accentColour),
        startStyles(),
        keptStyles(),
        frameStyle(),
      ),
      element(
        'office:body',
        {},
        element(
          'office:text',
          {},
          document.hasCover ? cover(document, pictures) : banner(document, pictures),
          hasContents ? contentsElement(listedHeadings(headings), document.hasCover) : '',
          // In one piece: a call takes no hundred thousand arguments.
          bodyOf(document, pictures, { headings, startsPage: document.hasCover || hasContents }).join(''),
          // A text ends in a paragraph, even after a table.
          paragraph('After_20_table'),
        ),
      ),
    )
  );
}

function tablesOf(block: WrittenBlock): readonly TableBlock[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'drawn-chart' && block.table ? [block.table] : [];
}

/** What starts a page, as the style it has with that. */
function startStyles(): string {
  const starting = (name: string, parent: string, more: Readonly<Record<string, string>> = {}): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent, ...more },
      element('style:paragraph-properties', { 'fo:break-before': 'page' }),
    );
  return [
    ...[1, 2, 3, 4].map((level) => starting(`First${String(level)}`, `Heading_20_${String(level)}`)),
    starting('FirstContents', 'Contents_20_Heading'),
    starting('FirstLine', 'After_20_table'),
    element('style:style', {
      'style:name': 'CoverStart',
      'style:family': 'paragraph',
      'style:parent-style-name': 'Logo',
      'style:master-page-name': 'Cover',
    }),
  ].join('');
}

function cover(document: WrittenDocument, pictures: PackagePictures): string {
  const { title, kindLabel, state, author, territory, look } = document;
  return [
    paragraph('CoverStart', look.logo ? pictures.logo(look.logo, 2.2) : ''),
    paragraph('Cover_20_kind', lines(kindLabel)),
    state === '' ? '' : paragraph('State', lines(state)),
    paragraph(title.length > LONG_TITLE_CHARACTERS ? 'Long_20_title' : 'Title', lines(title)),
    paragraph('Band'),
    author === '' ? '' : paragraph('Author', lines(author)),
    territory === '' ? '' : paragraph('Quiet', lines(territory)),
  ].join('');
}

/** What a document without a cover starts with. */
function banner(document: WrittenDocument, pictures: PackagePictures): string {
  const { look } = document;
  return (
    (look.logo ? paragraph('Logo', pictures.logo(look.logo, 1.4)) : '') +
    paragraph('Kind', lines(bannerOf(document)))
  );
}

interface BodyStart {
  readonly headings: ReturnType<typeof placedHeadings>;
  readonly startsPage: boolean;
}

function bodyOf(
  document: WrittenDocument,
  pictures: PackagePictures,
  { headings, startsPage }: BodyStart,
): readonly string[] {
  const sheet = sheetOf(document.look);
  const codeSvg = checkCodeSvg(document);
  let isFirst = startsPage;
  let count = 0;
  const takeNumber = (): number => (count += 1);
  return document.body.map((block, index) => {
    if (block.kind === 'page-break') {
      isFirst = true;
      return '';
    }
    const written = blockElement(block, {
      heading: headings.get(index),
      isFirst,
      isKept: isKeptInText(document.body, index),
      sheet,
      pictures,
      codeSvg,
      takeNumber,
    });
    const started = isFirst && block.kind !== 'heading' ? paragraph('FirstLine') : '';
    isFirst = false;
    return started + written;
  });
}
