// The blocks of a document as the elements of a text.
import type { Fact, Run, SignaturePlace, WrittenBlock } from '../../../domain/document/blocks.ts';
import { element, spaced } from '../../opendocument/xml.ts';
import { CHECK_CODE_WORDS } from '../check-code.ts';
import type { PlacedHeading } from '../outline/headings.ts';
import { listTree, type ListNode } from '../outline/list-tree.ts';
import { CHART_WITH_TABLE_WORDS, CHART_WORDS, fitted, type Sheet } from '../sheet.ts';
import { BULLETS, NUMBERS } from './list-styles.ts';
import type { PackagePictures } from './pictures.ts';
import { gridElement, tableElement } from './tables.ts';

export interface BlockSurroundings {
  readonly heading: PlacedHeading | undefined;
  /** It starts a page. */
  readonly isFirst: boolean;
  readonly sheet: Sheet;
  readonly pictures: PackagePictures;
  readonly codeSvg: string;
  /** Of the tables before it. */
  readonly takeNumber: () => number;
}

/** A text broken where it was typed to be. */
export function lines(text: string): string {
  return text.split('\n').map(spaced).join(element('text:line-break'));
}

export function paragraph(style: string, ...children: readonly string[]): string {
  return element('text:p', { 'text:style-name': style }, ...children);
}

export function blockElement(block: WrittenBlock, around: BlockSurroundings): string {
  const { sheet, pictures, codeSvg, takeNumber } = around;
  switch (block.kind) {
    case 'heading':
      return headingElement(block.text, around);
    case 'text':
      return paragraph(TONES[block.tone ?? 'plain'], runs(block.runs));
    case 'list':
      return listElement(listTree(block.items), block.isOrdered ? NUMBERS : BULLETS);
    case 'facts':
      return block.facts.map(factElement).join('');
    case 'figures':
      return gridElement(
        `Figures${String(takeNumber())}`,
        block.figures.map(
          ({ value, label }) =>
            paragraph('Figure_20_value', lines(value)) + paragraph('Figure_20_label', lines(label)),
        ),
        { across: sheet.figuresAcross, cellStyle: 'Figure' },
      );
    case 'table':
      return tableElement(block, takeNumber(), sheet);
    case 'drawn-chart':
      return (
        paragraph('Chart_20_title', lines(block.title)) +
        paragraph(
          'Picture',
          pictures.drawing(block.svg, {
            ...fitted(block, sheet),
            title: block.title,
            description: `${block.title}. ${block.table ? CHART_WITH_TABLE_WORDS : CHART_WORDS}`,
          }),
        ) +
        (block.table ? tableElement(block.table, takeNumber(), sheet) : '')
      );
    case 'notice':
      return paragraph('Notice', lines(block.text));
    case 'signatures':
      return gridElement(`Signatures${String(takeNumber())}`, block.places.map(signatureElement), {
        across: 2,
        cellStyle: 'Signature',
      });
    case 'check-code':
      return paragraph('Code', codeElement(codeSvg, pictures, 3.4));
    case 'page-break':
      return '';
  }
}

const TONES = { plain: 'Text_20_body', lead: 'Lead', quiet: 'Quiet' } as const;

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

function runElement({ text, isStrong, isEmphasised, link }: Run): string {
  const span = (style: string, said: string): string =>
    element('text:span', { 'text:style-name': style }, said);
  let said = lines(text);
  if (isEmphasised) said = span('Emphasis', said);
  if (isStrong) said = span('Strong_20_Emphasis', said);
  if (link === undefined) return said;
  return element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': link, 'text:style-name': 'Internet_20_link' },
    span('Internet_20_link', said),
  );
}

function listElement(nodes: readonly ListNode[], style?: string): string {
  const items = nodes.map(({ runs: words, items: inner }) =>
    element(
      'text:list-item',
      {},
      paragraph('List', runs(words)),
      ...(inner.length === 0 ? [] : [listElement(inner)]),
    ),
  );
  return element('text:list', { 'text:style-name': style }, ...items);
}

function factElement({ label, lines: said }: Fact): string {
  return paragraph(
    'Fact',
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
