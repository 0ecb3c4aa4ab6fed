import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { idNumber, LATER, STAMP } from '../specimen.test-support.ts';
import { BLANK_CALL } from './blank-items.ts';
import { EMPTY_CATALOGUE, type Call, type Catalogue } from './catalogue.ts';
import { catalogueFileOf, readCatalogueFile } from './catalogue-file.ts';
import { catalogueOrigin, proposedEntries, takenEntry } from './taking.ts';
import { BLANK_RESOURCE, type CatalogueResource } from './watch-items.ts';

const call = (number: number, fields: Partial<Call> = {}): Call => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_CALL,
  title: `Appel ${String(number)}`,
  ...fields,
});
const resource: CatalogueResource = {
  ...createdNow(idNumber(9), STAMP),
  ...BLANK_RESOURCE,
  actionIds: [idNumber(77)],
};
const HEAD = { title: 'Catalogue', maker: 'Préfecture', madeOn: '2026-11-23', note: '' };
const fileOf = (catalogue: Partial<Catalogue>) => catalogueFileOf({ ...EMPTY_CATALOGUE, ...catalogue }, HEAD);

describe('a catalogue that leaves', () => {
  it('is read by its schema, and says nothing of who typed what, nor of the fiches of the workspace', () => {
    const file = fileOf({ calls: [call(1)], resources: [resource] });
    expect(readCatalogueFile(JSON.parse(JSON.stringify(file)))).toMatchObject({ ok: true });
    const written = JSON.stringify(file);
    expect(written).not.toContain(STAMP.by);
    expect(written).not.toContain(idNumber(77));
  });
});

describe('a catalogue that comes', () => {
  const own = {
    ...EMPTY_CATALOGUE,
    calls: [call(1), call(2), call(3, { updatedAt: LATER.at })],
    resources: [resource],
  };

  it('proposes what is new, newer or older, and nothing of what says the same', () => {
    const file = fileOf({
      calls: [
        call(1),
        call(2, { title: 'Appel 2, prolongé', updatedAt: LATER.at }),
        call(3, { title: 'Avant' }),
        call(4),
        call(4),
      ],
      resources: [resource],
    });
    expect(proposedEntries(file, own).map(({ name, state }) => [name, state])).toEqual([
      ['Appel 2, prolongé', 'newer'],
      ['Avant', 'older'],
      ['Appel 4', 'new'],
    ]);
  });

  it('leaves a document attached to the fiches it is attached to here, and says where it comes from', () => {
    const [sent] = fileOf({ resources: [resource] }).resources;
    const taken = sent && takenEntry(sent, resource, 'b'.repeat(64));
    expect(taken?.actionIds).toEqual([idNumber(77)]);
    expect(taken && catalogueOrigin(taken)).toBe('b'.repeat(64));
    expect(catalogueOrigin(resource)).toBeNull();
  });
});
