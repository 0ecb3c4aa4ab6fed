// What a workspace keeps of the contractualisations it follows from above. A document of its own: it is edited beside the plans, by
// whoever looks over several of them.
import * as z from 'zod';
import { collectionChange, applyCollectionChange, type CollectionChange } from '../change/collection.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import {
  editableFollowedStageFields,
  editableFollowedTerritoryFields,
  followedStage,
  followedTerritory,
  type FollowedStage,
} from './followed-territory.ts';

export const CONTRACTUALISATIONS_FIELDS = {
  followedTerritories: editableFollowedTerritoryFields,
  followedStages: editableFollowedStageFields,
} as const;

export const contractualisations = z.strictObject({
  followedTerritories: z.array(followedTerritory).max(5000).readonly(),
  followedStages: z.array(followedStage).max(50_000).readonly(),
});
export type Contractualisations = Readonly<z.infer<typeof contractualisations>>;
export const NO_CONTRACTUALISATIONS: Contractualisations = { followedTerritories: [], followedStages: [] };

export const contractualisationsChange = collectionChange(
  { followedTerritories: followedTerritory, followedStages: followedStage },
  CONTRACTUALISATIONS_FIELDS,
);
export type ContractualisationsChange = CollectionChange;

/** Throws ChangeDoesNotApply: no stage is left without its territory. */
export function applyContractualisationsChange(
  document: Contractualisations,
  change: CollectionChange,
): { readonly document: Contractualisations; readonly inverse: CollectionChange } {
  const lost = territoryLost(document, change);
  if (lost !== null) throw new ChangeDoesNotApply('entity-missing', lost);
  return applyCollectionChange(document, change);
}

/** The territory the change would leave a stage without; null where there is none. */
function territoryLost(
  { followedTerritories, followedStages }: Contractualisations,
  change: CollectionChange,
): string | null {
  const needed = territoryNeeded(change);
  if (needed !== null) return followedTerritories.some(({ id }) => id === needed) ? null : needed;
  if (change.kind !== 'item.remove' || change.list !== 'followedTerritories') return null;
  const isUsed = followedStages.some(({ followedTerritoryId }) => followedTerritoryId === change.itemId);
  return isUsed ? change.itemId : null;
}

function territoryNeeded(change: CollectionChange): string | null {
  if (change.list !== 'followedStages') return null;
  if (change.kind === 'item.add') return (change.item as FollowedStage).followedTerritoryId;
  const isMoved = change.kind === 'item.set' && change.field === 'followedTerritoryId';
  return isMoved ? String(change.value) : null;
}
