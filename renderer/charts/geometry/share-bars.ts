// Bars of counts on one scale, parted by category: one bar alone fills the width, several are as long as what they hold.
import { labelLines, textWidth } from './label-lines.ts';

export interface ShareBarsInput {
  readonly width: number;
  readonly scale?: number;
  /** `null` for the label of a bar that stands alone. */
  readonly rows: readonly { readonly label: string | null; readonly values: readonly number[] }[];
  /** Names of the categories, drawn within their part where they fit. */
  readonly categories: readonly string[];
}
export interface PlacedShare {
  /** Which category. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly words: string | null;
}
export interface PlacedShareRow {
  readonly y: number;
  readonly height: number;
  readonly barY: number;
  readonly barHeight: number;
  readonly labelLines: readonly string[];
  readonly labelY: number;
  readonly shares: readonly PlacedShare[];
  readonly total: number;
  readonly totalX: number;
}
export interface ShareBarsGeometry {
  readonly height: number;
  readonly labelX: number;
  readonly isLabelAbove: boolean;
  readonly rows: readonly PlacedShareRow[];
}

export const SHARE_TEXT = 13;
export const SHARE_LINE = 16;
const BAR_HEIGHT = 24;
const LONE_BAR_HEIGHT = 36;
const ROW_GAP = 12;
export const figures = new Intl.NumberFormat('fr-FR');
const NARROW = 480;
const TOTAL_ROOM = 44;
const LEAST_SHARE = 3;
const PADDING = 7;

export function placeShares({ width, scale = 1, rows, categories }: ShareBarsInput): ShareBarsGeometry {
  const isLone = rows.every(({ label }) => label === null);
  const isNarrow = isLone || width < NARROW * scale;
  const labelWidth = isNarrow ? width : Math.min(260 * scale, width * 0.32);
  const barLeft = isNarrow ? 0 : labelWidth + 12 * scale;
  const room = width - barLeft - (isLone ? 0 : TOTAL_ROOM * scale);
  const perUnit = Math.min(...rows.map(({ values }) => longestPerUnit(values, room, scale)));
  const length = (value: number): number => value * perUnit;
  const barHeight = (isLone ? LONE_BAR_HEIGHT : BAR_HEIGHT) * scale;
  let y = 0;
  const placed = rows.map(({ label, values }): PlacedShareRow => {
    const lines = label === null ? [] : labelLines(label, labelWidth / scale, { mostLines: 2 });
    const above = isNarrow && lines.length > 0 ? (lines.length * SHARE_LINE + 3) * scale : 0;
    const height = Math.max(barHeight + above, isNarrow ? 0 : lines.length * SHARE_LINE * scale);
    const barY = y + above;
    const { shares, end } = placeParts({ values, categories, left: barLeft, length, scale });
    const besideY =
      barY + barHeight / 2 + SHARE_TEXT * 0.35 * scale - (lines.length > 1 ? (SHARE_LINE * scale) / 2 : 0);
    const row = {
      y,
      height,
      barY,
      barHeight,
      labelLines: lines,
      labelY: isNarrow ? y + SHARE_TEXT * scale : besideY,
      shares,
      total: sum(values),
      totalX: end + PADDING * scale,
    };
    y += height + ROW_GAP * scale;
    return row;
  });
  return {
    height: Math.max(0, y - ROW_GAP * scale),
    labelX: isNarrow ? 0 : labelWidth,
    isLabelAbove: isNarrow,
    rows: placed,
  };
}

const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);

/** What one counts for, at most, for that bar to stand in the room with the least its parts may have. */
function longestPerUnit(values: readonly number[], room: number, scale: number): number {
  const partCount = values.filter((value) => value > 0).length;
  return Math.max(20 * scale, room - partCount * LEAST_SHARE * scale) / (sum(values) || 1);
}

interface Parts {
  readonly values: readonly number[];
  readonly categories: readonly string[];
  readonly left: number;
  readonly length: (value: number) => number;
  readonly scale: number;
}

function placeParts({ values, categories, left, length, scale }: Parts) {
  let x = left;
  const shares = values.flatMap((value, index): PlacedShare[] => {
    if (value <= 0) return [];
    const width = length(value) + LEAST_SHARE * scale;
    const fits = (text: string): boolean =>
      textWidth(text, SHARE_TEXT * scale) + 2 * PADDING * scale <= width;
    const count = figures.format(value);
    const full = `${categories[index] ?? ''} ${count}`;
    const share = { index, x, width, words: fits(full) ? full : fits(count) ? count : null };
    x += width;
    return [share];
  });
  return { shares, end: x };
}
