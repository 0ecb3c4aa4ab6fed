// Edits of fiches-actions: created, duplicated, altered field by field, moved, removed.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { blankAction, editableActionFields, type Action } from '../../domain/action/action.ts';
import { parentGuard } from '../../domain/action/action-tree.ts';
import { duplicateOf } from '../../domain/action/duplicate.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { positionOf } from '../../domain/change/list.ts';
import { checkBefore, found, inPlan, fitting, type EditContext } from './edit-context.ts';
import type { EditOf, EditorsOf } from './editors.ts';

export const actionEditors: EditorsOf<'action'> = {
  'action.create': (edit, context) => {
    const number = context.nextNumber(edit.planId);
    const blank = blankAction(edit.actionId, String(number), edit.title, context.stamp);
    const action = { ...blank, ...definedIn(edit.initial) } as Action;
    refuseParent(context, edit.planId, action);
    return added(edit.planId, action, number, AT_THE_END);
  },
  'action.duplicate': (edit, context) => {
    const source = context.action(edit.planId, edit.sourceId);
    const number = context.nextNumber(edit.planId);
    const copy = duplicateOf(source, {
      id: edit.actionId,
      number: String(number),
      makeId: context.makeId,
      stamp: context.stamp,
    });
    const position = positionOf(context.plan(edit.planId).actions, source.id) + 1;
    return added(edit.planId, copy, number, position);
  },
  'action.set': (edit, context) => {
    const { planId, actionId, field } = edit;
    const before = context.action(planId, actionId);
    checkBefore(edit, before[field], field);
    const value = fitting(editableActionFields[field], edit.value);
    if (field === 'parentId')
      refuseParent(context, planId, { id: actionId, parentId: value as string | null });
    if (field === 'number') refuseNumber(context, edit, value);
    return [inPlan(planId, { kind: 'action.set', actionId, field, value, stamp: context.stamp })];
  },
  'action.move': ({ planId, actionId, position }) => [
    inPlan(planId, { kind: 'action.move', actionId, position }),
  ],
  'action.remove': (edit, context) => [
    ...unlinked(edit, context),
    inPlan(edit.planId, { kind: 'action.remove', actionId: edit.actionId }),
  ],
};

function added(planId: string, action: Action, number: number, position: number): readonly DocumentChange[] {
  return [
    inPlan(planId, { kind: 'plan.number', lastActionNumber: number }),
    inPlan(planId, { kind: 'action.add', action, position }),
  ];
}

function definedIn<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

function refuseParent(
  context: EditContext,
  planId: string,
  { id, parentId }: Pick<Action, 'id' | 'parentId'>,
): void {
  const guard = parentGuard(context.plan(planId).actions, id, parentId);
  if (guard) throw new RequestRefused('parent-refused', { guard });
}

/** Numbers are unique in their plan (data model §4). */
function refuseNumber(
  context: EditContext,
  { planId, actionId }: EditOf<'action.set'>,
  value: unknown,
): void {
  const holder = context.plan(planId).actions.find(({ id, number }) => number === value && id !== actionId);
  if (holder) throw new RequestRefused('number-taken', { number: holder.number, title: holder.title });
}

/**
 * Sub-actions of fiches that go become fiches of their own; links to them go with them. Said once for all the fiches of the plan that go
 * in this change set: those that stay are altered once, those that go not at all.
 */
function unlinked(
  { planId, actionId }: EditOf<'action.remove'>,
  context: EditContext,
): readonly DocumentChange[] {
  const { actions } = context.plan(planId);
  found(actions[positionOf(actions, actionId)], actionId);
  const going = context.firstOfRemovals(planId);
  if (!going) return [];
  const { stamp } = context;
  return actions
    .filter(({ id }) => !going.has(id))
    .flatMap(({ id, parentId, links }) => [
      ...(parentId !== null && going.has(parentId)
        ? [inPlan(planId, { kind: 'action.set', actionId: id, field: 'parentId', value: null, stamp })]
        : []),
      ...(links.some((link) => going.has(link.actionId))
        ? [
            inPlan(planId, {
              kind: 'action.set',
              actionId: id,
              field: 'links',
              value: links.filter((link) => !going.has(link.actionId)),
              stamp,
            }),
          ]
        : []),
    ]);
}
