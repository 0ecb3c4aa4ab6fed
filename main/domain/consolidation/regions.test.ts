import { describe, expect, it } from 'vitest';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import type { CollectionChange } from '../change/collection.ts';
import { createdNow } from '../identity/entity.ts';
import { idNumber, LATER } from '../specimen.test-support.ts';
import { recipeWith } from './consolidation.test-support.ts';
import { readRecipe } from './recipe.ts';
import { applyRegionsChange } from './region-guards.ts';
import { BLANK_REGION, NO_REGIONS, recipeOf, regionsChange, type Regions } from './regions.ts';

const REGION = idNumber(900);
const stamp = { at: LATER.at, by: 'Camille Roux' };
const one = { planId: idNumber(1), actionId: idNumber(11) };
const other = { planId: idNumber(2), actionId: idNumber(21) };

const region = {
  ...createdNow(REGION, stamp),
  ...BLANK_REGION,
  title: 'Feuille de route régionale',
  horizonStart: '2027-01',
  horizonEnd: '2028-06',
};
const ruling = (id: number, fiches = [one, other], regionId = REGION) => ({
  ...createdNow(idNumber(id), stamp),
  regionId,
  fiches,
  names: ['Une fiche', 'Une autre'],
  ruling: 'same',
  decidedOn: '2027-02-03',
});
const add = (list: string, item: object): CollectionChange => ({ kind: 'item.add', list, item, position: 0 });
const withAll = (...changes: readonly CollectionChange[]): Regions =>
  changes.reduce((document, change) => applyRegionsChange(document, change).document, NO_REGIONS);
const ruledOn = () => withAll(add('regions', region), add('regionRulings', ruling(31)));

function guardAgainst(document: Regions, change: CollectionChange): unknown {
  try {
    applyRegionsChange(document, change);
    return null;
  } catch (error) {
    if (!(error instanceof ChangeDoesNotApply)) throw error;
    return error.details['guard'] ?? error.code;
  }
}

describe('the recipe of a region', () => {
  it('is the one that is drawn from its fields and its rulings, who ruled and when included', () => {
    const document = ruledOn();
    const [item] = document.regions;
    if (!item) throw new Error('no region');
    const drawn = recipeOf(item, document);
    expect(readRecipe(drawn)).toMatchObject({ ok: true });
    expect(drawn.plan).toMatchObject({ id: REGION, title: 'Feuille de route régionale' });
    expect(drawn.rulings).toEqual([
      { fiches: [one, other], ruling: 'same', decidedBy: 'Camille Roux', decidedOn: '2027-02-03' },
    ]);
    expect(Object.keys(drawn).toSorted()).toEqual(Object.keys(recipeWith()).toSorted());
  });
  it('holds no ruling of another region', () => {
    const document = withAll(
      add('regions', region),
      add('regions', { ...region, id: idNumber(901) }),
      add('regionRulings', ruling(31, [one, other], idNumber(901))),
    );
    const item = document.regions.find(({ id }) => id === REGION);
    if (!item) throw new Error('no region');
    expect(recipeOf(item, document).rulings).toEqual([]);
  });
});

describe('what may not happen to a region', () => {
  it('a pair is ruled once, whichever fiche is named first', () => {
    expect(guardAgainst(withAll(add('regions', region)), add('regionRulings', ruling(32)))).toBeNull();
    expect(guardAgainst(ruledOn(), add('regionRulings', ruling(32, [other, one])))).toBe('already-ruled');
  });
  it('a ruling is about two fiches, of a region that is there, and stays about them', () => {
    const document = withAll(add('regions', region));
    expect(guardAgainst(document, add('regionRulings', ruling(32, [one, one])))).toBe('one-fiche');
    expect(guardAgainst(document, add('regionRulings', ruling(32, [one, other], idNumber(5))))).toBe(
      'region-unknown',
    );
    const set = (field: string, value: unknown): CollectionChange => ({
      kind: 'item.set',
      list: 'regionRulings',
      itemId: idNumber(31),
      field,
      value,
      stamp,
    });
    expect(guardAgainst(ruledOn(), set('fiches', [other, one]))).toBe('pair-fixed');
    expect(guardAgainst(ruledOn(), set('ruling', 'different'))).toBeNull();
  });
  it('a region goes once its rulings are gone', () => {
    const removal = (list: string, itemId: string): CollectionChange => ({
      kind: 'item.remove',
      list,
      itemId,
    });
    expect(guardAgainst(ruledOn(), removal('regions', REGION))).toBe('has-rulings');
    const { document } = applyRegionsChange(ruledOn(), removal('regionRulings', idNumber(31)));
    expect(guardAgainst(document, removal('regions', REGION))).toBeNull();
  });
  it('each change fits the schema of its field, and is taken back by its inverse', () => {
    const change = { kind: 'item.set', list: 'regions', itemId: REGION, field: 'numbering', stamp } as const;
    expect(regionsChange.safeParse({ ...change, value: 'by-committee' }).success).toBe(true);
    expect(regionsChange.safeParse({ ...change, value: 'by-hand' }).success).toBe(false);
    const before = ruledOn();
    const { document, inverse } = applyRegionsChange(before, { ...change, value: 'by-committee' });
    expect(document.regions[0]?.numbering).toBe('by-committee');
    expect(applyRegionsChange(document, inverse).document).toEqual(before);
  });
});
