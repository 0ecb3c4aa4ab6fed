import { describe, expect, it } from 'vitest';
import { boxOfLeaf, placeTreemap, splitLeaves, type TreemapFamily } from './treemap.ts';

const ROOM = { width: 900, height: 560, scale: 1 };

function families(counts: readonly (readonly number[])[]): readonly TreemapFamily[] {
  return counts.map((themes, family) => ({
    key: `f${String(family)}`,
    label: `Famille ${String(family)}`,
    family,
    themes: themes.map((leaves, theme) => ({
      key: `f${String(family)} t${String(theme)}`,
      label: `Thème ${String(theme)}`,
      leaves: Array.from({ length: leaves }, (_, leaf) => ({
        key: `f${String(family)} t${String(theme)} l${String(leaf)}`,
        label: `Fiche ${String(leaf)}`,
        value: 1 + ((leaf * 7 + theme) % 5),
        isMarked: leaf % 50 === 3,
      })),
    })),
  }));
}
type Placed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const CLOSE = 0.01;
const areApart = (one: Placed, other: Placed): boolean =>
  one.x + one.width <= other.x + CLOSE ||
  other.x + other.width <= one.x + CLOSE ||
  one.y + one.height <= other.y + CLOSE ||
  other.y + other.height <= one.y + CLOSE;
const isWithin = (inner: Placed, outer: Placed): boolean =>
  inner.x >= outer.x - CLOSE &&
  inner.y >= outer.y - CLOSE &&
  inner.x + inner.width <= outer.x + outer.width + CLOSE &&
  inner.y + inner.height <= outer.y + outer.height + CLOSE;

describe.each([
  ['a few', [[3, 1, 2], [2], [5, 4]]],
  ['one', [[1]]],
  ['many', Array.from({ length: 10 }, () => [30, 12, 5])],
])('the areas of %s', (_name, counts) => {
  const given = families(counts);
  const placed = placeTreemap(given, ROOM);
  const boxes = placed.leaves.map(boxOfLeaf);

  it('show every leaf once, and nothing over anything else', () => {
    const keys = placed.leaves.map(({ leaf }) => leaf.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(counts.flat().reduce((sum, count) => sum + count, 0));
    for (const level of [placed.families, placed.themes, boxes]) {
      level.forEach((one, index) => {
        for (const other of level.slice(index + 1)) expect(areApart(one, other)).toBe(true);
      });
    }
  });

  it('hold their own within the room', () => {
    const room = { x: 0, y: 0, width: ROOM.width, height: ROOM.height };
    for (const family of placed.families) expect(isWithin(family, room)).toBe(true);
    for (const theme of placed.themes) {
      const family = placed.families.find((each) => each.family === theme.family);
      expect(family && isWithin(theme, family)).toBe(true);
    }
    for (const leaf of boxes) {
      const theme = placed.themes.find((each) => each.theme === leaf.theme);
      expect(theme && isWithin(leaf, theme)).toBe(true);
    }
  });

  it('add up', () => {
    const whole = placed.families.reduce((sum, { value }) => sum + value, 0);
    expect(whole).toBe(placed.leaves.reduce((sum, { leaf }) => sum + leaf.value, 0));
    for (const { theme, value } of placed.themes)
      expect(value).toBe(theme.leaves.reduce((sum, leaf) => sum + leaf.value, 0));
  });

  it('within a theme, are as large as their values', () => {
    for (const { theme } of placed.themes) {
      const leaves = boxes.filter((each) => each.theme === theme);
      const shares = leaves.map(({ width, height, leaf }) => (width * height) / leaf.value);
      // The gaps between leaves are taken from them, so small ones lose more.
      expect(Math.min(...shares)).toBeGreaterThan(Math.max(...shares) * 0.3);
    }
  });
});

describe('thousands of leaves', () => {
  const placed = placeTreemap(families(Array.from({ length: 10 }, () => [40, 40, 40, 40, 40])), ROOM);

  it('melt into one path a family where no name fits, save what is marked', () => {
    const { named, together } = splitLeaves(placed.leaves, 1);
    const melted = together.reduce((sum, { path }) => sum + (path.match(/M/g)?.length ?? 0), 0);
    expect(together).toHaveLength(10);
    expect(named.length + melted).toBe(2000);
    expect(named.filter(({ leaf }) => leaf.isMarked)).toHaveLength(
      placed.leaves.filter(({ leaf }) => leaf.isMarked).length,
    );
  });

  it('that are whole themes melt however few, and are no stop beside their theme', () => {
    const [first] = placed.leaves;
    if (!first) throw new Error('No leaf');
    const whole = { ...first, leaf: { ...first.leaf, isWhole: true } };
    const split = splitLeaves([whole], 1);
    expect(split).toMatchObject({ named: [], whole: [boxOfLeaf(whole)] });
    expect(split.together).toHaveLength(1);
  });

  it('stay one by one while they are few', () => {
    expect(splitLeaves(placed.leaves.slice(0, 400), 1)).toMatchObject({ together: [] });
  });
});
