// Two fiches of committees, whichever is named first.
import type { SourceFiche } from './recipe.ts';
import { compareText } from './source-files.ts';

export function fichePairKey(one: SourceFiche, other: SourceFiche): string {
  const keys = [one, other].map(({ planId, actionId }) => `${planId}/${actionId}`);
  return keys.toSorted(compareText).join(' ');
}

/** Without making a key: asked of every ruling there is. */
export function isSamePair(
  [one, other]: readonly [SourceFiche, SourceFiche],
  pair: readonly [SourceFiche, SourceFiche],
): boolean {
  const [first, second] = pair;
  return (
    (isSameFiche(one, first) && isSameFiche(other, second)) ||
    (isSameFiche(one, second) && isSameFiche(other, first))
  );
}

export function isSameFiche(one: SourceFiche, other: SourceFiche): boolean {
  return one.actionId === other.actionId && one.planId === other.planId;
}
