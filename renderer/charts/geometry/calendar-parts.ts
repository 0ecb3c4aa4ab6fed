// What a calendar is told to draw, and where each part of it comes to stand.
import type { MarkCentre } from './next-mark.ts';

export type BarState = 'planned' | 'running' | 'halted' | 'done' | 'dropped';
export type MilestoneShape = 'done' | 'overdue' | 'due';

/** Days are `2027-06-30`; the last day is inside the bar. */
export interface CalendarItem {
  readonly id: string;
  readonly laneKey: string;
  /** « 12 »: written strong before the title. */
  readonly number: string;
  readonly title: string;
  readonly state: BarState;
  readonly start: string | null;
  readonly end: string | null;
  readonly isRecurring: boolean;
  /** « 44 j », « 5 mois »; null while it is not late. */
  readonly late: string | null;
  /** What was promised at adoption, where it differs. */
  readonly promised: { readonly start: string | null; readonly end: string | null } | null;
  readonly milestones: readonly CalendarPoint[];
}
export interface CalendarPoint {
  readonly id: string;
  readonly on: string;
  readonly state: MilestoneShape;
}
export interface CalendarLink {
  readonly fromId: string;
  readonly toId: string;
  readonly isTooEarly: boolean;
}
export interface CalendarDeadline {
  readonly id: string;
  readonly label: string;
  readonly on: string;
}
export interface CalendarInput {
  readonly width: number;
  readonly scale: number;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly lanes: readonly { readonly key: string; readonly label: string }[];
  readonly items: readonly CalendarItem[];
  readonly quarters: readonly { readonly label: string; readonly from: string }[];
  readonly links: readonly CalendarLink[];
  /** Closing days of calls for projects, those of the window. */
  readonly deadlines: readonly CalendarDeadline[];
  /** Lanes drawn bar by bar, however many bars that makes. */
  readonly openLanes: ReadonlySet<string>;
  /** Counts written at the edges. */
  readonly beforeCount: number;
  readonly afterCount: number;
  readonly undatedCount: number;
}

export interface Span {
  readonly x: number;
  readonly width: number;
}
export interface PlacedBar {
  readonly item: CalendarItem;
  readonly y: number;
  /** Null when only milestones are known. */
  readonly bar: Span | null;
  /** The side whose date nobody knows: drawn fading out. */
  readonly openSide: 'start' | 'end' | null;
  readonly isCutAtStart: boolean;
  readonly isCutAtEnd: boolean;
  /** From the end planned to today. */
  readonly late: Span | null;
  readonly ghost: Span | null;
  readonly points: readonly { readonly point: CalendarPoint; readonly x: number }[];
  /** Where its words begin, and the room they have; null where there is none. */
  readonly text: { readonly x: number; readonly title: string; readonly isInside: boolean } | null;
  /** All it takes of its row, words included. */
  readonly from: number;
  readonly to: number;
}
export interface PlacedLane {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly lateCount: number;
  readonly y: number;
  readonly height: number;
  /** Whether it can be opened or closed: there are too many bars to show them all at once. */
  readonly isFoldable: boolean;
  readonly isOpen: boolean;
  /** Bars that an open lane still leaves out. */
  readonly hiddenIds: readonly string[];
}
export interface DensityCell extends Span {
  readonly laneKey: string;
  readonly month: string;
  readonly y: number;
  readonly height: number;
  readonly ids: readonly string[];
  readonly lateCount: number;
  /** 0 to 1: how full beside the fullest month of the calendar. */
  readonly share: number;
}
export interface PlacedLink {
  readonly key: string;
  readonly path: string;
  readonly isTooEarly: boolean;
  readonly warning: MarkCentre;
}
export interface PlacedDeadline {
  readonly deadline: CalendarDeadline;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly isLabelBefore: boolean;
}
export type CalendarMark = MarkCentre &
  (
    | { readonly kind: 'undated' | 'before' | 'after' }
    | { readonly kind: 'deadline'; readonly index: number }
    | { readonly kind: 'lane' | 'hidden'; readonly index: number }
    | { readonly kind: 'density'; readonly index: number }
    | { readonly kind: 'bar'; readonly index: number }
    | { readonly kind: 'point'; readonly index: number; readonly pointIndex: number }
  );
