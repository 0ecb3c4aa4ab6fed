// Applies changes to documents and says how to take each back. Pure: the same change on the same document, the same result.
import type { Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import {
  added,
  moved,
  removed,
  replaced,
  setField,
  stampOf,
  updated,
  type Applied,
} from './apply-to-list.ts';
import type { DirectoryChange, PlanChange } from './change.ts';
import { ChangeDoesNotApply } from './change-does-not-apply.ts';
import { findById, type Identified } from './list.ts';
import type { PartList } from './part-change.ts';

export type { Applied } from './apply-to-list.ts';

type AppliedToPlan = Applied<Plan, PlanChange>;
type Of<Kind extends PlanChange['kind']> = Extract<PlanChange, { kind: Kind }>;
type PartChange = Of<'part.add' | 'part.remove' | 'part.move' | 'part.set'>;

/** Throws ChangeDoesNotApply. `document` is undefined before `plan.create` and after `plan.delete`. */
export function applyPlanChange(document: Plan | undefined, change: PlanChange): AppliedToPlan {
  if (change.kind === 'plan.create') {
    if (document) throw new ChangeDoesNotApply('document-exists', document.id);
    return { document: change.plan, inverse: { kind: 'plan.delete' } };
  }
  if (!document) throw new ChangeDoesNotApply('document-missing', 'plan');
  if (isAboutPart(change)) {
    return change.actionId === null
      ? applyToPart(document, change)
      : applyToActionPart(document, change, change.actionId);
  }
  if (isAboutAction(change)) return applyToActions(document, change);
  return isAboutAxis(change) ? applyToAxes(document, change) : applyToPlanItself(document, change);
}

type ActionChange = Of<'action.add' | 'action.remove' | 'action.move' | 'action.set'>;
type AxisChange = Of<'axis.add' | 'axis.remove' | 'axis.move' | 'axis.set'>;

function isAboutPart(change: PlanChange): change is PartChange {
  return change.kind.startsWith('part.');
}
function isAboutAction(change: PlanChange): change is ActionChange {
  return change.kind.startsWith('action.');
}
function isAboutAxis(change: PlanChange): change is AxisChange {
  return change.kind.startsWith('axis.');
}

function applyToPlanItself(
  document: Plan,
  change: Of<'plan.delete' | 'plan.set' | 'plan.revise' | 'plan.number'>,
): AppliedToPlan {
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
    case 'plan.number':
      return {
        document: { ...document, lastActionNumber: change.lastActionNumber },
        inverse: { kind: 'plan.number', lastActionNumber: document.lastActionNumber },
      };
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

function applyToActions(document: Plan, change: ActionChange): AppliedToPlan {
  switch (change.kind) {
    case 'action.add':
      return {
        document: { ...document, actions: added(document.actions, change.position, change.action) },
        inverse: { kind: 'action.remove', actionId: change.action.id },
      };
    case 'action.remove': {
      const { list, item, position } = removed(document.actions, change.actionId);
      return {
        document: { ...document, actions: list },
        inverse: { kind: 'action.add', action: item, position },
      };
    }
    case 'action.move': {
      const { list, position } = moved(document.actions, change.actionId, change.position);
      return { document: { ...document, actions: list }, inverse: { ...change, position } };
    }
    case 'action.set': {
      const { list, before } = setField(document.actions, change.actionId, change);
      return { document: { ...document, actions: list }, inverse: { ...change, ...before } };
    }
  }
}

function applyToAxes(document: Plan, change: AxisChange): AppliedToPlan {
  switch (change.kind) {
    case 'axis.add':
      return {
        document: { ...document, axes: added(document.axes, change.position, change.axis) },
        inverse: { kind: 'axis.remove', axisId: change.axis.id },
      };
    case 'axis.remove': {
      const { list, item, position } = removed(document.axes, change.axisId);
      return { document: { ...document, axes: list }, inverse: { kind: 'axis.add', axis: item, position } };
    }
    case 'axis.move': {
      const { list, position } = moved(document.axes, change.axisId, change.position);
      return { document: { ...document, axes: list }, inverse: { ...change, position } };
    }
    case 'axis.set': {
      const { list, before } = setField(document.axes, change.axisId, change);
      return { document: { ...document, axes: list }, inverse: { ...change, ...before } };
    }
  }
}

/** What owns lists of parts: a fiche or the plan. */
type PartOwner = Identified & Readonly<Partial<Record<PartList, readonly Identified[]>>>;

function applyToActionPart(document: Plan, change: PartChange, actionId: string): AppliedToPlan {
  const owner = findById(document.actions, actionId);
  if (!owner) throw new ChangeDoesNotApply('entity-missing', actionId);
  const { document: after, inverse } = applyToPart(owner, change);
  return { document: { ...document, actions: replaced(document.actions, after) }, inverse };
}

function applyToPart<Owner extends PartOwner>(
  owner: Owner,
  change: PartChange,
): { readonly document: Owner; readonly inverse: PlanChange } {
  const list = owner[change.list] ?? [];
  const { actionId } = change;
  const withList = (next: readonly Identified[]): Owner => ({ ...owner, [change.list]: next });
  switch (change.kind) {
    case 'part.add': {
      const part = change.part as Identified;
      return {
        document: withList(added(list, change.position, part)),
        inverse: { kind: 'part.remove', actionId, list: change.list, partId: part.id },
      };
    }
    case 'part.remove': {
      const { list: next, item, position } = removed(list, change.partId);
      return {
        document: withList(next),
        inverse: { kind: 'part.add', actionId, list: change.list, part: item, position },
      };
    }
    case 'part.move': {
      const { list: next, position } = moved(list, change.partId, change.position);
      return { document: withList(next), inverse: { ...change, position } };
    }
    case 'part.set': {
      const { list: next, before } = setField(list as never, change.partId, change);
      return { document: withList(next), inverse: { ...change, ...before } };
    }
  }
}

/** Throws ChangeDoesNotApply. A workspace always has its directory. */
export function applyDirectoryChange(
  document: Directory,
  change: DirectoryChange,
): { readonly document: Directory; readonly inverse: DirectoryChange } {
  const { organisations, contacts } = document;
  switch (change.kind) {
    case 'organisation.add':
      return {
        document: { ...document, organisations: added(organisations, change.position, change.organisation) },
        inverse: { kind: 'organisation.remove', organisationId: change.organisation.id },
      };
    case 'organisation.remove': {
      const { list, item, position } = removed(organisations, change.organisationId);
      return {
        document: { ...document, organisations: list },
        inverse: { kind: 'organisation.add', organisation: item, position },
      };
    }
    case 'organisation.set': {
      const { list, before } = setField(organisations, change.organisationId, change);
      return { document: { ...document, organisations: list }, inverse: { ...change, ...before } };
    }
    case 'contact.add':
      return {
        document: { ...document, contacts: added(contacts, change.position, change.contact) },
        inverse: { kind: 'contact.remove', contactId: change.contact.id },
      };
    case 'contact.remove': {
      const { list, item, position } = removed(contacts, change.contactId);
      return {
        document: { ...document, contacts: list },
        inverse: { kind: 'contact.add', contact: item, position },
      };
    }
    case 'contact.set': {
      const { list, before } = setField(contacts, change.contactId, change);
      return { document: { ...document, contacts: list }, inverse: { ...change, ...before } };
    }
  }
}
