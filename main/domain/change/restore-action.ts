// A fiche as it was, out of the history, and the changes that make it so again.
import { ACTION_PART_SCHEMAS, type ActionPartList } from '../action/action-parts.ts';
import { EDITABLE_ACTION_FIELDS, type Action } from '../action/action.ts';
import { parentGuard } from '../action/action-tree.ts';
import type { Directory } from '../directory/directory.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
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

/** What the fiche may still name: nothing comes back that points to what is gone. */
export function withoutDeadReferences(
  action: Action,
  plan: Plan,
  { organisations, contacts }: Directory,
): Action {
  const organisationIds = new Set(organisations.map(({ id }) => id));
  const contactIds = new Set(contacts.map(({ id }) => id));
  const actionIds = new Set(plan.actions.map(({ id }) => id));
  const axisIds = new Set(plan.axes.map(({ id }) => id));
  const contact = (id: EntityId | null): EntityId | null => (id !== null && contactIds.has(id) ? id : null);
  const organisation = (id: EntityId | null): EntityId | null =>
    id !== null && organisationIds.has(id) ? id : null;
  return {
    ...action,
    parentId: parentGuard(plan.actions, action.id, action.parentId) === null ? action.parentId : null,
    axisIds: action.axisIds.filter((id) => axisIds.has(id)),
    links: action.links.filter(({ actionId }) => actionIds.has(actionId)),
    leads: action.leads
      .map((lead) => ({ ...lead, contactId: contact(lead.contactId) }))
      .filter(({ organisationId }) => organisationId === null || organisationIds.has(organisationId)),
    partners: action.partners.filter(({ organisationId }) => organisationIds.has(organisationId)),
    politicalReferentId: contact(action.politicalReferentId),
    publicContactId: contact(action.publicContactId),
    internalContactId: contact(action.internalContactId),
    milestones: action.milestones.map((each) => ({
      ...each,
      organisationId: organisation(each.organisationId),
      contactId: contact(each.contactId),
    })),
    fundingLines: action.fundingLines.map((each) => ({
      ...each,
      organisationId: organisation(each.organisationId),
    })),
    indicators: action.indicators.map((each) => ({
      ...each,
      organisationId: organisation(each.organisationId),
    })),
  };
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
