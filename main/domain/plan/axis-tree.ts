// The tree of axes of a plan, made from the flat list: order among siblings is order in the list.
import type { EntityId } from '../identity/entity.ts';
import type { Axis } from './plan.ts';

export interface AxisNode {
  readonly axis: Axis;
  /** 0 at the top. */
  readonly depth: number;
  /** `1`, `1.2`: where it stands, for people. */
  readonly rank: string;
  readonly children: readonly AxisNode[];
}

/** An axis whose parent is gone stands at the top; a cycle is cut where it closes. */
export function axisTree(axes: readonly Axis[]): readonly AxisNode[] {
  const known = new Set(axes.map(({ id }) => id));
  const parentOf = (axis: Axis): EntityId | null =>
    axis.parentId !== null && known.has(axis.parentId) ? axis.parentId : null;
  const under = (
    parentId: EntityId | null,
    depth: number,
    prefix: string,
    above: ReadonlySet<string>,
  ): AxisNode[] =>
    axes
      .filter((axis) => parentOf(axis) === parentId && !above.has(axis.id))
      .map((axis, index) => {
        const rank = `${prefix}${String(index + 1)}`;
        return {
          axis,
          depth,
          rank,
          children: under(axis.id, depth + 1, `${rank}.`, new Set([...above, axis.id])),
        };
      });
  return under(null, 0, '', new Set());
}

/** The tree in reading order. */
export function flatAxes(nodes: readonly AxisNode[]): readonly AxisNode[] {
  return nodes.flatMap((node) => [node, ...flatAxes(node.children)]);
}

export function descendantsOf(axes: readonly Axis[], axisId: EntityId): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  const enter = (parentId: EntityId): void => {
    for (const { id, parentId: parent } of axes) {
      if (parent !== parentId || found.has(id)) continue;
      found.add(id);
      enter(id);
    }
  };
  enter(axisId);
  return found;
}
