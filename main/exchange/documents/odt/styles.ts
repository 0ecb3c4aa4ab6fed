// styles.xml: the letter, the styles, and the two kinds of pages with their foot.
import type { DocumentLook, WrittenDocument } from '../../../domain/document/blocks.ts';
import { element, escapeXml, namespaces, XML_DECLARATION } from '../../opendocument/xml.ts';
import { checkCodeSvg } from '../check-code.ts';
import { footerOf } from '../footer.ts';
import { coverLines, INK, MUTED, sheetOf, type Sheet } from '../sheet.ts';
import { codeElement } from './blocks.ts';
import { listStyles } from './list-styles.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { frameStyle, type PackagePictures } from './pictures.ts';
import { lines, paragraph } from './text.ts';

type Properties = Readonly<Record<string, string>>;

/** Beside LibreOffice on every system, and as wide as Word's Calibri. */
const FONT = 'Carlito';
const NAMESPACES = ['office', 'text', 'style', 'fo', 'svg', 'draw', 'table', 'xlink'] as const;
const cm = (length: number): string => `${length.toFixed(2)}cm`;

export function stylesXml(document: WrittenDocument, pictures: PackagePictures): string {
  const sheet = sheetOf(document.look);
  return (
    XML_DECLARATION +
    element(
      'office:document-styles',
      { ...namespaces(...NAMESPACES), 'office:version': '1.3' },
      element(
        'office:font-face-decls',
        {},
        element('style:font-face', {
          'style:name': FONT,
          'svg:font-family': FONT,
          'style:font-family-generic': 'swiss',
          'style:font-pitch': 'variable',
        }),
      ),
      element(
        'office:styles',
        {},
        defaults(sheet),
        paragraphStyles(document.look, sheet),
        ...textStyles(document.look),
        listStyles(sheet.fontPoints),
      ),
      element(
        'office:automatic-styles',
        {},
        pageLayout('Page', sheet),
        pageLayout('Cover', sheet),
        frameStyle(),
      ),
      masterPages(document, pictures),
    )
  );
}

function defaults({ fontPoints }: Sheet): string {
  return element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'fo:orphans': 2,
      'fo:widows': 2,
      'fo:hyphenation-ladder-count': 'no-limit',
      'style:tab-stop-distance': '1.25cm',
      'style:writing-mode': 'page',
    }),
    element('style:text-properties', {
      'style:font-name': FONT,
      'fo:font-size': `${String(fontPoints)}pt`,
      'fo:language': 'fr',
      'fo:country': 'FR',
      'fo:color': INK,
      'fo:hyphenate': 'false',
    }),
  );
}

function textStyles({ accentColour }: DocumentLook): readonly string[] {
  const style = (name: string, properties: Properties): string =>
    element(
      'style:style',
      { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' '), 'style:family': 'text' },
      element('style:text-properties', properties),
    );
  return [
    style('Strong_20_Emphasis', { 'fo:font-weight': 'bold' }),
    style('Emphasis', { 'fo:font-style': 'italic' }),
    style('Struck', { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' }),
    style('Internet_20_link', { 'fo:color': accentColour, 'style:text-underline-style': 'solid' }),
    style('Index_20_Link', {}),
    style('Label', { 'fo:color': MUTED }),
  ];
}

function pageLayout(name: string, sheet: Sheet): string {
  const { width, height, sideMargin, topMargin, bottomMargin } = sheet;
  const page = element('style:page-layout-properties', {
    'fo:page-width': cm(width),
    'fo:page-height': cm(height),
    'style:print-orientation': width > height ? 'landscape' : 'portrait',
    'fo:margin-top': cm(topMargin),
    'fo:margin-bottom': cm(bottomMargin),
    'fo:margin-left': cm(sideMargin),
    'fo:margin-right': cm(sideMargin),
  });
  const footer = element('style:header-footer-properties', {
    'fo:min-height': '0.6cm',
    'fo:margin-top': '0.5cm',
  });
  return element(
    'style:page-layout',
    { 'style:name': name },
    page,
    element('style:footer-style', {}, footer),
  );
}

function masterPages(document: WrittenDocument, pictures: PackagePictures): string {
  const footer = element(
    'style:footer',
    {},
    element(
      'text:p',
      { 'text:style-name': 'Footer' },
      escapeXml(footerOf(document)),
      element('text:tab'),
      element('text:page-number', { 'text:select-page': 'current' }, '1'),
      '\u202f/\u202f',
      element('text:page-count', {}, '1'),
    ),
  );
  return element(
    'office:master-styles',
    {},
    element('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Page' }, footer),
    element(
      'style:master-page',
      {
        'style:name': 'Cover',
        'style:page-layout-name': 'Cover',
        'style:next-style-name': 'Standard',
      },
      document.hasCover ? coverFooter(document, pictures) : '',
    ),
  );
}

/** At the foot of the cover however long its title: what it was made from. */
function coverFooter(document: WrittenDocument, pictures: PackagePictures): string {
  return element(
    'style:footer',
    {},
    paragraph('Quiet', lines(coverLines(document))),
    paragraph('Code', codeElement(checkCodeSvg(document), pictures, sheetOf(document.look).coverCodeWidth)),
  );
}
