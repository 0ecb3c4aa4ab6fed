import { expect, it } from 'vitest';
import { placeLoad, type LoadRow } from './load.ts';

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));
const row = (key: string, led: number, coLed: number, partner: number): LoadRow => ({
  key,
  label: `Organisme ${key}`,
  isWithout: false,
  ids: { led: ids(led), coLed: ids(coLed), partner: ids(partner) },
  dueIds: ids(1),
  overdueIds: [],
});
const rows = [row('a', 9, 1, 3), row('b', 0, 2, 2), row('c', 0, 0, 0)];

it.each([360, 900, 1400])('draws pieces that add up, side by side, at %i px', (width) => {
  const { rows: placed, dueX } = placeLoad({ width, scale: 1, rows, restCount: 0 });
  const perAction = placed.flatMap(({ pieces }) => pieces.map((piece) => piece.width / piece.count));
  for (const each of perAction) expect(each).toBeCloseTo(perAction[0] ?? 0);
  for (const { pieces, total, row: own } of placed) {
    expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(total).toBe(own.ids.led.length + own.ids.coLed.length + own.ids.partner.length);
    pieces.slice(1).forEach(({ x }, index) => {
      const before = pieces[index];
      expect(x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0));
    });
    for (const { x, width: own } of pieces) expect(x + own).toBeLessThan(dueX);
  }
});

it('keeps rows apart, and gives each piece a mark', () => {
  const { rows: placed, marks, restY } = placeLoad({ width: 900, scale: 1.5, rows, restCount: 4 });
  placed.slice(1).forEach(({ y }, index) => {
    const above = placed[index];
    expect(y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  });
  expect(marks.map(({ kind }) => kind)).toEqual([
    ...['row', 'piece', 'piece', 'piece', 'due'],
    ...['row', 'piece', 'piece', 'due'],
    ...['row', 'due', 'rest'],
  ]);
  expect(restY).toBeGreaterThan(placed.at(-1)?.y ?? 0);
});
