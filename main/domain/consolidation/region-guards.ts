// What may not happen to the recipes of a workspace, whoever asks: a page, an undo, a journal read again.
import { applyCollectionChange, type CollectionChange } from '../change/collection.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { isSameFiche, isSamePair } from './fiche-pair.ts';
import type { RegionRuling, RegionSelection, Regions } from './regions.ts';

export const REGION_GUARD_WORDS = {
  'region-unknown': 'Cette région n’est plus là\u202f: annulez sa suppression d’abord.',
  'already-ruled': 'Ces deux fiches sont déjà tranchées\u202f: changez la décision qui est là.',
  'pair-fixed':
    'Une décision porte sur deux fiches, toujours les mêmes\u202f: retirez-la et prenez-en une autre.',
  'one-fiche': 'Une fiche ne fait pas doublon avec elle-même\u202f: choisissez-en deux.',
  'has-rulings':
    'Retirez d’abord les décisions prises sur les doublons et les actions inspirantes de cette région.',
  'already-chosen': 'Cette fiche a déjà sa grille\u202f: complétez celle qui est là.',
} as const;
export type RegionGuard = keyof typeof REGION_GUARD_WORDS;

/** Throws ChangeDoesNotApply, `region-refused` with its guard among others. */
export function applyRegionsChange(
  document: Regions,
  change: CollectionChange,
): { readonly document: Regions; readonly inverse: CollectionChange } {
  const guard = regionGuard(document, change);
  if (guard === null) return applyCollectionChange(document, change);
  const id = change.kind === 'item.add' ? (change.item as { readonly id: string }).id : change.itemId;
  throw new ChangeDoesNotApply('region-refused', id, { guard });
}

const FIXED: readonly string[] = ['regionId', 'fiches', 'names', 'planId', 'actionId'];

/** What speaks against the change; null where nothing does. */
export function regionGuard(document: Regions, change: CollectionChange): RegionGuard | null {
  if (change.list === 'regions') {
    const isRuledOn = change.kind === 'item.remove' && hasRulings(document, change.itemId);
    return isRuledOn ? 'has-rulings' : null;
  }
  if (change.kind === 'item.set') return FIXED.includes(change.field) ? 'pair-fixed' : null;
  if (change.kind !== 'item.add') return null;
  return change.list === 'regionSelections'
    ? selectionGuard(document, change.item as RegionSelection)
    : rulingGuard(document, change.item as RegionRuling);
}

function selectionGuard({ regions, regionSelections }: Regions, added: RegionSelection): RegionGuard | null {
  if (!regions.some(({ id }) => id === added.regionId)) return 'region-unknown';
  const isThere = regionSelections.some(
    ({ regionId, planId, actionId }) =>
      regionId === added.regionId && planId === added.planId && actionId === added.actionId,
  );
  return isThere ? 'already-chosen' : null;
}

function hasRulings({ regionRulings, regionSelections }: Regions, id: string): boolean {
  return [...regionRulings, ...regionSelections].some(({ regionId }) => regionId === id);
}

function rulingGuard({ regions, regionRulings }: Regions, added: RegionRuling): RegionGuard | null {
  const [one, other] = added.fiches;
  if (isSameFiche(one, other)) return 'one-fiche';
  if (!regions.some(({ id }) => id === added.regionId)) return 'region-unknown';
  const isRuled = regionRulings.some(
    ({ regionId, fiches }) => regionId === added.regionId && isSamePair(fiches, added.fiches),
  );
  return isRuled ? 'already-ruled' : null;
}
