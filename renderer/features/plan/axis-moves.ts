// Axes: how many fiches each bears, and where one goes when it is moved among its siblings, under another, or up a level.
import type { Action } from '../../../main/domain/action/action.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import { descendantsOf } from '../../../main/domain/plan/axis-tree.ts';
import type { Axis } from '../../../main/domain/plan/plan.ts';

type Axes = readonly Axis[];
type Direction = 'up' | 'down' | 'in' | 'out';

const siblingsOf = (axes: Axes, { parentId }: Axis): Axes =>
  axes.filter((each) => each.parentId === parentId);

/** Empty where there is nowhere to go that way. */
export function moveAxis(planId: string, axes: Axes, axis: Axis, direction: Direction): readonly Edit[] {
  switch (direction) {
    case 'up':
      return swapWith(planId, axes, axis, -1);
    case 'down':
      return swapWith(planId, axes, axis, 1);
    case 'in': {
      const siblings = siblingsOf(axes, axis);
      const above = siblings[siblings.indexOf(axis) - 1];
      return above ? [under(planId, axis, above.id)] : [];
    }
    case 'out': {
      const parent = axes.find(({ id }) => id === axis.parentId);
      return parent ? [under(planId, axis, parent.parentId)] : [];
    }
  }
}

function swapWith(planId: string, axes: Axes, axis: Axis, step: 1 | -1): readonly Edit[] {
  const siblings = siblingsOf(axes, axis);
  const other = siblings[siblings.indexOf(axis) + step];
  return other ? [{ kind: 'axis.move', planId, axisId: axis.id, position: axes.indexOf(other) }] : [];
}

/** Dropped on another axis: goes under it, unless that one is the axis itself or under it. */
export function dropAxis(
  planId: string,
  axes: Axes,
  axisId: string,
  targetId: string | null,
): readonly Edit[] {
  const axis = axes.find(({ id }) => id === axisId);
  if (!axis || axis.parentId === targetId || axisId === targetId) return [];
  if (targetId !== null && descendantsOf(axes, axisId).has(targetId)) return [];
  return [under(planId, axis, targetId)];
}

function under(planId: string, { id, parentId }: Axis, targetId: string | null): Edit {
  return { kind: 'axis.set', planId, axisId: id, field: 'parentId', value: targetId, before: parentId };
}

/** How many fiches bear each axis. */
export function countByAxis(actions: readonly Pick<Action, 'axisIds'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of actions.flatMap(({ axisIds }) => axisIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
