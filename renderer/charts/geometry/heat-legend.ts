// The legend of what the heat fills, in as many lines as it needs: under the matrix, the map and the tiles.
import { textWidth } from './label-lines.ts';

export interface LegendKey {
  readonly words: string;
  /** How many swatches stand before its words. */
  readonly swatches: number;
}
export interface PlacedKey {
  readonly x: number;
  readonly y: number;
}

/** Of the whole legend on one line, the room above it included. */
const ONE_LINE = 40;
const NEXT_LINE = 22;
export const KEY_WIDTH = 26;
export const KEY_STEP = 30;
const WORDS_GAP = 4;
const KEYS_GAP = 22;
const FONT_SIZE = 13;
/** Letters are wider than their mean where many capitals or m stand. */
const WORDS_SAFETY = 1.05;

export function placeKeys(
  keys: readonly LegendKey[],
  width: number,
  scale: number,
): { readonly keys: readonly PlacedKey[]; readonly height: number } {
  const placed: PlacedKey[] = [];
  let x = 0;
  let y = 0;
  for (const { words, swatches } of keys) {
    const own =
      (swatches * KEY_STEP + WORDS_GAP) * scale + textWidth(words, FONT_SIZE * scale) * WORDS_SAFETY;
    if (x > 0 && x + own > width) {
      x = 0;
      y += NEXT_LINE * scale;
    }
    placed.push({ x, y });
    x += own + KEYS_GAP * scale;
  }
  return { keys: placed, height: ONE_LINE * scale + y };
}
