import { expect, it } from 'vitest';
import type { HeadingLevel, WrittenBlock } from '../../../domain/document/blocks.ts';
import { listedHeadings, placedHeadings } from './headings.ts';
import { listTree } from './list-tree.ts';

const heading = (level: HeadingLevel, id: string): WrittenBlock => ({
  kind: 'heading',
  level,
  text: 'T',
  id,
});

it('names each heading once, and skips no level on the way down', () => {
  const placed = placedHeadings([
    heading(3, 'a'),
    { kind: 'page-break' },
    heading(2, 'a'),
    heading(4, ''),
    heading(1, 'É à 2'),
    heading(1, 'a-2'),
  ]);
  expect([...placed].map(([index, { anchor, level }]) => [index, anchor, level])).toEqual([
    [0, 'a', 1],
    [2, 'a-2', 1],
    [3, 'partie', 2],
    [4, 'partie--2', 1],
    [5, 'a-2-2', 1],
  ]);
  expect(listedHeadings(placed).map(({ anchor }) => anchor)).toEqual([
    'a',
    'a-2',
    'partie',
    'partie--2',
    'a-2-2',
  ]);
});

it('names tens of thousands of headings as soon as a few', () => {
  const count = 60_000;
  const started = performance.now();
  const placed = placedHeadings(Array.from({ length: count }, () => heading(1, '')));
  expect(new Set([...placed.values()].map(({ anchor }) => anchor)).size).toBe(count);
  expect(placed.get(count - 1)?.anchor).toBe(`partie-${String(count)}`);
  // One by one, each sought from the first: minutes.
  expect(performance.now() - started).toBeLessThan(2000);
});

it('leaves those of one level side by side, where the first of them skips one', () => {
  const placed = placedHeadings([heading(2, 'a'), heading(4, 'b'), heading(4, 'c'), heading(2, 'd')]);
  expect([...placed.values()].map(({ level }) => level)).toEqual([1, 2, 2, 1]);
});

it('puts items inside the one before them, however deep they say they are', () => {
  const item = (depth: number, text: string) => ({ depth, runs: [{ text }] });
  const said = (nodes: ReturnType<typeof listTree>): unknown[] =>
    nodes.map(({ runs, items }) => [runs[0]?.text, ...said(items)]);
  const items = [item(1, 'a'), item(0, 'b'), item(2, 'c'), item(1, 'd'), item(0, 'e')];
  expect(said(listTree(items))).toEqual([['a'], ['b', ['c'], ['d']], ['e']]);
});
