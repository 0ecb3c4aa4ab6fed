// Whether what was filled in answers what was asked: those fiches, those parts, and only new things beside them.
import type { AskedFiche, ContributionAsked, ContributionFilled } from './contribution.ts';
import { addedIds, type FollowUp } from './follow-up.ts';

/** Why an answer is not taken; the words stand with those of the other exchanges. */
export type ContributionFault = 'contribution-other-fiches' | 'contribution-beyond';

export function answerFault(
  asked: Pick<ContributionAsked, 'fiches'>,
  filled: Pick<ContributionFilled, 'fiches'>,
): ContributionFault | null {
  const known = new Map(asked.fiches.map((fiche) => [fiche.actionId, fiche]));
  const named = new Set(filled.fiches.map(({ actionId }) => actionId));
  if (named.size !== filled.fiches.length || filled.fiches.some(({ actionId }) => !known.has(actionId)))
    return 'contribution-other-fiches';
  const added = filled.fiches.flatMap(addedIds);
  const askedIds = new Set(asked.fiches.flatMap(idsOf));
  if (new Set(added).size !== added.length || added.some((id) => askedIds.has(id)))
    return 'contribution-beyond';
  return filled.fiches.some((fiche) => {
    const about = known.get(fiche.actionId);
    return about === undefined || reachesBeyond(about, fiche);
  })
    ? 'contribution-beyond'
    : null;
}

/** Whether a part that was not asked about is named, or one that was is left out. */
export function reachesBeyond(asked: AskedFiche, filled: FollowUp): boolean {
  const indicators = new Set(asked.indicators.map(({ id }) => id));
  return (
    !areTheSame(asked.milestones, filled.milestones) ||
    !areTheSame(asked.obstacles, filled.obstacles) ||
    filled.measurements.some(({ indicatorId }) => !indicators.has(indicatorId))
  );
}

interface Identified {
  readonly id: string;
}
function areTheSame(asked: readonly Identified[], filled: readonly Identified[]): boolean {
  const ids = new Set(filled.map(({ id }) => id));
  return ids.size === filled.length && asked.length === filled.length && asked.every(({ id }) => ids.has(id));
}

function idsOf({ actionId, milestones, indicators, obstacles }: AskedFiche): readonly string[] {
  return [actionId, ...[...milestones, ...indicators, ...obstacles].map(({ id }) => id)];
}
