// A list of entities in two copies edited apart: entity by entity, field by field.
import type { EntityId } from '../identity/entity.ts';
import {
  fieldConflictId,
  orderConflictId,
  presenceConflictId,
  type Conflict,
  type Decision,
  type Decisions,
} from './conflict.ts';
import {
  addressIn,
  FIELD_NAMES,
  schemaOf,
  type Entity,
  type EntityAddress,
  type ListAddress,
} from './entities.ts';
import { mergeValue } from './merge-value.ts';
import { mergeOrders } from './order.ts';
import { saysTheSame } from './same-content.ts';

/** One merge under way: what was decided, and what is found to be a question. */
export interface Merging {
  readonly isBaseKnown: boolean;
  readonly decisions: Decisions;
  readonly conflicts: Conflict[];
}

/** The same value in the three documents; `base` undefined where it was not there, or is not known. */
export interface Three<Value> {
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/** `mine` itself where it says all there is to say. */
export function mergeFields(
  merging: Merging,
  address: EntityAddress,
  { base, mine, theirs }: Three<Entity>,
): Entity {
  const taken: Record<string, unknown> = {};
  for (const field of FIELD_NAMES[address.collection]) {
    const value = mergeField(merging, address, field, {
      base: base?.[field],
      mine: mine[field],
      theirs: theirs[field],
    });
    if (!saysTheSame(value, mine[field])) taken[field] = value;
  }
  return withTaken(mine, theirs, taken);
}

/** What is taken from the other copy bears the later of both dates. */
export function withTaken(mine: Entity, theirs: Entity, taken: Readonly<Record<string, unknown>>): Entity {
  if (Object.keys(taken).length === 0) return mine;
  const isOtherLater = String(theirs['updatedAt']) > String(mine['updatedAt']);
  const { updatedAt, updatedBy } = isOtherLater ? theirs : mine;
  return { ...mine, ...taken, updatedAt, updatedBy };
}

function mergeField(
  { decisions, conflicts }: Merging,
  entity: EntityAddress,
  field: string,
  { base, mine, theirs }: Three<unknown>,
): unknown {
  const merged = mergeValue(schemaOf(entity.collection, field), base, mine, theirs);
  if ('value' in merged) return merged.value;
  const id = fieldConflictId(entity, field);
  conflicts.push({ kind: 'field', id, entity, field, base, mine, theirs, choices: merged.choices });
  const decided: Decision = decisions[id] ?? 'mine';
  // A choice may be null: a date taken away.
  return Object.hasOwn(merged.choices, decided) ? merged.choices[decided] : merged.choices.mine;
}

type MergeOne = (address: EntityAddress, versions: Three<Entity>) => Entity;

/** `mine` itself where nothing changes. */
export function mergeLists(
  merging: Merging,
  list: ListAddress,
  { base, mine, theirs }: Three<readonly Entity[]>,
  mergeOne: MergeOne = (address, versions) => mergeFields(merging, address, versions),
): readonly Entity[] {
  if (mine.length === 0 && theirs.length === 0) return mine;
  const [before, own, other] = [base ?? [], mine, theirs].map(byId) as [ById, ById, ById];
  const kept = new Map<EntityId, Entity>();
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const versions = { base: before.get(id), mine: own.get(id), theirs: other.get(id) };
    const merged = mergePresence(merging, addressIn(list, id), versions, mergeOne);
    if (merged) kept.set(id, merged);
  }
  const ids = orderOf(merging, list, { base, mine, theirs }, kept);
  const merged = ids.flatMap((id) => kept.get(id) ?? []);
  const isAsMine = merged.length === mine.length && merged.every((entity, index) => entity === mine[index]);
  return isAsMine ? mine : merged;
}

type ById = ReadonlyMap<EntityId, Entity>;
function byId(list: readonly Entity[]): ById {
  return new Map(list.map((entity) => [entity.id, entity]));
}

type Versions = Readonly<Record<'base' | 'mine' | 'theirs', Entity | undefined>>;

/** Undefined: it is gone. */
function mergePresence(
  merging: Merging,
  address: EntityAddress,
  { base, mine, theirs }: Versions,
  mergeOne: MergeOne,
): Entity | undefined {
  if (mine && theirs) return mergePresent(address, { base, mine, theirs }, mergeOne);
  const value = mine ?? theirs;
  const isAdded = merging.isBaseKnown && !base;
  if (!value || isAdded) return value;
  return saysTheSame(base, value) ? undefined : keptOrNot(merging, address, { base, mine, theirs }, value);
}

/** Taken away in one copy, and not the same as before in the other. */
function keptOrNot(
  merging: Merging,
  address: EntityAddress,
  { base, mine }: Versions,
  value: Entity,
): Entity | undefined {
  const removedBy = mine ? 'theirs' : 'mine';
  const id = presenceConflictId(address);
  const isRemovalKnown = base !== undefined;
  merging.conflicts.push({ kind: 'presence', id, entity: address, removedBy, value, isRemovalKnown });
  // Until it is decided, nothing is lost.
  return merging.decisions[id] === removedBy ? undefined : value;
}

/** One of the copies as it is wherever the other says nothing else. */
function mergePresent(address: EntityAddress, versions: Three<Entity>, mergeOne: MergeOne): Entity {
  const { base, mine, theirs } = versions;
  if (saysTheSame(mine, theirs) || (base && saysTheSame(base, theirs))) return mine;
  if (base && saysTheSame(base, mine)) return theirs;
  return mergeOne(address, versions);
}

function orderOf(
  merging: Merging,
  list: ListAddress,
  { base, mine, theirs }: Three<readonly Entity[]>,
  kept: ById,
): readonly EntityId[] {
  const ids = (entities: readonly Entity[]): readonly EntityId[] => entities.map(({ id }) => id);
  const id = orderConflictId(list);
  const preferred = merging.decisions[id] === 'theirs' ? 'theirs' : 'mine';
  const orders = {
    base: merging.isBaseKnown ? ids(base ?? []) : null,
    mine: ids(mine),
    theirs: ids(theirs),
    kept: new Set(kept.keys()),
  };
  const order = mergeOrders(orders, preferred, (each) => `${String(kept.get(each)?.['createdAt'])} ${each}`);
  if (order.isConflict) merging.conflicts.push({ kind: 'order', id, list });
  return order.ids;
}
