// The lanes of the calendar: each action stands in one, by its first axis, its theme or who leads it.
import type { Action } from '../action/action.ts';
import type { Axis } from '../plan/plan.ts';
import { firstLevelOf, type ThemeTree } from '../theme/theme.ts';

export type LaneChoice = 'axis' | 'theme' | 'lead';

export interface CalendarLane {
  readonly key: string;
  readonly label: string;
}
export interface LaneQuestion {
  readonly laneBy: LaneChoice;
  readonly axes: readonly Axis[];
  readonly themes: ThemeTree;
  readonly organisationName: (id: string) => string;
}
export interface Lanes {
  readonly laneKeyOf: (action: Action) => string;
  /** Those of `used`, in the order of the plan, of the themes or of the alphabet; « Sans … » last. */
  readonly lanesAmong: (used: ReadonlySet<string>) => readonly CalendarLane[];
}

export const WITHOUT_LANE = 'without';

const WITHOUT_LABELS = { axis: 'Sans axe', theme: 'Sans thème', lead: 'Sans pilote' } as const;

export function lanesBy(question: LaneQuestion): Lanes {
  const { laneKeyOf, ordered } = READERS[question.laneBy](question);
  const without = { key: WITHOUT_LANE, label: WITHOUT_LABELS[question.laneBy] };
  return {
    laneKeyOf,
    lanesAmong: (used) => [...ordered(used), without].filter(({ key }) => used.has(key)),
  };
}

interface Reader {
  readonly laneKeyOf: (action: Action) => string;
  readonly ordered: (used: ReadonlySet<string>) => readonly CalendarLane[];
}

const READERS: Readonly<Record<LaneChoice, (question: LaneQuestion) => Reader>> = {
  axis: ({ axes }) => {
    const top = topAxes(axes);
    const tops = axes.filter(({ id }) => top.get(id) === id);
    return {
      laneKeyOf: ({ axisIds }) => {
        for (const id of axisIds) {
          const found = top.get(id);
          if (found !== undefined) return found;
        }
        return WITHOUT_LANE;
      },
      ordered: () =>
        tops.map(({ id, title }, index) => ({ key: id, label: `${String(index + 1)}. ${title}` })),
    };
  },
  theme: ({ themes }) => {
    const known = new Set(themes.map(({ code }) => code));
    return {
      laneKeyOf: ({ themePrimary }) => {
        const first = themePrimary === null ? '' : firstLevelOf(themePrimary);
        return known.has(first) ? first : WITHOUT_LANE;
      },
      ordered: () => themes.map(({ code, label }) => ({ key: code, label })),
    };
  },
  lead: ({ organisationName }) => ({
    laneKeyOf: ({ leads }) =>
      leads.find(({ organisationId, toBeNamed }) => organisationId !== null && !toBeNamed)?.organisationId ??
      WITHOUT_LANE,
    ordered: (used) =>
      [...used]
        .filter((key) => key !== WITHOUT_LANE)
        .map((key) => ({ key, label: organisationName(key) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, 'fr')),
  }),
};

/** The first-level axis each axis lies under. A parent that is gone, or a cycle, leaves the axis where the climb stopped. */
function topAxes(axes: readonly Axis[]): ReadonlyMap<string, string> {
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  return new Map(
    axes.map((axis) => {
      const climbed = new Set<string>();
      let current = axis;
      while (current.parentId !== null && !climbed.has(current.id)) {
        const parent = byId.get(current.parentId);
        if (!parent) break;
        climbed.add(current.id);
        current = parent;
      }
      // In a cycle nobody is at the top: each stays by itself.
      return [axis.id, climbed.has(current.id) ? axis.id : current.id];
    }),
  );
}
