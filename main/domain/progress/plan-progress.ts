// Where a plan stands: status, weather and lateness, three readings kept apart. Each action counts once in each of them.
import {
  ACTION_STATUS_LABELS,
  WEATHER_LABELS,
  type ActionStatus,
  type WeatherLevel,
} from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { addMonths } from '../date/partial-date.ts';
import { axisPlacer } from '../funding/funding-groups.ts';
import type { Axis } from '../plan/plan.ts';
import { daysBetween, daysLate, isOver, isStale, lastTouchedAt, latenessOf } from './lateness.ts';

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
  const status = blank(PROGRESS_STATUS_LABELS);
  const weather = blank(READ_WEATHER_LABELS);
  const lateness = blank(LATENESS_LABELS);
  const abandoned: string[] = [];
  const goingOn: string[] = [];
  const levelOf = latenessReader(today);
  for (const action of actions) {
    if (action.status === 'abandoned') {
      abandoned.push(action.id);
      continue;
    }
    status[action.status].push(action.id);
    if (isOver(action)) continue;
    goingOn.push(action.id);
    weather[action.weather?.level ?? 'unknown'].push(action.id);
    lateness[levelOf(action)].push(action.id);
  }
  return { status, weather, lateness, abandoned, goingOn, total: actions.length };
}

type Dated = Pick<Action, 'status' | 'end' | 'isRecurring' | 'milestones'>;

/** By the latest of its own end and of its overdue milestones. */
function latenessReader(today: string): (subject: Dated) => LatenessLevel {
  const aMonthAgo = daysBetween(addMonths(today, -1), today);
  const threeMonthsAgo = daysBetween(addMonths(today, -3), today);
  return (subject) => {
    const { days: ownDays, overdueMilestones } = latenessOf(subject, today);
    const days = overdueMilestones.reduce(
      (most, { dueOn }) => Math.max(most, daysLate(dueOn, today)),
      ownDays,
    );
    if (days === 0) return hasDueDate(subject) ? 'on-time' : 'without-due-date';
    if (days < aMonthAgo) return 'under-a-month';
    return days <= threeMonthsAgo ? 'under-three-months' : 'over-three-months';
  };
}

/** A recurring action has no end to be late for, but its milestones have their dates. */
function hasDueDate({ end, isRecurring, milestones }: Dated): boolean {
  return (
    (end !== null && !isRecurring) ||
    milestones.some(({ dueOn, doneOn }) => dueOn !== null && doneOn === null)
  );
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
  const groups = new Map<string, { label: string; without: number; actions: Action[] }>();
  for (const action of actions) {
    const { key, label, without } = placeOf(action);
    const group = groups.get(key);
    if (group) group.actions.push(action);
    else groups.set(key, { label, without, actions: [action] });
  }
  const rank = new Map(axes.map(({ id }, index) => [id, index]));
  return [...groups]
    .toSorted(
      ([oneKey, one], [otherKey, other]) =>
        one.without - other.without || (rank.get(oneKey) ?? 0) - (rank.get(otherKey) ?? 0),
    )
    .map(([key, group]) => ({
      key,
      label: group.label,
      isWithout: group.without > 0,
      progress: planProgress(group.actions, today),
    }));
}

export interface StaleAction {
  readonly action: Action;
  /** Whole days since anything of the fiche was edited. */
  readonly days: number;
}

/** « Non mis à jour depuis 3 mois », the longest left alone first. */
export function staleActions(actions: readonly Action[], today: string): readonly StaleAction[] {
  return actions
    .filter((action) => isStale(action, today))
    .map((action) => ({ action, days: daysBetween(lastTouchedAt(action).slice(0, 10), today) }))
    .toSorted((one, other) => other.days - one.days);
}
