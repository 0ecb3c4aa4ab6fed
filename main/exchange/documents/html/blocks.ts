// The blocks of a document as the elements of a page.
import type { Fact, Run, SignaturePlace, WrittenBlock } from '../../../domain/document/blocks.ts';
import { writeBlock, type BlockOf, type BlockWriters } from '../block-writers.ts';
import { CHECK_CODE_WORDS } from '../check-code.ts';
import type { PlacedHeading } from '../outline/headings.ts';
import { isOnOnePage } from '../keeping.ts';
import { listTree, type ListNode } from '../outline/list-tree.ts';
import { inlineSvg } from './inline-svg.ts';
import { classes, element, lines, tag } from './markup.ts';
import { tableElement } from './table.ts';

export interface BlockSurroundings {
  /** Of the block, when it is a heading. */
  readonly heading: PlacedHeading | undefined;
  /** Unique in the page. */
  readonly name: string;
  readonly codeSvg: string;
}

const WRITERS: BlockWriters<BlockSurroundings, string> = {
  heading: ({ text }, { heading }) => headingElement(text, heading),
  text: ({ tone, runs: said }) => element('p', { class: tone }, runs(said)),
  list: ({ items, isOrdered, start }) => listElement(listTree(items), isOrdered ? 'ol' : 'ul', start),
  facts: ({ facts }) => factsElement(facts),
  figures: ({ figures }) => element('dl', { class: 'figures' }, ...figures.map(figureElement)),
  table: tableElement,
  'drawn-chart': (block, { name }) => chartElement(block, name),
  notice: ({ text }) => element('p', { class: 'notice' }, lines(text)),
  signatures: ({ places }) => element('ul', { class: 'signatures' }, ...places.map(signatureElement)),
  'check-code': ({ beside }, { codeSvg, name }) =>
    (beside ? factsElement(beside) : '') + codeElement(codeSvg, name),
  'page-break': () => tag('hr', { class: 'page' }),
};

export function blockElement(block: WrittenBlock, around: BlockSurroundings): string {
  return writeBlock(WRITERS, block, around);
}

export function codeElement(codeSvg: string, name: string): string {
  return element('div', { class: 'code' }, inlineSvg(codeSvg, name, { title: CHECK_CODE_WORDS }));
}

/** The title of the document is the only `<h1>`. */
function headingElement(text: string, heading: PlacedHeading | undefined): string {
  return element(`h${String((heading?.level ?? 1) + 1)}`, { id: heading?.anchor }, lines(text));
}

function runs(all: readonly Run[]): string {
  return all.map(runElement).join('');
}

function runElement({ text, isStrong, isEmphasised, isStruck, link }: Run): string {
  let said = lines(text);
  if (isEmphasised) said = element('em', {}, said);
  if (isStrong) said = element('strong', {}, said);
  if (isStruck) said = element('s', {}, said);
  return link === undefined ? said : element('a', { href: link, rel: 'noreferrer' }, said);
}

function listElement(nodes: readonly ListNode[], name: 'ol' | 'ul', start?: number): string {
  const items = nodes.map(({ runs: words, items: inner }) =>
    element('li', {}, runs(words), inner.length === 0 ? '' : listElement(inner, 'ul')),
  );
  return element(name, { start }, ...items);
}

function factsElement(facts: readonly Fact[]): string {
  return element('dl', { class: classes('facts', isOnOnePage(facts) && 'whole') }, ...facts.map(factElement));
}

function factElement({ label, lines: said }: Fact): string {
  return element(
    'div',
    {},
    element('dt', {}, lines(label)),
    ...said.map((each) => element('dd', {}, lines(each))),
  );
}

function figureElement({ value, label }: BlockOf<'figures'>['figures'][number]): string {
  return element('div', {}, element('dt', {}, lines(label)), element('dd', {}, lines(value)));
}

function signatureElement({ organisation, person, role, signed }: SignaturePlace): string {
  const said = [person, role, signed].filter((each) => each !== '');
  return element(
    'li',
    {},
    element('strong', {}, lines(organisation)),
    ...said.map((each) => element('span', {}, lines(each))),
  );
}

function chartElement(chart: BlockOf<'drawn-chart'>, name: string): string {
  const description = chart.table
    ? `${chart.table.title}. Les chiffres suivent en tableau.`
    : 'Les mêmes chiffres sont dits dans les tableaux de ce document.';
  const picture = inlineSvg(chart.svg, name, { title: chart.title, description });
  return element(
    'figure',
    {},
    element('figcaption', {}, lines(chart.title)),
    element('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': 'Graphique' }, picture),
    chart.table
      ? element('details', {}, element('summary', {}, 'Les chiffres du graphique'), tableElement(chart.table))
      : '',
  );
}
