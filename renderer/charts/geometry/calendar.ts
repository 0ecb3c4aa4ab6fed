// Where everything of the calendar stands, in pixels. Pure: days are told, none is asked of a clock.
import { BAR_HEIGHT, placeLanes, ROW_HEIGHT, type PlacedLanes } from './calendar-lanes.ts';
import type {
  CalendarDeadline,
  CalendarInput,
  CalendarMark,
  PlacedBar,
  PlacedDeadline,
  PlacedLink,
} from './calendar-parts.ts';
import { legendOf, placeLegend, type PlacedLegendEntry } from './calendar-legend.ts';
import { labelLines, textWidth } from './label-lines.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

export const AXIS_FONT = 12;
const YEAR_HEIGHT = 22;
const QUARTER_HEIGHT = 20;
const MONTH_HEIGHT = 20;
const TODAY_HEIGHT = 18;
const EDGE_HEIGHT = 34;
const DEADLINE_ROW = 22;
const DEADLINE_LABEL = 170;
const MOST_DEADLINE_ROWS = 5;
/** A tall calendar repeats its months at the foot. */
const TALL = 760;

export interface CalendarGeometry extends PlacedLanes {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly headerHeight: number;
  readonly monthsY: number;
  readonly quarters: readonly { readonly label: string; readonly x: number; readonly width: number }[];
  readonly quartersY: number;
  readonly edgeY: number | null;
  readonly deadlinesY: number | null;
  readonly deadlines: readonly PlacedDeadline[];
  readonly links: readonly PlacedLink[];
  /** Where today is: its place, or which edge it lies beyond. */
  readonly today: number | 'before' | 'after';
  readonly hasFoot: boolean;
  readonly legendY: number;
  readonly legend: readonly PlacedLegendEntry[];
  readonly marks: readonly CalendarMark[];
}

export function placeCalendar(input: CalendarInput): CalendarGeometry {
  const { width, scale } = input;
  const axis = timeAxis(input, { left: 1, right: width - 1, fontSize: AXIS_FONT * scale });
  const headerHeight = (TODAY_HEIGHT + YEAR_HEIGHT + QUARTER_HEIGHT + MONTH_HEIGHT + 6) * scale;
  const hasEdges = input.beforeCount + input.afterCount + input.undatedCount > 0;
  const edgeY = hasEdges ? headerHeight : null;
  let y = headerHeight + (hasEdges ? EDGE_HEIGHT * scale : 0);
  const deadlinesY = input.deadlines.length > 0 ? y : null;
  const placedDeadlines = placeDeadlines(input.deadlines, axis, { top: y + 32 * scale, scale });
  if (deadlinesY !== null) y += (32 + placedDeadlines.rowCount * DEADLINE_ROW + 12) * scale;
  const lanes = placeLanes(input, axis, y);
  const hasFoot = lanes.bottom > TALL * scale;
  const legendY = lanes.bottom + (hasFoot ? MONTH_HEIGHT + 8 : 4) * scale;
  const links = placeLinks(input, lanes.bars, scale);
  const legend = placeLegend(legendOf(lanes, links), width, scale);
  return {
    ...lanes,
    width,
    height: legendY + legend.height,
    axis,
    headerHeight,
    quartersY: (TODAY_HEIGHT + YEAR_HEIGHT) * scale,
    monthsY: (TODAY_HEIGHT + YEAR_HEIGHT + QUARTER_HEIGHT) * scale,
    quarters: placeQuarters(input, axis),
    edgeY,
    deadlinesY,
    deadlines: placedDeadlines.placed,
    links,
    today: placeToday(input.today, axis),
    hasFoot,
    legendY,
    legend: legend.entries,
    marks: marksOf({ input, axis, edgeY, lanes, deadlines: placedDeadlines.placed }),
  };
}

function placeToday(today: string, axis: TimeAxis): number | 'before' | 'after' {
  if (today < axis.from) return 'before';
  return today > axis.to ? 'after' : axis.startOf(today) + axis.dayWidth / 2;
}

function placeQuarters({ quarters, to }: CalendarInput, axis: TimeAxis) {
  return quarters.flatMap(({ label, from }, index) => {
    const next = quarters[index + 1]?.from;
    const x = Math.max(axis.left, axis.startOf(from));
    const end = Math.min(axis.right, next === undefined ? axis.endOf(to) : axis.startOf(next));
    return end > x ? [{ label, x, width: end - x }] : [];
  });
}

/** Flags with their words beside them, in as few rows as keep them apart; the last row takes what is left, without words. */
function placeDeadlines(
  deadlines: readonly CalendarDeadline[],
  axis: TimeAxis,
  { top, scale }: { readonly top: number; readonly scale: number },
): { readonly placed: readonly PlacedDeadline[]; readonly rowCount: number } {
  const ends: number[] = [];
  const fontSize = AXIS_FONT * scale;
  const gap = 12 * scale;
  const placed = [...deadlines]
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .map((deadline) => {
      const x = axis.startOf(deadline.on) + axis.dayWidth / 2;
      const label = labelLines(deadline.label, DEADLINE_LABEL * scale, { fontSize, mostLines: 1 })[0] ?? '';
      const width = textWidth(label, fontSize) + gap + 10 * scale;
      const isLabelBefore = x + width > axis.right;
      const [from, to] = isLabelBefore ? [x - width, x + 2 * scale] : [x - 2 * scale, x + width];
      const free = ends.findIndex((end) => end <= from);
      const hasRoom = free >= 0 || ends.length < MOST_DEADLINE_ROWS;
      const row = free >= 0 ? free : Math.min(ends.length, MOST_DEADLINE_ROWS - 1);
      ends[row] = hasRoom ? to : Math.max(ends[row] ?? 0, x + 6 * scale);
      return {
        deadline,
        x,
        y: top + (row + 0.5) * DEADLINE_ROW * scale,
        label: hasRoom && from >= axis.left ? label : '',
        isLabelBefore,
      };
    });
  return { placed, rowCount: ends.length };
}

/** From the end of what comes first, down or up, to the start of what follows. */
function placeLinks(
  { links }: CalendarInput,
  bars: readonly PlacedBar[],
  scale: number,
): readonly PlacedLink[] {
  if (links.length === 0) return [];
  const byId = new Map(bars.map((bar) => [bar.item.id, bar]));
  return links.flatMap(({ fromId, toId, isTooEarly }) => {
    const [before, after] = [byId.get(fromId), byId.get(toId)];
    if (!before?.bar || !after?.bar) return [];
    const [x1, x2] = [before.bar.x + before.bar.width, after.bar.x];
    const middle = (ROW_HEIGHT * scale) / 2;
    const [y1, y2] = [before.y + middle, after.y + middle];
    const step = 6 * scale;
    const turn = x2 - step > x1 + step ? x2 - step : x1 + step;
    const detour = y2 + (y2 > y1 ? -1 : 1) * middle;
    const path =
      x2 - step > x1 + step
        ? `M${at(x1, y1)}H${round(turn)}V${round(y2)}H${round(x2)}`
        : `M${at(x1, y1)}H${round(turn)}V${round(detour)}H${round(x2 - step)}V${round(y2)}H${round(x2)}`;
    return [{ key: `${fromId} ${toId}`, path, isTooEarly, warning: { x: x2 - step, y: y2 } }];
  });
}
const round = (value: number): string => String(Math.round(value * 10) / 10);
const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

interface MarkSources {
  readonly input: CalendarInput;
  readonly axis: TimeAxis;
  readonly edgeY: number | null;
  readonly lanes: PlacedLanes;
  readonly deadlines: readonly PlacedDeadline[];
}

function marksOf({ input, axis, edgeY, lanes, deadlines }: MarkSources): readonly CalendarMark[] {
  const { scale } = input;
  const marks: CalendarMark[] = [];
  if (edgeY !== null) {
    const y = edgeY + (EDGE_HEIGHT * scale) / 2;
    const middle = (axis.left + axis.right) / 2;
    if (input.beforeCount > 0) marks.push({ kind: 'before', x: axis.left + 30, y });
    if (input.undatedCount > 0) marks.push({ kind: 'undated', x: middle, y });
    if (input.afterCount > 0) marks.push({ kind: 'after', x: axis.right - 30, y });
  }
  deadlines.forEach(({ x, y }, index) => marks.push({ kind: 'deadline', index, x, y }));
  lanes.lanes.forEach(({ y, isFoldable, hiddenIds, height }, index) => {
    if (isFoldable) marks.push({ kind: 'lane', index, x: axis.left + 40, y: y + 16 * scale });
    if (hiddenIds.length > 0)
      marks.push({ kind: 'hidden', index, x: axis.left + 40, y: y + height - 14 * scale });
  });
  lanes.cells.forEach(({ x, y, width, height, ids }, index) => {
    if (ids.length > 0) marks.push({ kind: 'density', index, x: x + width / 2, y: y + height / 2 });
  });
  lanes.bars.forEach(({ bar, late, y, points, text }, index) => {
    const middle = y + (ROW_HEIGHT * scale) / 2;
    const span = bar ?? late;
    const x = span ? span.x + span.width / 2 : (text?.x ?? axis.left);
    marks.push({ kind: 'bar', index, x, y: middle });
    points.forEach(({ x: pointX }, pointIndex) =>
      marks.push({ kind: 'point', index, pointIndex, x: pointX, y: middle + 1 }),
    );
  });
  return marks;
}

export { BAR_HEIGHT, ROW_HEIGHT };
