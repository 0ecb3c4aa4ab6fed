// Who names whom: every place of a plan or of the directory where an organisation or a contact is named by its id.
// An id is unique in the world, so that finding it as a value is finding a reference.
import { ACTION_PART_SCHEMAS, EDITABLE_PART_FIELDS, type ActionPartList } from '../action/action-parts.ts';
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

/** The value with every mention replaced. In a list of ids a mention taken away leaves no hole; nor does one named twice stay so. */
function withReplaced(value: unknown, { from, to }: Replacing): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    return value
      .map((each: unknown) => withReplaced(each, { from, to } as Replacing))
      .filter((each, index) => !(each === null && value[index] === from))
      .filter((each) => {
        const holder = holderKey(each);
        if (holder === null || !seen.has(holder)) {
          if (holder !== null) seen.add(holder);
          return true;
        }
        return false;
      });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withReplaced(each, { from, to } as Replacing)]),
  );
}

/** Two entries of leads, partners or ids that name the same one are one entry. */
function holderKey(entry: unknown): string | null {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null || 'id' in entry) return null;
  const { organisationId, contactId } = entry as { organisationId?: unknown; contactId?: unknown };
  return typeof organisationId === 'string' ? `${organisationId} ${String(contactId ?? '')}` : null;
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
