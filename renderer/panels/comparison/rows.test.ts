import { describe, expect, it } from 'vitest';
import type { DifferenceGroup } from '../../../main/domain/merge/difference-words.ts';
import { sidesOf } from './folded-runs.ts';
import { nextIndex } from './list-keys.ts';
import { countsOf, rowsOf } from './rows.ts';

const difference = (key: string, kind: 'field' | 'added') =>
  ({ key, kind, label: key, before: null, after: 'x' }) as const;
const groups: readonly DifferenceGroup[] = [
  {
    key: 'a',
    title: 'Fiche 1',
    actionId: 'a',
    differences: [difference('1', 'field'), difference('2', 'added')],
  },
  { key: 'b', title: 'Fiche 2', actionId: 'b', differences: [difference('3', 'field')] },
];

describe('the rows of a comparison', () => {
  it('stand under their headings, and headings of nothing are left out', () => {
    expect(rowsOf(groups, 'all').map(({ key }) => key)).toEqual(['groupe/a', '1', '2', 'groupe/b', '3']);
    expect(rowsOf(groups, 'added').map(({ key }) => key)).toEqual(['groupe/a', '2']);
    expect([...countsOf(groups)]).toEqual([
      ['field', 2],
      ['all', 3],
      ['added', 1],
    ]);
  });
});

describe('a long text', () => {
  const long = 'mot '.repeat(200);
  it('is folded where nothing changed, on both sides alike, and unfolded whole', () => {
    const sides = sidesOf(`${long}avant`, `${long}après`, false);
    expect(sides.isFolded).toBe(true);
    const textOf = (runs: typeof sides.before) => runs.map(({ text }) => text).join('');
    expect(textOf(sides.before)).toBe(`${long}avant`);
    expect(textOf(sides.after)).toBe(`${long}après`);
    expect(sidesOf(`${long}avant`, `${long}après`, true).isFolded).toBe(false);
  });
});

describe('a value that is on one side alone', () => {
  it('is told without marks, and nothing is not struck', () => {
    expect(sidesOf(null, 'Tout', false)).toMatchObject({ before: [], after: [{ kind: 'same' }] });
    expect(sidesOf('rien', 'Haute', false)).toMatchObject({
      before: [{ kind: 'nothing' }],
      after: [{ kind: 'inserted', text: 'Haute' }],
    });
  });
});

describe('the keys of a list', () => {
  it('pass over headings, and stop at the ends', () => {
    const headings = new Set([0, 3]);
    const to = (key: string, from: number) => nextIndex(key, from, 5, (index) => !headings.has(index));
    expect([to('ArrowDown', 2), to('ArrowUp', 4), to('ArrowUp', 1), to('Home', 4), to('End', 1)]).toEqual([
      4, 2, 1, 1, 4,
    ]);
    expect(to('a', 2)).toBeNull();
  });
});
