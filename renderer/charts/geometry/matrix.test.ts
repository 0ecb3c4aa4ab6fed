import { expect, it } from 'vitest';
import { heatScale, placeMatrix } from './matrix.ts';

const columns = ['Loire-Atlantique', 'Maine-et-Loire', 'Région entière'].map((label) => ({
  key: label,
  label,
}));
const rows = ['Garde d’enfants', 'Compétences et attractivité des métiers'].map((label) => ({
  key: label,
  label,
  group: 'Freins',
}));
const cells = rows.flatMap(({ key }) =>
  columns.map((column) => ({ rowKey: key, columnKey: column.key, value: 1 })),
);
const place = (width: number, scale: number) => placeMatrix({ width, scale, columns, rows, cells });

it('is the same drawing, larger, when text and room grow together', () => {
  const [usual, large] = [place(700, 1), place(1400, 2)];
  expect(large.height).toBe(usual.height * 2);
  expect(large.labelWidth).toBe(usual.labelWidth * 2);
  expect(large.rows.map(({ lines }) => lines)).toEqual(usual.rows.map(({ lines }) => lines));
  expect(large.columns.map(({ lines }) => lines)).toEqual(usual.columns.map(({ lines }) => lines));
});

it('grows rather than cutting its words when text grows alone', () => {
  const [usual, large] = [place(700, 1), place(700, 1.3125)];
  expect(large.height).toBeGreaterThan(usual.height);
  expect(large.columns.flatMap(({ lines }) => lines).join('')).not.toContain('…');
});

it('never draws beyond the width it announces', () => {
  for (const width of [300, 700, 1200]) {
    const { width: drawn, columns: placed } = place(width, 1.3125);
    for (const { x, width: own } of placed) expect(x + own).toBeLessThanOrEqual(drawn + 0.001);
  }
});

it('puts each cell where its row and column are, and no two over one another', () => {
  const { cells: placed, rows: placedRows, columns: placedColumns } = place(700, 1);
  expect(placed).toHaveLength(rows.length * columns.length);
  placed.forEach((cell, index) => {
    expect(cell.y).toBe(placedRows[Math.floor(index / columns.length)]?.y);
    expect(cell.x).toBe(placedColumns[index % columns.length]?.x);
  });
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(isApart).toBe(true);
    }
  }
});

it('gives a folded group one row and no heading', () => {
  const folded = [{ key: 'FRE', label: 'Freins', group: 'Freins', isFolded: true }];
  const placed = placeMatrix({ width: 700, columns, rows: folded, cells: [] });
  expect(placed.headings).toEqual([]);
  expect(placed.rows).toMatchObject([{ group: 'Freins', isFolded: true }]);
});

it('heats by as many steps as there are counts, and by quarters of the largest beyond', () => {
  expect([1, 2, 3].map(heatScale(3))).toEqual([1, 2, 3]);
  expect([0.2, 1, 1.5].map(heatScale(2))).toEqual([1, 1, 2]);
  expect([1, 26, 51, 100].map(heatScale(100))).toEqual([1, 2, 3, 4]);
});
