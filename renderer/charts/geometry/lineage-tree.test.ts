import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLineages, type LineageFiche } from './lineage-tree.ts';

let count = 0;
const fiche = (children: readonly LineageFiche[] = []): LineageFiche => ({
  key: String((count += 1)),
  label: 'Comité de Laval',
  note: 'Mayenne',
  look: 'told',
  description: 'Comité de Laval',
  children,
});
/** Each fiche after the first was copied from one before it. */
const anyFiche = fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { maxLength: 14 }).map((shares) => {
  const children: LineageFiche[][] = [[], ...shares.map(() => [])];
  for (let index = shares.length; index > 0; index -= 1)
    children[Math.floor((shares[index - 1] ?? 0) * index)]?.unshift(fiche(children[index]));
  return fiche(children[0]);
});
const sizeOf = (root: LineageFiche): number => 1 + root.children.reduce((sum, each) => sum + sizeOf(each), 0);
const SIZE = { width: 900, scale: 1 } as const;

describe('lineages', () => {
  it('lie on no other, in the drawing, each after the one it was copied from', () => {
    fc.assert(
      fc.property(fc.array(anyFiche, { maxLength: 4 }), (trees) => {
        const { fiches, width, height, boxWidth, boxHeight } = placeLineages(trees, SIZE);
        for (const { x, y } of fiches) {
          expect(x >= 0 && x + boxWidth <= width + 0.01).toBe(true);
          expect(y >= -0.01 && y + boxHeight <= height + 0.01).toBe(true);
        }
        const columns = new Map<number, number[]>();
        for (const { x, y } of fiches) columns.set(x, [...(columns.get(x) ?? []), y]);
        for (const tops of columns.values()) {
          const sorted = tops.toSorted((one, other) => one - other);
          for (const [index, top] of sorted.entries())
            if (index > 0) expect(top - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(boxHeight);
        }
      }),
    );
  });

  it('count every fiche once: drawn, or told by number', () => {
    const wide = fiche(Array.from({ length: 40 }, () => fiche(Array.from({ length: 30 }, () => fiche()))));
    const { fiches } = placeLineages([wide], SIZE);
    const hidden = fiches.reduce((sum, { hiddenCount }) => sum + (hiddenCount ?? 0), 0);
    const drawn = fiches.filter(({ hiddenCount }) => hiddenCount === null).length;
    expect(drawn + hidden).toBe(sizeOf(wide));
    expect(hidden).toBeGreaterThan(0);
    expect(
      placeLineages([fiche([fiche()])], SIZE).fiches.every(({ hiddenCount }) => hiddenCount === null),
    ).toBe(true);
  });

  it('end, however long the line', () => {
    let line = fiche();
    for (let index = 0; index < 3000; index += 1) line = fiche([line]);
    expect(placeLineages([line], SIZE).fiches.length).toBeLessThan(20);
  });

  it('are wider than the room where there are many steps', () => {
    const long = fiche([fiche([fiche([fiche([fiche([fiche()])])])])]);
    expect(placeLineages([long], SIZE).width).toBeGreaterThan(900);
    expect(placeLineages([fiche([fiche()])], SIZE).width).toBe(900);
  });
});
