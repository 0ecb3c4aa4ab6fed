// Hundreds of bars in a few elements: one path for each look, and their words by look, one screen after the other.
import { barPath, CHECK_WIDTH, checkPath, cutPath, pointPath } from './bar-path.ts';
import { lateGround, lateLabel } from './calendar-bars.ts';
import { BAR_HEIGHT, ROW_HEIGHT } from './calendar-lanes.ts';
import type { BarState, CalendarItem, MilestoneShape, PlacedBar } from './calendar-parts.ts';
import type { SvgText } from './svg-texts.ts';

/** Beyond this many, an element for each part of each bar is what costs: they are drawn all together. */
export const MOST_SINGLE_BARS = 120;
/** About what a screen shows at once. */
const BAND_HEIGHT = 600;

/** What looks the same and lies as deep. */
export type BarLayer =
  'ghost' | 'late' | 'late-ground' | BarState | 'cut' | 'check' | `point-${MilestoneShape}`;
const DEPTHS: readonly BarLayer[] = [
  'ghost',
  'late',
  'late-ground',
  'planned',
  'running',
  'halted',
  'done',
  'dropped',
  'cut',
  'check',
  'point-done',
  'point-due',
  'point-overdue',
];

/** Labels that look the same. */
export interface LabelGroup {
  readonly key: string;
  readonly item: Pick<CalendarItem, 'state' | 'isRecurring' | 'start' | 'end'>;
  readonly isInside: boolean;
  readonly texts: readonly SvgText[];
}
/** The words of about a screen of rows. */
export interface WordBand {
  readonly labelGroups: readonly LabelGroup[];
  readonly lateTexts: readonly SvgText[];
}

/** Where the box of a bar begins, down its row. */
export function barTop({ y }: Pick<PlacedBar, 'y'>, scale: number): number {
  return y + ((ROW_HEIGHT - BAR_HEIGHT) / 2) * scale;
}

export function bodyPath(placed: PlacedBar, scale: number): string {
  const { bar, openSide, item } = placed;
  if (!bar) return '';
  const box = { ...bar, y: barTop(placed, scale), height: BAR_HEIGHT * scale };
  return barPath(box, { openSide, isRecurring: item.isRecurring }, scale);
}

export function latePath(placed: PlacedBar, scale: number): string {
  const { late } = placed;
  const y = barTop(placed, scale) + 2 * scale;
  return late ? boxPath(late.x, y, late.width, (BAR_HEIGHT - 4) * scale) : '';
}

/** Under the words of a lateness, within its hatching. */
export function lateGroundPath(placed: Pick<PlacedBar, 'item' | 'late' | 'y'>, scale: number): string {
  const words = lateLabel(placed, scale);
  const ground = words === null ? null : lateGround(placed, words, scale);
  const y = barTop(placed, scale) + 3 * scale;
  return ground ? boxPath(ground.x, y, ground.width, (BAR_HEIGHT - 6) * scale) : '';
}

/** All that a bar takes of its row, words included. */
export function wholePath({ from, to, y }: PlacedBar, scale: number): string {
  return boxPath(from, y + 2 * scale, to - from, (ROW_HEIGHT - 4) * scale);
}

/** One path for each layer, the deepest first. */
export function pathsOfBars(
  bars: readonly PlacedBar[],
  scale: number,
): readonly (readonly [BarLayer, string])[] {
  const paths = new Map<BarLayer, string[]>(DEPTHS.map((layer) => [layer, []]));
  for (const placed of bars) {
    for (const [layer, path] of partsOf(placed, scale)) paths.get(layer)?.push(path);
  }
  return [...paths]
    .map(([layer, parts]) => [layer, parts.join('')] as const)
    .filter(([, path]) => path !== '');
}

function partsOf(placed: PlacedBar, scale: number): readonly (readonly [BarLayer, string])[] {
  const { item, bar, ghost, text, points } = placed;
  const parts: (readonly [BarLayer, string])[] = [];
  const bottom = barTop(placed, scale) + BAR_HEIGHT * scale;
  const middle = bottom - (BAR_HEIGHT / 2) * scale;
  if (ghost) parts.push(['ghost', boxPath(ghost.x, bottom - scale, ghost.width, 5 * scale)]);
  if (placed.late)
    parts.push(['late', latePath(placed, scale)], ['late-ground', lateGroundPath(placed, scale)]);
  if (bar) {
    parts.push([item.state, bodyPath(placed, scale)]);
    if (placed.isCutAtStart) parts.push(['cut', cutPath(bar.x + 1, middle, -5 * scale)]);
    if (placed.isCutAtEnd) parts.push(['cut', cutPath(bar.x + bar.width - 1, middle, 5 * scale)]);
  }
  if (text && item.state === 'done') parts.push(['check', checkPath(text.x, middle, scale)]);
  for (const { point, x } of points)
    parts.push([`point-${point.state}`, pointPath(point.state, x, middle, scale)]);
  return parts;
}

/** From the top down. */
export function wordBands(bars: readonly PlacedBar[], scale: number): readonly WordBand[] {
  const top = Math.min(...bars.map(({ y }) => y));
  const bands: {
    readonly groups: Map<string, LabelGroup & { texts: SvgText[] }>;
    readonly late: SvgText[];
  }[] = [];
  for (const placed of bars) {
    const rank = Math.floor((placed.y - top) / (BAND_HEIGHT * scale));
    while (bands.length <= rank) bands.push({ groups: new Map(), late: [] });
    const band = bands[rank];
    if (!band) continue;
    const { item, text } = placed;
    const y = tenth(barTop(placed, scale) + (BAR_HEIGHT / 2 + 4.4) * scale);
    if (text) {
      const key = [item.state, item.isRecurring, item.start === null, item.end === null, text.isInside].join(
        ' ',
      );
      let group = band.groups.get(key);
      if (!group) band.groups.set(key, (group = { key, item, isInside: text.isInside, texts: [] }));
      const x = tenth(text.x + (item.state === 'done' ? CHECK_WIDTH * scale : 0));
      group.texts.push({ x, y, words: `${item.number} ${text.title}` });
    }
    const words = lateLabel(placed, scale);
    if (placed.late && words !== null)
      band.late.push({ x: tenth(placed.late.x + placed.late.width / 2), y, words });
  }
  return bands.map(({ groups, late }) => ({ labelGroups: [...groups.values()], lateTexts: late }));
}

const tenth = (figure: number): number => Math.round(figure * 10) / 10;

function boxPath(x: number, y: number, width: number, height: number): string {
  return `M${String(tenth(x))} ${String(tenth(y))}h${String(tenth(width))}v${String(tenth(height))}h${String(tenth(-width))}z`;
}
