// Applies changes to documents and says how to take each back. Pure: the same change on the same document, the same result.
import type { Directory } from '../directory/directory.ts';
import type { Stamp } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import type { DirectoryChange, PlanChange } from './change.ts';
import { ChangeDoesNotApply } from './change-does-not-apply.ts';
import { findById, positionOf, withInserted, withRemoved, withReplaced, type Identified } from './list.ts';

export interface Applied<Document, Change> {
  readonly document: Document | undefined;
  readonly inverse: Change;
}

type AppliedToPlan = Applied<Plan, PlanChange>;
type Of<Kind extends PlanChange['kind']> = Extract<PlanChange, { kind: Kind }>;

/** Throws ChangeDoesNotApply. `document` is undefined before `plan.create` and after `plan.delete`. */
export function applyPlanChange(document: Plan | undefined, change: PlanChange): AppliedToPlan {
  if (change.kind === 'plan.create') {
    if (document) throw new ChangeDoesNotApply('document-exists', document.id);
    return { document: change.plan, inverse: { kind: 'plan.delete' } };
  }
  if (!document) throw new ChangeDoesNotApply('document-missing', 'plan');
  switch (change.kind) {
    case 'plan.delete':
      return { document: undefined, inverse: { kind: 'plan.create', plan: document } };
    case 'plan.set':
      return setPlanField(document, change);
    case 'plan.revise':
      return {
        document: { ...document, revision: change.revision, ...updated(change.stamp) },
        inverse: { kind: 'plan.revise', revision: document.revision, stamp: stampOf(document) },
      };
    default:
      return applyToPlanLists(document, change);
  }
}

function applyToPlanLists(
  document: Plan,
  change: Of<'action.add' | 'action.remove' | 'action.set' | 'axis.add' | 'axis.remove'>,
): AppliedToPlan {
  switch (change.kind) {
    case 'action.set':
      return setActionField(document, change);
    case 'action.add':
      return {
        document: { ...document, actions: inserted(document.actions, change.position, change.action) },
        inverse: { kind: 'action.remove', actionId: change.action.id },
      };
    case 'action.remove': {
      const { list, item, position } = removed(document.actions, change.actionId);
      return {
        document: { ...document, actions: list },
        inverse: { kind: 'action.add', action: item, position },
      };
    }
    case 'axis.add':
      return {
        document: { ...document, axes: inserted(document.axes, change.position, change.axis) },
        inverse: { kind: 'axis.remove', axisId: change.axis.id },
      };
    case 'axis.remove': {
      const { list, item, position } = removed(document.axes, change.axisId);
      return { document: { ...document, axes: list }, inverse: { kind: 'axis.add', axis: item, position } };
    }
  }
}

function setPlanField(document: Plan, change: Of<'plan.set'>): AppliedToPlan {
  return {
    document: { ...document, [change.field]: change.value, ...updated(change.stamp) },
    inverse: {
      kind: 'plan.set',
      field: change.field,
      value: document[change.field],
      stamp: stampOf(document),
    },
  };
}

function setActionField(document: Plan, change: Of<'action.set'>): AppliedToPlan {
  const at = positionOf(document.actions, change.actionId);
  const before = document.actions[at];
  if (!before) throw new ChangeDoesNotApply('entity-missing', change.actionId);
  const after = { ...before, [change.field]: change.value, ...updated(change.stamp) };
  return {
    document: { ...document, actions: withReplaced(document.actions, at, after) },
    inverse: { ...change, value: before[change.field], stamp: stampOf(before) },
  };
}

/** Throws ChangeDoesNotApply. A workspace always has its directory. */
export function applyDirectoryChange(
  document: Directory,
  change: DirectoryChange,
): { readonly document: Directory; readonly inverse: DirectoryChange } {
  switch (change.kind) {
    case 'organisation.add':
      return {
        document: {
          ...document,
          organisations: inserted(document.organisations, change.position, change.organisation),
        },
        inverse: { kind: 'organisation.remove', organisationId: change.organisation.id },
      };
    case 'organisation.remove': {
      const { list, item, position } = removed(document.organisations, change.organisationId);
      return {
        document: { ...document, organisations: list },
        inverse: { kind: 'organisation.add', organisation: item, position },
      };
    }
    case 'contact.add':
      return {
        document: { ...document, contacts: inserted(document.contacts, change.position, change.contact) },
        inverse: { kind: 'contact.remove', contactId: change.contact.id },
      };
    case 'contact.remove': {
      const { list, item, position } = removed(document.contacts, change.contactId);
      return {
        document: { ...document, contacts: list },
        inverse: { kind: 'contact.add', contact: item, position },
      };
    }
  }
}

function inserted<Item extends Identified>(
  list: readonly Item[],
  position: number,
  item: Item,
): readonly Item[] {
  if (findById(list, item.id)) throw new ChangeDoesNotApply('entity-exists', item.id);
  return withInserted(list, position, item);
}

function removed<Item extends Identified>(list: readonly Item[], id: string) {
  const position = positionOf(list, id);
  const item = list[position];
  if (!item) throw new ChangeDoesNotApply('entity-missing', id);
  return { list: withRemoved(list, position), item, position };
}

function updated({ at, by }: Stamp): { updatedAt: string; updatedBy: string } {
  return { updatedAt: at, updatedBy: by };
}

function stampOf(entity: { readonly updatedAt: string; readonly updatedBy: string }): Stamp {
  return { at: entity.updatedAt, by: entity.updatedBy };
}
