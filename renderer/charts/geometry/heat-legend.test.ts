import { expect, it } from 'vitest';
import { heatKeys, heatLegend } from '../heat-keys.ts';
import { LIGHT_PAINT } from '../paint.ts';
import { placeKeys } from './heat-legend.ts';
import { textWidth } from './label-lines.ts';
import { heatScale } from './matrix.ts';

const keys = [
  { words: 'zone blanche : aucune action, même d’ensemble', swatches: 1 },
  { words: 'couvert par une action d’ensemble', swatches: 1 },
  { words: '1 à 4 actions', swatches: 4 },
];

it.each([900, 690, 480, 330])('in %d px no words are cut: the legend takes the lines it needs', (width) => {
  const placed = placeKeys(keys, width, 1);
  placed.keys.forEach(({ x, y }, index) => {
    const { words, swatches } = keys[index] ?? { words: '', swatches: 0 };
    expect(x + swatches * 30 + 4 + textWidth(words, 13)).toBeLessThanOrEqual(width);
    expect(y + 14).toBeLessThan(placed.height);
  });
  expect(new Set(placed.keys.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(keys.length);
});

it('shows the steps that are drawn, and those alone', () => {
  const step = heatScale(20);
  const heat = heatLegend('10 à 20 actions', [10, null, 0, 20, 17], step);
  expect(heat).toEqual({ words: '10 à 20 actions', from: 3, to: 4 });
  const legend = { blankWords: null, hasWhole: false, heat, signs: [] };
  expect(heatKeys(legend, LIGHT_PAINT, 'url(#blank)').map(({ fills }) => fills)).toEqual([
    LIGHT_PAINT.heat.slice(2, 4),
  ]);
  expect(heatLegend('rien', [null, 0], step)).toBeNull();
  expect(heatLegend(null, [3], step)).toBeNull();
});

it('names each sign once beside it', () => {
  const signs = [{ name: 'storm' as const, words: 'objectifs compromis' }];
  const found = heatKeys({ blankWords: 'vide', hasWhole: true, heat: null, signs }, LIGHT_PAINT, 'url(#b)');
  expect(found.map(({ words, glyph }) => [words, glyph])).toEqual([
    ['vide', null],
    ['couvert par une action d’ensemble', null],
    ['objectifs compromis', 'storm'],
  ]);
});
