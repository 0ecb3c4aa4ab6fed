// Fiches among which examples are chosen, wherever they come from: a plan, or what a region gathered.
import type {
  CriterionRating,
  CriteriaSheet,
  Inspiring,
  InspiringCriterion,
} from '../../../main/domain/action/inspiring.ts';

export interface InspiringFiche {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  /** Whose it is, its theme: under its title. */
  readonly detail: string;
  /** Null: not chosen. */
  readonly selection: Inspiring | null;
  readonly criteria: CriteriaSheet;
  /** What its committee or its state says for it: « proposée par son comité ». */
  readonly hints: readonly string[];
  readonly href?: string;
}

/** Each rejects with RequestRefused. */
export interface InspiringEdits {
  readonly select: (fiche: InspiringFiche, isSelected: boolean) => Promise<unknown>;
  readonly set: (
    fiche: InspiringFiche,
    field: keyof Inspiring,
    value: Inspiring[keyof Inspiring],
    before: Inspiring[keyof Inspiring],
  ) => Promise<void>;
  readonly judge: (
    fiche: InspiringFiche,
    criterion: InspiringCriterion,
    rating: CriterionRating | null,
  ) => Promise<unknown>;
  /** `before` is what was shown when the typing began. */
  readonly note: (
    fiche: InspiringFiche,
    criterion: InspiringCriterion,
    words: { readonly text: string; readonly before: string },
  ) => Promise<void>;
}
