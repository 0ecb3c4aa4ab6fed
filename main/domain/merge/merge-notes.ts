// What a merge did of itself, that a person would want to know of.
import type { EntityId } from '../identity/entity.ts';

export type MergeNote =
  /** Two copies gave the same number to two fiches: both are kept. */
  | {
      readonly kind: 'renumbered';
      readonly actionId: EntityId;
      readonly title: string;
      readonly from: string;
      readonly to: string;
    }
  /** One copy names what the other took away. */
  | {
      readonly kind: 'reference-dropped';
      readonly collection: 'actions' | 'axes';
      readonly id: EntityId;
      readonly title: string;
      readonly field: string;
      /** What they were called. */
      readonly gone: readonly string[];
    }
  /** The places given by the two copies do not go together: it goes back to where it was. */
  | {
      readonly kind: 'parent-restored';
      readonly collection: 'actions' | 'axes';
      readonly id: EntityId;
      readonly title: string;
    };
