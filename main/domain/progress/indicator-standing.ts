// Where each indicator stands between its baseline and its target, and whether a measure of it is overdue.
import type { Action } from '../action/action.ts';
import { rememberedUnder } from '../facts/remembered.ts';
import { latestMeasurement, ratioAt, type Indicator } from '../indicator/indicator.ts';
import { nextMeasurementDue } from '../indicator/measurement-due.ts';

export interface IndicatorStanding {
  readonly action: Action;
  readonly indicator: Indicator;
  readonly currentValue: number | null;
  /** From baseline (0) to target (1); null where an end is not known. */
  readonly ratio: number | null;
  /** What is left to reach the target, in its unit, never below zero; null when not known. */
  readonly gap: number | null;
  readonly isReached: boolean;
  readonly nextDueOn: string | null;
  /** The next measure should already be there. */
  readonly isOverdue: boolean;
}

/** In the order of the plan. */
export function indicatorStandings(actions: readonly Action[], today: string): readonly IndicatorStanding[] {
  const found: IndicatorStanding[] = [];
  const standingsOf = standingsOn(today);
  for (const action of actions) for (const standing of standingsOf(action)) found.push(standing);
  return found;
}

const NONE: readonly IndicatorStanding[] = [];

/** What was given up is no longer measured. */
const standingsOn = rememberedUnder(
  (today: string) =>
    (action: Action): readonly IndicatorStanding[] =>
      action.status === 'abandoned' || action.indicators.length === 0
        ? NONE
        : action.indicators.map((indicator) => standingOf(action, indicator, today)),
);

function standingOf(action: Action, indicator: Indicator, today: string): IndicatorStanding {
  const latest = latestMeasurement(indicator);
  const currentValue = latest?.value ?? null;
  const gap = gapOf(indicator, currentValue);
  const nextDueOn = nextMeasurementDue(indicator, latest);
  return {
    action,
    indicator,
    currentValue,
    ratio: ratioAt(indicator, currentValue),
    gap,
    isReached: gap === 0,
    nextDueOn,
    isOverdue: action.status !== 'completed' && nextDueOn !== null && nextDueOn < today,
  };
}

function gapOf({ targetValue, direction }: Indicator, currentValue: number | null): number | null {
  if (targetValue === null || currentValue === null) return null;
  const left = direction === 'increase' ? targetValue - currentValue : currentValue - targetValue;
  return Math.max(0, left);
}

/** The furthest from its target first; those of which nothing can be said come before those on their way: nobody knows. */
export function byGap(standings: readonly IndicatorStanding[]): readonly IndicatorStanding[] {
  const placeOf = ({ ratio, isReached }: IndicatorStanding): number =>
    isReached ? Infinity : (ratio ?? Number.NEGATIVE_INFINITY);
  // Two unknowns are equal: the difference of infinities is no number.
  return standings.toSorted((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first === second ? 0 : first - second;
  });
}
