import { describe, expect, it } from 'vitest';
import { boxOfLeaf, placeTreemap, splitLeaves, type TreemapFamily } from './treemap.ts';
import { treemapHatches, treemapWords, writeLeaves } from './treemap-words.ts';

const leaf = (key: string, value: number, isWhole = false) => ({
  key,
  label: `Accompagner vers l’emploi ${key}`,
  value,
  isMarked: false,
  isWhole,
});
const familyOf = (family: number, leaves: readonly ReturnType<typeof leaf>[]): TreemapFamily => ({
  key: `f${String(family)}`,
  label: `Famille ${String(family)}`,
  family,
  themes: [{ key: `t${String(family)}`, label: 'Logement', leaves }],
});
const families = [
  familyOf(0, [leaf('a', 3)]),
  familyOf(1, [leaf('b', 2), leaf('c', 1)]),
  familyOf(2, [leaf('d', 2, true)]),
];
const writing = { scale: 1, wordsOf: (value: number) => `${String(value)} fiches` };
const placed = placeTreemap(families, { width: 900, height: 400, scale: 1 });
const split = splitLeaves(placed.leaves, 1);
const patternOf = (family: number | null) => (family === 0 ? undefined : `p${String(family)}`);
const written = writeLeaves(split, writing);
const hatches = treemapHatches(split, written, patternOf, writing.scale);

/** Twice the area within a path of straight lines, whatever way round. */
function areaOf(path: string): number {
  return path
    .split('z')
    .filter((part) => part !== '')
    .reduce((sum, part) => {
      const points = part
        .split(/[ML]/)
        .filter((each) => each !== '')
        .map((each) => each.split(' ').map(Number));
      const twice = points.reduce((area, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
        return area + x * nextY - nextX * y;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
}

describe('patterns of a treemap', () => {
  it('are drawn once each, and not where a family has none', () => {
    expect([...hatches.keys()].toSorted()).toEqual(['p1', 'p2']);
    expect(hatches.get('p1')?.match(/M/g)).toHaveLength(2);
  });

  it('leave the ground of words free, and nothing else', () => {
    const texts = treemapWords(placed, written, writing).flatMap((group) => group.texts);
    const boxes = placed.leaves.map(boxOfLeaf).filter(({ family }) => family.family === 1);
    const whole = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    const hatched = areaOf(hatches.get('p1') ?? '');
    expect(hatched).toBeLessThan(whole - 2 * 80 * 14);
    expect(hatched).toBeGreaterThan(whole * 0.8);
    expect(texts.filter(({ words }) => words.includes('emploi'))).not.toHaveLength(0);
  });

  it('fill boxes without words', () => {
    const wordless = splitLeaves(
      placed.leaves.map((each) => ({ ...each, leaf: { ...each.leaf, label: '' } })),
      1,
    );
    const boxes = placed.leaves.map(boxOfLeaf).filter(({ family }) => family.family === 1);
    const whole = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    const path =
      treemapHatches(wordless, writeLeaves(wordless, writing), patternOf, writing.scale).get('p1') ?? '';
    expect(Math.abs(areaOf(path) - whole)).toBeLessThan(whole * 0.01);
  });
});
