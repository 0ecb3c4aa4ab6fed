import { describe, expect, it } from 'vitest';
import { placeBars, type BarsRow } from './funding-bars.ts';
import { placeLegend } from './legend.ts';

let seed = 5;
const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
const row = (index: number): BarsRow => ({
  label: `Axe ${String(index)} ${'des mots qui prennent de la place '.repeat(below(4))}`,
  segments: [0, 1, 2].map(() => ({
    value: below(3) === 0 ? 0 : below(1_000_000),
    short: '123 456 €',
    after: '123 456 € manquants',
  })),
  unknown: below(2) === 0 ? '3 fiches : non renseigné' : null,
  marker: below(4) === 0 ? { value: below(500_000), short: '12 000 € dépensés' } : null,
});
const rows = Array.from({ length: 60 }, (_, index) => row(index));
const CASES = [
  [360, 1],
  [700, 1],
  [1400, 1],
  [900, 1.5],
] as const;

describe.each(CASES)('bars in %i px at %d', (width, scale) => {
  const { rows: placed, height } = placeBars({ width, scale, rows });

  it('are as long as their amounts, but for those too small to be seen', () => {
    const ratios = placed.flatMap(({ segments }, index) =>
      segments
        .filter((segment) => segment.width > 3 * scale)
        .map((segment) => segment.width / (rows[index]?.segments[segment.index]?.value ?? 1)),
    );
    expect(Math.max(...ratios) - Math.min(...ratios)).toBeLessThan(1e-9);
  });

  it('draw every amount that is something, and none that is nothing', () => {
    placed.forEach(({ segments }, index) => {
      const known = rows[index]?.segments.flatMap(({ value }, at) => (value > 0 ? [at] : []));
      expect(segments.map((segment) => segment.index)).toEqual(known);
    });
  });

  it('never stand on one another, nor on words', () => {
    for (const { segments, after, unknown } of placed) {
      segments.forEach((segment, index) => {
        const next = segments[index + 1];
        if (next) expect(segment.x + segment.width).toBeCloseTo(next.x, 6);
      });
      const end = segments.at(-1);
      for (const words of [...after, ...(unknown ? [unknown] : [])]) {
        if (end) expect(words.x).toBeGreaterThan(end.x + end.width);
      }
    }
    placed.forEach(({ y, height: own }, index) => {
      const next = placed[index + 1];
      if (next) expect(y + own).toBeLessThanOrEqual(next.y);
    });
    expect((placed.at(-1)?.y ?? 0) + (placed.at(-1)?.height ?? 0)).toBeCloseTo(height, 6);
  });

  it('stay within the drawing', () => {
    for (const { segments, after } of placed) {
      for (const { x, width: own } of [...segments, ...after]) expect(x + own).toBeLessThanOrEqual(width);
    }
  });
});

it('no amount at all is a drawing without height', () => {
  expect(placeBars({ width: 800, rows: [] })).toMatchObject({ height: 0, rows: [] });
});

it('a legend goes to the next line rather than beyond the edge', () => {
  const labels = ['Acquis', 'Demandé', 'Manquant', 'Un libellé plutôt long', 'Non renseigné'];
  const { entries, height } = placeLegend(labels, 300, 1);
  expect(new Set(entries.map(({ y }) => y)).size).toBeGreaterThan(1);
  expect(height).toBe((entries.at(-1)?.y ?? 0) + 24);
  for (const { x } of entries) expect(x).toBeLessThan(300);
});
