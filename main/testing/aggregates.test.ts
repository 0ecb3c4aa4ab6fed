// What the charts keep of each fiche: after an edit, every count is what a first reading of all of them gives.
import { describe, expect, it } from 'vitest';
import type { Action } from '../domain/action/action.ts';
import { calendarIn, entriesOf, type CalendarEntry } from '../domain/calendar/calendar.ts';
import { deadlinesWithin } from '../domain/calendar/deadlines.ts';
import { lanesBy } from '../domain/calendar/lanes.ts';
import { wholeHorizon } from '../domain/calendar/window.ts';
import { fundingFlows } from '../domain/funding/funding-flows.ts';
import {
  FUNDING_GROUPING_LABELS,
  fundingRows,
  type FundingGrouping,
} from '../domain/funding/funding-groups.ts';
import { basesUsed, planFunding } from '../domain/funding/plan-funding.ts';
import { changesSince } from '../domain/progress/changes-since.ts';
import { indicatorStandings } from '../domain/progress/indicator-standing.ts';
import { loadOf } from '../domain/progress/load.ts';
import { planProgress, progressByAxis, staleActions } from '../domain/progress/plan-progress.ts';
import { generateDocument, readTerritories } from './bench/bench-workspace.ts';

const TODAY = '2027-06-15';
const { plan } = generateDocument(120, readTerritories());
const { axes, baseline } = plan;
const names = { axes, organisationName: (id: string) => id };
const lanes = lanesBy({ laneBy: 'axis', themes: [], ...names });
const known = new WeakMap<Action, CalendarEntry>();
const entries = (actions: readonly Action[]) => entriesOf({ actions, baseline, lanes, today: TODAY }, known);
const measured = plan.actions.flatMap(({ indicators }) => indicators);
const groupings = Object.keys(FUNDING_GROUPING_LABELS) as FundingGrouping[];

const AGGREGATES: Readonly<Record<string, (actions: readonly Action[]) => unknown>> = {
  progress: (actions) => planProgress(actions, TODAY),
  'progress by axis': (actions) => progressByAxis(actions, axes, TODAY),
  // Generated fiches are all of one day: years later all are stale.
  staleness: (actions) => staleActions(actions, '2029-01-01'),
  changes: (actions) => changesSince(actions, '2026-12-15', TODAY),
  indicators: (actions) => indicatorStandings(actions, TODAY),
  load: (actions) =>
    loadOf({ actions, by: 'organisation', roles: 'all', today: TODAY, dueUntil: '2027-09-15' }),
  'bases used': (actions) => basesUsed(actions),
  funding: (actions) => planFunding(actions, 'including-tax'),
  ...Object.fromEntries(
    groupings.map((by) => [
      `funding by ${by}`,
      (actions: readonly Action[]) => fundingRows(planFunding(actions, 'including-tax'), by, names),
    ]),
  ),
  'funding flows': (actions) => fundingFlows(planFunding(actions, 'including-tax'), names),
  'calendar entries': entries,
  'calendar window': (actions) => calendarIn(entries(actions), lanes, wholeHorizon(plan)),
  deadlines: (actions) => deadlinesWithin(actions, TODAY, '2027-09-15'),
};

/** Whatever an aggregate reads of a fiche is different. */
function edited(action: Action): Action {
  return {
    ...action,
    title: `${action.title}, revu`,
    status: action.status === 'in-progress' ? 'blocked' : 'in-progress',
    weather: { level: 'storm', assessedOn: '2027-06-01', justification: '' },
    end: '2027-06-20',
    isRecurring: false,
    updatedAt: '2027-01-02T03:04:05.000Z',
    axisIds: axes.slice(2, 3).map(({ id }) => id),
    leads: action.leads.slice(1),
    cost: { amountCents: 123_456_700, taxBasis: 'including-tax' },
    milestones: action.milestones.slice(1),
    progressNotes: action.progressNotes.slice(1),
    fundingLines: action.fundingLines.slice(1),
    indicators: [...action.indicators.slice(1), ...measured.slice(0, 1)],
  };
}

/** Of other objects nothing is known: all of it is read again. */
const unknown = (actions: readonly Action[]): readonly Action[] => actions.map((action) => ({ ...action }));

describe('after one edit', () => {
  it.each(Object.keys(AGGREGATES))('%s is what a whole reading gives', (name) => {
    const aggregate = AGGREGATES[name];
    if (!aggregate) throw new Error(name);
    const before = aggregate(plan.actions);
    for (const index of [0, 57, 119]) {
      const now = plan.actions.map((action, position) => (position === index ? edited(action) : action));
      const after = aggregate(now);
      expect(after).toEqual(aggregate(unknown(now)));
      expect(after).not.toEqual(before);
    }
    expect(aggregate(plan.actions)).toEqual(before);
  });
});
