// What the charts count over 10,000 actions: the first time, all read again, anew from what is known, and after one edit.
import type { Action } from '../../domain/action/action.ts';
import { calendarIn, entriesOf, type CalendarEntry } from '../../domain/calendar/calendar.ts';
import { aheadOf, deadlinesWithin } from '../../domain/calendar/deadlines.ts';
import { lanesBy } from '../../domain/calendar/lanes.ts';
import { wholeHorizon } from '../../domain/calendar/window.ts';
import { fundingFlows } from '../../domain/funding/funding-flows.ts';
import { fundingRows, type FundingGrouping } from '../../domain/funding/funding-groups.ts';
import { planFunding, usualBasis } from '../../domain/funding/plan-funding.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { changesSince } from '../../domain/progress/changes-since.ts';
import { indicatorStandings } from '../../domain/progress/indicator-standing.ts';
import { loadOf } from '../../domain/progress/load.ts';
import { planProgress, progressByAxis, staleActions } from '../../domain/progress/plan-progress.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { generateDocument, RESOURCES } from './bench-workspace.ts';
import { seriesOf } from './measure.ts';
import { timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;
const ROUNDS = 15;
const WARM_UPS = 4;
const MOST_MS = 10;
/** In the middle of what the generated plan covers, so that some of it is late and some to come. */
const TODAY = '2027-06-15';
const SINCE = '2027-03-15';

type Aggregate = (actions: readonly Action[]) => unknown;

export function benchAggregates(territories: TerritoryList): Promise<readonly Row[]> {
  const generated = generateDocument(ACTIONS, territories);
  // As a page receives it: read from text, its strings whole rather than put together.
  const { plan } = JSON.parse(JSON.stringify(generated)) as typeof generated;
  return Promise.resolve(
    Object.entries(aggregatesOf(plan)).flatMap(([name, aggregate]) => rowsOf(name, aggregate, plan.actions)),
  );
}

function aggregatesOf(plan: Plan): Readonly<Record<string, Aggregate>> {
  const { axes, baseline } = plan;
  const themes = new ReferenceFiles(RESOURCES).themes();
  const names = { axes, organisationName: (id: string) => `Organisme ${id.slice(-4)}` };
  const lanes = lanesBy({ laneBy: 'axis', themes, ...names });
  const known = new WeakMap<Action, CalendarEntry>();
  const entries = (actions: readonly Action[]): readonly CalendarEntry[] =>
    entriesOf({ actions, baseline, lanes, today: TODAY }, known);
  const funding = (actions: readonly Action[]) => planFunding(actions, usualBasis(actions));
  const grouped = (by: FundingGrouping) => [
    `funding ${by} rows`,
    (actions: readonly Action[]) => fundingRows(funding(actions), by, names),
  ];
  return {
    progress: (actions) => planProgress(actions, TODAY),
    'progress by axis': (actions) => progressByAxis(actions, axes, TODAY),
    staleness: (actions) => staleActions(actions, TODAY),
    changes: (actions) => changesSince(actions, SINCE, TODAY),
    indicators: (actions) => indicatorStandings(actions, TODAY),
    load: (actions) =>
      loadOf({ actions, by: 'organisation', roles: 'all', today: TODAY, dueUntil: aheadOf(TODAY) }),
    funding,
    ...(Object.fromEntries((['axis', 'funder', 'role', 'year', 'action'] as const).map(grouped)) as Record<
      string,
      Aggregate
    >),
    'funding flows': (actions) => fundingFlows(funding(actions), names),
    'calendar entries': entries,
    'calendar window': (actions) => calendarIn(entries(actions), lanes, wholeHorizon(plan)),
    deadlines: (actions) => deadlinesWithin(actions, TODAY, aheadOf(TODAY)),
  };
}

/**
 * The first time, code and memory are cold. An edit makes its fiche another object: with every fiche another, all of them are read
 * again by code that is warm. The same fiches in another list, as a filter gives them, are counted anew from what is known of each.
 */
function rowsOf(name: string, aggregate: Aggregate, actions: readonly Action[]): readonly Row[] {
  const first = timeOf(() => aggregate(actions));
  const readAgain: number[] = [];
  const anew: number[] = [];
  const edited: number[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const others = actions.map((action) => ({ ...action }));
    const again = [...others];
    const after = oneEdited(others, round + WARM_UPS);
    const spent = [others, again, after].map((list) => timeOf(() => aggregate(list)));
    if (round < 0) continue;
    [readAgain, anew, edited].forEach((samples, index) => samples.push(spent[index] ?? NaN));
  }
  return [
    timeRow(`${name}, the first time`, seriesOf([first]), null),
    timeRow(`${name}, every fiche read again`, seriesOf(readAgain), null),
    timeRow(`${name}, counted anew`, seriesOf(anew), MOST_MS),
    timeRow(`${name}, after one edit`, seriesOf(edited), MOST_MS),
  ];
}

function oneEdited(actions: readonly Action[], round: number): readonly Action[] {
  return actions.map((action, index) =>
    index === round * 97 ? { ...action, title: `${action.title} !` } : action,
  );
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
