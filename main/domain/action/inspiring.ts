// Inspirante: an action others could take up, and the sheet of criteria it is chosen by (data model §4). Criteria are proposals of
// ours: the sources choose twenty-one actions and do not say how.
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';

export const INSPIRING_CRITERION_LABELS = {
  need: 'Répond à un besoin partagé ailleurs',
  results: 'A des résultats mesurés',
  partnership: 'Est portée à plusieurs',
  participation: 'Associe les habitants',
  novelty: 'Apporte une réponse nouvelle',
  transferable: 'Peut être reproduite',
  proportionate: 'A des moyens proportionnés',
  lasting: 'Tient dans la durée',
} as const;
export type InspiringCriterion = keyof typeof INSPIRING_CRITERION_LABELS;
export const INSPIRING_CRITERIA = Object.keys(INSPIRING_CRITERION_LABELS) as [
  InspiringCriterion,
  ...InspiringCriterion[],
];

export const CRITERION_RATING_LABELS = { met: 'Oui', partly: 'En partie', 'not-met': 'Non' } as const;
export type CriterionRating = keyof typeof CRITERION_RATING_LABELS;

export const judgedCriterion = z.strictObject({
  criterion: codesOf(INSPIRING_CRITERION_LABELS),
  rating: codesOf(CRITERION_RATING_LABELS),
  note: z.string().max(1000),
});
export type JudgedCriterion = Readonly<z.infer<typeof judgedCriterion>>;
/** Each criterion once; one that nobody judged is not there. */
export const criteriaSheet = z
  .array(judgedCriterion)
  .max(INSPIRING_CRITERIA.length)
  .refine(
    (sheet) => new Set(sheet.map(({ criterion }) => criterion)).size === sheet.length,
    'criterion-twice',
  )
  .readonly();
export type CriteriaSheet = Readonly<z.infer<typeof criteriaSheet>>;

/** Who chose the action, when, and why. */
export const inspiring = z.strictObject({
  selectedBy: z.string().max(2000),
  selectedOn: partialDate.nullable(),
  why: z.string().max(2000),
});
export type Inspiring = Readonly<z.infer<typeof inspiring>>;

/** The sheet with this criterion judged so, in the order of the criteria; `rating` null takes the judgement back. */
export function withJudged(
  sheet: CriteriaSheet,
  criterion: InspiringCriterion,
  rating: CriterionRating | null,
  note?: string,
): CriteriaSheet {
  const before = sheet.find((each) => each.criterion === criterion);
  const others = sheet.filter((each) => each !== before);
  const judged = rating === null ? [] : [{ criterion, rating, note: note ?? before?.note ?? '' }];
  const place = (each: JudgedCriterion): number => INSPIRING_CRITERIA.indexOf(each.criterion);
  return [...others, ...judged].toSorted((one, other) => place(one) - place(other));
}

export interface CriteriaCount {
  readonly met: number;
  readonly partly: number;
  readonly judged: number;
  readonly of: number;
}
export function criteriaCount(sheet: CriteriaSheet): CriteriaCount {
  const count = (rating: CriterionRating): number => sheet.filter((each) => each.rating === rating).length;
  return {
    met: count('met'),
    partly: count('partly'),
    judged: sheet.length,
    of: INSPIRING_CRITERIA.length,
  };
}
