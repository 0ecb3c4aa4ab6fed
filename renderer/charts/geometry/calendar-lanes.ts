// The lanes one under the other: bars in rows where they can be read, else a strip that counts them month by month.
import { BAR_FONT, fillRows, packRows, placeBar, type FlatBar } from './calendar-bars.ts';
import type { CalendarInput, CalendarItem, DensityCell, PlacedBar, PlacedLane } from './calendar-parts.ts';
import { labelLines } from './label-lines.ts';
import type { TimeAxis } from './time-axis.ts';

export const ROW_HEIGHT = 28;
export const BAR_HEIGHT = 18;
const HEADING_HEIGHT = 32;
const LANE_GAP = 12;
const DENSITY_HEIGHT = 34;
/** More rows than that in a lane are no picture any more. */
export const MOST_ROWS = 24;
/** Beyond, even an open lane sends to the list. */
export const MOST_OPEN_ROWS = 120;
const HIDDEN_HEIGHT = 28;
const MONTH_LENGTH = 'yyyy-mm'.length;

export interface PlacedLanes {
  readonly lanes: readonly PlacedLane[];
  readonly bars: readonly PlacedBar[];
  readonly cells: readonly DensityCell[];
  readonly bottom: number;
}

export function placeLanes(input: CalendarInput, axis: TimeAxis, top: number): PlacedLanes {
  const byLane = new Map<string, CalendarItem[]>();
  for (const item of input.items) {
    const lane = byLane.get(item.laneKey);
    if (lane) lane.push(item);
    else byLane.set(item.laneKey, [item]);
  }
  const lanes: PlacedLane[] = [];
  const bars: PlacedBar[] = [];
  const cells: DensityCell[] = [];
  let y = top;
  for (const { key, label } of input.lanes) {
    const items = byLane.get(key) ?? [];
    if (items.length === 0) continue;
    const content = y + HEADING_HEIGHT * input.scale;
    const placed = placeLane(items, input, { axis, isOpen: input.openLanes.has(key), top: content });
    bars.push(...placed.bars);
    cells.push(...placed.cells);
    const height = placed.bottom - y;
    lanes.push({
      key,
      label:
        labelLines(label, axis.right - 120 * input.scale, {
          fontSize: BAR_FONT * input.scale,
          mostLines: 1,
        })[0] ?? label,
      count: items.length,
      lateCount: items.filter(isLate).length,
      y,
      height,
      isFoldable: placed.isFoldable,
      isOpen: placed.isFoldable && placed.cells.length === 0,
      hiddenIds: placed.hiddenIds,
    });
    y += height + LANE_GAP * input.scale;
  }
  return { lanes, bars: inOrderOf(input.items, bars), cells: withShares(cells), bottom: y };
}

const isLate = ({ late, milestones }: CalendarItem): boolean =>
  late !== null || milestones.some(({ state }) => state === 'overdue');

interface LaneContent {
  readonly bars: readonly PlacedBar[];
  readonly cells: readonly DensityCell[];
  readonly hiddenIds: readonly string[];
  readonly isFoldable: boolean;
  readonly bottom: number;
}

function placeLane(
  items: readonly CalendarItem[],
  { scale, today }: CalendarInput,
  { axis, isOpen, top }: { readonly axis: TimeAxis; readonly isOpen: boolean; readonly top: number },
): LaneContent {
  // Far more bars than rows: they need not be placed to know that they do not fit.
  const isHopeless = items.length > MOST_ROWS * 20;
  const flat = isHopeless && !isOpen ? [] : items.map((item) => placeBar(item, axis, scale, today));
  const rows = isHopeless ? null : packRows(flat, MOST_ROWS);
  if (rows) return { ...stack(flat, rows, top, scale), hiddenIds: [], isFoldable: false };
  if (isOpen) {
    const filled = fillRows(flat, MOST_OPEN_ROWS);
    const hiddenIds = filled.leftOut.flatMap((index) => items[index]?.id ?? []);
    const stacked = stack(flat, filled.rows, top, scale);
    const bottom = stacked.bottom + (hiddenIds.length > 0 ? HIDDEN_HEIGHT * scale : 0);
    return { ...stacked, hiddenIds, isFoldable: true, bottom };
  }
  const height = DENSITY_HEIGHT * scale;
  return {
    bars: [],
    cells: densityOf(items, axis, { top, height, today }),
    hiddenIds: [],
    isFoldable: true,
    bottom: top + height,
  };
}

function stack(flat: readonly FlatBar[], rows: readonly number[], top: number, scale: number) {
  const bars = flat.flatMap((bar, index) => {
    const row = rows[index] ?? -1;
    return row < 0 ? [] : [{ ...bar, y: top + row * ROW_HEIGHT * scale }];
  });
  const rowCount = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  return { bars, cells: [], bottom: top + rowCount * ROW_HEIGHT * scale };
}

/** An action is counted in each month it is going on, or had something due; a late one up to today. */
function densityOf(
  items: readonly CalendarItem[],
  axis: TimeAxis,
  { top, height, today }: { readonly top: number; readonly height: number; readonly today: string },
): readonly DensityCell[] {
  const counts = axis.months.map(() => ({ ids: [] as string[], lateCount: 0 }));
  const indexOf = new Map(axis.months.map(({ key }, index) => [key, index]));
  const ends = { first: axis.from.slice(0, MONTH_LENGTH), last: axis.to.slice(0, MONTH_LENGTH), today };
  for (const item of items) {
    const { from, to } = monthsOf(item, ends);
    const late = isLate(item) ? 1 : 0;
    const lastIndex = indexOf.get(to) ?? -1;
    for (let index = indexOf.get(from) ?? 0; index <= lastIndex; index += 1) {
      const count = counts[index];
      count?.ids.push(item.id);
      if (count) count.lateCount += late;
    }
  }
  const laneKey = items[0]?.laneKey ?? '';
  return axis.months.flatMap(({ key, x, width }, index) => {
    const count = counts[index];
    return count ? [{ laneKey, month: key, x, width, y: top, height, ...count, share: 0 }] : [];
  });
}

interface Months {
  readonly from: string;
  readonly to: string;
}

/** Held within the months that are shown. */
function monthsOf(
  item: CalendarItem,
  { first, last, today }: { readonly first: string; readonly last: string; readonly today: string },
): Months {
  let from = earlier(item.start, item.end);
  let to = later(item.start, item.end);
  for (const { on } of item.milestones) {
    from = earlier(from, on);
    to = later(to, on);
  }
  if (item.late !== null) to = later(to, today);
  if (goesOn(item)) to = later(to, last);
  const fromMonth = from?.slice(0, MONTH_LENGTH) ?? first;
  const toMonth = to?.slice(0, MONTH_LENGTH) ?? last;
  return { from: fromMonth < first ? first : fromMonth, to: toMonth > last ? last : toMonth };
}

/** Nobody knows until when. */
function goesOn(item: CalendarItem): boolean {
  return item.start !== null && item.end === null && !isOver(item);
}

function earlier(day: string | null, other: string | null): string | null {
  return day === null || (other !== null && other < day) ? other : day;
}
function later(day: string | null, other: string | null): string | null {
  return day === null || (other !== null && other > day) ? other : day;
}

const isOver = ({ state }: CalendarItem): boolean => state === 'done' || state === 'dropped';

function withShares(cells: readonly DensityCell[]): readonly DensityCell[] {
  const most = Math.max(1, ...cells.map(({ ids }) => ids.length));
  return cells.map((cell) => ({ ...cell, share: cell.ids.length / most }));
}

/** In the order they were given, so that moving one moves nothing else in the document. */
function inOrderOf(items: readonly CalendarItem[], bars: readonly PlacedBar[]): readonly PlacedBar[] {
  const ranks = new Map(items.map(({ id }, index) => [id, index]));
  return [...bars].sort((one, other) => (ranks.get(one.item.id) ?? 0) - (ranks.get(other.item.id) ?? 0));
}
