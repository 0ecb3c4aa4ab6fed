// Actions a region holds up as examples: chosen there, with its own criteria; until it chooses one, those its committees chose.
import type { GatheredFiche } from './gather.ts';
import { provenanceOf } from './provenance.ts';
import type { RegionInspiring } from './recipe.ts';

/** A fiche ruled to be another's is chosen by the one that stays. */
export function withChosen(
  fiches: readonly GatheredFiche[],
  chosen: readonly RegionInspiring[],
): readonly GatheredFiche[] {
  if (chosen.length === 0) return fiches;
  const keyOf = ({ planId, actionId }: Pick<RegionInspiring, 'planId' | 'actionId'>): string =>
    `${planId}/${actionId}`;
  const byKey = new Map(chosen.map((each) => [keyOf(each), each]));
  return fiches.map((fiche) => {
    // Its own first; then those of the fiches it stands for.
    const [found] = [fiche.source, ...provenanceOf(fiche.action)].flatMap(
      (each) => byKey.get(keyOf(each)) ?? [],
    );
    if (!found) return { ...fiche, action: { ...fiche.action, inspiring: null } };
    const { selectedBy, selectedOn, why, criteria } = found;
    return {
      ...fiche,
      action: { ...fiche.action, inspiring: { selectedBy, selectedOn, why }, inspiringCriteria: criteria },
    };
  });
}
