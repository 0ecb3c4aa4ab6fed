import { describe, expect, it } from 'vitest';
import { nextMark } from './next-mark.ts';

const grid = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ x: x * 10, y: y * 10 })));

describe('the next mark', () => {
  it('follows rows and columns', () => {
    expect(nextMark(grid, 4, 'right')).toBe(5);
    expect(nextMark(grid, 4, 'left')).toBe(3);
    expect(nextMark(grid, 4, 'up')).toBe(1);
    expect(nextMark(grid, 4, 'down')).toBe(7);
  });

  it('stays at the edge', () => {
    expect(nextMark(grid, 2, 'right')).toBe(2);
    expect(nextMark([{ x: 0, y: 0 }], 0, 'down')).toBe(0);
  });

  it('jumps a hole, and prefers what is straight ahead', () => {
    const scattered = [
      { x: 0, y: 0 },
      { x: 10, y: 30 },
      { x: 60, y: 2 },
    ];
    expect(nextMark(scattered, 0, 'right')).toBe(2);
  });

  it('reaches every mark from every other, whatever their places', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const places = Array.from({ length: 40 }, () => ({ x: random() * 500, y: random() * 300 }));
    const reached = new Set([0]);
    const queue = [0];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = nextMark(places, at, direction);
        if (!reached.has(next)) queue.push(next);
        reached.add(next);
      }
    }
    expect(reached.size).toBe(places.length);
  });
});
