// A histogram of a few classes in their own order, figures above and words beneath.
import { scaleBand, scaleLinear } from 'd3-scale';
import { labelLines } from './label-lines.ts';

export interface PlacedColumn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}
export interface ColumnsGeometry {
  readonly height: number;
  readonly baseline: number;
  readonly columns: readonly PlacedColumn[];
}

export const COLUMN_TEXT = 13;
export const COLUMN_LINE = 15;
const PLOT_HEIGHT = 120;
/** For the figure above the highest column. */
const HEAD = 20;
const LEAST_HEIGHT = 3;
const MOST_LINES = 3;

export function placeColumns(
  columns: readonly { readonly label: string; readonly value: number }[],
  { width, scale = 1 }: { readonly width: number; readonly scale?: number },
): ColumnsGeometry {
  const band = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([1, width - 1])
    .paddingInner(0.14);
  const baseline = (HEAD + PLOT_HEIGHT) * scale;
  const length = scaleLinear()
    .domain([0, Math.max(0, ...columns.map(({ value }) => value)) || 1])
    .range([0, PLOT_HEIGHT * scale]);
  const placed = columns.map(({ label, value }, index): PlacedColumn => {
    const height = value <= 0 ? 0 : Math.max(LEAST_HEIGHT * scale, length(value));
    return {
      x: band(index) ?? 0,
      y: baseline - height,
      width: band.bandwidth(),
      height,
      lines: labelLines(label, band.bandwidth() / scale, { mostLines: MOST_LINES }),
    };
  });
  const mostLines = Math.max(0, ...placed.map(({ lines }) => lines.length));
  return { height: baseline + (mostLines * COLUMN_LINE + 10) * scale, baseline, columns: placed };
}
