// Lists that are the value of one field (territories, pilotes, themes…): merged as sets that keep their order.
import { mergeOrders } from './order.ts';
import { saysTheSame } from './same-content.ts';

/** What makes an item the same one, though it says something else of it. The first that it has counts. */
const KEYS: readonly (readonly string[])[] = [
  ['id'],
  ['kind', 'code'],
  ['actionId', 'kind'],
  ['organisationId', 'role'],
  ['organisationId', 'person'],
  ['indicatorId'],
  ['field', 'decision'],
  ['label'],
  ['year'],
  ['on'],
];

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item);
  const record = item as Readonly<Record<string, unknown>>;
  const names = KEYS.find((each) => each.every((name) => Object.hasOwn(record, name)));
  if (!names) return JSON.stringify(item);
  const said = [...names.map((name) => record[name]), ...unnamed(record)];
  return JSON.stringify(said);
}

/** A pilote without an organisation is told by the words of the source. */
function unnamed(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  return record['organisationId'] === null ? [record['note'], record['contactId']] : [];
}

/** Null where two items of one list cannot be told apart. */
function byKey(items: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const found = new Map(items.map((item) => [keyOf(item), item]));
  return found.size === items.length ? found : null;
}

export interface MergedItems {
  readonly items: readonly unknown[];
  readonly isConflict: boolean;
}

/** Undefined where the lists can only be taken whole. */
export function mergeItems(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  preferred: 'mine' | 'theirs',
): MergedItems | undefined {
  const [before, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  if (!before || !own || !other) return undefined;
  const kept = new Map<string, unknown>();
  let isConflict = false;
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const merged = mergeItem([before, own, other], key, preferred);
    isConflict ||= merged.isConflict;
    if (merged.item !== undefined) kept.set(key, merged.item);
  }
  const orders = { base: [...before.keys()], mine: [...own.keys()], theirs: [...other.keys()] };
  const order = mergeOrders({ ...orders, kept: new Set(kept.keys()) }, preferred, (key) => key);
  return { items: order.ids.map((key) => kept.get(key)), isConflict: isConflict || order.isConflict };
}

type Keyed = ReadonlyMap<string, unknown>;

/** `item` undefined: it is gone. */
function mergeItem(
  [before, own, other]: readonly [Keyed, Keyed, Keyed],
  key: string,
  preferred: 'mine' | 'theirs',
): { readonly item: unknown; readonly isConflict: boolean } {
  const [base, mine, theirs] = [before.get(key), own.get(key), other.get(key)];
  if (saysTheSame(mine, theirs) || saysTheSame(base, theirs)) return { item: mine, isConflict: false };
  if (saysTheSame(base, mine)) return { item: theirs, isConflict: false };
  return { item: preferred === 'mine' ? mine : theirs, isConflict: true };
}
