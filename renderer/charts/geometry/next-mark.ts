// Which mark an arrow key leads to: the nearest in that direction, those straight ahead first.

export interface MarkCentre {
  readonly x: number;
  readonly y: number;
}
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A step aside counts this many times a step ahead, so that rows and columns are followed. */
const ASIDE_COST = 3;
/** Less than this ahead is beside, not ahead. */
const LEAST_STEP_PX = 0.5;

const AHEAD: Readonly<Record<Direction, (from: MarkCentre, to: MarkCentre) => number>> = {
  left: (from, to) => from.x - to.x,
  right: (from, to) => to.x - from.x,
  up: (from, to) => from.y - to.y,
  down: (from, to) => to.y - from.y,
};

/** Index of the mark to go to from `index`; the same index where there is none that way. */
export function nextMark(centres: readonly MarkCentre[], index: number, direction: Direction): number {
  const from = centres[index];
  if (!from) return 0;
  const isSideways = direction === 'left' || direction === 'right';
  let best = index;
  let bestCost = Infinity;
  centres.forEach((to, each) => {
    const ahead = AHEAD[direction](from, to);
    if (each === index || ahead < LEAST_STEP_PX) return;
    const aside = Math.abs(isSideways ? to.y - from.y : to.x - from.x);
    // Beyond the diagonal, another direction is the one to press.
    const cost = ahead + aside * ASIDE_COST;
    if (cost < bestCost) [best, bestCost] = [each, cost];
  });
  return best;
}
