// Where a plan stands: status, weather and lateness, three readings kept apart. Each action counts once in each of them.
import {
  ACTION_STATUS_LABELS,
  WEATHER_LABELS,
  type ActionStatus,
  type WeatherLevel,
} from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import { remembered, rememberedUnder } from '../facts/remembered.ts';
import { axisPlacer, type AxisPlace } from '../funding/funding-places.ts';
import type { Axis } from '../plan/plan.ts';
import { daysBetween, isOver, lastTouchedAt, STALE_AFTER_MONTHS } from './lateness.ts';

export const LATENESS_LABELS = {
  'on-time': 'À l’heure',
  'under-a-month': 'Moins d’un mois',
  'under-three-months': '1 à 3 mois',
  'over-three-months': 'Plus de 3 mois',
  'without-due-date': 'Sans échéance',
} as const;
export type LatenessLevel = keyof typeof LATENESS_LABELS;

export type ReadWeather = WeatherLevel | 'unknown';
export const READ_WEATHER_LABELS = {
  ...WEATHER_LABELS,
  unknown: 'Non renseignée',
} as const satisfies Record<ReadWeather, string>;

/** Every status but « abandonnée », which is told apart: what is given up does not lower progress. */
export type ProgressStatus = Exclude<ActionStatus, 'abandoned'>;
export const PROGRESS_STATUS_LABELS = Object.fromEntries(
  Object.entries(ACTION_STATUS_LABELS).filter(([status]) => status !== 'abandoned'),
) as Readonly<Record<ProgressStatus, string>>;

export type Reading<Level extends string> = Readonly<Record<Level, readonly string[]>>;

export interface PlanProgress {
  readonly status: Reading<ProgressStatus>;
  /** Of what is still going on: a finished action has no chances to be judged. */
  readonly weather: Reading<ReadWeather>;
  readonly lateness: Reading<LatenessLevel>;
  readonly abandoned: readonly string[];
  /** Neither finished nor given up. */
  readonly goingOn: readonly string[];
  readonly total: number;
}

const blank = <Level extends string>(labels: Readonly<Record<Level, string>>): Record<Level, string[]> =>
  Object.fromEntries(Object.keys(labels).map((level) => [level, [] as string[]])) as unknown as Record<
    Level,
    string[]
  >;

export function planProgress(actions: readonly Action[], today: string): PlanProgress {
  const standingOf = standingsOn(today);
  const counts = new ProgressCounts();
  for (const action of actions) counts.add(standingOf(action));
  return counts;
}

class ProgressCounts implements PlanProgress {
  readonly status = blank(PROGRESS_STATUS_LABELS);
  readonly weather = blank(READ_WEATHER_LABELS);
  readonly lateness = blank(LATENESS_LABELS);
  readonly abandoned: string[] = [];
  readonly goingOn: string[] = [];
  total = 0;

  add({ id, status, weather, lateness }: Standing): void {
    this.total += 1;
    if (status === 'abandoned') {
      this.abandoned.push(id);
      return;
    }
    this.status[status].push(id);
    if (weather === null || lateness === null) return;
    this.goingOn.push(id);
    this.weather[weather].push(id);
    this.lateness[lateness].push(id);
  }
}

/** What one action adds to the counts; without weather and lateness when it is over. */
interface Standing {
  readonly id: string;
  readonly status: ActionStatus;
  readonly weather: ReadWeather | null;
  readonly lateness: LatenessLevel | null;
}

const standingsOn = rememberedUnder((today: string) => {
  const levelOf = latenessReader(today);
  return (action: Action): Standing => {
    const { id, status } = action;
    if (isOver(action)) return { id, status, weather: null, lateness: null };
    return { id, status, weather: action.weather?.level ?? 'unknown', lateness: levelOf(action) };
  };
});

type Dated = Pick<Action, 'end' | 'isRecurring' | 'milestones'>;

function latenessReader(today: string): (subject: Dated) => LatenessLevel {
  const aMonthAgo = addMonths(today, -1);
  const threeMonthsAgo = addMonths(today, -3);
  return (subject) => {
    const earliest = earliestDue(subject);
    if (earliest === null) return 'without-due-date';
    if (earliest >= today) return 'on-time';
    if (earliest > aMonthAgo) return 'under-a-month';
    return earliest >= threeMonthsAgo ? 'under-three-months' : 'over-three-months';
  };
}

/** Of its own end, which a recurring action has none of, and of its milestones still to be reached. */
function earliestDue({ end, isRecurring, milestones }: Dated): string | null {
  let earliest = isRecurring || end === null ? null : lastDay(end);
  for (const { dueOn, doneOn } of milestones) {
    if (dueOn === null || doneOn !== null) continue;
    const due = lastDay(dueOn);
    if (earliest === null || due < earliest) earliest = due;
  }
  return earliest;
}

export function lateIds({ lateness }: PlanProgress): readonly string[] {
  return [...lateness['under-a-month'], ...lateness['under-three-months'], ...lateness['over-three-months']];
}

export interface AxisProgress {
  readonly key: string;
  readonly label: string;
  readonly isWithout: boolean;
  readonly progress: PlanProgress;
}

/** Axis by axis, in the order of the plan; « Plusieurs axes » and « Sans axe » last, so that no action counts twice. */
export function progressByAxis(
  actions: readonly Action[],
  axes: readonly Axis[],
  today: string,
): readonly AxisProgress[] {
  const placeOf = axisPlacer(axes);
  const standingOf = standingsOn(today);
  const groups = new Map<AxisPlace, ProgressCounts>();
  for (const action of actions) {
    const place = placeOf(action);
    let counts = groups.get(place);
    if (!counts) groups.set(place, (counts = new ProgressCounts()));
    counts.add(standingOf(action));
  }
  const rank = new Map(axes.map(({ id }, index) => [id, index]));
  return [...groups]
    .toSorted(
      ([one], [other]) =>
        one.without - other.without || (rank.get(one.key) ?? 0) - (rank.get(other.key) ?? 0),
    )
    .map(([{ key, label, without }, progress]) => ({ key, label, isWithout: without > 0, progress }));
}

export interface StaleAction {
  readonly action: Action;
  /** Whole days since anything of the fiche was edited. */
  readonly days: number;
}

/** « Non mis à jour depuis 3 mois », the longest left alone first. */
export function staleActions(actions: readonly Action[], today: string): readonly StaleAction[] {
  const staleBefore = addMonths(today, -STALE_AFTER_MONTHS);
  // By day rather than sorted: there are far fewer days than fiches.
  const byDay = new Map<string, Action[]>();
  for (const action of actions) {
    if (isOver(action)) continue;
    const { day } = lastTouchOf(action);
    if (day >= staleBefore) continue;
    const sameDay = byDay.get(day);
    if (sameDay) sameDay.push(action);
    else byDay.set(day, [action]);
  }
  const days = [...byDay].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return days.flatMap(([day, left]) => {
    const count = daysBetween(day, today);
    return left.map((action) => ({ action, days: count }));
  });
}

const lastTouchOf = remembered((action: Action) => ({ day: lastTouchedAt(action).slice(0, 10) }));
