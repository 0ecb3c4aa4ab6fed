// Two copies of a plan that were edited apart, made one again: by entity and by field, longer texts by paragraph.
import type { Action } from '../action/action.ts';
import type { Contact, Organisation } from '../directory/directory.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import type { Plan } from '../plan/plan.ts';
import type { Conflict, Decisions } from './conflict.ts';
import { withoutDeadReferences } from './dead-references.ts';
import {
  ACTION_PART_LISTS,
  addressIn,
  asEntities,
  asEntity,
  PLAN_PART_LISTS,
  type DirectoryCollection,
  type Entity,
  type EntityAddress,
} from './entities.ts';
import { mergeFields, mergeLists, type Merging, type Three } from './merge-entities.ts';
import type { MergeNote } from './merge-notes.ts';
import { withSoundParents } from './parents.ts';
import { withUniqueNumbers } from './renumber.ts';
import { saysTheSame } from './same-content.ts';

export interface Copies {
  /** What both come from; null where it is not known: then every difference is a question. */
  readonly base: PlanDocument | null;
  readonly mine: PlanDocument;
  readonly theirs: PlanDocument;
}

export interface Merged {
  /** Where nothing is decided, as in mine; what was taken away on one side alone and edited on the other is kept. */
  readonly document: PlanDocument;
  /** Every question, those that are decided too: the list does not depend on the decisions. */
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly MergeNote[];
}

/** Throws on copies of two plans: what they say has nothing in common. */
export function merge({ base, mine, theirs }: Copies, decisions: Decisions = {}): Merged {
  if (mine.plan.id !== theirs.plan.id || (base !== null && base.plan.id !== mine.plan.id))
    throw new Error('copies of two plans are not merged');
  const merging: Merging = { isBaseKnown: base !== null, decisions, conflicts: [] };
  const plan = mergePlans(merging, { base: base?.plan, mine: mine.plan, theirs: theirs.plan });
  const directory = {
    organisations: mergeDirectory(merging, 'organisations', base, mine, theirs) as readonly Organisation[],
    contacts: mergeDirectory(merging, 'contacts', base, mine, theirs) as readonly Contact[],
  };
  const notes: MergeNote[] = [];
  const alive = withoutDeadReferences(plan, { mine: mine.plan, theirs: theirs.plan }, notes);
  const placed = withSound(alive, { base: base?.plan, mine: mine.plan, theirs: theirs.plan }, notes);
  const numbered = withUniqueNumbers(placed, mine.plan, notes);
  const revision = Math.max(mine.revision, theirs.revision);
  return { document: planDocumentOf(numbered, directory, revision), conflicts: merging.conflicts, notes };
}

function mergePlans(merging: Merging, { base, mine, theirs }: Three<Plan>): Plan {
  const address: EntityAddress = { collection: 'plan', id: mine.id, actionId: null };
  const fields = mergeFields(merging, address, {
    base: base && asEntity(base),
    mine: asEntity(mine),
    theirs: asEntity(theirs),
  });
  const lists: Record<string, readonly Entity[]> = {};
  for (const collection of [...PLAN_PART_LISTS, 'axes'] as const) {
    const versions = {
      base: base && asEntities(base[collection]),
      mine: asEntities(mine[collection]),
      theirs: asEntities(theirs[collection]),
    };
    lists[collection] = mergeLists(merging, { collection, actionId: null }, versions);
  }
  const actions = mergeLists(
    merging,
    { collection: 'actions', actionId: null },
    {
      base: base && asEntities(base.actions),
      mine: asEntities(mine.actions),
      theirs: asEntities(theirs.actions),
    },
    (action, versions) => mergeActions(merging, action, versions),
  );
  const lastActionNumber = Math.max(mine.lastActionNumber, theirs.lastActionNumber);
  return {
    ...(fields as unknown as Plan),
    ...lists,
    actions: actions as unknown as Plan['actions'],
    lastActionNumber,
  };
}

function mergeActions(
  merging: Merging,
  address: EntityAddress,
  { base, mine, theirs }: Three<Entity>,
): Entity {
  const fields = mergeFields(merging, address, { base, mine, theirs });
  const lists: Record<string, readonly Entity[]> = {};
  for (const collection of ACTION_PART_LISTS) {
    const own = mine[collection] as readonly Entity[];
    const merged = mergeLists(
      merging,
      { collection, actionId: mine.id },
      {
        base: base?.[collection] as readonly Entity[] | undefined,
        mine: own,
        theirs: theirs[collection] as readonly Entity[],
      },
    );
    if (merged !== own) lists[collection] = merged;
  }
  return Object.keys(lists).length === 0 ? fields : { ...fields, ...lists };
}

/**
 * A document carries whom its plan names: who is not in one of them was not taken away. Who is in both is one, field by field; their
 * order says nothing.
 */
function mergeDirectory(
  merging: Merging,
  collection: DirectoryCollection,
  base: PlanDocument | null,
  mine: PlanDocument,
  theirs: PlanDocument,
): readonly Entity[] {
  const [before, other] = [base?.[collection] ?? [], theirs[collection]].map(
    (list) => new Map(asEntities(list).map((entity) => [entity.id, entity])),
  );
  const own = new Set(mine[collection].map(({ id }) => id));
  const kept = asEntities(mine[collection]).map((entity) => {
    const theirVersion = other?.get(entity.id);
    if (!theirVersion || saysTheSame(entity, theirVersion)) return entity;
    const address = addressIn({ collection, actionId: null }, entity.id);
    return mergeFields(merging, address, {
      base: before?.get(entity.id),
      mine: entity,
      theirs: theirVersion,
    });
  });
  return [...kept, ...asEntities(theirs[collection]).filter(({ id }) => !own.has(id))];
}

function withSound(plan: Plan, { base, mine, theirs }: Three<Plan>, notes: MergeNote[]): Plan {
  const axes = withSoundParents(
    {
      collection: 'axes',
      depth: 'any',
      items: plan.axes,
      base: base?.axes ?? [],
      copies: [mine.axes, theirs.axes],
    },
    notes,
  );
  const actions: readonly Action[] = withSoundParents(
    {
      collection: 'actions',
      depth: 'one-level',
      items: plan.actions,
      base: base?.actions ?? [],
      copies: [mine.actions, theirs.actions],
    },
    notes,
  );
  return { ...plan, axes, actions };
}
