import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIGHT_PAINT, paintOf, SCREEN_PAINT } from './paint.ts';

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const light = css.slice(css.indexOf(':root {'), css.indexOf(":root[data-theme='dark']"));
const tokens = new Map(
  [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

describe('the paint of a chart', () => {
  it('written out in files is that of the screen in light', () => {
    expect(LIGHT_PAINT).toEqual(paintOf((token) => tokens.get(token) ?? `no ${token}`));
  });

  it('follows the page on the screen', () => {
    expect(SCREEN_PAINT.heat[3]).toBe('var(--heat-4)');
    expect(SCREEN_PAINT.families).toHaveLength(10);
  });
});
