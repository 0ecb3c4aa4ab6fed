// What one copy took away and the other names: the mention goes too, and it is said. A mention that was dead already in a copy stays.
import type { Action } from '../action/action.ts';
import type { EntityId } from '../identity/entity.ts';
import type { Axis, Plan } from '../plan/plan.ts';
import type { MergeNote } from './merge-notes.ts';

interface Copies {
  readonly mine: Plan;
  readonly theirs: Plan;
}

export function withoutDeadReferences(merged: Plan, { mine, theirs }: Copies, notes: MergeNote[]): Plan {
  const gone = namesOfGone(merged, [mine, theirs]);
  if (gone.size === 0) return merged;
  const dead = new DeadReferences(gone, [mine, theirs], notes);
  return {
    ...merged,
    axes: mapped(merged.axes, (axis) => dead.ofAxis(axis)),
    actions: mapped(merged.actions, (action) => dead.ofAction(action)),
  };
}

/** The list itself where nothing in it changes. */
export function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let isChanged = false;
  const next = items.map((item) => {
    const changed = change(item);
    isChanged ||= changed !== item;
    return changed;
  });
  return isChanged ? next : items;
}

function namesOfGone(merged: Plan, copies: readonly Plan[]): ReadonlyMap<EntityId, string> {
  const there = new Set([...merged.axes, ...merged.actions].map(({ id }) => id));
  const gone = new Map<EntityId, string>();
  for (const { axes, actions } of copies) {
    for (const { id, title } of axes) if (!there.has(id)) gone.set(id, title);
    for (const { id, number, title } of actions) if (!there.has(id)) gone.set(id, `${number} – ${title}`);
  }
  return gone;
}

/** One copy, to know which mentions were dead in it before. */
interface Copy {
  readonly ids: ReadonlySet<EntityId>;
  readonly axes: ReadonlyMap<EntityId, Axis>;
  readonly actions: ReadonlyMap<EntityId, Action>;
}

function copyOf({ axes, actions }: Plan): Copy {
  return {
    ids: new Set([...axes, ...actions].map(({ id }) => id)),
    axes: new Map(axes.map((axis) => [axis.id, axis])),
    actions: new Map(actions.map((action) => [action.id, action])),
  };
}

class DeadReferences {
  readonly #gone: ReadonlyMap<EntityId, string>;
  readonly #copies: readonly Copy[];
  readonly #notes: MergeNote[];

  constructor(gone: ReadonlyMap<EntityId, string>, copies: readonly Plan[], notes: MergeNote[]) {
    this.#gone = gone;
    this.#copies = copies.map(copyOf);
    this.#notes = notes;
  }

  ofAxis(axis: Axis): Axis {
    const { parentId } = axis;
    const isDead = this.#test(({ axes }) => axes.get(axis.id)?.parentId === parentId);
    if (parentId === null || !isDead(parentId)) return axis;
    this.#note('axes', axis, 'parentId', [parentId]);
    return { ...axis, parentId: null };
  }

  ofAction(action: Action): Action {
    const { id, parentId, axisIds, links } = action;
    const isDeadParent = this.#test(({ actions }) => actions.get(id)?.parentId === parentId);
    const isDeadAxis = this.#test(({ actions }, named) => actions.get(id)?.axisIds.includes(named) === true);
    const isDeadLink = this.#test(
      ({ actions }, named) => actions.get(id)?.links.some((link) => link.actionId === named) === true,
    );
    let next = action;
    if (parentId !== null && isDeadParent(parentId)) {
      next = { ...next, parentId: null };
      this.#note('actions', action, 'parentId', [parentId]);
    }
    const deadAxes = axisIds.filter(isDeadAxis);
    if (deadAxes.length > 0) {
      next = { ...next, axisIds: axisIds.filter((each) => !deadAxes.includes(each)) };
      this.#note('actions', action, 'axisIds', deadAxes);
    }
    const deadLinks = links.map((link) => link.actionId).filter(isDeadLink);
    if (deadLinks.length > 0) {
      next = { ...next, links: links.filter(({ actionId }) => !deadLinks.includes(actionId)) };
      this.#note('actions', action, 'links', deadLinks);
    }
    return next;
  }

  #test(namedIn: (copy: Copy, id: EntityId) => boolean): (id: EntityId) => boolean {
    return (id) => this.#gone.has(id) && !this.#copies.some((copy) => !copy.ids.has(id) && namedIn(copy, id));
  }

  #note(
    collection: 'actions' | 'axes',
    { id, title }: { readonly id: EntityId; readonly title: string },
    field: string,
    gone: readonly EntityId[],
  ): void {
    const names = gone.map((each) => this.#gone.get(each) ?? '');
    this.#notes.push({ kind: 'reference-dropped', collection, id, title, field, gone: names });
  }
}
