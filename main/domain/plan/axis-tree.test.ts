import { describe, expect, it } from 'vitest';
import { axisNumber, idNumber } from '../specimen.test-support.ts';
import { axisTree, descendantsOf, flatAxes } from './axis-tree.ts';

const axes = [
  axisNumber(1, 'Emploi'),
  axisNumber(2, 'Écologie'),
  { ...axisNumber(3, 'Formation'), parentId: idNumber(1) },
  { ...axisNumber(4, 'Apprentissage'), parentId: idNumber(3) },
  { ...axisNumber(5, 'Perdu'), parentId: idNumber(99) },
];

describe('the tree of axes', () => {
  it('is read in order, each with its rank', () => {
    expect(flatAxes(axisTree(axes)).map(({ rank, axis }) => `${rank} ${axis.title}`)).toEqual([
      '1 Emploi',
      '1.1 Formation',
      '1.1.1 Apprentissage',
      '2 Écologie',
      '3 Perdu',
    ]);
  });

  it('knows everything under an axis', () => {
    expect(descendantsOf(axes, idNumber(1))).toEqual(new Set([idNumber(3), idNumber(4)]));
  });

  it('ends, even where an axis was put under itself', () => {
    const knot = [
      { ...axisNumber(1, 'A'), parentId: idNumber(2) },
      { ...axisNumber(2, 'B'), parentId: idNumber(1) },
    ];
    expect(flatAxes(axisTree(knot))).toEqual([]);
    expect(descendantsOf(knot, idNumber(1))).toEqual(new Set([idNumber(2), idNumber(1)]));
  });
});
