// What the legend of the heat explains: only what is drawn, holes first.
import type { HeatStep } from './geometry/matrix.ts';
import type { GlyphName } from './Glyph.svelte';
import type { ChartPaint } from './paint.ts';

export interface HeatKey {
  readonly words: string;
  readonly swatches: number;
  readonly fills: readonly string[];
  readonly stroke: string;
  readonly glyph: GlyphName | null;
}
/** A sign drawn in cells, and what it says. */
export interface HeatSign {
  readonly name: GlyphName;
  readonly words: string;
}
export interface HeatLegend {
  /** Null where nothing is a hole. */
  readonly blankWords: string | null;
  readonly hasWhole: boolean;
  /** What the steps stand for, and the lowest and highest of them; null where heat tells nothing. */
  readonly heat: { readonly words: string; readonly from: HeatStep; readonly to: HeatStep } | null;
  readonly signs: readonly HeatSign[];
}

export function heatKeys(legend: HeatLegend, paint: ChartPaint, blankFill: string): readonly HeatKey[] {
  const { blankWords, hasWhole, heat, signs } = legend;
  const filled = (words: string, fills: readonly string[], stroke: string): HeatKey => ({
    words,
    swatches: fills.length,
    fills,
    stroke,
    glyph: null,
  });
  return [
    ...(blankWords === null ? [] : [filled(blankWords, [blankFill], paint.blankStripe)]),
    ...(hasWhole ? [filled('couvert par une action d’ensemble', [paint.surface], paint.ruleStrong)] : []),
    ...(heat === null ? [] : [filled(heat.words, paint.heat.slice(heat.from - 1, heat.to), paint.outline)]),
    ...signs.map(({ name, words }) => ({ words, swatches: 1, fills: [], stroke: 'none', glyph: name })),
  ];
}

/** The steps of what is shown; nought has none. */
export function heatLegend(
  words: string | null,
  values: readonly (number | null)[],
  stepOf: (value: number) => HeatStep,
): HeatLegend['heat'] {
  const known = values.filter((value) => value !== null && value > 0) as readonly number[];
  if (words === null || known.length === 0) return null;
  let [least, largest] = [Infinity, 0];
  for (const value of known) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return { words, from: stepOf(least), to: stepOf(largest) };
}
