// What every chart is told of where it is drawn, and what it tells of what it shows.
import { LIGHT_PAINT, type ChartPaint } from './paint.ts';

/** Each chart takes one as its `view`: the screen's frame makes it, and so does what draws for a file. */
export interface ChartView {
  /** Pixels to draw in; a chart may be wider where its marks would not fit. */
  readonly width: number;
  /** Pixels all of it must be seen in; left out, it is as high as it needs to be. */
  readonly height?: number;
  /** Pixels it may fill so that all of it is seen at once, as in the room; left out, it is as high as usual. */
  readonly roomHeight?: number;
  /** How much larger than usual text is wanted: 1 is 16 px for the root. Multiply every size of text and row by it. */
  readonly scale: number;
  readonly paint: ChartPaint;
  /** Drawn for a file or a snapshot: nothing to reach by keyboard, nothing that moves. */
  readonly isStill: boolean;
}

export type ChartRoom = Pick<ChartView, 'height' | 'roomHeight' | 'scale'>;

/** The same as a table: shown beside, and saved as CSV. A figure nobody knows is null: missing is not zero. */
export interface ChartTable {
  /** The same rows for a spreadsheet, where words would not sort: dates as `2027-06-30`. */
  readonly sortableRows?: readonly (readonly (string | number | null)[])[];
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isFigure?: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A mark that leads to its fiches. */
export interface ChosenMark {
  /** Which mark, among all charts of a plan: `theme:EMP.recrutement territory:departement-53`. */
  readonly key: string;
  /** French words: « Mayenne · Garde d’enfants ». */
  readonly label: string;
  readonly actionIds: readonly string[];
}

export function stillView(width: number, paint: ChartPaint = LIGHT_PAINT): ChartView {
  return { width, scale: 1, paint, isStill: true };
}
