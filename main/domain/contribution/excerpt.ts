// What leaves of a plan for one pilot: their fiches, the part of them a follow-up needs, and nobody's name but the pilot's own.
import type { Action } from '../action/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { AskedFiche } from './contribution.ts';
import type { FollowUp } from './follow-up.ts';

const MOST_EARLIER_NOTES = 5;

export function askedFicheOf(action: Action, { axes }: Pick<Plan, 'axes'>): AskedFiche {
  const { number, title, description, objectives, status, weather, start, end } = action;
  const titles = new Map(axes.map((axis) => [axis.id, axis.title]));
  return {
    actionId: action.id,
    ...{ number, title, description, objectives },
    axes: action.axisIds.flatMap((id) => titles.get(id) ?? []),
    ...{ status, weather, start, end },
    milestones: action.milestones.map(({ id, title: milestoneTitle, dueOn, doneOn }) => ({
      id,
      title: milestoneTitle,
      dueOn,
      doneOn,
    })),
    earlierNotes: action.progressNotes
      .filter(({ visibility }) => visibility === 'public')
      .toSorted((one, other) => one.date.localeCompare(other.date))
      .slice(-MOST_EARLIER_NOTES)
      .map(({ date, kind, text }) => ({ date, kind, text })),
    indicators: action.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      kind: indicator.kind,
      unit: indicator.unit,
      direction: indicator.direction,
      definition: indicator.definition,
      frequency: indicator.frequency,
      baselineValue: indicator.baselineValue,
      baselineOn: indicator.baselineOn,
      targetValue: indicator.targetValue,
      targetOn: indicator.targetOn,
      measurements: indicator.measurements.map(({ date, value, kind }) => ({ date, value, kind })),
    })),
    obstacles: action.obstacles.map(
      ({ id, description: what, kind, level, unblockCondition, resolvedOn }) => ({
        id,
        description: what,
        kind,
        level,
        unblockCondition,
        resolvedOn,
      }),
    ),
  };
}

/** What the follow-up says before anybody has filled anything in. */
export function followUpToStart({
  status,
  weather,
  start,
  end,
  milestones,
  obstacles,
}: AskedFiche): FollowUp {
  return {
    ...{ status, weather, start, end },
    milestones: milestones.map(({ id, dueOn, doneOn }) => ({ id, dueOn, doneOn })),
    newMilestones: [],
    notes: [],
    measurements: [],
    obstacles: obstacles.map(({ id, unblockCondition, resolvedOn }) => ({
      id,
      unblockCondition,
      resolvedOn,
    })),
    newObstacles: [],
  };
}
