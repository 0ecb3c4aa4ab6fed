import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SOLUTIONS_IN_FILE } from '../../domain/bank/bank-file.ts';
import { MAX_ENTRY_BYTES, MAX_JSON_VALUES } from '../../exchange/signed/limits.ts';
import { Partition, weightOf } from './bank-parts.ts';

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, each) => sum + valuesIn(each), 0);
}

describe('a bank too large for one file', () => {
  it('is weighed as no lighter than a reader finds it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        const { bytes, values } = weightOf(json);
        expect(bytes).toBe(Buffer.byteLength(json));
        expect(values).toBeGreaterThanOrEqual(valuesIn(value));
      }),
    );
  });

  it('loses nothing, keeps its order, and makes no part a reader would refuse', () => {
    const weight = fc.record({
      bytes: fc.integer({ min: 1, max: 20_000_000 }),
      values: fc.integer({ min: 1, max: 400_000 }),
    });
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 60 }), (weights) => {
        const partition = new Partition<number>();
        weights.forEach((each, index) => partition.add(index, each));
        expect(partition.parts.flat()).toEqual([...weights.keys()]);
        for (const part of partition.parts) {
          const sum = (of: 'bytes' | 'values'): number =>
            part.reduce((total, index) => total + (weights[index]?.[of] ?? 0), 0);
          expect(sum('bytes')).toBeLessThan(MAX_ENTRY_BYTES);
          expect(sum('values')).toBeLessThan(MAX_JSON_VALUES);
        }
      }),
    );
  });

  it('has no part with more solutions than a file may hold', () => {
    const partition = new Partition<number>();
    for (let index = 0; index <= MOST_SOLUTIONS_IN_FILE; index += 1)
      partition.add(index, { bytes: 1, values: 1 });
    expect(partition.parts.map(({ length }) => length)).toEqual([MOST_SOLUTIONS_IN_FILE, 1]);
  });
});
