import { describe, expect, it } from 'vitest';
import { manyItems } from '../states/calendar.states.ts';
import { fillRows, packRows, placeBar } from './calendar-bars.ts';
import { placeCalendar } from './calendar.ts';
import type { CalendarInput, CalendarItem } from './calendar-parts.ts';
import { timeAxis } from './time-axis.ts';

const TODAY = '2027-05-14';
const LANE_KEYS = ['jobs', 'mobility', 'energy', 'without'];
const input = (items: readonly CalendarItem[], part: Partial<CalendarInput> = {}): CalendarInput => ({
  width: 900,
  scale: 1,
  from: '2026-12-01',
  to: '2028-05-31',
  today: TODAY,
  lanes: LANE_KEYS.map((key) => ({ key, label: key })),
  items,
  quarters: [{ label: 'T1', from: '2026-12-01' }],
  links: [],
  deadlines: [],
  openLanes: new Set(),
  beforeCount: 0,
  afterCount: 0,
  undatedCount: 0,
  ...part,
});
const bar: CalendarItem = {
  id: 'a',
  laneKey: 'jobs',
  number: '1',
  title: 'Café-emploi',
  state: 'running',
  start: '2027-01-01',
  end: '2027-03-31',
  isRecurring: false,
  late: null,
  promised: null,
  milestones: [],
};
const axis = timeAxis({ from: '2026-12-01', to: '2028-05-31' }, { left: 0, right: 548, fontSize: 12 });

describe('the axis', () => {
  it('gives every day the same width, and its months add up to it', () => {
    expect(axis.dayWidth).toBe(1);
    expect(axis.endOf('2028-05-31')).toBe(548);
    expect(axis.months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(548);
    expect(axis.years.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(548);
    expect(axis.months).toHaveLength(18);
  });
});

describe('a bar', () => {
  it('covers its days, the last one included, and its lateness goes on to today', () => {
    const placed = placeBar({ ...bar, late: '44\u00a0j' }, axis, 1, TODAY);
    expect(placed.bar).toEqual({ x: 31, width: 90 });
    expect(placed.late).toEqual({ x: 121, width: 44 });
  });

  it.each([
    ['begins before the window', { start: '2026-01-01' }],
    ['ends after it', { end: '2031-01-01' }],
    ['has no end', { end: null }],
    ['has no start', { start: null }],
    ['recurs', { end: null, isRecurring: true }],
    ['is the wrong way round', { start: '2027-06-01', end: '2027-01-01' }],
    ['is late since before the window', { start: '2025-01-01', end: '2025-06-30', late: '22\u00a0mois' }],
    [
      'has milestones alone, all out of sight',
      { start: null, end: null, milestones: [{ id: 'm', on: '2020-01-01', state: 'done' as const }] },
    ],
  ])('stays within the calendar when it %s', (_name, part) => {
    const placed = placeBar({ ...bar, ...part }, axis, 1, TODAY);
    expect(placed.from).toBeGreaterThanOrEqual(0);
    expect(placed.to).toBeGreaterThanOrEqual(placed.from);
    for (const span of [placed.bar, placed.late, placed.ghost]) {
      if (span) expect(span.x + span.width).toBeLessThanOrEqual(548.001);
    }
  });
});

describe('rows', () => {
  const bars = manyItems(400).map((item) => placeBar(item, axis, 1, TODAY));

  it('hold bars that never touch', () => {
    const rows = packRows(bars, 400) ?? [];
    expect(rows).toHaveLength(400);
    for (let row = 0; row <= Math.max(...rows); row += 1) {
      const shared = bars.filter((_, index) => rows[index] === row);
      const sorted = shared.toSorted((one, other) => one.from - other.from);
      sorted.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(sorted[index]?.to ?? 0));
    }
  });

  it('give up where there are not enough, or leave out what does not fit', () => {
    expect(packRows(bars, 5)).toBeNull();
    const { rows, leftOut } = fillRows(bars, 5);
    expect(rows.filter((row) => row >= 0).length + leftOut.length).toBe(400);
    expect(Math.max(...rows)).toBe(4);
  });
});

describe('the calendar', () => {
  const idsShown = ({ bars, cells, lanes }: ReturnType<typeof placeCalendar>): readonly string[] => {
    const folded = new Map<string, Set<string>>();
    for (const { laneKey, ids } of cells)
      folded.set(laneKey, new Set([...(folded.get(laneKey) ?? []), ...ids]));
    return [
      ...bars.map(({ item }) => item.id),
      ...lanes.flatMap(({ hiddenIds }) => hiddenIds),
      ...[...folded.values()].flatMap((ids) => [...ids]),
    ];
  };

  it.each([
    ['bar by bar', 60, []],
    ['as strips', 3000, []],
    ['as strips and an open lane that hides some', 3000, ['jobs']],
  ] as const)('shows every action once: %s', (_name, count, open) => {
    const items = manyItems(count);
    const geometry = placeCalendar(input(items, { openLanes: new Set(open) }));
    expect([...idsShown(geometry)].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(geometry.lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(count);
    expect(geometry.cells.length > 0).toBe(count > 60);
    expect(geometry.lanes.some(({ hiddenIds }) => hiddenIds.length > 0)).toBe(open.length > 0);
  });

  it('keeps its lanes apart, in the order given', () => {
    const { lanes, height } = placeCalendar(input(manyItems(500)));
    lanes.slice(1).forEach(({ y }, index) => {
      const above = lanes[index];
      expect(y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
    expect(lanes.map(({ key }) => key)).toEqual(LANE_KEYS);
    expect(height).toBeGreaterThan((lanes.at(-1)?.y ?? 0) + (lanes.at(-1)?.height ?? 0));
  });

  it('keeps the order of its bars when one of them moves', () => {
    const items = manyItems(40);
    const moved = items.map((item, index) =>
      index === 3 ? { ...item, start: '2028-01-01', end: '2028-02-28' } : item,
    );
    const order = (of: readonly CalendarItem[]) => placeCalendar(input(of)).bars.map(({ item }) => item.id);
    expect(order(moved)).toEqual(order(items));
  });

  it('gives every mark a place, and the edges theirs', () => {
    const geometry = placeCalendar(
      input([{ ...bar, milestones: [{ id: 'm', on: '2027-02-01', state: 'due' }] }], {
        beforeCount: 1,
        afterCount: 2,
        undatedCount: 3,
        deadlines: [{ id: 'd', label: 'Fonds vert', on: '2027-06-18' }],
      }),
    );
    expect(geometry.marks.map(({ kind }) => kind)).toEqual([
      'before',
      'undated',
      'after',
      'deadline',
      'bar',
      'point',
    ]);
    for (const { x, y } of geometry.marks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(geometry.width);
      expect(y).toBeLessThanOrEqual(geometry.height);
    }
  });

  it('says on which side today lies when it is out of sight', () => {
    const sideOf = (today: string) => placeCalendar(input([], { today })).today;
    expect([sideOf('2020-01-01'), sideOf('2030-01-01')]).toEqual(['before', 'after']);
    expect(sideOf(TODAY)).toBeTypeOf('number');
  });
});
