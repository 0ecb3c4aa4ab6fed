// Where the bar of an action stands along the axis, and how bars share rows without touching.
import { CHECK_WIDTH } from './bar-path.ts';
import type { CalendarItem, PlacedBar, Span } from './calendar-parts.ts';
import { textWidth } from './label-lines.ts';
import type { TimeAxis } from './time-axis.ts';

export const BAR_FONT = 13;
const LEAST_BAR_WIDTH = 4;
/** What a bar whose other date nobody knows is long, fading out. */
const OPEN_WIDTH = 54;
const LABEL_GAP = 6;
const ROW_END_GAP = 12;
export const MILESTONE_REACH = 7;
const LEAST_TITLE_WIDTH = 40;
const MOST_LABEL_WIDTH = 260;

/** Before it has a row. */
export type FlatBar = Omit<PlacedBar, 'y'>;

export function placeBar(item: CalendarItem, axis: TimeAxis, scale: number, today: string): FlatBar {
  const shape = shapeOf(item, axis, scale);
  const late =
    item.late !== null && item.end !== null ? within(axis, axis.endOf(item.end), axis.endOf(today)) : null;
  const points = item.milestones.flatMap((point) => {
    const x = axis.startOf(point.on) + axis.dayWidth / 2;
    return x >= axis.left && x <= axis.right ? [{ point, x }] : [];
  });
  const [from, to] = extentOf(shape.bar, late, points, axis, scale);
  const text = placeText(item, { shape, from, to, pointXs: points.map(({ x }) => x) }, axis, scale);
  return {
    item,
    ...shape,
    late,
    ghost: ghostOf(item, axis),
    points,
    text: text && { x: text.x, title: text.title, isInside: text.isInside },
    from: Math.min(from, text?.x ?? from),
    to: Math.max(to, text ? text.x + text.width : to),
  };
}

/** Between two milestones that are both out of sight, nothing is there but its words. */
function extentOf(
  bar: Span | null,
  late: Span | null,
  points: FlatBar['points'],
  axis: TimeAxis,
  scale: number,
): readonly [number, number] {
  let [from, to] = [Infinity, -Infinity];
  for (const span of [bar, late]) {
    if (!span) continue;
    from = Math.min(from, span.x);
    to = Math.max(to, span.x + span.width);
  }
  for (const { x } of points) {
    from = Math.min(from, x - MILESTONE_REACH * scale);
    to = Math.max(to, x + MILESTONE_REACH * scale);
  }
  return from > to ? [axis.left, axis.left] : [from, to];
}

type Shape = Pick<FlatBar, 'bar' | 'openSide' | 'isCutAtStart' | 'isCutAtEnd'>;

function shapeOf(item: CalendarItem, axis: TimeAxis, scale: number): Shape {
  const { start, end } = item;
  if (start === null && end === null)
    return { bar: null, openSide: null, isCutAtStart: false, isCutAtEnd: false };
  const [left, right] = endsOf(item, axis, scale);
  return {
    bar: within(axis, left, Math.max(right, left)),
    openSide: start === null ? 'start' : end === null ? 'end' : null,
    isCutAtStart: start !== null && start < axis.from,
    isCutAtEnd: end !== null && end > axis.to,
  };
}

function endsOf(
  { start, end, isRecurring, state }: CalendarItem,
  axis: TimeAxis,
  scale: number,
): readonly [number, number] {
  // What recurs goes on across the window until it is over.
  const goesOn = isRecurring && state !== 'done' && state !== 'dropped';
  const open = goesOn ? axis.right - axis.left : OPEN_WIDTH * scale;
  const from = start === null ? null : axis.startOf(start);
  const to = end === null ? null : axis.endOf(end);
  return [from ?? (to ?? axis.right) - open, to ?? Math.max(axis.left, from ?? axis.left) + open];
}

/** Held within the axis; never so narrow that it cannot be seen. Null when wholly outside. */
function within(axis: TimeAxis, from: number, to: number): Span | null {
  const left = Math.max(axis.left, from);
  const right = Math.min(axis.right, to);
  if (right < axis.left || left > axis.right || right < left) return null;
  const width = Math.max(LEAST_BAR_WIDTH, right - left);
  return { x: Math.min(left, axis.right - width), width };
}

function ghostOf({ promised }: CalendarItem, axis: TimeAxis): Span | null {
  if (!promised || (promised.start === null && promised.end === null)) return null;
  const from = axis.startOf(promised.start ?? promised.end ?? '');
  const to = axis.endOf(promised.end ?? promised.start ?? '');
  return within(axis, from, Math.max(from, to));
}

interface Drawn {
  readonly shape: Shape;
  readonly from: number;
  readonly to: number;
  readonly pointXs: readonly number[];
}

/** Inside the bar where the words fit and no milestone stands on them; after it otherwise; before it at the far end. */
function placeText({ number, title, state }: CalendarItem, drawn: Drawn, axis: TimeAxis, scale: number) {
  const size = BAR_FONT * scale;
  const numberWidth =
    textWidth(`${number} `, size * 1.1) + (2 + (state === 'done' ? CHECK_WIDTH : 0)) * scale;
  const whole = Math.min(numberWidth + textWidth(title, size), MOST_LABEL_WIDTH * scale);
  const { bar, isCutAtStart } = drawn.shape;
  const gap = LABEL_GAP * scale;
  if (bar) {
    const inset = isCutAtStart ? 2 * gap : gap;
    const nextPoint = Math.min(
      bar.x + bar.width,
      ...drawn.pointXs.filter((x) => x >= bar.x).map((x) => x - 8 * scale),
    );
    const room = nextPoint - bar.x - inset - gap;
    if (room >= whole)
      return { x: bar.x + inset, width: whole, title: fit(title, whole - numberWidth, size), isInside: true };
  }
  const after = axis.right - drawn.to - gap;
  const before = drawn.from - gap - axis.left;
  const isBefore = after < Math.min(whole, numberWidth + LEAST_TITLE_WIDTH * scale) && before > after;
  const room = Math.min(whole, isBefore ? before : after);
  if (room < numberWidth) return null;
  const words = fit(title, room - numberWidth, size);
  const width = numberWidth + (words === '' ? 0 : textWidth(words, size));
  return { x: isBefore ? drawn.from - gap - width : drawn.to + gap, width, title: words, isInside: false };
}

function fit(title: string, width: number, size: number): string {
  if (textWidth(title, size) <= width + 0.01) return title;
  const most = Math.floor(width / (textWidth('a', size) || 1)) - 1;
  return most < 4 ? '' : `${title.slice(0, most).trimEnd()}…`;
}

/** Beside the letters of a lateness, on each side. */
const LATE_MARGIN = 4;

/** What the words of a lateness are set on, so that no hatching runs through them. */
export function lateGround({ late }: Pick<PlacedBar, 'late'>, words: string, scale: number): Span | null {
  if (!late) return null;
  const width = textWidth(words, BAR_FONT * scale) + 2 * LATE_MARGIN * scale;
  return { x: late.x + (late.width - width) / 2, width };
}

/** Where it fits the lateness it is set on. */
export function lateLabel({ item, late }: Pick<PlacedBar, 'item' | 'late'>, scale: number): string | null {
  const words = item.late;
  if (!late || words === null) return null;
  return textWidth(words, BAR_FONT * scale) + 10 * scale < late.width ? words : null;
}

/**
 * The row of each bar: the first where it touches nothing. Null once `mostRows` are not enough: telling so early is what keeps
 * thousands of bars quick.
 */
export function packRows(
  bars: readonly Pick<FlatBar, 'from' | 'to'>[],
  mostRows: number,
): readonly number[] | null {
  const { rows, leftOut } = fillRows(bars, mostRows, true);
  return leftOut.length > 0 ? null : rows;
}

/** As `packRows`, leaving out (-1) the bars that find no row. */
export function fillRows(
  bars: readonly Pick<FlatBar, 'from' | 'to'>[],
  mostRows: number,
  stopsAtFirst = false,
): { readonly rows: readonly number[]; readonly leftOut: readonly number[] } {
  const starts = Float64Array.from(bars, ({ from }) => from);
  const order = Array.from(starts, (_, index) => index).sort(
    (one, other) => (starts[one] ?? 0) - (starts[other] ?? 0),
  );
  const ends: number[] = [];
  const rows = new Array<number>(bars.length).fill(-1);
  const leftOut: number[] = [];
  for (const index of order) {
    const bar = bars[index];
    if (!bar) continue;
    let row = ends.findIndex((end) => end + ROW_END_GAP <= bar.from);
    if (row < 0 && ends.length < mostRows) row = ends.length;
    if (row < 0) {
      leftOut.push(index);
      if (stopsAtFirst) break;
      continue;
    }
    ends[row] = bar.to;
    rows[index] = row;
  }
  return { rows, leftOut };
}
