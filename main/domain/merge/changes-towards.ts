// The fewest edits that bring a workspace's plan and directory to what was merged: one act, which one undo takes back.
import type { DirectoryChange, DocumentChange, PlanChange } from '../change/change.ts';
import type { PartList } from '../change/part-change.ts';
import { AT_THE_END } from '../change/value-fits-field.ts';
import type { Directory } from '../directory/directory.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { Plan } from '../plan/plan.ts';
import {
  ACTION_PART_LISTS,
  asEntities,
  asEntity,
  FIELD_NAMES,
  PLAN_PART_LISTS,
  type Collection,
  type DirectoryCollection,
  type Entity,
} from './entities.ts';
import { movedIds } from './order.ts';
import { saysTheSame } from './same-content.ts';

export interface Subject {
  readonly plan: Plan;
  readonly directory: Directory;
}

/** Nobody is taken out of the directory: other plans may name who this one does not. */
export function changesTowards(
  { plan, directory }: Subject,
  merged: PlanDocument,
  stamp: Stamp,
): readonly DocumentChange[] {
  const inPlan: PlanChange[] = [];
  const inDirectory: DirectoryChange[] = [];
  for (const collection of ['organisations', 'contacts'] as const)
    inDirectory.push(...directoryChanges(collection, directory, merged, stamp));
  const write = new PlanChanges(stamp, inPlan);
  write.ofPlan(plan, merged.plan);
  return [
    ...inDirectory.map((change): DocumentChange => ({ kind: 'directory', id: 'directory', change })),
    ...inPlan.map((change): DocumentChange => ({ kind: 'plan', id: plan.id, change })),
  ];
}

interface Set_ {
  readonly field: string;
  readonly value: unknown;
}

function changedFields(collection: Collection, before: Entity, after: Entity): readonly Set_[] {
  if (before === after) return [];
  return FIELD_NAMES[collection]
    .filter((field) => !saysTheSame(before[field], after[field]))
    .map((field) => ({ field, value: after[field] }));
}

function directoryChanges(
  collection: DirectoryCollection,
  directory: Directory,
  merged: PlanDocument,
  stamp: Stamp,
): readonly DirectoryChange[] {
  const known = new Map(asEntities(directory[collection]).map((entity) => [entity.id, entity]));
  return asEntities(merged[collection]).flatMap((entity): DirectoryChange[] => {
    const before = known.get(entity.id);
    if (!before) {
      return collection === 'organisations'
        ? [{ kind: 'organisation.add', organisation: entity as never, position: AT_THE_END }]
        : [{ kind: 'contact.add', contact: entity as never, position: AT_THE_END }];
    }
    return changedFields(collection, before, entity).map(({ field, value }): DirectoryChange => {
      const set = { field: field as never, value, stamp };
      return collection === 'organisations'
        ? { kind: 'organisation.set', organisationId: entity.id, ...set }
        : { kind: 'contact.set', contactId: entity.id, ...set };
    });
  });
}

/** How one kind of list is changed. */
interface ListWriter {
  readonly add: (entity: Entity, position: number) => PlanChange;
  readonly remove: (id: EntityId) => PlanChange;
  readonly move: (id: EntityId, position: number) => PlanChange;
  readonly alter: (before: Entity, after: Entity) => void;
}

class PlanChanges {
  readonly #stamp: Stamp;
  readonly #written: PlanChange[];

  constructor(stamp: Stamp, written: PlanChange[]) {
    this.#stamp = stamp;
    this.#written = written;
  }

  ofPlan(before: Plan, after: Plan): void {
    const stamp = this.#stamp;
    for (const { field, value } of changedFields('plan', asEntity(before), asEntity(after)))
      this.#written.push({ kind: 'plan.set', field: field as never, value, stamp });
    for (const list of PLAN_PART_LISTS)
      this.#parts(null, list, asEntities(before[list]), asEntities(after[list]));
    this.#list(asEntities(before.axes), asEntities(after.axes), this.#axisWriter());
    if (after.lastActionNumber !== before.lastActionNumber)
      this.#written.push({ kind: 'plan.number', lastActionNumber: after.lastActionNumber });
    this.#list(asEntities(before.actions), asEntities(after.actions), this.#actionWriter());
    // The next file that leaves is newer than both copies.
    if (after.revision > before.revision)
      this.#written.push({ kind: 'plan.revise', revision: after.revision, stamp });
  }

  #axisWriter(): ListWriter {
    const stamp = this.#stamp;
    return {
      add: (axis, position) => ({ kind: 'axis.add', axis: axis as never, position }),
      remove: (axisId) => ({ kind: 'axis.remove', axisId }),
      move: (axisId, position) => ({ kind: 'axis.move', axisId, position }),
      alter: (before, after) => {
        for (const { field, value } of changedFields('axes', before, after))
          this.#written.push({ kind: 'axis.set', axisId: after.id, field: field as never, value, stamp });
      },
    };
  }

  #actionWriter(): ListWriter {
    const stamp = this.#stamp;
    return {
      add: (action, position) => ({ kind: 'action.add', action: action as never, position }),
      remove: (actionId) => ({ kind: 'action.remove', actionId }),
      move: (actionId, position) => ({ kind: 'action.move', actionId, position }),
      alter: (before, after) => {
        const { id: actionId } = after;
        for (const { field, value } of changedFields('actions', before, after))
          this.#written.push({ kind: 'action.set', actionId, field: field as never, value, stamp });
        for (const list of ACTION_PART_LISTS)
          this.#parts(actionId, list, before[list] as readonly Entity[], after[list] as readonly Entity[]);
      },
    };
  }

  #parts(
    actionId: EntityId | null,
    list: PartList,
    before: readonly Entity[],
    after: readonly Entity[],
  ): void {
    const stamp = this.#stamp;
    this.#list(before, after, {
      add: (part, position) => ({ kind: 'part.add', actionId, list, part, position }),
      remove: (partId) => ({ kind: 'part.remove', actionId, list, partId }),
      move: (partId, position) => ({ kind: 'part.move', actionId, list, partId, position }),
      alter: (one, other) => {
        for (const { field, value } of changedFields(list, one, other))
          this.#written.push({ kind: 'part.set', actionId, list, partId: other.id, field, value, stamp });
      },
    });
  }

  /** What goes first, then what comes or moves, from the first place to the last, then what is altered where it stands. */
  #list(before: readonly Entity[], after: readonly Entity[], writer: ListWriter): void {
    if (before === after) return;
    const wanted = new Map(after.map((entity) => [entity.id, entity]));
    const known = new Map(before.map((entity) => [entity.id, entity]));
    for (const { id } of before) if (!wanted.has(id)) this.#written.push(writer.remove(id));
    const moved = movedIds(
      before.map(({ id }) => id),
      after.map(({ id }) => id),
    );
    if (moved.size > 0 || after.some(({ id }) => !known.has(id))) {
      const there = before.map(({ id }) => id).filter((id) => wanted.has(id));
      this.#place(after, { there, known, moved }, writer);
    }
    for (const entity of after) {
      const own = known.get(entity.id);
      if (own && own !== entity) writer.alter(own, entity);
    }
  }

  #place(
    after: readonly Entity[],
    {
      there,
      known,
      moved,
    }: { there: EntityId[]; known: ReadonlyMap<EntityId, Entity>; moved: ReadonlySet<string> },
    { add, move }: ListWriter,
  ): void {
    for (const [index, entity] of after.entries()) {
      const { id } = entity;
      const isNew = !known.has(id);
      if (!isNew && !moved.has(id)) continue;
      if (!isNew) there.splice(there.indexOf(id), 1);
      // All that stands before it is placed already: it is no further left than its own rank.
      const previous = after[index - 1];
      const position = previous ? there.indexOf(previous.id, index - 1) + 1 : 0;
      there.splice(position, 0, id);
      this.#written.push(isNew ? add(entity, position) : move(id, position));
    }
  }
}
