// What the calendar asks of whoever knows the trade: its words, and what moving a bar means.
import type { CalendarDeadline, DensityCell } from '../geometry/calendar-parts.ts';
import type { BarMove } from './bar-drag.svelte.ts';

/** Made once: making one takes longer than all it writes. */
export const figures = new Intl.NumberFormat('fr-FR');

/** Asked of what is drawn alone: thousands of bars are counted without a word. */
export interface CalendarWords {
  readonly describe: (itemId: string) => string;
  readonly describePoint: (itemId: string, pointId: string) => string;
  readonly describeDeadline: (deadline: CalendarDeadline) => string;
  /** « 1. Emploi · mars 2027 : 120 fiches, dont 12 en retard ». */
  readonly cellLabel: (cell: DensityCell) => string;
  readonly edges: Readonly<Record<'before' | 'after' | 'undated', string>>;
}

export interface MovePreview {
  /** Days; null where that date stays unknown. */
  readonly start: string | null;
  readonly end: string | null;
  /** « 1er mars 2027 → 30 juin 2027 ». */
  readonly words: string;
}
export interface Movement {
  /** Null where it would change nothing, or cannot be. */
  readonly preview: (move: BarMove) => MovePreview | null;
  readonly commit: (move: BarMove) => void;
  /** True when the key was for it. */
  readonly onkey: (itemId: string, event: KeyboardEvent) => boolean;
}
