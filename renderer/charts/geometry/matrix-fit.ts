// How large a matrix may be drawn so that all of it is seen at once.
import { LEGEND_HEIGHT, placeMatrix, type MatrixInput } from './matrix.ts';

const MOST_SCALE = 4;
const LEAST_SCALE = 0.5;
const STEP = 0.05;

export interface MatrixRoom extends Pick<MatrixInput, 'columns' | 'rows'> {
  readonly width: number;
  readonly height: number;
}

/** The largest scale at which rows and columns stand in the room, legend included; the least there is, where none does. */
export function scaleToFit({ width, height, columns, rows }: MatrixRoom): number {
  const fits = (scale: number): boolean => {
    const placed = placeMatrix({ width, scale, isDense: true, columns, rows, cells: [] });
    return placed.height + LEGEND_HEIGHT * scale <= height && placed.width <= width;
  };
  for (let scale = MOST_SCALE; scale > LEAST_SCALE; scale -= STEP) if (fits(scale)) return scale;
  return LEAST_SCALE;
}
