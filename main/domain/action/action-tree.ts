// Sub-actions: one level. A fiche that has some cannot become one.
import type { Action } from './action.ts';

export const PARENT_GUARD_WORDS = {
  'parent-missing': 'La fiche parente n’existe plus.',
  'own-parent': 'Une fiche ne peut pas être sa propre parente.',
  'parent-is-child':
    'Cette fiche est déjà une sous-action\u202f: elle ne peut pas en avoir. Choisissez une fiche de premier niveau.',
  'has-children': 'Cette fiche a des sous-actions\u202f: elle ne peut pas en devenir une.',
} as const;
export type ParentGuard = keyof typeof PARENT_GUARD_WORDS;

export function childrenOf(actions: readonly Action[], id: string): readonly Action[] {
  return actions.filter(({ parentId }) => parentId === id);
}

/** The fiches that may be the parent of this one, told in one walk: asking `parentGuard` of each would walk them all for each. */
export function possibleParents(actions: readonly Action[], childId: string): readonly Action[] {
  const hasChildren = actions.some(({ parentId }) => parentId === childId);
  return hasChildren ? [] : actions.filter(({ id, parentId }) => id !== childId && parentId === null);
}

/** Null when `parentId` may be the parent of the fiche. */
export function parentGuard(
  actions: readonly Pick<Action, 'id' | 'parentId'>[],
  childId: string,
  parentId: string | null,
): ParentGuard | null {
  if (parentId === null) return null;
  if (parentId === childId) return 'own-parent';
  const parent = actions.find(({ id }) => id === parentId);
  if (!parent) return 'parent-missing';
  if (parent.parentId !== null) return 'parent-is-child';
  return actions.some((each) => each.parentId === childId) ? 'has-children' : null;
}
