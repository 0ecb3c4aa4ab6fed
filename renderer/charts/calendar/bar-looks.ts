// How the state of an action is painted; the grey of a printer tells them apart too.
import type { BarState } from '../geometry/calendar-parts.ts';
import type { ChartPaint } from '../paint.ts';

/** `id`: the prefix of the patterns of the picture. */
export function barFill(state: BarState, paint: ChartPaint, id: string): string {
  switch (state) {
    case 'planned':
      return paint.surface;
    case 'running':
      return paint.heat[1];
    case 'halted':
      return `url(#${id}-halted)`;
    case 'done':
      return paint.rule;
    case 'dropped':
      return 'none';
  }
}

export function barStroke(state: BarState, paint: ChartPaint): string {
  return state === 'running' ? paint.heat[3] : state === 'done' ? paint.ruleStrong : paint.muted;
}

export function barInk(state: BarState, isInside: boolean, paint: ChartPaint): string {
  return isInside && state === 'running' ? paint.heatInk[1] : paint.ink;
}

/** What words written over a patterned bar are set on. */
export function barGround(state: BarState, paint: ChartPaint): string {
  return state === 'running' ? paint.heat[1] : state === 'done' ? paint.rule : paint.surface;
}
