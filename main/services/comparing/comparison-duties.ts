// Two states of a plan compared, field by field and in words. Nothing is changed.
import type { Comparison, PlanSide } from '../../contract/comparison-requests.ts';
import type { Duties } from '../../contract/requests.ts';
import { compare } from '../../domain/merge/compare.ts';
import { comparisonSentence } from '../../domain/merge/comparison-sentence.ts';
import { groupDifferences } from '../../domain/merge/difference-words.ts';
import type { Make } from '../document-making.ts';
import { comparisonPaperDuties } from './comparison-paper.ts';
import { mergeDuties } from './merge-duties.ts';
import { knownSides, namesOf, readSide, type SideParts } from './sides.ts';

export type ComparisonDuties = Pick<
  Duties,
  Extract<keyof Duties, `comparison.${string}` | `merge.${string}`>
>;

export function comparisonDuties(parts: SideParts, make: Make): ComparisonDuties {
  return {
    'comparison.sides': ({ planId }) => knownSides(parts.library, planId),
    'comparison.read': ({ left, right }) => compareSides(parts, left, right),
    ...comparisonPaperDuties(parts, make),
    ...mergeDuties(parts),
  };
}

/** Throws RequestRefused. */
async function compareSides(parts: SideParts, left: PlanSide, right: PlanSide): Promise<Comparison> {
  const [one, other] = [await readSide(parts, left), await readSide(parts, right)];
  const differences = compare(one.document, other.document);
  const names = namesOf(parts, [other.document, one.document]);
  return {
    left: one.facts,
    right: other.facts,
    isSamePlan: one.facts.planId === other.facts.planId,
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, one.document, other.document, names),
  };
}
