// Small multiples: one cell an indicator, each with its own scales, in as many columns as there is room for.
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { labelLines } from './label-lines.ts';

/** A value at a moment; `at` in milliseconds. */
export interface ValueAt {
  readonly at: number;
  readonly value: number;
}
export interface GridCell {
  readonly name: string;
  readonly context: string;
  readonly baseline: { readonly at: number | null; readonly value: number } | null;
  readonly target: { readonly at: number | null; readonly value: number } | null;
  /** In the order of time. */
  readonly points: readonly ValueAt[];
  readonly dueAt: number | null;
}
export interface GridGroup {
  readonly heading: string | null;
  readonly cells: readonly GridCell[];
}

export interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly context: string;
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Null too where the moment of the baseline is not known: it is then at the left edge. */
  readonly baseline: { readonly x: number; readonly y: number } | null;
  readonly targetY: number | null;
  readonly targetX: number | null;
  readonly dueX: number | null;
  /** Base lines of the two lines under the plot. */
  readonly standingY: number;
  readonly dueY: number;
}
export interface PlacedHeading {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
export interface GridGeometry {
  readonly height: number;
  readonly headings: readonly PlacedHeading[];
  /** In the order given, groups one after the other. */
  readonly cells: readonly PlacedCell[];
}

export const NAME_TEXT = 14;
export const SMALL_TEXT = 12.5;
export const NAME_LINE = 17;
export const HEADING_TEXT = 15;
const CELL_WIDTH = 270;
const GAP = 16;
const PADDING = 14;
const PLOT_HEIGHT = 82;
const NAME_LINES = 2;
const HEADING_HEIGHT = 34;
const CONTEXT_LINE = 18;
const UNDER_PLOT = 48;

export function placeGrid(
  groups: readonly GridGroup[],
  { width, scale = 1 }: { readonly width: number; readonly scale?: number },
): GridGeometry {
  const columnCount = Math.max(1, Math.floor((width + GAP * scale) / ((CELL_WIDTH + GAP) * scale)));
  const cellWidth = (width - (columnCount - 1) * GAP * scale) / columnCount;
  const cellHeight = (2 * PADDING + NAME_LINES * NAME_LINE + CONTEXT_LINE + PLOT_HEIGHT + UNDER_PLOT) * scale;
  const step = { x: cellWidth + GAP * scale, y: cellHeight + GAP * scale };
  const headings: PlacedHeading[] = [];
  const cells: PlacedCell[] = [];
  // Groups stand side by side while they fit; one that does not begins under the others.
  let top = 0;
  let column = 0;
  let bottom = 0;
  for (const { heading, cells: own } of groups) {
    if (own.length === 0) continue;
    if (column > 0 && column + own.length > columnCount) {
      top = bottom;
      column = 0;
    }
    const head = heading === null ? 0 : HEADING_HEIGHT * scale;
    const left = column * step.x;
    const span = Math.min(own.length, columnCount) * step.x - GAP * scale;
    if (heading !== null) {
      const [text = ''] = labelLines(heading, span / scale, { fontSize: HEADING_TEXT * 1.06, mostLines: 1 });
      headings.push({ text, x: left, y: top + (HEADING_HEIGHT - 14) * scale });
    }
    own.forEach((cell, index) => {
      const x = left + (index % columnCount) * step.x;
      const y = top + head + Math.floor(index / columnCount) * step.y;
      cells.push(placeCell(cell, { x, y, width: cellWidth, height: cellHeight }, scale));
    });
    bottom = Math.max(bottom, top + head + Math.ceil(own.length / columnCount) * step.y);
    column = own.length > columnCount ? columnCount : column + own.length;
  }
  return { height: Math.max(0, bottom - GAP * scale), headings, cells };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeCell(cell: GridCell, box: Box, scale: number): PlacedCell {
  const inner = box.width - 2 * PADDING * scale;
  const plot = {
    x: box.x + PADDING * scale,
    y: box.y + (PADDING + NAME_LINES * NAME_LINE + CONTEXT_LINE + 10) * scale,
    width: inner,
    height: (PLOT_HEIGHT - 16) * scale,
  };
  const { xOf, yOf } = scalesOf(cell, plot, scale);
  const bottom = plot.y + plot.height;
  const targetAt = cell.target?.at ?? null;
  return {
    ...box,
    nameLines: labelLines(cell.name, inner / scale, { fontSize: NAME_TEXT * 1.06, mostLines: NAME_LINES }),
    context: labelLines(cell.context, inner / scale, { fontSize: SMALL_TEXT, mostLines: 1 })[0] ?? '',
    plot,
    points: cell.points.map(({ at, value }) => ({ x: xOf(at), y: yOf(value) })),
    baseline: cell.baseline && {
      x: cell.baseline.at === null ? plot.x : xOf(cell.baseline.at),
      y: yOf(cell.baseline.value),
    },
    targetY: cell.target && yOf(cell.target.value),
    targetX: targetAt === null ? null : xOf(targetAt),
    dueX: cell.dueAt === null ? null : xOf(cell.dueAt),
    standingY: bottom + 30 * scale,
    dueY: bottom + 49 * scale,
  };
}

function scalesOf({ baseline, target, points, dueAt }: GridCell, plot: Box, scale: number) {
  const ends = [baseline, target].filter((end) => end !== null);
  const moments = [...ends.map(({ at }) => at), dueAt, ...points.map(({ at }) => at)];
  const [from = 0, to = 0] = extent(moments.filter((at) => at !== null));
  const [low = 0, high = 0] = extent([...ends, ...points], ({ value }) => value);
  const margin = 5 * scale;
  // One moment alone, or one value alone, stands in the middle.
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([plot.x + margin, plot.x + plot.width - margin]);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([plot.y + plot.height, plot.y]);
  return { xOf: (at: number): number => x(at), yOf: (value: number): number => y(value) };
}
