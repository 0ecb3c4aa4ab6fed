// Immutable lists of entities, found by id without walking: one edit among 10,000 must not cost 10,000 steps twice.
import type { EntityId } from '../identity/entity.ts';

export interface Identified {
  readonly id: EntityId;
}

/** Positions by id, kept per list. A list that only had an item replaced shares its predecessor's. */
const positions = new WeakMap<readonly Identified[], ReadonlyMap<EntityId, number>>();

function positionsOf(list: readonly Identified[]): ReadonlyMap<EntityId, number> {
  let known = positions.get(list);
  if (!known) {
    known = new Map(list.map((item, index) => [item.id, index]));
    positions.set(list, known);
  }
  return known;
}

/** Where the entity stands in the list, or -1. */
export function positionOf(list: readonly Identified[], id: EntityId): number {
  return positions.has(list) || !isLookedThrough(list)
    ? (positionsOf(list).get(id) ?? -1)
    : list.findIndex((item) => item.id === id);
}

/** In a batch, a list whose items move is not numbered anew after each of them, but once they have stopped moving. */
function isLookedThrough(list: readonly Identified[]): boolean {
  const searches = fresh?.get(list);
  if (searches === undefined || searches >= MOST_SEARCHES) return false;
  fresh?.set(list, searches + 1);
  return true;
}
/** About as long as numbering the list takes. */
const MOST_SEARCHES = 32;

export function findById<Item extends Identified>(list: readonly Item[], id: EntityId): Item | undefined {
  return list[positionOf(list, id)];
}

/** Lists made since the batch began, which nobody else has seen yet; and how often each was looked through since its items last moved. */
let fresh: WeakMap<readonly Identified[], number> | undefined;

/**
 * Within `work`, a list copied once is altered in place from then on: a thousand edits of one list cost one copy, not a thousand.
 * Only for changes applied one after the other, of which the last document alone is kept.
 */
export function inListBatch<Value>(work: () => Value): Value {
  const outer = fresh;
  fresh = new WeakMap();
  try {
    return work();
  } finally {
    fresh = outer;
  }
}

export function withReplaced<Item extends Identified>(
  list: readonly Item[],
  at: number,
  item: Item,
): readonly Item[] {
  if (fresh?.has(list)) {
    (list as Item[])[at] = item;
    return list;
  }
  const next = list.slice();
  next[at] = item;
  positions.set(next, positionsOf(list));
  fresh?.set(next, 0);
  return next;
}

/** Inserts at the position, or at the end where the list is shorter than that. */
export function withInserted<Item extends Identified>(
  list: readonly Item[],
  at: number,
  item: Item,
): readonly Item[] {
  return spliced(list, Math.min(at, list.length), 0, item);
}

export function withRemoved<Item extends Identified>(list: readonly Item[], at: number): readonly Item[] {
  return spliced(list, at, 1);
}

function spliced<Item extends Identified>(
  list: readonly Item[],
  at: number,
  removedCount: number,
  ...items: readonly Item[]
): readonly Item[] {
  if (fresh?.has(list)) {
    (list as Item[]).splice(at, removedCount, ...items);
    positions.delete(list);
    fresh.set(list, 0);
    return list;
  }
  const next = list.toSpliced(at, removedCount, ...items);
  fresh?.set(next, 0);
  return next;
}
