import { expect, it } from 'vitest';
import { placeMatrix } from './coverage-matrix.ts';

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
  columns.map((column) => ({ rowKey: key, columnKey: column.key, count: 1 })),
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
