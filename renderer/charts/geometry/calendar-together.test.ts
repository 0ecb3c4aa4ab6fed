import { describe, expect, it } from 'vitest';
import { manyItems } from '../states/calendar.states.ts';
import { lateGround, lateLabel } from './calendar-bars.ts';
import { barMarkAt, isBarMark } from './calendar-hit.ts';
import { pathsOfBars, wordBands } from './calendar-together.ts';
import { placeCalendar } from './calendar.ts';

const LANES = ['jobs', 'mobility', 'energy', 'without'];
const geometry = placeCalendar({
  width: 1100,
  scale: 1,
  from: '2026-12-01',
  to: '2028-05-31',
  today: '2027-05-14',
  lanes: LANES.map((key) => ({ key, label: key })),
  items: manyItems(500),
  quarters: [{ label: 'T1', from: '2026-12-01' }],
  links: [],
  deadlines: [],
  openLanes: new Set(LANES),
  beforeCount: 0,
  afterCount: 0,
  undatedCount: 0,
});
const { bars, marks } = geometry;
const paths = new Map(pathsOfBars(bars, 1));
const shapesIn = (layer: Parameters<typeof paths.get>[0]): number =>
  paths.get(layer)?.match(/M/g)?.length ?? 0;

describe('bars drawn together', () => {
  it.each(['planned', 'running', 'halted', 'done'] as const)('shows each %s bar once', (state) => {
    expect(shapesIn(state)).toBe(bars.filter(({ item, bar }) => bar && item.state === state).length);
  });

  it('shows each lateness and each milestone once', () => {
    expect(shapesIn('late')).toBe(bars.filter(({ late }) => late).length);
    expect(shapesIn('point-due')).toBe(bars.reduce((sum, { points }) => sum + points.length, 0));
  });

  it('sets the words of each lateness on a ground of their own, within its hatching', () => {
    const worded = bars.flatMap((placed) => {
      const words = lateLabel(placed, 1);
      return words === null || !placed.late ? [] : [{ ...placed, late: placed.late, words }];
    });
    expect(worded.length).toBeGreaterThan(10);
    expect(shapesIn('late-ground')).toBe(worded.length);
    for (const placed of worded) {
      const ground = lateGround(placed, placed.words, 1);
      expect(ground?.x).toBeGreaterThan(placed.late.x);
      expect((ground?.x ?? 0) + (ground?.width ?? 0)).toBeLessThan(placed.late.x + placed.late.width);
    }
  });

  it('lays milestones over bars, and bars over what was promised', () => {
    expect([...paths.keys()]).toEqual([
      'late',
      'late-ground',
      'planned',
      'running',
      'halted',
      'done',
      'cut',
      'check',
      'point-due',
    ]);
  });

  it('writes the words of each bar once, from the top down', () => {
    const bands = wordBands(bars, 1);
    const texts = bands.map(({ labelGroups }) => labelGroups.flatMap((group) => group.texts));
    expect(
      texts
        .flat()
        .map(({ words }) => words)
        .toSorted(),
    ).toEqual(bars.flatMap(({ item, text }) => (text ? [`${item.number} ${text.title}`] : [])).toSorted());
    expect(bands.length).toBeGreaterThan(1);
    texts.slice(1).forEach((below, index) => {
      const above = texts[index] ?? [];
      expect(Math.min(...below.map(({ y }) => y))).toBeGreaterThan(Math.max(...above.map(({ y }) => y)));
    });
  });

  it('has no band where there is no bar', () => {
    expect(wordBands([], 1)).toEqual([]);
    expect(pathsOfBars([], 1)).toEqual([]);
  });
});

describe('what lies under the pointer', () => {
  it('is the milestone that stands on a bar', () => {
    marks.forEach((mark, index) => {
      if (mark.kind === 'point') expect(barMarkAt(geometry, mark, 1)).toBe(index);
    });
  });

  it('is the bar everywhere else on it, and on its words', () => {
    marks.forEach((mark, index) => {
      if (mark.kind !== 'bar') return;
      const placed = bars[mark.index];
      if (!placed) throw new Error('A mark without its bar');
      for (const x of [placed.from, placed.to])
        if (placed.points.every((point) => Math.abs(point.x - x) > 7))
          expect(barMarkAt(geometry, { x, y: mark.y }, 1)).toBe(index);
    });
  });

  it('is nothing between rows of lanes, nor beside the bars', () => {
    expect(barMarkAt(geometry, { x: 500, y: geometry.lanes[0]?.y ?? 0 }, 1)).toBeNull();
    expect(
      barMarkAt({ marks: marks.filter((mark) => !isBarMark(mark)), bars }, { x: 500, y: 500 }, 1),
    ).toBeNull();
  });
});
