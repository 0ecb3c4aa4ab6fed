// A legend in as many lines as it needs, inside the drawing so that it leaves with it.
import { textWidth } from './label-lines.ts';

export interface PlacedEntry {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}
export interface LegendGeometry {
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
}

export const SWATCH_WIDTH = 22;
export const SWATCH_HEIGHT = 13;
export const SWATCH_GAP = 7;
const ENTRY_GAP = 20;
const LINE = 24;
const FONT_SIZE = 13;

export function placeLegend(labels: readonly string[], width: number, scale: number): LegendGeometry {
  const entries: PlacedEntry[] = [];
  let x = 0;
  let y = 0;
  labels.forEach((label, index) => {
    const own = (SWATCH_WIDTH + SWATCH_GAP + ENTRY_GAP) * scale + textWidth(label, FONT_SIZE * scale);
    if (x > 0 && x + own - ENTRY_GAP * scale > width) {
      x = 0;
      y += LINE * scale;
    }
    entries.push({ index, x, y });
    x += own;
  });
  return { entries, height: labels.length === 0 ? 0 : y + LINE * scale };
}
