// The changes an import makes, all of one act: what is new in the directory and among the axes, then the fiches.
import { blankAction, type Action } from '../action/action.ts';
import { AT_THE_END } from '../change/value-fits-field.ts';
import type { DirectoryChange, DocumentChange, PlanChange } from '../change/change.ts';
import type { Contact, Organisation } from '../directory/directory.ts';
import type { Stamp } from '../identity/entity.ts';
import { leadingNumber, type Axis, type Plan } from '../plan/plan.ts';
import { joined } from './compare-values.ts';
import type { ImportedAction } from './imported-plan.ts';
import type { ActionOutcome, Difference } from './merge.ts';

/** What a reference of origin is kept under. */
export const SPREADSHEET_SYSTEM = 'tableur';

export interface ImportToApply {
  readonly plan: Plan;
  readonly actions: readonly (ImportedAction & { readonly reference?: string })[];
  readonly outcomes: readonly ActionOutcome[];
  readonly newAxes: readonly Axis[];
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly stamp: Stamp;
  /** Of a workbook of Jalon's own, where an entry stands for itself, named by a fiche or not. */
  readonly keepsUnnamed?: true;
}

/** Nothing of a stranger's file that no fiche names is added: where the plan was preferred, the file's organisation is not wanted either. */
export function importChanges(subject: ImportToApply): readonly DocumentChange[] {
  const { plan, actions, outcomes, newAxes, organisations, contacts, stamp } = subject;
  const byId = new Map(actions.map((action) => [action.actionId, action]));
  const created: PlanChange[] = [];
  const altered: PlanChange[] = [];
  let lastActionNumber = plan.lastActionNumber;
  for (const outcome of outcomes) {
    const imported = byId.get(outcome.actionId);
    if (!imported) continue;
    if (outcome.kind === 'created') {
      const action = newAction(imported, stamp);
      lastActionNumber = Math.max(lastActionNumber, leadingNumber(action.number));
      created.push({ kind: 'action.add', action, position: AT_THE_END });
    } else altered.push(...changesTo(outcome, stamp));
  }
  const named = namedIn([created, altered]);
  if (subject.keepsUnnamed) for (const { id } of [...newAxes, ...organisations, ...contacts]) named.add(id);
  const wantedAxes = withParents(newAxes, named);
  const people = contacts.filter(({ id }) => named.has(id));
  for (const { organisationId } of people) if (organisationId !== null) named.add(organisationId);
  const inDirectory: DirectoryChange[] = [
    ...organisations
      .filter(({ id }) => named.has(id))
      .map((organisation) => ({ kind: 'organisation.add', organisation, position: AT_THE_END }) as const),
    ...people.map((contact) => ({ kind: 'contact.add', contact, position: AT_THE_END }) as const),
  ];
  const inPlan: PlanChange[] = [
    ...wantedAxes.map((axis) => ({ kind: 'axis.add', axis, position: AT_THE_END }) as const),
    ...(lastActionNumber > plan.lastActionNumber ? [{ kind: 'plan.number', lastActionNumber } as const] : []),
    ...created,
    ...altered,
  ];
  return [
    ...inDirectory.map((change) => ({ kind: 'directory', id: 'directory', change }) as const),
    ...inPlan.map((change) => ({ kind: 'plan', id: plan.id, change }) as const),
  ];
}

/** The fiche that a line makes. */
export function newAction(
  { actionId, fields, parts, externalReferences = [], reference = '' }: ImportToApply['actions'][number],
  stamp: Stamp,
): Action {
  const blank = blankAction(actionId, fields.number ?? '', fields.title ?? '', stamp);
  const ofOrigin = reference === '' ? [] : [{ system: SPREADSHEET_SYSTEM, id: reference }];
  return {
    ...blank,
    externalReferences: [...externalReferences, ...ofOrigin],
    ...fields,
    ...parts,
  } as Action;
}

function changesTo({ actionId, differences }: ActionOutcome, stamp: Stamp): readonly PlanChange[] {
  return differences.flatMap((difference): readonly PlanChange[] => {
    if (difference.side === 'plan') return [];
    const value = difference.side === 'both' ? joined(difference.before, difference.after) : difference.after;
    return [changeFor(actionId, difference, value, stamp)];
  });
}

function changeFor(actionId: string, difference: Difference, value: unknown, stamp: Stamp): PlanChange {
  switch (difference.kind) {
    case 'field':
      return { kind: 'action.set', actionId, field: difference.field, value, stamp };
    case 'part-field': {
      const { list, partId, field } = difference;
      return { kind: 'part.set', actionId, list, partId, field, value, stamp };
    }
    case 'part-added':
      return { kind: 'part.add', actionId, list: difference.list, part: value, position: AT_THE_END };
  }
}

/** Every text that may be an id, wherever it stands: ids are too long and too random to be anything else. */
function namedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    if (value.length === 36) found.add(value);
  } else if (Array.isArray(value)) for (const item of value) namedIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) namedIn(item, found);
  return found;
}

/** In the order they were made, parents first. */
function withParents(axes: readonly Axis[], named: Set<string>): readonly Axis[] {
  for (const { id, parentId } of axes.toReversed())
    if (named.has(id) && parentId !== null) named.add(parentId);
  return axes.filter(({ id }) => named.has(id));
}
