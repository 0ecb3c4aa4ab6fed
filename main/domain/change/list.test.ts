import { describe, expect, it } from 'vitest';
import { idNumber } from '../specimen.test-support.ts';
import { findById, inListBatch, positionOf, withInserted, withRemoved, withReplaced } from './list.ts';

const item = (number: number, word = '') => ({ id: idNumber(number), word });
const list = [item(1), item(2), item(3)];

describe('a list in a batch', () => {
  it('is copied once, and the one it came from never changes', () => {
    const seen = inListBatch(() => {
      const first = withReplaced(list, 0, item(1, 'un'));
      const second = withReplaced(first, 1, item(2, 'deux'));
      return { first, second };
    });
    expect(seen.second).toBe(seen.first);
    expect(seen.second.map(({ word }) => word)).toEqual(['un', 'deux', '']);
    expect(list.map(({ word }) => word)).toEqual(['', '', '']);
    expect(findById(seen.second, idNumber(2))?.word).toBe('deux');
  });

  it('stays right when items come, go and change in any order', () => {
    const made = inListBatch(() => {
      let current = withRemoved(list, positionOf(list, idNumber(1)));
      current = withInserted(current, 0, item(4, 'quatre'));
      current = withReplaced(current, positionOf(current, idNumber(3)), item(3, 'trois'));
      return withRemoved(current, positionOf(current, idNumber(2)));
    });
    expect(made.map(({ word }) => word)).toEqual(['quatre', 'trois']);
    expect(positionOf(made, idNumber(3))).toBe(1);
    expect(positionOf(made, idNumber(2))).toBe(-1);
    expect(list.length).toBe(3);
  });

  it('is numbered again once its items have stopped moving, and until they move', () => {
    const long = Array.from({ length: 300 }, (_, index) => item(index + 1));
    inListBatch(() => {
      let current = withInserted(long, 0, item(400));
      const everyPosition = (): readonly number[] => current.map(({ id }) => positionOf(current, id));
      expect(everyPosition()).toEqual(current.map((_, index) => index));
      expect(positionOf(current, idNumber(999))).toBe(-1);
      current = withRemoved(current, 5);
      expect(everyPosition()).toEqual(current.map((_, index) => index));
      const seventh = current[7] ?? item(0);
      current = withReplaced(current, 7, { ...seventh, word: 'autre' });
      expect(findById(current, seventh.id)?.word).toBe('autre');
    });
    expect(positionOf(long, idNumber(300))).toBe(299);
  });

  it('is copied at each change again once the batch is over, even where it ended in an error', () => {
    const made = inListBatch(() => withReplaced(list, 0, item(1, 'un')));
    expect(() =>
      inListBatch(() => {
        throw new Error('refused');
      }),
    ).toThrowError('refused');
    const later = withReplaced(made, 1, item(2, 'deux'));
    expect(later).not.toBe(made);
    expect(made.map(({ word }) => word)).toEqual(['un', '', '']);
  });
});
