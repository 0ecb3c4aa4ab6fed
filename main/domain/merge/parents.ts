// Places in a tree, given apart: X under Y in one copy, Y under X in the other. What was moved goes back to where it was.
import type { EntityId } from '../identity/entity.ts';
import { mapped } from './dead-references.ts';
import type { MergeNote } from './merge-notes.ts';

interface Placed {
  readonly id: EntityId;
  readonly title: string;
  readonly parentId: EntityId | null;
}

/** How many levels there may be below the first: one for fiches, any number for axes. */
type Depth = 'one-level' | 'any';

export interface Tree<Item extends Placed> {
  readonly collection: 'actions' | 'axes';
  readonly depth: Depth;
  readonly items: readonly Item[];
  readonly base: readonly Placed[];
  readonly copies: readonly (readonly Placed[])[];
}

type Parents = Map<EntityId, EntityId | null>;
const parentsOf = (items: readonly Placed[]): Parents =>
  new Map(items.map(({ id, parentId }) => [id, parentId]));

export function withSoundParents<Item extends Placed>(
  { collection, depth, items, base, copies }: Tree<Item>,
  notes: MergeNote[],
): readonly Item[] {
  const parents = parentsOf(items);
  const before = parentsOf(base);
  const place = (id: EntityId): EntityId | null => {
    const parent = before.get(id) ?? null;
    return parent !== null && parents.has(parent) ? parent : null;
  };
  // What was wrong in a copy already is that copy's own.
  const wrongBefore = new Set(copies.flatMap((copy) => [...wrongPlaces(parentsOf(copy), depth)]));
  const restored = new Set<EntityId>();
  for (;;) {
    const movable = [...wrongPlaces(parents, depth)].filter(
      (id) => !wrongBefore.has(id) && (parents.get(id) ?? null) !== place(id),
    );
    if (movable.length === 0) break;
    for (const id of movable) {
      parents.set(id, place(id));
      restored.add(id);
    }
  }
  if (restored.size === 0) return items;
  return mapped(items, (item) => {
    if (!restored.has(item.id)) return item;
    notes.push({ kind: 'parent-restored', collection, id: item.id, title: item.title });
    return { ...item, parentId: parents.get(item.id) ?? null };
  });
}

/** Every item of a ring; where there is one level only, every item of a chain that is longer. */
function wrongPlaces(parents: Parents, depth: Depth): ReadonlySet<EntityId> {
  const wrong = new Set<EntityId>();
  for (const [id, parent] of parents) {
    if (parent === null) continue;
    if (depth === 'one-level') {
      if ((parents.get(parent) ?? null) === null && parent !== id) continue;
      wrong.add(id).add(parent);
    } else if (isInRing(parents, id)) wrong.add(id);
  }
  return wrong;
}

function isInRing(parents: Parents, id: EntityId): boolean {
  const seen = new Set<EntityId>();
  let above = parents.get(id) ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === id) return true;
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return false;
}
