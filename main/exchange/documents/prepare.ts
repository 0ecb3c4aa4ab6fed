// Makes a document ready to be written in any format: its long texts read, its charts drawn, in one pass that can be watched.
import type { Block, DocumentTree, WrittenBlock, WrittenDocument } from '../../domain/document/blocks.ts';
import type { ChartQuestion } from '../../domain/document/charts.ts';
import type { ChartRenderer } from './chart-renderer.ts';
import { isLegible, sheetOf } from './sheet.ts';
import { readMarkdown } from './text/read-markdown.ts';

export interface Preparing {
  readonly charts: ChartRenderer;
  readonly question: ChartQuestion;
  /** Of pages, where a tall picture is made small; a screen is as long as one likes. */
  readonly isPaged: boolean;
}

/** `preparing` null: of a document that has no chart. */
export function prepare(document: DocumentTree, preparing: Preparing | null): WrittenDocument {
  const body = document.body.flatMap((block) => written(block, preparing, document));
  const told = document.saysWhatIsEmpty ? body : withoutEmptyParts(body);
  return { ...document, body: document.look.paper === 'slides' ? oneSubjectASlide(told) : told };
}

/** A subject that is not the first of its part begins a slide of its own. */
function oneSubjectASlide(body: readonly WrittenBlock[]): readonly WrittenBlock[] {
  return body.flatMap((block, index) => {
    const isSubject = block.kind === 'heading' && block.level === 2;
    return isSubject && body[index - 1]?.kind !== 'heading' ? [{ kind: 'page-break' }, block] : [block];
  });
}

/** Parts, from a heading of the first level to the next, that say no more than that there is nothing. */
function withoutEmptyParts(body: readonly WrittenBlock[]): readonly WrittenBlock[] {
  const parts: WrittenBlock[][] = [[]];
  for (const block of body) {
    if (block.kind === 'heading' && block.level === 1) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts.filter((part) => part.some(saysSomething)).flat();
}

function saysSomething(block: WrittenBlock): boolean {
  if (block.kind === 'text') return block.tone !== 'quiet';
  return block.kind !== 'heading' && block.kind !== 'page-break';
}

function written(block: Block, preparing: Preparing | null, { look }: DocumentTree): readonly WrittenBlock[] {
  if (block.kind === 'markdown') return readMarkdown(block.source, block.below);
  if (block.kind !== 'chart') return [block];
  const picture = preparing?.charts.draw(block.chart, preparing.question);
  if (!picture) return [];
  const { table, ...drawn } = picture;
  if (preparing?.isPaged && !isLegible(picture, sheetOf(look)))
    return [{ kind: 'text', runs: [{ text: picture.title, isStrong: true }] }, table];
  return [{ kind: 'drawn-chart', ...drawn, table: block.hasTable && look.paper !== 'slides' ? table : null }];
}
