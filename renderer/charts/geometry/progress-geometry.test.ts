// What the charts of progress have in common: lengths tell counts, nothing stands on anything else, nothing is lost.
import { describe, expect, it } from 'vitest';
import { placeColumns } from './columns.ts';
import { placeCounts } from './count-bars.ts';
import { placeGrid, type GridCell } from './indicator-grid.ts';
import { placeShares } from './share-bars.ts';

let seed = 31;
const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
const WIDTHS = [
  [360, 1],
  [900, 1],
  [1200, 1.5],
] as const;

describe.each(WIDTHS)('in %i px at %d', (width, scale) => {
  it('parts of bars are as long as their counts, end to end, within the drawing', () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({
      label: `Axe ${String(index)} au nom plutôt long pour une seule ligne`,
      values: Array.from({ length: 6 }, () => (below(3) === 0 ? 0 : below(50))),
    }));
    const { rows: placed, height } = placeShares({
      width,
      scale,
      rows,
      categories: ['a', 'b', 'c', 'd', 'e', 'f'],
    });
    const perUnit = placed.flatMap(({ shares }, row) =>
      shares.map((share) => (share.width - 3 * scale) / (rows[row]?.values[share.index] ?? 1)),
    );
    expect(Math.max(...perUnit) - Math.min(...perUnit)).toBeLessThan(1e-9);
    placed.forEach(({ shares, total, y, height: own }, row) => {
      expect(shares.map(({ index }) => index)).toEqual(
        rows[row]?.values.flatMap((value, index) => (value > 0 ? [index] : [])),
      );
      expect(total).toBe(rows[row]?.values.reduce((sum, value) => sum + value, 0));
      shares.forEach((share, index) => {
        const next = shares[index + 1];
        if (next) expect(share.x + share.width).toBeCloseTo(next.x, 6);
        expect(share.x + share.width).toBeLessThanOrEqual(width);
      });
      expect(y + own).toBeLessThanOrEqual(placed[row + 1]?.y ?? height + 1e-6);
    });
  });

  it.each([[[3, 4, 5]], [[0, 7, 0]], [[1, 0, 900]]])('a bar alone fills the width, of %j', (values) => {
    const { rows } = placeShares({
      width,
      scale,
      rows: [{ label: null, values }],
      categories: ['a', 'b', 'c'],
    });
    const last = rows[0]?.shares.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width, 6);
  });

  it('lines of counts never overlap, and zero has no bar', () => {
    const rows = [0, 1, 7, 3000].map((value) => ({
      label: 'Objectifs atteignables, avec des mots en plus '.repeat(1 + below(3)),
      value,
      short: String(value),
    }));
    const { rows: placed } = placeCounts({ width, scale, hasGlyphs: true, rows });
    expect(placed.map(({ barWidth }) => barWidth > 0)).toEqual([false, true, true, true]);
    placed.forEach(({ y, height, barX, barWidth, wordsX }, index) => {
      expect(y + height).toBeLessThan(placed[index + 1]?.y ?? Infinity);
      expect(wordsX).toBeGreaterThanOrEqual(barX + barWidth);
      expect(barX + barWidth).toBeLessThan(width);
    });
  });

  it('columns are as high as their counts and stand side by side', () => {
    const columns = [120, 60, 0, 30].map((value) => ({ label: 'Plus de trois mois', value }));
    const { columns: placed } = placeColumns(columns, { width, scale });
    const [first, second, third, fourth] = placed.map(({ height }) => height);
    expect([second, third, fourth]).toEqual([(first ?? 0) / 2, 0, (first ?? 0) / 4]);
    placed.forEach((column, index) => {
      expect(column.x + column.width).toBeLessThanOrEqual(placed[index + 1]?.x ?? width + 1e-6);
    });
  });

  it('cells of indicators never overlap, and their marks stay in them', () => {
    const cell = (): GridCell => ({
      name: 'Un indicateur',
      context: 'Fiche 1',
      baseline: below(2) === 0 ? null : { at: below(2) === 0 ? null : below(1000), value: below(50) },
      target: below(2) === 0 ? null : { at: 2000, value: below(500) },
      points: Array.from({ length: below(4) }, (_, index) => ({ at: 1000 + index, value: below(500) })),
      dueAt: below(2) === 0 ? null : 3000,
    });
    const groups = [3, 0, 5, 1].map((count, index) => ({
      heading: index === 1 ? null : `Fiche ${String(index)}`,
      cells: Array.from({ length: count }, cell),
    }));
    const { cells, height } = placeGrid(groups, { width, scale });
    expect(cells).toHaveLength(9);
    cells.forEach((one, index) => {
      expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
      expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-6);
      for (const point of [...one.points, ...(one.baseline ? [one.baseline] : [])]) {
        expect(point.x).toBeGreaterThanOrEqual(one.plot.x);
        expect(point.x).toBeLessThanOrEqual(one.plot.x + one.plot.width);
        expect(point.y).toBeGreaterThanOrEqual(one.plot.y);
        expect(point.y).toBeLessThanOrEqual(one.plot.y + one.plot.height);
      }
      for (const other of cells.slice(index + 1)) {
        const isApart =
          one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y;
        expect(isApart).toBe(true);
      }
    });
  });
});
