// How territories followed from above are edited: each act is one edit, taken back as one.
import { findById } from '../../../main/domain/change/list.ts';
import type { Contractualisations } from '../../../main/domain/contractualisation/contractualisations.ts';
import {
  FOLLOWED_STAGE_FIELD_LABELS,
  FOLLOWED_TERRITORY_FIELD_LABELS,
  type ContractStage,
  type EditableFollowedStageField,
  type EditableFollowedTerritoryField,
  type FollowedStage,
  type FollowedTerritory,
} from '../../../main/domain/contractualisation/followed-territory.ts';
import { CONTRACT_STAGE_LABELS } from '../../../main/domain/plan/contractualisation.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import type { ContractDesk } from './contract-desk.svelte.ts';

const address = (list: keyof Contractualisations, itemId: string) =>
  ({ document: 'contractualisations', list, itemId }) as const;
const owner = ({ name }: Pick<FollowedTerritory, 'name'>): string =>
  `Contractualisation, «\u202f${oneLine(name).slice(0, 80)}\u202f»`;

/** Resolves to its id. Rejects with RequestRefused, as all of them do. */
export async function followTerritory(
  desk: ContractDesk,
  initial: Partial<FollowedTerritory> & Pick<FollowedTerritory, 'name'>,
): Promise<string> {
  const itemId = crypto.randomUUID();
  await desk.commit(`${owner(initial)}, suivi`, () => [
    { kind: 'item.create', ...address('followedTerritories', itemId), initial: { ...initial } },
  ]);
  return itemId;
}

export async function setTerritory(
  desk: ContractDesk,
  territory: FollowedTerritory,
  field: EditableFollowedTerritoryField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  await desk.commit(`${owner(territory)}, ${FOLLOWED_TERRITORY_FIELD_LABELS[field].toLowerCase()}`, () => [
    { kind: 'item.set', ...address('followedTerritories', territory.id), field, value, before },
  ]);
}

/** From the régions it has when its turn comes: two chosen quickly both count. */
export async function setRegions(
  desk: ContractDesk,
  territory: FollowedTerritory,
  next: (regions: FollowedTerritory['regions']) => FollowedTerritory['regions'],
): Promise<void> {
  const label = `${owner(territory)}, ${FOLLOWED_TERRITORY_FIELD_LABELS.regions.toLowerCase()}`;
  await desk.commit(label, ({ followedTerritories }) => {
    const before = findById(followedTerritories, territory.id)?.regions ?? territory.regions;
    const set = { kind: 'item.set', ...address('followedTerritories', territory.id) } as const;
    return [{ ...set, field: 'regions', value: next(before), before }];
  });
}

/** With its stages. */
export function unfollow(desk: ContractDesk, territory: FollowedTerritory): Promise<number> {
  return desk.commit(`${owner(territory)}, retiré du suivi`, ({ followedStages }) => [
    ...followedStages
      .filter(({ followedTerritoryId }) => followedTerritoryId === territory.id)
      .map(({ id }) => ({ kind: 'item.remove', ...address('followedStages', id) }) as const),
    { kind: 'item.remove', ...address('followedTerritories', territory.id) },
  ]);
}

export async function addStage(
  desk: ContractDesk,
  territory: FollowedTerritory,
  stage: ContractStage,
): Promise<string> {
  const itemId = crypto.randomUUID();
  const words = CONTRACT_STAGE_LABELS[stage].toLowerCase();
  await desk.commit(`${owner(territory)}, étape ajoutée\u202f: ${words}`, () => [
    {
      kind: 'item.create',
      ...address('followedStages', itemId),
      initial: { followedTerritoryId: territory.id, stage },
    },
  ]);
  return itemId;
}

export async function setStage(
  desk: ContractDesk,
  territory: FollowedTerritory,
  stageId: string,
  field: EditableFollowedStageField,
  value: unknown,
  before?: unknown,
): Promise<void> {
  await desk.commit(`${owner(territory)}, ${FOLLOWED_STAGE_FIELD_LABELS[field].toLowerCase()}`, () => [
    { kind: 'item.set', ...address('followedStages', stageId), field, value, before },
  ]);
}

export function removeStage(
  desk: ContractDesk,
  territory: FollowedTerritory,
  { id, stage }: Pick<FollowedStage, 'id' | 'stage'>,
): Promise<number> {
  const words = CONTRACT_STAGE_LABELS[stage].toLowerCase();
  return desk.commit(`${owner(territory)}, étape retirée\u202f: ${words}`, () => [
    { kind: 'item.remove', ...address('followedStages', id) },
  ]);
}
