// Stacked bars of amounts, one row each: words that do not fit in their part stand after the bar, never over it.
import { scaleLinear } from 'd3-scale';
import { labelLines, textWidth } from './label-lines.ts';

export interface BarsInput {
  readonly width: number;
  readonly scale?: number;
  readonly rows: readonly BarsRow[];
}
export interface BarsRow {
  readonly label: string;
  readonly segments: readonly { readonly value: number; readonly short: string; readonly after: string }[];
  /** Said after the bar where something of the row is not known. */
  readonly unknown: string | null;
  /** A value drawn across the bar, such as what was really spent. */
  readonly marker: { readonly value: number; readonly short: string } | null;
}

export interface PlacedSegment {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Words inside; null where they stand after the bar. */
  readonly words: string | null;
}
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface PlacedBarsRow {
  readonly y: number;
  readonly height: number;
  readonly labelLines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  readonly isLabelAbove: boolean;
  readonly segments: readonly PlacedSegment[];
  readonly after: readonly PlacedWords[];
  readonly unknown: PlacedWords | null;
  readonly marker: { readonly x: number; readonly y: number; readonly height: number } | null;
}
export interface BarsGeometry {
  readonly width: number;
  readonly height: number;
  readonly barLeft: number;
  readonly rows: readonly PlacedBarsRow[];
}

export const BAR_TEXT = 13;
export const BAR_LINE = 16;
const BAR_HEIGHT = 24;
const ROW_GAP = 12;
/** Below this many pixels, labels stand over their bars. */
const NARROW = 560;
const AFTER_ROOM = 176;
const AFTER_GAP = 8;
const INSIDE_PADDING = 8;
/** A part too small to be seen is drawn this wide: known, and not nothing. */
const LEAST_SEGMENT = 3;

export function placeBars({ width, scale = 1, rows }: BarsInput): BarsGeometry {
  const isNarrow = width < NARROW * scale;
  const labelWidth = isNarrow ? width : labelRoom(rows, width, scale);
  const barLeft = isNarrow ? 0 : labelWidth + 12 * scale;
  const room = Math.max(60 * scale, width - barLeft - (AFTER_ROOM + AFTER_GAP) * scale);
  const segmentCount = Math.max(0, ...rows.map(({ segments }) => segments.length));
  const largest = Math.max(0, ...rows.map((row) => Math.max(totalOf(row), row.marker?.value ?? 0)));
  // What the smallest parts are widened by is kept aside, so that no bar runs into the words after it.
  const length = scaleLinear()
    .domain([0, largest || 1])
    .range([0, room - segmentCount * LEAST_SEGMENT * scale]);
  const frame = { scale, isNarrow, labelWidth, barLeft, length };
  let y = 0;
  const placed = rows.map((row) => {
    const one = placeRow(row, y, frame);
    y += one.height + ROW_GAP * scale;
    return one;
  });
  return { width, height: Math.max(0, y - ROW_GAP * scale), barLeft, rows: placed };
}

const MOST_LABEL_WIDTH = 280;
const LEAST_LABEL_WIDTH = 60;
/** Some labels are set strong. */
const STRONG = 1.12;

/** As wide as the longest label, up to a share of the width: what is left is the bars'. */
function labelRoom(rows: readonly BarsRow[], width: number, scale: number): number {
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, BAR_TEXT * STRONG)));
  const wanted = Math.max(LEAST_LABEL_WIDTH, longest) * scale;
  return Math.min(wanted, MOST_LABEL_WIDTH * scale, width * 0.3);
}

const totalOf = ({ segments }: BarsRow): number => segments.reduce((sum, { value }) => sum + value, 0);

interface Frame {
  readonly scale: number;
  readonly isNarrow: boolean;
  readonly labelWidth: number;
  readonly barLeft: number;
  readonly length: (value: number) => number;
}

function placeRow(row: BarsRow, top: number, frame: Frame): PlacedBarsRow {
  const { scale, isNarrow, labelWidth, barLeft, length } = frame;
  const line = BAR_LINE * scale;
  const lines = labelLines(row.label, labelWidth / scale, { mostLines: 2 });
  const labelHeight = lines.length * line;
  const barTop = top + (isNarrow ? labelHeight + 3 * scale : 0);
  const barHeight = BAR_HEIGHT * scale;
  const { segments, end, outside } = placeSegments(row, barTop, frame);
  const markerX = row.marker && barLeft + length(row.marker.value);
  const firstY = barTop + barHeight / 2 + BAR_TEXT * scale * 0.35;
  const said = [...outside, row.marker?.short, row.unknown].filter((text) => typeof text === 'string');
  const lastEnd = Math.max(end, markerX ?? 0);
  const wordsX = lastEnd === barLeft ? barLeft : lastEnd + AFTER_GAP * scale;
  const words = said.map((text, index) => ({
    text,
    x: wordsX,
    y: firstY + index * line,
    width: textWidth(text, BAR_TEXT * scale),
  }));
  const wordsHeight = barHeight + Math.max(0, said.length - 1) * line;
  const unknown = row.unknown === null ? null : (words.at(-1) ?? null);
  const height = Math.max(wordsHeight, isNarrow ? 0 : labelHeight) + (barTop - top);
  return {
    y: top,
    height,
    ...placeLabel(lines, { top, firstY }, frame),
    segments,
    after: words.filter((each) => each !== unknown),
    unknown,
    marker: markerX === null ? null : { x: markerX, y: barTop - 3 * scale, height: barHeight + 6 * scale },
  };
}

function placeLabel(
  lines: readonly string[],
  { top, firstY }: { readonly top: number; readonly firstY: number },
  { scale, isNarrow, labelWidth }: Frame,
) {
  const besideY = firstY - (lines.length > 1 ? (BAR_LINE * scale) / 2 : 0);
  return {
    labelLines: lines,
    labelX: isNarrow ? 0 : labelWidth,
    labelY: isNarrow ? top + BAR_TEXT * scale : besideY,
    labelWidth,
    isLabelAbove: isNarrow,
  };
}

/** End to end from the left; `outside` are the words of those too short for them. */
function placeSegments(row: BarsRow, y: number, { scale, barLeft, length }: Frame) {
  const segments: PlacedSegment[] = [];
  const outside: string[] = [];
  let x = barLeft;
  row.segments.forEach(({ value, short, after }, index) => {
    if (value <= 0) return;
    const width = Math.max(LEAST_SEGMENT * scale, length(value));
    const isInside = textWidth(short, BAR_TEXT * scale) + 2 * INSIDE_PADDING * scale <= width;
    if (!isInside) outside.push(after);
    segments.push({ index, x, y, width, height: BAR_HEIGHT * scale, words: isInside ? short : null });
    x += width;
  });
  return { segments, outside, end: x };
}
