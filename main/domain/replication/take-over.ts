// A field of a later version of the source, taken over in the copy. Of a list, what is new comes in: what stands there, with its dates
// and amounts, stays.
import type { Action, EditableActionField } from '../action/action.ts';
import type { ActionPartList } from '../action/action-parts.ts';
import type { ReplicatedField } from '../action/replication.ts';
import { AT_THE_END } from '../change/value-fits-field.ts';
import type { PlanChange } from '../change/change.ts';
import { withLead } from '../action/lead.ts';
import type { EntityId, Stamp } from '../identity/entity.ts';
import type { SolutionContent } from '../solution/solution.ts';
import { carried, itemKey, type Carried } from './carried.ts';
import { makers, type OrganisationNamed } from './copy-fiche.ts';
import type { ReplicaSource } from './replications.ts';

const PART_LISTS: { readonly [Field in ReplicatedField]?: ActionPartList } = {
  funding: 'fundingLines',
  milestones: 'milestones',
  indicators: 'indicators',
  obstacles: 'obstacles',
};

interface TakingOver {
  readonly mode: ReplicaSource['mode'];
  /** What the copy says now. */
  readonly own: SolutionContent;
  readonly latest: SolutionContent;
  readonly organisationNamed: OrganisationNamed;
  readonly makeId: () => EntityId;
  readonly stamp: Stamp;
}

export function takeOver(action: Action, field: ReplicatedField, taking: TakingOver): readonly PlanChange[] {
  const { mode, own, latest, stamp } = taking;
  const list = PART_LISTS[field];
  const after = carried(latest, mode);
  if (list !== undefined) return addedParts(action, { field, list }, newItems(field, own, after), taking);
  return [
    {
      kind: 'action.set',
      actionId: action.id,
      field: field as EditableActionField,
      value: valueOf(action, field, after, taking),
      stamp,
    },
  ];
}

function newItems(field: ReplicatedField, own: SolutionContent, after: Carried): readonly unknown[] {
  const there = new Set((own[field] as readonly unknown[]).map((item) => itemKey(field, item)));
  return (after[field] as readonly unknown[]).filter((item) => !there.has(itemKey(field, item)));
}

function valueOf(action: Action, field: ReplicatedField, after: Carried, taking: TakingOver): unknown {
  const made = makers(taking);
  if (field === 'leads')
    return made
      .leads(after)
      .reduce(
        (leads, { organisationId }) => (organisationId === null ? leads : withLead(leads, organisationId)),
        action.leads,
      );
  if (field === 'partners') {
    const kept = new Set(action.partners.map(({ organisationId, role }) => `${organisationId}/${role}`));
    const added = made
      .partners(after)
      .filter(({ organisationId, role }) => !kept.has(`${organisationId}/${role}`));
    return [...action.partners, ...added];
  }
  if (field === 'transferability' && after.transferability)
    return {
      ...after.transferability,
      replicationContact: action.transferability?.replicationContact ?? '',
    };
  return after[field as keyof Carried];
}

function addedParts(
  { id }: Action,
  { field, list }: { readonly field: ReplicatedField; readonly list: ActionPartList },
  items: readonly unknown[],
  taking: TakingOver,
): readonly PlanChange[] {
  const made = makers(taking);
  const parts = {
    funding: () => made.fundingLines(items as Carried['funding']),
    indicators: () => made.indicators(items as Carried['indicators']),
    milestones: () => made.milestones((items as Carried['milestones']).map(({ title }) => title)),
    obstacles: () => made.obstacles(items as Carried['obstacles']),
  }[field as 'funding' | 'indicators' | 'milestones' | 'obstacles']();
  return parts.map((part) => ({ kind: 'part.add', actionId: id, list, part, position: AT_THE_END }));
}
