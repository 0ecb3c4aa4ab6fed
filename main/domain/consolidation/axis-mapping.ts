// Local axes brought under the region's, by their titles.
import { foldText } from '../text/fold.ts';
import type { GatheredFiche } from './gather.ts';
import type { RegionAxis } from './recipe.ts';
import { compareText } from './source-files.ts';

/** An axis of committees that comes under none of the region's: its fiches are « Sans axe ». */
export interface UnmappedAxis {
  readonly title: string;
  readonly actionCount: number;
  readonly committeeCount: number;
}

export interface AxisMapping {
  readonly axisIdsOf: (titles: readonly string[]) => readonly string[];
  readonly unmapped: (fiches: readonly GatheredFiche[]) => readonly UnmappedAxis[];
}

/** The first axis of the recipe that claims a title has it. */
export function mapAxes(axes: readonly RegionAxis[]): AxisMapping {
  const byTitle = new Map<string, string>();
  for (const { id, title, from } of axes)
    for (const each of [title, ...from]) {
      const folded = foldText(each);
      if (!byTitle.has(folded)) byTitle.set(folded, id);
    }
  return {
    axisIdsOf: (titles) => [...new Set(titles.flatMap((title) => byTitle.get(foldText(title)) ?? []))],
    unmapped: (fiches) => unmappedAmong(fiches, (title) => byTitle.has(foldText(title))),
  };
}

function unmappedAmong(
  fiches: readonly GatheredFiche[],
  isMapped: (title: string) => boolean,
): readonly UnmappedAxis[] {
  const found = new Map<string, { title: string; actionCount: number; readonly plans: Set<string> }>();
  for (const { source, axisTitles } of fiches)
    for (const title of new Set(axisTitles)) {
      if (isMapped(title)) continue;
      const folded = foldText(title);
      const known = found.get(folded) ?? { title, actionCount: 0, plans: new Set() };
      known.actionCount += 1;
      known.plans.add(source.planId);
      found.set(folded, known);
    }
  return [...found]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([, { title, actionCount, plans }]) => ({ title, actionCount, committeeCount: plans.size }));
}
