// Edits of the tree of axes.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { descendantsOf } from '../../domain/plan/axis-tree.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { findById } from '../../domain/change/list.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { editableAxisFields, type Plan } from '../../domain/plan/plan.ts';
import { checkBefore, found, inPlan, fitting, type EditContext } from './edit-context.ts';
import type { EditorsOf } from './editors.ts';

export const axisEditors: EditorsOf<'axis'> = {
  'axis.create': ({ planId, axisId, title, parentId }, context) => {
    const axis = {
      ...createdNow(axisId, context.stamp),
      title,
      description: '',
      parentId,
      industryAxis: null,
    };
    refuseParent(context.plan(planId), axisId, parentId);
    return [inPlan(planId, { kind: 'axis.add', axis, position: AT_THE_END })];
  },
  'axis.set': (edit, context) => {
    const { planId, axisId, field } = edit;
    const plan = context.plan(planId);
    const before = found(findById(plan.axes, axisId), axisId);
    checkBefore(edit, before[field], field);
    const value = fitting(editableAxisFields[field], edit.value);
    if (field === 'parentId') refuseParent(plan, axisId, value as string | null);
    return [inPlan(planId, { kind: 'axis.set', axisId, field, value, stamp: context.stamp })];
  },
  'axis.move': ({ planId, axisId, position }) => [inPlan(planId, { kind: 'axis.move', axisId, position })],
  'axis.remove': ({ planId, axisId }, context) => [
    ...withoutAxis(context.plan(planId), axisId, context),
    inPlan(planId, { kind: 'axis.remove', axisId }),
  ],
};

function refuseParent({ axes }: Plan, axisId: string, parentId: string | null): void {
  if (parentId === null) return;
  found(findById(axes, parentId), parentId);
  if (parentId === axisId || descendantsOf(axes, axisId).has(parentId))
    throw new RequestRefused('axis-under-itself');
}

/** Its sub-axes go up one level; its fiches lose it. */
function withoutAxis(plan: Plan, axisId: string, { stamp }: EditContext): readonly DocumentChange[] {
  const axis = found(findById(plan.axes, axisId), axisId);
  const children = plan.axes.filter(({ parentId }) => parentId === axisId);
  const bearers = plan.actions.filter(({ axisIds }) => axisIds.includes(axisId));
  return [
    ...children.map(({ id }) =>
      inPlan(plan.id, { kind: 'axis.set', axisId: id, field: 'parentId', value: axis.parentId, stamp }),
    ),
    ...bearers.map(({ id, axisIds }) =>
      inPlan(plan.id, {
        kind: 'action.set',
        actionId: id,
        field: 'axisIds',
        value: axisIds.filter((each) => each !== axisId),
        stamp,
      }),
    ),
  ];
}
