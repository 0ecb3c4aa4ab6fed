// What a report of a build is told in, and how much of it waits for somebody.
import type { ConsolidationReport, WordedDuplicate } from '../../../main/contract/region-requests.ts';
import type { SourceFiche } from '../../../main/domain/consolidation/recipe.ts';
import { foldText } from '../../../main/domain/text/fold.ts';
import { fichePairKey } from '../../../main/domain/consolidation/fiche-pair.ts';

interface RuledOn {
  readonly fiches: readonly [SourceFiche, SourceFiche];
}

export function pairKeyOf([one, other]: readonly [SourceFiche, SourceFiche]): string {
  return fichePairKey(one, other);
}

/** Of those that were proposed: ruled on since, they wait no more. */
export function undecided(
  duplicates: readonly WordedDuplicate[],
  rulings: readonly RuledOn[],
): readonly WordedDuplicate[] {
  const ruled = new Set(rulings.map(({ fiches }) => pairKeyOf(fiches)));
  return duplicates.filter(({ fiches }) => !ruled.has(pairKeyOf(fiches)));
}

/** Pairs under the very same two titles, such as an action that every committee runs: ruled on alike in one gesture. */
export function byTitles(
  duplicates: readonly WordedDuplicate[],
): (duplicate: WordedDuplicate) => readonly WordedDuplicate[] {
  const groups = new Map<string, WordedDuplicate[]>();
  const keys = new Map<WordedDuplicate, string>();
  for (const duplicate of duplicates) {
    const key = duplicate.fiches
      .map(({ title }) => foldText(title))
      .toSorted()
      .join('\n');
    keys.set(duplicate, key);
    const group = groups.get(key);
    if (group) group.push(duplicate);
    else groups.set(key, [duplicate]);
  }
  return (duplicate) => groups.get(keys.get(duplicate) ?? '') ?? [];
}

/** Lines somebody can act on. */
export function decisionsIn(report: ConsolidationReport, rulings: readonly RuledOn[]): number {
  const unknownSigners = report.setAside.filter(({ reason }) => reason === 'signer-not-relied-on');
  return (
    report.refused.length +
    unknownSigners.length +
    report.missing.length +
    report.unmappedAxes.length +
    report.unknownThemes.length +
    undecided(report.duplicates, rulings).length
  );
}
