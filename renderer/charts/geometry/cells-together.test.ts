import { expect, it } from 'vitest';
import { cellAt, pathsOf, wordsOf } from './cells-together.ts';
import { placeMatrix } from './matrix.ts';

const columns = ['a', 'b', 'c'].map((key) => ({ key, label: key }));
const rows = ['r', 's'].map((key) => ({ key, label: key, group: 'g' }));
const values = [1, 0, 12, 3, 3, 0];
const geometry = placeMatrix({
  width: 600,
  columns,
  rows,
  cells: values.map((value, index) => ({
    rowKey: rows[Math.floor(index / 3)]?.key ?? '',
    columnKey: columns[index % 3]?.key ?? '',
    value,
  })),
});
const [blank, covered] = [{ ink: 'red' }, { ink: 'black' }] as const;
const cells = geometry.cells.map((placed, index) => ({
  placed,
  look: values[index] === 0 ? blank : covered,
  label: values[index] === 0 ? '' : String(values[index]),
}));

it('draws each cell once, in the path of its look', () => {
  const paths = pathsOf(cells);
  expect([...paths.keys()]).toEqual([covered, blank]);
  expect(paths.get(covered)?.match(/M/g)).toHaveLength(4);
  expect(paths.get(blank)?.match(/M/g)).toHaveLength(2);
});

it('writes the figures of a row in one text, each character in its place within its cell', () => {
  const [group, ...others] = wordsOf(cells, 13);
  const texts = group?.texts ?? [];
  expect(others).toEqual([]);
  expect(group?.look.fill).toBe('black');
  expect(texts.map(({ words }) => words)).toEqual(['112', '33']);
  // « 1 » in the first cell, « 12 » in the third.
  const inCells = [0, 2, 2].map((index) => geometry.cells[index]);
  const starts = String(texts[0]?.x).split(' ').map(Number);
  expect(starts).toHaveLength(3);
  for (const [index, cell] of inCells.entries()) {
    expect(cellAt(geometry, starts[index] ?? 0, (cell?.y ?? 0) + 1)).toBe(cell?.index);
  }
});

it('writes other words each in the middle of its cell', () => {
  const named = cells.map((cell) => ({ ...cell, label: cell.label === '3' ? '3 M€' : cell.label }));
  const [group] = wordsOf(named, 13);
  expect(group?.look['text-anchor']).toBe('middle');
  expect(group?.texts.map(({ words }) => words)).toEqual(['1', '12', '3 M€', '3 M€']);
  const [first] = geometry.cells;
  expect(group?.texts[0]?.x).toBe((first?.x ?? 0) + (first?.width ?? 0) / 2);
});

it('finds the cell under the pointer, and none between', () => {
  geometry.cells.forEach(({ x, y, width, height }, index) => {
    expect(cellAt(geometry, x + width / 2, y + height / 2)).toBe(index);
  });
  expect(cellAt(geometry, 0, 0)).toBeNull();
});
