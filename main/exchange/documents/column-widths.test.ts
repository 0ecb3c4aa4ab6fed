import { expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const SHEET = { textWidth: 16.6, fontPoints: 10.5 };
const table = (
  weights: readonly number[],
  rows: readonly (readonly string[])[],
  totals?: readonly string[],
) => ({
  columns: weights.map((weight) => ({ header: 'Nom', weight })),
  rows,
  ...(totals ? { totals } : {}),
});
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

it('shares the width by weights where every word holds', () => {
  const widths = columnWidths(table([1, 3], [['un', 'deux mots']]), SHEET);
  expect(widths.map((width) => Number(width.toFixed(2)))).toEqual([4.15, 12.45]);
});

it('widens a column whose month would be cut from its year, at the cost of the others', () => {
  const weights = [3, 1, 4, 2, 4];
  const narrow = columnWidths(table(weights, [['a', 'b', 'c', 'd', 'e']]), SHEET);
  const wide = columnWidths(table(weights, [['a', 'novembre\u00a02026', 'c', 'd', 'e']]), SHEET);
  expect(narrow[1]).toBeLessThan(1.2);
  // As wide as LibreOffice needs it, with what stands around it.
  expect(wide[1]).toBeGreaterThan(2.2);
  expect(wide[0]).toBeCloseTo(((narrow[0] ?? 0) * (16.6 - (wide[1] ?? 0))) / (16.6 - (narrow[1] ?? 0)));
  expect(sum(wide)).toBeCloseTo(16.6);
});

it('lets lines break at spaces and hyphens', () => {
  const broken = columnWidths(table([1, 9], [['Saint-Georges sur Loire', 'b']]), SHEET);
  const whole = columnWidths(table([1, 9], [['Saint\u2011Georges\u202fsur\u202fLoire', 'b']]), SHEET);
  expect(whole[0]).toBeGreaterThan((broken[0] ?? 0) * 1.5);
});

it('counts the words of heads and of totals', () => {
  const columns = [
    { header: 'Appréciation', weight: 1 },
    { header: 'b', weight: 20 },
  ];
  expect(columnWidths({ columns, rows: [] }, SHEET)[0]).toBeGreaterThan(2);
  expect(columnWidths(table([1, 20], [], ['1\u202f234\u202f567,89\u00a0€', '']), SHEET)[0]).toBeGreaterThan(
    2.4,
  );
});

it('gives no column more than its part for a word that no page holds', () => {
  const widths = columnWidths(table([1, 1, 1, 1], [['a'.repeat(500), 'b'.repeat(500), 'c', 'd']]), SHEET);
  expect(widths).toEqual([4.15, 4.15, 4.15, 4.15]);
});
