import { expect, it } from 'vitest';
import { cellAt, pathsOf, textsOf } from './cells-together.ts';
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
const cells = geometry.cells.map((placed, index) => ({
  placed,
  look: values[index] === 0 ? 'blank' : 'covered',
  ink: 'black',
  label: values[index] === 0 ? '' : String(values[index]),
}));

it('draws each cell once, in the path of its look', () => {
  const paths = pathsOf(cells);
  expect([...paths.keys()]).toEqual(['covered', 'blank']);
  expect(paths.get('covered')?.match(/M/g)).toHaveLength(4);
  expect(paths.get('blank')?.match(/M/g)).toHaveLength(2);
});

it('writes the figures of a row in one text, each character in its place within its cell', () => {
  const texts = textsOf(cells, 13);
  expect(texts.map(({ text }) => text)).toEqual(['112', '33']);
  // « 1 » in the first cell, « 12 » in the third.
  const inCells = [0, 2, 2].map((index) => geometry.cells[index]);
  const starts = String(texts[0]?.x).split(' ').map(Number);
  expect(starts).toHaveLength(3);
  for (const [index, cell] of inCells.entries()) {
    expect(cellAt(geometry, starts[index] ?? 0, (cell?.y ?? 0) + 1)).toBe(cell?.index);
  }
});

it('finds the cell under the pointer, and none between', () => {
  geometry.cells.forEach(({ x, y, width, height }, index) => {
    expect(cellAt(geometry, x + width / 2, y + height / 2)).toBe(index);
  });
  expect(cellAt(geometry, 0, 0)).toBeNull();
});
