// A fiche as it was, out of the history, and the changes that make it so again.
import { ACTION_PART_SCHEMAS, type ActionPartList } from '../action/action-parts.ts';
import { EDITABLE_ACTION_FIELDS, type Action } from '../action/action.ts';
import type { Stamp } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import { applyPlanChange } from './apply.ts';
import type { PlanChange } from './change.ts';

/** Whether the change is about this fiche. */
export function isAboutAction(change: PlanChange, actionId: string): boolean {
  if (change.kind === 'action.add') return change.action.id === actionId;
  return 'actionId' in change && change.actionId === actionId;
}

/**
 * The fiche before the oldest of these changes: `inverses` are those of the later edits, latest first. Undefined where it did not exist
 * yet.
 */
export function actionBefore(
  plan: Plan,
  actionId: string,
  inverses: readonly PlanChange[],
): Action | undefined {
  let current: Plan = { ...plan, actions: plan.actions.filter(({ id }) => id === actionId) };
  for (const inverse of inverses) {
    // Its place among the others does not matter here, and only it is there.
    if (!isAboutAction(inverse, actionId) || inverse.kind === 'action.move') continue;
    current = applyPlanChange(current, inverse).document ?? current;
  }
  return current.actions[0];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What makes `current` say what `wanted` says, field by field. Its number stays: numbers are stable. */
export function changesToBecome(current: Action, wanted: Action, stamp: Stamp): readonly PlanChange[] {
  const actionId = current.id;
  const fields = EDITABLE_ACTION_FIELDS.filter(
    (field) => field !== 'number' && !isSame(current[field], wanted[field]),
  );
  const lists = (Object.keys(ACTION_PART_SCHEMAS) as ActionPartList[]).filter(
    (list) => !isSame(current[list], wanted[list]),
  );
  return [
    ...fields.map((field): PlanChange => ({
      kind: 'action.set',
      actionId,
      field,
      value: wanted[field],
      stamp,
    })),
    ...lists.flatMap((list): PlanChange[] => [
      ...current[list].map((part): PlanChange => ({ kind: 'part.remove', actionId, list, partId: part.id })),
      ...wanted[list].map((part, position): PlanChange => ({
        kind: 'part.add',
        actionId,
        list,
        part,
        position,
      })),
    ]),
  ];
}
