import { expect, it } from 'vitest';
import type { Block, DocumentTree } from '../../domain/document/blocks.ts';
import type { ChartQuestion } from '../../domain/document/charts.ts';
import type { ChartRenderer } from './chart-renderer.ts';
import { prepare } from './prepare.ts';
import { table, writtenDocument } from './written.test-support.ts';

const question: ChartQuestion = {
  plan: {} as ChartQuestion['plan'],
  actions: [],
  organisationNames: new Map(),
  themes: {} as ChartQuestion['themes'],
  today: '2026-11-22',
  parts: [],
  outlines: null,
  widthPixels: 760,
};
const figures = table('Statuts', [['À venir', '3']]);
/** Draws every chart but maps, as where no territory is known. */
const charts: ChartRenderer = {
  draw: (chart, { widthPixels }) =>
    chart === 'coverage-map'
      ? null
      : { title: chart, svg: '<svg/>', widthPixels, heightPixels: 100, table: figures },
};
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text, id: text });
const quiet: Block = { kind: 'text', tone: 'quiet', runs: [{ text: 'Rien.' }] };
const tree = (body: readonly Block[], more: Partial<DocumentTree> = {}): DocumentTree => ({
  ...writtenDocument([]),
  ...more,
  body,
});
const prepared = (document: DocumentTree) => prepare(document, { charts, question, isPaged: true }).body;

it('reads long texts where they stand, below the heading they are under', () => {
  const body = prepared(tree([heading(1, 'a'), { kind: 'markdown', source: '# Titre\n\nTexte', below: 2 }]));
  expect(body).toEqual([
    heading(1, 'a'),
    { kind: 'heading', level: 3, text: 'Titre', id: '' },
    { kind: 'text', runs: [{ text: 'Texte' }] },
  ]);
});

it('draws charts, their figures with them where no other table says them', () => {
  const drawn = {
    kind: 'drawn-chart',
    title: 'statuses',
    svg: '<svg/>',
    widthPixels: 760,
    heightPixels: 100,
  };
  const block = (hasTable: boolean): Block => ({ kind: 'chart', chart: 'statuses', hasTable });
  expect(prepared(tree([block(true), block(false)]))).toEqual([
    { ...drawn, table: figures },
    { ...drawn, table: null },
  ]);
});

it('has room for no figures beside the chart of a slide', () => {
  const slides = { ...writtenDocument([]).look, paper: 'slides' as const };
  const body = prepared(tree([{ kind: 'chart', chart: 'statuses', hasTable: true }], { look: slides }));
  expect(body).toMatchObject([{ kind: 'drawn-chart', table: null }]);
});

it('tells by its figures a chart that a page would make too small to be read, and a screen would not', () => {
  const tall: ChartRenderer = {
    draw: (title) => ({ title, svg: '<svg/>', widthPixels: 760, heightPixels: 3000, table: figures }),
  };
  const document = tree([{ kind: 'chart', chart: 'calendar', hasTable: false }]);
  const preparedAs = (isPaged: boolean) => prepare(document, { charts: tall, question, isPaged }).body;
  expect(preparedAs(true)).toEqual([{ kind: 'text', runs: [{ text: 'calendar', isStrong: true }] }, figures]);
  expect(preparedAs(false)).toMatchObject([{ kind: 'drawn-chart', table: null }]);
});

it('leaves out parts that say nothing, where nobody checks for them', () => {
  const body: readonly Block[] = [
    quiet,
    heading(1, 'vide'),
    quiet,
    heading(2, 'dedans'),
    { kind: 'page-break' },
    heading(1, 'carte'),
    { kind: 'chart', chart: 'coverage-map', hasTable: true },
    heading(1, 'plein'),
    quiet,
    figures,
  ];
  expect(prepared(tree(body, { saysWhatIsEmpty: false }))).toEqual([heading(1, 'plein'), quiet, figures]);
  // Nothing of it goes where somebody does, but what could not be drawn.
  expect(prepared(tree(body))).toHaveLength(body.length - 1);
});
