import { describe, expect, it } from 'vitest';
import { createdNow } from '../domain/identity/entity.ts';
import type { RememberedMapping } from '../domain/settings/settings.ts';
import { rememberedValues, rememberingChanges } from './import-memory.ts';

const stamp = { at: '2026-11-22T09:00:00.000Z', by: 'Secrétariat' };

const remembered = (index: number): RememberedMapping => ({
  ...createdNow(`known-${index}`, { ...stamp, at: `2026-01-01T00:00:00.${String(index).padStart(3, '0')}Z` }),
  signature: `headings ${index}`,
  columns: [],
  values: [],
});

const making = { makeId: () => 'made', stamp };

describe('what an import remembers', () => {
  it('keeps no name of a person, and keeps the other answers', () => {
    const territory = { list: 'territory', from: 'Agglo', to: 'x' } as never;
    const person = { list: 'person', from: 'Mme Martin', to: 'y' } as never;
    expect(rememberedValues([territory, person])).toEqual([territory]);
  });

  it('changes nothing when the same headings were read the same way', () => {
    expect(rememberingChanges([remembered(1)], [remembered(1)], making)).toEqual([]);
  });

  it('does not remember a table without headings', () => {
    expect(rememberingChanges([], [{ signature: '', columns: [], values: [] }], making)).toEqual([]);
  });

  it('makes room by dropping the reading longest unused, never the one just read', () => {
    const known = Array.from({ length: 500 }, (_, index) => remembered(index));
    const changes = rememberingChanges(
      known,
      [remembered(0), { signature: 'new headings', columns: [], values: [] }],
      making,
    );
    expect(changes.map(({ change }) => change)).toEqual([
      { kind: 'item.remove', list: 'mappings', itemId: 'known-1' },
      expect.objectContaining({ kind: 'item.add', list: 'mappings' }),
    ]);
  });
});
