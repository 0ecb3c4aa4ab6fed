import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/seeded-choices.ts';
import type { Action } from '../action/action.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { baselineOf } from '../plan/version.ts';
import { actionNumber, axisNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { calendarIn, dependenciesOf, entriesOf } from './calendar.ts';
import { deadlinesWithin } from './deadlines.ts';
import { lanesBy, WITHOUT_LANE } from './lanes.ts';

const TODAY = '2027-05-14';
const WINDOW = { from: '2026-12-01', to: '2028-05-31' };
const lanes = lanesBy({ laneBy: 'axis', axes: [], themes: [], organisationName: (id) => id });
const entries = (actions: readonly Action[], baseline: ReturnType<typeof baselineOf> | null = null) =>
  entriesOf({ actions, baseline, lanes, today: TODAY });
const entryOf = (fields: Partial<Action>) => entries([actionNumber(1, fields)])[0];
const milestone = (dueOn: string | null, doneOn: string | null = null) => ({
  ...createdNow(idNumber(60), STAMP),
  ...BLANK_MILESTONE,
  dueOn,
  doneOn,
});

describe('an entry', () => {
  it('takes a month whole', () => {
    expect(entryOf({ start: '2027-02', end: '2028-02' })).toMatchObject({
      start: '2027-02-01',
      end: '2028-02-29',
    });
  });

  it('is late from the day after its end, up to today', () => {
    expect(entryOf({ end: '2027-05-14' })?.daysLate).toBe(0);
    expect(entryOf({ end: '2027-05-13' })).toMatchObject({ daysLate: 1, extent: { to: TODAY } });
    expect(entryOf({ end: '2027-04', status: 'completed' })?.daysLate).toBe(0);
  });

  it('goes on when its end is unknown, unless it is over', () => {
    expect(entryOf({ start: '2027-02' })?.extent?.to).toBe('9999-12-31');
    expect(entryOf({ start: '2027-02', status: 'abandoned' })?.extent?.to).toBe('2027-02-01');
  });

  it('tells its milestones apart', () => {
    const milestones = [
      milestone('2027-04'),
      milestone('2027-05'),
      milestone('2027-01', '2027-03-02'),
      milestone(null),
    ];
    expect(entryOf({ milestones })?.milestones.map(({ state, on }) => [state, on])).toEqual([
      ['overdue', '2027-04-30'],
      ['due', '2027-05-31'],
      ['done', '2027-03-02'],
    ]);
  });

  it('remembers what was promised only where it has changed', () => {
    const [moved, kept] = [actionNumber(1, { end: '2027-06' }), actionNumber(2, { end: '2027-06' })];
    const baseline = baselineOf([moved, kept], '2026-12-01');
    const now = entries([{ ...moved, end: '2027-09' }, kept, actionNumber(3)], baseline);
    expect(now.map(({ promised }) => promised)).toEqual([{ start: null, end: '2027-06' }, null, null]);
  });
});

it('counts every action exactly once, in the window or beside it', () => {
  const random = seededRandom(5);
  const month = (): string | null =>
    random() < 0.3
      ? null
      : `${String(2025 + Math.floor(random() * 5))}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
  const actions = Array.from({ length: 500 }, (_, index) =>
    actionNumber(index, {
      start: month(),
      end: month(),
      status: random() < 0.3 ? 'completed' : 'in-progress',
    }),
  );
  const {
    entries: shown,
    beforeIds,
    afterIds,
    undatedIds,
    lanes: used,
  } = calendarIn(entries(actions), lanes, WINDOW);
  const counted = [...shown.map(({ action }) => action.id), ...beforeIds, ...afterIds, ...undatedIds];
  expect(counted.toSorted()).toEqual(actions.map(({ id }) => id).toSorted());
  for (const list of [shown, beforeIds, afterIds, undatedIds]) expect(list.length).toBeGreaterThan(0);
  expect(used).toEqual([{ key: WITHOUT_LANE, label: 'Sans axe' }]);
});

describe('an order between actions', () => {
  const links = [{ actionId: idNumber(2), kind: 'precedes' } as const];
  const between = (end: string | null, start: string | null) =>
    dependenciesOf(entries([actionNumber(1, { end, links }), actionNumber(2, { start })]))[0]?.isTooEarly;

  it.each([
    ['2027-06-15', '2027-06-14', true],
    ['2027-06-15', '2027-06-15', false],
    ['2027-06', '2027-06', false],
    ['2027-06', '2027-05', true],
    ['2027-06-15', '2027-06', false],
    [null, '2027-05', false],
    ['2027-06', null, false],
  ])('ending %s, followed from %s: too early is %s', (end, start, expected) => {
    expect(between(end, start)).toBe(expected);
  });

  it('is only that of « précède », and of actions that are shown', () => {
    const other = actionNumber(1, { end: '2027-06', links: [{ actionId: idNumber(2), kind: 'completes' }] });
    expect(dependenciesOf(entries([other, actionNumber(2)]))).toEqual([]);
    expect(dependenciesOf(entries([actionNumber(1, { links })]))).toEqual([]);
  });
});

describe('lanes', () => {
  const axes = [
    axisNumber(10, 'Emploi'),
    { ...axisNumber(11, 'Jeunes'), parentId: idNumber(10) },
    axisNumber(12, 'Énergie'),
  ];
  const question = {
    axes,
    themes: [],
    organisationName: (id: string) => (id === idNumber(5) ? 'Région' : 'Ademe'),
  };

  it('put an action under its first-level axis', () => {
    const byAxis = lanesBy({ ...question, laneBy: 'axis' });
    expect(byAxis.laneKeyOf(actionNumber(1, { axisIds: [idNumber(11), idNumber(12)] }))).toBe(idNumber(10));
    expect(byAxis.laneKeyOf(actionNumber(1, { axisIds: [idNumber(99)] }))).toBe(WITHOUT_LANE);
    expect(byAxis.lanesAmong(new Set([idNumber(12), WITHOUT_LANE])).map(({ label }) => label)).toEqual([
      '2. Énergie',
      'Sans axe',
    ]);
  });

  it('put an action under who leads it, in the order of the alphabet', () => {
    const byLead = lanesBy({ ...question, laneBy: 'lead' });
    const lead = {
      organisationId: idNumber(5),
      contactId: null,
      service: '',
      note: '',
      role: 'lead',
      toBeNamed: false,
    } as const;
    expect(byLead.laneKeyOf(actionNumber(1, { leads: [lead] }))).toBe(idNumber(5));
    expect(byLead.laneKeyOf(actionNumber(1, { leads: [{ ...lead, toBeNamed: true }] }))).toBe(WITHOUT_LANE);
    expect(
      byLead.lanesAmong(new Set([idNumber(5), idNumber(6), WITHOUT_LANE])).map(({ label }) => label),
    ).toEqual(['Ademe', 'Région', 'Sans pilote']);
  });

  it('do not climb a cycle of axes for ever', () => {
    const cycle = [
      { ...axisNumber(10, 'A'), parentId: idNumber(11) },
      { ...axisNumber(11, 'B'), parentId: idNumber(10) },
    ];
    const byAxis = lanesBy({ ...question, axes: cycle, laneBy: 'axis' });
    expect(byAxis.laneKeyOf(actionNumber(1, { axisIds: [idNumber(11)] }))).toBe(idNumber(11));
    expect(byAxis.lanesAmong(new Set([idNumber(11)]))).toHaveLength(1);
  });
});

it('finds the ends and the milestones due between two days, of what is going on', () => {
  const going = actionNumber(1, {
    end: '2027-06',
    milestones: [milestone('2027-05-14'), milestone('2027-05-13'), milestone('2027-06', '2027-05')],
  });
  const found = deadlinesWithin(
    [
      going,
      actionNumber(2, { end: '2027-06', status: 'completed' }),
      actionNumber(3, { end: '2027-06', isRecurring: true }),
      actionNumber(4, { end: '2027-08-15' }),
    ],
    TODAY,
    '2027-08-14',
  );
  expect(found.map(({ on }) => on)).toEqual(['2027-06-30', '2027-05-14']);
});
