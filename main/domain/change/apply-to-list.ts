// What can be done to a list of entities, and what it takes to undo it. Throws ChangeDoesNotApply.
import type { Stamp } from '../identity/entity.ts';
import { ChangeDoesNotApply } from './change-does-not-apply.ts';
import { findById, positionOf, withInserted, withRemoved, withReplaced, type Identified } from './list.ts';

export interface Applied<Document, Change> {
  readonly document: Document | undefined;
  readonly inverse: Change;
}

interface Stamped extends Identified {
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export function added<Item extends Identified>(
  list: readonly Item[],
  position: number,
  item: Item,
): readonly Item[] {
  if (findById(list, item.id)) throw new ChangeDoesNotApply('entity-exists', item.id);
  return withInserted(list, position, item);
}

export function removed<Item extends Identified>(list: readonly Item[], id: string) {
  const position = positionOf(list, id);
  const item = list[position];
  if (!item) throw new ChangeDoesNotApply('entity-missing', id);
  return { list: withRemoved(list, position), item, position };
}

/** `position` in the answer is where the item stood before. */
export function moved<Item extends Identified>(list: readonly Item[], id: string, to: number) {
  const { list: without, item, position } = removed(list, id);
  return { list: withInserted(without, to, item), position };
}

export function replaced<Item extends Identified>(list: readonly Item[], item: Item): readonly Item[] {
  const at = positionOf(list, item.id);
  if (at < 0) throw new ChangeDoesNotApply('entity-missing', item.id);
  return withReplaced(list, at, item);
}

/** `before` is what the inverse change must carry instead. */
export function setField<Item extends Stamped>(
  list: readonly Item[],
  id: string,
  change: { readonly field: string; readonly value?: unknown; readonly stamp: Stamp },
): { readonly list: readonly Item[]; readonly before: { readonly value: unknown; readonly stamp: Stamp } } {
  const at = positionOf(list, id);
  const before = list[at];
  if (!before) throw new ChangeDoesNotApply('entity-missing', id);
  const after = { ...before, [change.field]: change.value, ...updated(change.stamp) };
  return {
    list: withReplaced(list, at, after),
    before: { value: before[change.field as keyof Item], stamp: stampOf(before) },
  };
}

export function updated({ at, by }: Stamp): { updatedAt: string; updatedBy: string } {
  return { updatedAt: at, updatedBy: by };
}

export function stampOf(entity: { readonly updatedAt: string; readonly updatedBy: string }): Stamp {
  return { at: entity.updatedAt, by: entity.updatedBy };
}
