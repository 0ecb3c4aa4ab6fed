// styles.xml: how each kind of paragraph looks, named as a word processor names them, so that its own tools find them.
import type { DocumentLook, WrittenDocument } from '../../../domain/document/blocks.ts';
import { element, escapeXml, namespaces, XML_DECLARATION } from '../../opendocument/xml.ts';
import { footerOf } from '../footer.ts';
import { GROUND, INK, MUTED, RULE, sheetOf, type Sheet } from '../sheet.ts';
import { listStyles } from './list-styles.ts';

type Properties = Readonly<Record<string, string | number | undefined>>;
interface ParagraphStyle {
  readonly name: string;
  readonly parent?: string;
  readonly next?: string;
  readonly outline?: number;
  readonly paragraph?: Properties;
  readonly text?: Properties;
  readonly tabs?: readonly Properties[];
}

/** Beside LibreOffice on every system, and as wide as Word's Calibri. */
const FONT = 'Carlito';
const NAMESPACES = ['office', 'text', 'style', 'fo', 'svg', 'draw', 'table'] as const;
const cm = (length: number): string => `${length.toFixed(2)}cm`;

export function stylesXml(document: WrittenDocument): string {
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
        ...paragraphStyles(document.look, sheet).map(paragraphStyle),
        ...textStyles(document.look),
        listStyles(sheet.fontPoints),
      ),
      element(
        'office:automatic-styles',
        {},
        pageLayout('Page', sheet, true),
        pageLayout('Cover', sheet, false),
      ),
      masterPages(document),
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

function paragraphStyles({ accentColour, paper }: DocumentLook, sheet: Sheet): readonly ParagraphStyle[] {
  const { fontPoints, factIndent, textWidth } = sheet;
  const size = (times: number): Properties => ({ 'fo:font-size': `${(fontPoints * times).toFixed(1)}pt` });
  const room = (above: number, below: number, more: Properties = {}): Properties => ({
    'fo:margin-top': cm(above),
    'fo:margin-bottom': cm(below),
    ...more,
  });
  const kept = { 'fo:keep-with-next': 'always' };
  const bold = { 'fo:font-weight': 'bold' };
  const accent = { 'fo:color': accentColour };
  const muted = { 'fo:color': MUTED };
  const heading = (level: number, paragraph: Properties, text: Properties): ParagraphStyle => ({
    name: `Heading_20_${String(level)}`,
    parent: 'Standard',
    next: 'Text_20_body',
    outline: level,
    paragraph: { ...paragraph, ...kept },
    text: { ...bold, ...text },
  });
  const contents = (level: number): ParagraphStyle => ({
    name: `Contents_20_${String(level)}`,
    parent: 'Standard',
    paragraph: room(level === 1 ? 0.14 : 0, 0.02, { 'fo:margin-left': cm((level - 1) * 0.6) }),
    ...(level === 1 ? { text: bold } : {}),
    tabs: [rightTab(textWidth - (level - 1) * 0.6, '.')],
  });
  return [
    { name: 'Standard', paragraph: { 'fo:line-height': '120%' } },
    { name: 'Text_20_body', parent: 'Standard', paragraph: room(0, 0.22) },
    { name: 'Title', parent: 'Standard', paragraph: room(0.2, 0.3), text: { ...bold, ...size(2.7) } },
    { name: 'Long_20_title', parent: 'Title', text: size(1.8) },
    heading(1, room(0.85, 0.35, paper === 'slides' ? { 'fo:break-before': 'page' } : {}), {
      ...size(1.7),
      ...accent,
    }),
    heading(2, room(0.65, 0.25), size(1.28)),
    heading(3, room(0.45, 0.15), { ...size(1.05), ...accent }),
    heading(4, room(0.35, 0.12), {}),
    {
      name: 'Contents_20_Heading',
      parent: 'Standard',
      paragraph: room(0, 0.4, kept),
      text: { ...bold, ...size(1.7), ...accent },
    },
    contents(1),
    contents(2),
    {
      name: 'Kind',
      parent: 'Standard',
      paragraph: room(0, 0.2),
      text: { ...bold, ...accent, ...size(1.15) },
    },
    { name: 'Cover_20_kind', parent: 'Kind', paragraph: room(paper === 'slides' ? 0.6 : 6.5, 0.2) },
    { name: 'State', parent: 'Standard', paragraph: room(0, 0.2), text: { ...bold, ...muted, ...size(1.1) } },
    {
      name: 'Band',
      parent: 'Standard',
      paragraph: room(0, 0.7, {
        'fo:margin-right': cm(textWidth - 6),
        'fo:border-bottom': `2.5pt solid ${accentColour}`,
      }),
      text: { 'fo:font-size': '4pt' },
    },
    { name: 'Author', parent: 'Standard', paragraph: room(0, 0.15), text: size(1.25) },
    { name: 'Lead', parent: 'Text_20_body', text: size(1.12) },
    { name: 'Quiet', parent: 'Text_20_body', text: muted },
    {
      name: 'Cover_20_lines',
      parent: 'Quiet',
      paragraph: room(paper === 'slides' ? 0.4 : 5, 0.3),
    },
    { name: 'List', parent: 'Standard', paragraph: room(0, 0.1) },
    {
      name: 'Fact',
      parent: 'Standard',
      paragraph: room(0, 0.16, { 'fo:margin-left': cm(factIndent), 'fo:text-indent': cm(-factIndent) }),
      // Counted from where the text starts.
      tabs: [{ 'style:position': '0cm' }],
    },
    {
      name: 'Notice',
      parent: 'Text_20_body',
      paragraph: room(0.2, 0.3, {
        'fo:background-color': GROUND,
        'fo:border-left': `2.5pt solid ${accentColour}`,
        'fo:padding': '0.25cm',
      }),
    },
    {
      name: 'Figure_20_value',
      parent: 'Standard',
      paragraph: kept,
      text: { ...bold, ...accent, ...size(2.3) },
    },
    { name: 'Figure_20_label', parent: 'Standard', paragraph: room(0, 0.35), text: muted },
    { name: 'Table_20_title', parent: 'Standard', paragraph: room(0.4, 0.18, kept), text: bold },
    {
      name: 'Table_20_Contents',
      parent: 'Standard',
      paragraph: { 'fo:line-height': '110%' },
      text: size(0.88),
    },
    { name: 'Table_20_Heading', parent: 'Table_20_Contents', paragraph: kept, text: bold },
    { name: 'Table_20_total', parent: 'Table_20_Contents', text: bold },
    {
      name: 'After_20_table',
      parent: 'Standard',
      paragraph: { 'fo:line-height': '0.3cm' },
      text: { 'fo:font-size': '4pt' },
    },
    {
      name: 'Chart_20_title',
      parent: 'Standard',
      paragraph: room(0.4, 0.2, kept),
      text: { ...bold, ...size(1.05) },
    },
    {
      name: 'Picture',
      parent: 'Standard',
      paragraph: room(0, 0.3, { 'fo:text-align': 'center', 'fo:line-height': '100%' }),
    },
    { name: 'Logo', parent: 'Standard', paragraph: { 'fo:text-align': 'end', 'fo:line-height': '100%' } },
    { name: 'Code', parent: 'Standard', paragraph: room(0.3, 0, { 'fo:line-height': '100%' }) },
    { name: 'Signature', parent: 'Standard', text: { ...muted, ...size(0.9) } },
    {
      name: 'Footer',
      parent: 'Standard',
      paragraph: { 'fo:border-top': `0.4pt solid ${RULE}`, 'fo:padding-top': '0.15cm' },
      text: { ...muted, ...size(0.78) },
      tabs: [rightTab(textWidth)],
    },
  ];
}

function rightTab(position: number, leader?: string): Properties {
  return {
    'style:position': cm(position),
    'style:type': 'right',
    ...(leader === undefined ? {} : { 'style:leader-style': 'dotted', 'style:leader-text': leader }),
  };
}

function paragraphStyle({ name, parent, next, outline, paragraph = {}, text, tabs }: ParagraphStyle): string {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
      'style:next-style-name': next,
      'style:default-outline-level': outline,
      'style:class': outline === undefined ? 'text' : 'chapter',
    },
    element(
      'style:paragraph-properties',
      paragraph,
      ...(tabs ? [element('style:tab-stops', {}, ...tabs.map((tab) => element('style:tab-stop', tab)))] : []),
    ),
    ...(text ? [element('style:text-properties', text)] : []),
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
    style('Internet_20_link', { 'fo:color': accentColour, 'style:text-underline-style': 'solid' }),
    style('Index_20_Link', {}),
    style('Label', { 'fo:color': MUTED }),
  ];
}

function pageLayout(name: string, sheet: Sheet, hasFooter: boolean): string {
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
    ...(hasFooter ? [element('style:footer-style', {}, footer)] : []),
  );
}

function masterPages(document: WrittenDocument): string {
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
    element('style:master-page', {
      'style:name': 'Cover',
      'style:page-layout-name': 'Cover',
      'style:next-style-name': 'Standard',
    }),
  );
}
