// What one plan document says that another does not: entity by entity, field by field.
import type { PlanDocument } from '../plan/plan-document.ts';
import {
  ACTION_PART_LISTS,
  addressIn,
  asEntities,
  asEntity,
  FIELD_NAMES,
  PLAN_PART_LISTS,
  type Entity,
  type EntityAddress,
  type ListAddress,
} from './entities.ts';
import { movedIds } from './order.ts';
import { saysTheSame } from './same-content.ts';

export const DIFFERENCE_KIND_LABELS = {
  added: 'Ajouts',
  removed: 'Suppressions',
  field: 'Modifications',
  moved: 'Déplacements',
} as const;
export type DifferenceKind = keyof typeof DIFFERENCE_KIND_LABELS;

export type Difference =
  | {
      readonly kind: 'field';
      readonly entity: EntityAddress;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: 'added'; readonly entity: EntityAddress; readonly after: Entity }
  | { readonly kind: 'removed'; readonly entity: EntityAddress; readonly before: Entity }
  /** Ranks in the list, from 0. */
  | {
      readonly kind: 'moved';
      readonly entity: EntityAddress;
      readonly before: number;
      readonly after: number;
    };

/** The plan itself, its axes, its fiches in their order of today, then whom it names. */
export function compare(left: PlanDocument, right: PlanDocument): readonly Difference[] {
  const found: Difference[] = [];
  const [one, other] = [left.plan, right.plan];
  const address: EntityAddress = { collection: 'plan', id: other.id, actionId: null };
  compareFields(address, asEntity(one), asEntity(other), found);
  for (const collection of [...PLAN_PART_LISTS, 'axes'] as const) {
    const list = { collection, actionId: null };
    compareLists(list, asEntities(one[collection]), asEntities(other[collection]), found);
  }
  const actions = { collection: 'actions', actionId: null } as const;
  compareLists(actions, asEntities(one.actions), asEntities(other.actions), found);
  for (const collection of ['organisations', 'contacts'] as const) {
    const list = { collection, actionId: null };
    compareLists(list, asEntities(left[collection]), asEntities(right[collection]), found);
  }
  return found;
}

function compareFields(address: EntityAddress, left: Entity, right: Entity, found: Difference[]): void {
  for (const field of FIELD_NAMES[address.collection]) {
    const [before, after] = [left[field], right[field]];
    if (!saysTheSame(before, after)) found.push({ kind: 'field', entity: address, field, before, after });
  }
}

function compareLists(
  list: ListAddress,
  left: readonly Entity[],
  right: readonly Entity[],
  found: Difference[],
): void {
  if (left === right || (left.length === 0 && right.length === 0)) return;
  const before = new Map(left.map((entity, rank) => [entity.id, { entity, rank }]));
  const there = new Set(right.map(({ id }) => id));
  const moved = movedIn(list, left, right);
  for (const entity of left) {
    if (!there.has(entity.id))
      found.push({ kind: 'removed', entity: addressIn(list, entity.id), before: entity });
  }
  for (const [rank, entity] of right.entries()) {
    const address = addressIn(list, entity.id);
    const own = before.get(entity.id);
    if (!own) {
      found.push({ kind: 'added', entity: address, after: entity });
      continue;
    }
    if (moved.has(entity.id)) found.push({ kind: 'moved', entity: address, before: own.rank, after: rank });
    if (!saysTheSame(own.entity, entity)) compareEntities(address, own.entity, entity, found);
  }
}

/** The directory is told in alphabetical order, whatever the order it was entered in. */
function movedIn(
  { collection }: ListAddress,
  left: readonly Entity[],
  right: readonly Entity[],
): ReadonlySet<string> {
  if (collection === 'organisations' || collection === 'contacts') return new Set();
  return movedIds(
    left.map(({ id }) => id),
    right.map(({ id }) => id),
  );
}

function compareEntities(address: EntityAddress, left: Entity, right: Entity, found: Difference[]): void {
  if (saysTheSame(left, right)) return;
  compareFields(address, left, right, found);
  if (address.collection !== 'actions') return;
  for (const collection of ACTION_PART_LISTS) {
    const list = { collection, actionId: address.id };
    compareLists(list, left[collection] as readonly Entity[], right[collection] as readonly Entity[], found);
  }
}
