// Who names whom: every place of a plan or of the directory where an organisation or a contact is named by its id.
// An id is unique in the world, so that finding it as a value is finding a reference.
import { ACTION_PART_SCHEMAS, EDITABLE_PART_FIELDS, type ActionPartList } from '../action/action-parts.ts';
import type { Partner } from '../action/lead.ts';
import { EDITABLE_ACTION_FIELDS, type Action } from '../action/action.ts';
import type { DirectoryChange, PlanChange } from '../change/change.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
import { EDITABLE_PLAN_PART_FIELDS, type PlanPartList } from '../plan/plan-parts.ts';
import { EDITABLE_PLAN_FIELDS, type Plan } from '../plan/plan.ts';
import { editableContactFields, editableOrganisationFields, type Directory } from './directory.ts';

export interface Replacing {
  readonly from: EntityId;
  /** Null: the reference is taken away. */
  readonly to: EntityId | null;
  readonly stamp: Stamp;
}

export function names(value: unknown, id: EntityId): boolean {
  if (typeof value === 'string') return value === id;
  if (Array.isArray(value)) return value.some((each) => names(each, id));
  return typeof value === 'object' && value !== null && Object.values(value).some((each) => names(each, id));
}

/** How many times the id is named inside a value. The entity that bears it does not name itself. */
export function countReferences(value: unknown, id: EntityId): number {
  if (typeof value === 'string') return value === id ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce<number>(
    (sum, [key, each]) => sum + (key === 'id' ? 0 : countReferences(each, id)),
    0,
  );
}

/**
 * The value with every mention replaced. In a list of ids a mention taken away leaves no hole. Entries that come to name the same one
 * are made one where nothing of either is lost; otherwise both stay.
 */
function withReplaced(value: unknown, replacing: Pick<Replacing, 'from' | 'to'>): unknown {
  const { from, to } = replacing;
  if (value === from) return to;
  if (Array.isArray(value)) return withItemsReplaced(value, replacing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withReplaced(each, replacing)]));
}

function withItemsReplaced(
  items: readonly unknown[],
  replacing: Pick<Replacing, 'from' | 'to'>,
): readonly unknown[] {
  const kept: unknown[] = [];
  for (const item of items) {
    const replaced = withReplaced(item, replacing);
    const isGone = replaced === null && item === replacing.from;
    const isTouched = replaced !== item && JSON.stringify(replaced) !== JSON.stringify(item);
    if (isGone || kept.some((each) => JSON.stringify(each) === JSON.stringify(replaced))) continue;
    const twin = isTouched ? kept.findIndex((each) => isSamePartner(each, replaced)) : -1;
    if (twin >= 0) kept[twin] = bothPartners(kept[twin] as Partner, replaced as Partner);
    else kept.push(replaced);
  }
  return kept;
}

function isSamePartner(one: unknown, other: unknown): boolean {
  const isPartner = (item: unknown): item is Partner =>
    typeof item === 'object' && item !== null && 'commitment' in item && 'organisationId' in item;
  return isPartner(one) && isPartner(other) && one.organisationId === other.organisationId;
}

/** Both texts, one after the other; signed where either is. */
function bothPartners(one: Partner, other: Partner): Partner {
  const together = (first: string, second: string): string =>
    [first, second].filter((text) => text !== '').join('\n');
  return {
    ...one,
    contribution: together(one.contribution, other.contribution),
    commitment: together(one.commitment, other.commitment),
    isSigned: one.isSigned || other.isSigned,
  };
}

export function replaceInPlan(plan: Plan, replacing: Replacing): readonly PlanChange[] {
  const { stamp, from } = replacing;
  const changes: PlanChange[] = [];
  for (const field of EDITABLE_PLAN_FIELDS) {
    if (!names(plan[field], from)) continue;
    changes.push({ kind: 'plan.set', field, value: withReplaced(plan[field], replacing), stamp });
  }
  for (const list of Object.keys(EDITABLE_PLAN_PART_FIELDS) as PlanPartList[]) {
    changes.push(...replaceInParts(null, list, plan[list], replacing));
  }
  for (const action of plan.actions) changes.push(...replaceInAction(action, replacing));
  return changes;
}

function replaceInAction(action: Action, replacing: Replacing): readonly PlanChange[] {
  const { stamp, from } = replacing;
  const changes: PlanChange[] = [];
  for (const field of EDITABLE_ACTION_FIELDS) {
    if (!names(action[field], from)) continue;
    const value = withReplaced(action[field], replacing);
    changes.push({ kind: 'action.set', actionId: action.id, field, value, stamp });
  }
  for (const list of Object.keys(ACTION_PART_SCHEMAS) as ActionPartList[]) {
    changes.push(...replaceInParts(action.id, list, action[list], replacing));
  }
  return changes;
}

function replaceInParts(
  actionId: EntityId | null,
  list: ActionPartList | PlanPartList,
  parts: readonly { readonly id: EntityId }[],
  replacing: Replacing,
): readonly PlanChange[] {
  const fields = Object.keys({ ...EDITABLE_PART_FIELDS, ...EDITABLE_PLAN_PART_FIELDS }[list]);
  return parts.flatMap((part) =>
    fields.flatMap((field): PlanChange[] => {
      const value: unknown = part[field as keyof typeof part];
      if (!names(value, replacing.from)) return [];
      const { stamp } = replacing;
      const replaced = withReplaced(value, replacing);
      return [{ kind: 'part.set', actionId, list, partId: part.id, field, value: replaced, stamp }];
    }),
  );
}

export function replaceInDirectory(directory: Directory, replacing: Replacing): readonly DirectoryChange[] {
  const { from, stamp } = replacing;
  const organisations = directory.organisations.flatMap((organisation) =>
    (Object.keys(editableOrganisationFields) as (keyof typeof editableOrganisationFields)[])
      .filter((field) => organisation.id !== from && names(organisation[field], from))
      .map((field): DirectoryChange => ({
        kind: 'organisation.set',
        organisationId: organisation.id,
        field,
        // Attached to the one it is merged with, it would be attached to itself.
        value: replacing.to === organisation.id ? null : withReplaced(organisation[field], replacing),
        stamp,
      })),
  );
  const contacts = directory.contacts.flatMap((contact) =>
    (Object.keys(editableContactFields) as (keyof typeof editableContactFields)[])
      .filter((field) => contact.id !== from && names(contact[field], from))
      .map((field): DirectoryChange => ({
        kind: 'contact.set',
        contactId: contact.id,
        field,
        value: withReplaced(contact[field], replacing),
        stamp,
      })),
  );
  return [...organisations, ...contacts];
}
