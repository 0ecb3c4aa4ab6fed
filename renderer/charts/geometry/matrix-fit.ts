// How large a matrix may be drawn so that all of it is seen at once.
import type { ChartRoom } from '../chart-view.ts';
import { placeMatrix, type MatrixInput } from './matrix.ts';

const MOST_SCALE = 4;
const LEAST_SCALE = 0.5;
const STEP = 0.05;

export interface MatrixRoom extends Pick<MatrixInput, 'columns' | 'rows'> {
  readonly width: number;
  readonly height: number;
  /** At a scale. */
  readonly legendHeight: (scale: number) => number;
}

/** The largest scale at which rows and columns stand in the room, legend included; the least there is, where none does. */
export function scaleToFit({ width, height, columns, rows, legendHeight }: MatrixRoom): number {
  const fits = (scale: number): boolean => {
    const placed = placeMatrix({ width, scale, isDense: true, columns, rows, cells: [] });
    return placed.height + legendHeight(scale) <= height && placed.width <= width;
  };
  for (let scale = MOST_SCALE; scale > LEAST_SCALE; scale -= STEP) if (fits(scale)) return scale;
  return LEAST_SCALE;
}

/** Letters that much smaller than the person's own are still read: rather than that a part of it is out of sight. */
const LEAST_OF_OWN = 0.75;

/** The scale at which all of it is seen, where it must be or where it may be without letters too small; else null. */
export function fittedScale(
  { height, roomHeight, scale }: ChartRoom,
  scaleIn: (height: number) => number,
): number | null {
  if (height !== undefined) return scaleIn(height);
  if (roomHeight === undefined) return null;
  const fit = scaleIn(roomHeight);
  return fit < scale * LEAST_OF_OWN ? null : fit;
}
