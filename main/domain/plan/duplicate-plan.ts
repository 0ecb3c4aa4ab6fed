// A copy of a plan, to start the next one from: what it says is kept, what was decided and sent is not.
import { copiedTitle } from '../action/duplicate.ts';
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import type { Plan } from './plan.ts';

/**
 * Every id is made anew, and references between fiches, axes and their parts follow: two copies edited apart never share an entity.
 * Organisations and contacts are the directory's, and stay what they are.
 */
export function duplicateOfPlan(source: Plan, makeId: () => EntityId, stamp: Stamp): Plan {
  const renamed = new Map<EntityId, EntityId>();
  for (const id of ownIds(source)) renamed.set(id, makeId());
  const copy = withIdsReplaced(source, renamed) as Plan;
  const id = renamed.get(source.id) ?? makeId();
  return {
    ...copy,
    ...createdNow(id, stamp),
    title: copiedTitle(source.title),
    lifecycle: 'drafting',
    publication: 'draft',
    visibility: 'internal',
    baseline: null,
    revision: 0,
    versions: [],
    stages: [],
  };
}

function ownIds(value: unknown, found: EntityId[] = []): readonly EntityId[] {
  if (typeof value !== 'object' || value === null) return found;
  // What another system calls it is no id of ours.
  const isEntity = 'id' in value && !('system' in value);
  if (isEntity && typeof value.id === 'string') found.push(value.id);
  for (const each of Object.values(value)) ownIds(each, found);
  return found;
}

function withIdsReplaced(value: unknown, renamed: ReadonlyMap<EntityId, EntityId>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withIdsReplaced(each, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withIdsReplaced(each, renamed)]),
  );
}
