// The paragraphs of an .odt, under the names word processors know them by, so that their own tools find them.
import type { DocumentLook } from '../../../domain/document/blocks.ts';
import { element } from '../../opendocument/xml.ts';
import { CELL_SIZE } from '../column-widths.ts';
import { GROUND, MUTED, RULE, type Sheet } from '../sheet.ts';

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

const cm = (length: number): string => `${length.toFixed(2)}cm`;
const BOLD = { 'fo:font-weight': 'bold' } as const;
const MUTED_TEXT = { 'fo:color': MUTED } as const;
const KEPT = { 'fo:keep-with-next': 'always' } as const;

/** What the styles are told in. */
interface Vocabulary {
  readonly size: (times: number) => Properties;
  readonly accent: { readonly 'fo:color': string };
  readonly isSlides: boolean;
  readonly sheet: Sheet;
}

export function paragraphStyles({ accentColour, paper }: DocumentLook, sheet: Sheet): string {
  const vocabulary: Vocabulary = {
    size: (times) => ({ 'fo:font-size': `${(sheet.fontPoints * times).toFixed(1)}pt` }),
    accent: { 'fo:color': accentColour },
    isSlides: paper === 'slides',
    sheet,
  };
  return [headingStyles, coverStyles, textStyles, tableStyles, pictureStyles]
    .flatMap((styles) => styles(vocabulary))
    .map(paragraphStyle)
    .join('');
}

/** In centimetres. */
function room(above: number, below: number, more: Properties = {}): Properties {
  return { 'fo:margin-top': cm(above), 'fo:margin-bottom': cm(below), ...more };
}

function headingStyles({ size, accent, isSlides, sheet }: Vocabulary): readonly ParagraphStyle[] {
  const heading = (level: number, paragraph: Properties, text: Properties): ParagraphStyle => ({
    name: `Heading_20_${String(level)}`,
    parent: 'Standard',
    next: 'Text_20_body',
    outline: level,
    paragraph: { ...paragraph, ...KEPT },
    text: { ...BOLD, ...text },
  });
  const contents = (level: number): ParagraphStyle => ({
    name: `Contents_20_${String(level)}`,
    parent: 'Standard',
    paragraph: room(level === 1 ? 0.14 : 0, 0.02, { 'fo:margin-left': cm((level - 1) * 0.6) }),
    ...(level === 1 ? { text: BOLD } : {}),
    tabs: [rightTab(sheet.textWidth - (level - 1) * 0.6, '.')],
  });
  return [
    { name: 'Standard', paragraph: { 'fo:line-height': '120%' } },
    { name: 'Text_20_body', parent: 'Standard', paragraph: room(0, 0.22) },
    heading(1, room(0.85, 0.35, isSlides ? { 'fo:break-before': 'page' } : {}), {
      ...size(1.7),
      ...accent,
    }),
    heading(2, room(0.65, 0.25), size(1.28)),
    heading(3, room(0.45, 0.15), { ...size(1.05), ...accent }),
    heading(4, room(0.35, 0.12), {}),
    {
      name: 'Contents_20_Heading',
      parent: 'Standard',
      paragraph: room(0, 0.4, KEPT),
      text: { ...BOLD, ...size(1.7), ...accent },
    },
    contents(1),
    contents(2),
  ];
}

function coverStyles({ size, accent, isSlides, sheet }: Vocabulary): readonly ParagraphStyle[] {
  return [
    {
      name: 'Title',
      parent: 'Standard',
      paragraph: room(0.2, 0.3, { 'fo:line-height': '105%' }),
      text: { ...BOLD, ...size(2.7) },
    },
    { name: 'Long_20_title', parent: 'Title', text: size(isSlides ? 1.4 : 1.8) },
    {
      name: 'Kind',
      parent: 'Standard',
      paragraph: room(0, 0.2),
      text: { ...BOLD, ...accent, ...size(1.15) },
    },
    { name: 'Cover_20_kind', parent: 'Kind', paragraph: room(isSlides ? 0.2 : 6.5, 0.2) },
    {
      name: 'State',
      parent: 'Standard',
      paragraph: room(0, 0.2),
      text: { ...BOLD, ...MUTED_TEXT, ...size(1.1) },
    },
    {
      name: 'Band',
      parent: 'Standard',
      paragraph: room(0, 0.7, {
        'fo:margin-right': cm(sheet.textWidth - 6),
        'fo:border-bottom': `2.5pt solid ${accent['fo:color']}`,
      }),
      text: { 'fo:font-size': '4pt' },
    },
    { name: 'Author', parent: 'Standard', paragraph: room(0, 0.15), text: size(1.25) },
  ];
}

function textStyles({ size, accent, sheet }: Vocabulary): readonly ParagraphStyle[] {
  return [
    { name: 'Lead', parent: 'Text_20_body', text: size(1.12) },
    { name: 'Quiet', parent: 'Text_20_body', text: MUTED_TEXT },
    { name: 'List', parent: 'Standard', paragraph: room(0, 0.1) },
    {
      name: 'Fact',
      parent: 'Standard',
      paragraph: room(0, 0.16, {
        'fo:margin-left': cm(sheet.factIndent),
        'fo:text-indent': cm(-sheet.factIndent),
      }),
      // Counted from where the text starts.
      tabs: [{ 'style:position': '0cm' }],
    },
    {
      name: 'Notice',
      parent: 'Text_20_body',
      paragraph: room(0.2, 0.3, {
        'fo:background-color': GROUND,
        'fo:border-left': `2.5pt solid ${accent['fo:color']}`,
        'fo:padding': '0.25cm',
      }),
    },
    {
      name: 'Figure_20_value',
      parent: 'Standard',
      paragraph: KEPT,
      text: { ...BOLD, ...accent, ...size(2.3) },
    },
    { name: 'Figure_20_label', parent: 'Standard', paragraph: room(0, 0.35), text: MUTED_TEXT },
  ];
}

function tableStyles({ size }: Vocabulary): readonly ParagraphStyle[] {
  return [
    { name: 'Table_20_title', parent: 'Standard', paragraph: room(0.4, 0.18, KEPT), text: BOLD },
    {
      name: 'Table_20_Contents',
      parent: 'Standard',
      paragraph: { 'fo:line-height': '110%' },
      text: size(CELL_SIZE),
    },
    { name: 'Table_20_Heading', parent: 'Table_20_Contents', paragraph: KEPT, text: BOLD },
    { name: 'Table_20_total', parent: 'Table_20_Contents', text: BOLD },
    {
      name: 'After_20_table',
      parent: 'Standard',
      paragraph: { 'fo:line-height': '0.3cm' },
      text: { 'fo:font-size': '4pt' },
    },
  ];
}

function pictureStyles({ size, sheet }: Vocabulary): readonly ParagraphStyle[] {
  return [
    {
      name: 'Chart_20_title',
      parent: 'Standard',
      paragraph: room(0.4, 0.2, KEPT),
      text: { ...BOLD, ...size(1.05) },
    },
    {
      name: 'Picture',
      parent: 'Standard',
      paragraph: room(0, 0.3, { 'fo:text-align': 'center', 'fo:line-height': '100%' }),
    },
    { name: 'Logo', parent: 'Standard', paragraph: { 'fo:text-align': 'end', 'fo:line-height': '100%' } },
    { name: 'Code', parent: 'Standard', paragraph: room(0.3, 0, { 'fo:line-height': '100%' }) },
    { name: 'Signature', parent: 'Standard', text: { ...MUTED_TEXT, ...size(0.9) } },
    {
      name: 'Footer',
      parent: 'Standard',
      paragraph: { 'fo:border-top': `0.4pt solid ${RULE}`, 'fo:padding-top': '0.15cm' },
      text: { ...MUTED_TEXT, ...size(0.78) },
      tabs: [rightTab(sheet.textWidth)],
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
