// One thin bar a line, its words before and its figure after.
import { scaleLinear } from 'd3-scale';
import { labelLines, textWidth } from './label-lines.ts';

export interface CountBarsInput {
  readonly width: number;
  readonly scale?: number;
  readonly hasGlyphs: boolean;
  readonly rows: readonly { readonly label: string; readonly value: number; readonly short: string }[];
}
export interface PlacedCountBar {
  readonly y: number;
  readonly height: number;
  readonly middle: number;
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly barX: number;
  readonly barWidth: number;
  readonly wordsX: number;
}
export interface CountBarsGeometry {
  readonly height: number;
  readonly labelX: number;
  readonly rows: readonly PlacedCountBar[];
}

export const COUNT_TEXT = 13;
export const COUNT_LINE = 16;
export const GLYPH = 22;
const ROW_HEIGHT = 30;
const ROW_GAP = 4;
const LEAST_BAR = 3;
const GAP = 8;

export function placeCounts({ width, scale = 1, hasGlyphs, rows }: CountBarsInput): CountBarsGeometry {
  const labelX = hasGlyphs ? (GLYPH + GAP) * scale : 0;
  const labelWidth = Math.min(300 * scale, Math.max(100 * scale, width * 0.42 - labelX));
  const barX = labelX + labelWidth + GAP * scale;
  const wordsRoom =
    Math.max(0, ...rows.map(({ short }) => textWidth(short, COUNT_TEXT * scale))) + 2 * GAP * scale;
  const length = scaleLinear()
    .domain([0, Math.max(0, ...rows.map(({ value }) => value)) || 1])
    .range([0, Math.max(10 * scale, width - barX - wordsRoom)]);
  let y = 0;
  const placed = rows.map(({ label, value }): PlacedCountBar => {
    const lines = labelLines(label, labelWidth / scale, { mostLines: 2 });
    const height = Math.max(ROW_HEIGHT, lines.length * COUNT_LINE + 4) * scale;
    const middle = y + height / 2;
    const barWidth = value <= 0 ? 0 : Math.max(LEAST_BAR * scale, length(value));
    const row = {
      y,
      height,
      middle,
      lines,
      labelY: middle + COUNT_TEXT * 0.35 * scale - ((lines.length - 1) * COUNT_LINE * scale) / 2,
      barX,
      barWidth,
      wordsX: barX + (barWidth === 0 ? 0 : barWidth + GAP * scale),
    };
    y += height + ROW_GAP * scale;
    return row;
  });
  return { height: Math.max(0, y - ROW_GAP * scale), labelX, rows: placed };
}
