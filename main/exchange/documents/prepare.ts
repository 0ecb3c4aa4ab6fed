// Makes a document ready to be written in any format: its long texts read, its charts drawn, in one pass that can be watched.
import type { Block, DocumentTree, WrittenBlock, WrittenDocument } from '../../domain/document/blocks.ts';
import type { ChartQuestion } from '../../domain/document/charts.ts';
import type { ChartRenderer } from './chart-renderer.ts';
import { readMarkdown } from './text/read-markdown.ts';

export interface Preparing {
  readonly charts: ChartRenderer;
  readonly question: ChartQuestion;
}

export function prepare(document: DocumentTree, preparing: Preparing): WrittenDocument {
  return { ...document, body: document.body.flatMap((block) => written(block, preparing)) };
}

function written(block: Block, { charts, question }: Preparing): readonly WrittenBlock[] {
  if (block.kind === 'markdown') return readMarkdown(block.source, block.below);
  if (block.kind !== 'chart') return [block];
  const picture = charts.draw(block.chart, question);
  if (!picture) return [];
  const { table, ...drawn } = picture;
  return [{ kind: 'drawn-chart', ...drawn, table: block.hasTable ? table : null }];
}
