// Two fiches of committees, whichever is named first.
import type { SourceFiche } from './recipe.ts';
import { compareText } from './source-files.ts';

export function fichePairKey(one: SourceFiche, other: SourceFiche): string {
  const keys = [one, other].map(({ planId, actionId }) => `${planId}/${actionId}`);
  return keys.toSorted(compareText).join(' ');
}
