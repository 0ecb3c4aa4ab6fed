// How the state of an action is painted; the grey of a printer tells them apart too.
import type { ChartView } from '../chart-view.ts';
import type { BarState, CalendarItem, MilestoneShape } from '../geometry/calendar-parts.ts';
import type { BarLayer } from '../geometry/calendar-together.ts';
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

function barInk(state: BarState, isInside: boolean, paint: ChartPaint): string {
  return isInside && state === 'running' ? paint.heatInk[1] : paint.ink;
}

/** What words written over a patterned bar are set on. */
function barGround(state: BarState, paint: ChartPaint): string {
  return state === 'running' ? paint.heat[1] : state === 'done' ? paint.rule : paint.surface;
}

/** What the calendar is drawn on: the page, or white paper. */
export function calendarGround({ paint, isStill }: Pick<ChartView, 'paint' | 'isStill'>): string {
  return isStill ? paint.surface : paint.paper;
}

export interface LabelLook {
  readonly fill: string;
  /** Around letters set on a patterned bar, or on the lines of the calendar. */
  readonly halo: string | undefined;
  readonly decoration: 'line-through' | undefined;
}

export function labelLook(
  { state, isRecurring, start, end }: Pick<CalendarItem, 'state' | 'isRecurring' | 'start' | 'end'>,
  isInside: boolean,
  paint: ChartPaint,
  ground: string,
): LabelLook {
  // A bar in beads, or that fades out towards the date nobody knows, has edges behind the letters.
  const isWhole = !isRecurring && start !== null && end !== null;
  const isPatterned = isInside && (!isWhole || state === 'halted');
  return {
    fill: barInk(state, isInside, paint),
    // Beside its bar, lines of months and of what follows what run behind.
    halo: !isInside ? ground : isPatterned ? barGround(state, paint) : undefined,
    decoration: state === 'dropped' ? 'line-through' : undefined,
  };
}

export function pointFill(state: MilestoneShape, paint: ChartPaint): string {
  return state === 'overdue' ? paint.danger : state === 'done' ? paint.ink : paint.surface;
}

export function pointStroke(state: MilestoneShape, paint: ChartPaint): string {
  return state === 'overdue' ? paint.surface : paint.ink;
}

const POINTS: Readonly<Partial<Record<BarLayer, MilestoneShape>>> = {
  'point-done': 'done',
  'point-due': 'due',
  'point-overdue': 'overdue',
};
const BODIES: ReadonlySet<string> = new Set<BarState>(['planned', 'running', 'halted', 'done', 'dropped']);

/** Whether the layer is the bars themselves, of one state. */
export function isBody(layer: BarLayer): layer is BarState {
  return BODIES.has(layer);
}

export interface LayerLook {
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dashes?: string | undefined;
}

/** Of the one path that draws a layer of all the bars. */
export function layerLook(
  layer: BarLayer,
  { paint, scale, id }: { readonly paint: ChartPaint; readonly scale: number; readonly id: string },
): LayerLook {
  if (isBody(layer))
    return {
      fill: barFill(layer, paint, id),
      stroke: barStroke(layer, paint),
      dashes: layer === 'dropped' ? '3 2' : undefined,
    };
  const point = POINTS[layer];
  if (point) return { fill: pointFill(point, paint), stroke: pointStroke(point, paint), strokeWidth: 1.5 };
  switch (layer) {
    case 'ghost':
      return { fill: 'none', stroke: paint.muted, dashes: '3 2' };
    case 'late-ground':
      return { fill: paint.surface };
    case 'late':
      return { fill: `url(#${id}-late)`, stroke: paint.danger };
    case 'check':
      return { fill: 'none', stroke: paint.ink, strokeWidth: 1.8 * scale };
    default:
      return { fill: paint.muted };
  }
}
