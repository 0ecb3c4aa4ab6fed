// What the matrix is read across: the parts of the perimeter, or the axes, scopes, target groups or quarters of the plan.
import { ACTION_SCOPE_LABELS, TARGET_GROUP_LABELS } from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { quarterLabel, quarterSentence } from '../calendar/quarter-words.ts';
import { quartersOf } from '../calendar/window.ts';
import type { PartialDate } from '../date/partial-date.ts';
import { axisTree } from '../plan/axis-tree.ts';
import type { Axis } from '../plan/plan.ts';
import { horizonQuarter } from '../progress/lateness.ts';
import type { TerritoryReference } from '../territory/territory.ts';

/** What of a fiche decides where it stands. A fiche of the state of reference has it too. */
export type CoverageSubject = Pick<
  Action,
  | 'id'
  | 'status'
  | 'themePrimary'
  | 'territories'
  | 'axisIds'
  | 'scope'
  | 'targetGroups'
  | 'end'
  | 'leads'
  | 'weather'
  | 'cost'
  | 'fundingLines'
>;

export const COVERAGE_COLUMNS_LABELS = {
  territory: 'Territoire',
  axis: 'Axe',
  scope: 'Ampleur',
  'target-group': 'Public',
  quarter: 'Trimestre',
} as const;
export type CoverageColumnsName = keyof typeof COVERAGE_COLUMNS_LABELS;

export interface CoverageColumn {
  readonly key: string;
  readonly label: string;
  /** In a sentence or a table, where the label is too short to say it. */
  readonly fullLabel?: string;
  /** The territory of the column; null for the explicit entries, and where columns are no territories. */
  readonly territory: TerritoryReference | null;
  /** Whether a cell left empty there is a hole in the plan: not so of « Sans … », « Ensemble » and « Hors périmètre ». */
  readonly isCoverable: boolean;
}

export interface CoverageColumns {
  readonly name: CoverageColumnsName;
  /** Keys of the columns an action stands in: one at least. */
  readonly keysOf: (action: CoverageSubject) => readonly string[];
  /** Keys of the columns an action reaches in part without standing there; what it does is not their own. */
  readonly reachedKeysOf?: (action: CoverageSubject) => readonly string[];
  /** The columns, explicit entries last; those only when `isUsed`. */
  readonly headings: (isUsed: (key: string) => boolean) => readonly CoverageColumn[];
  /** The column whose actions reach every other, where there is one. */
  readonly wholeKey: string | null;
}

/** The entry of what says nothing of the columns. */
export const WITHOUT_COLUMN = 'without';
const WITHOUT = WITHOUT_COLUMN;
const NOWHERE: readonly string[] = [WITHOUT];

/** Columns of codes known beforehand, with what has none of them at the end. */
function plainColumns(
  name: CoverageColumnsName,
  known: readonly { readonly key: string; readonly label: string }[],
  withoutLabel: string,
  read: (action: CoverageSubject) => readonly string[],
): CoverageColumns {
  const keys = new Set(known.map(({ key }) => key));
  return {
    name,
    wholeKey: null,
    keysOf: (action) => {
      const found = read(action).filter((key) => keys.has(key));
      return found.length === 0 ? NOWHERE : [...new Set(found)];
    },
    headings: (isUsed) => [
      ...known.map(({ key, label }) => ({ key, label, territory: null, isCoverable: true })),
      ...(isUsed(WITHOUT)
        ? [{ key: WITHOUT, label: withoutLabel, territory: null, isCoverable: false }]
        : []),
    ],
  };
}

const entries = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, label]) => ({ key, label }));

export function scopeColumns(): CoverageColumns {
  return plainColumns('scope', entries(ACTION_SCOPE_LABELS), 'Sans ampleur', ({ scope }) =>
    scope === null ? [] : [scope],
  );
}

export function targetGroupColumns(): CoverageColumns {
  return plainColumns(
    'target-group',
    entries(TARGET_GROUP_LABELS),
    'Sans public',
    ({ targetGroups }) => targetGroups,
  );
}

/** The axes of the first level; an action of a sub-axis stands in the one it is under. */
export function axisColumns(axes: readonly Axis[]): CoverageColumns {
  const tops = axisTree(axes);
  const topOf = new Map<string, string>();
  const take = (node: (typeof tops)[number], top: string): void => {
    topOf.set(node.axis.id, top);
    for (const child of node.children) take(child, top);
  };
  for (const node of tops) take(node, node.axis.id);
  const known = tops.map(({ axis, rank }) => ({ key: axis.id, label: `${rank}. ${axis.title}` }));
  return plainColumns('axis', known, 'Sans axe', ({ axisIds }) =>
    axisIds.flatMap((id) => topOf.get(id) ?? []),
  );
}

const BEYOND = 'beyond';

/** The quarters of the horizon, by the day an action is due. */
export function quarterColumns(horizon: {
  readonly horizonStart: PartialDate;
  readonly horizonEnd: PartialDate;
}): CoverageColumns {
  const count = horizonQuarter(horizon.horizonEnd, horizon) ?? 0;
  const known = quartersOf(horizon).slice(0, count);
  return {
    name: 'quarter',
    wholeKey: null,
    keysOf: ({ end }) => {
      if (end === null) return NOWHERE;
      const quarter = horizonQuarter(end, horizon);
      return [quarter === null ? BEYOND : `T${String(quarter)}`];
    },
    headings: (isUsed) => [
      ...known.map((quarter) => ({
        key: quarter.label,
        label: quarterLabel(quarter),
        fullLabel: quarterSentence(quarter),
        territory: null,
        isCoverable: true,
      })),
      ...[
        { key: BEYOND, label: 'Hors de l’horizon', territory: null, isCoverable: false },
        { key: WITHOUT, label: 'Sans date de fin', territory: null, isCoverable: false },
      ].filter(({ key }) => isUsed(key)),
    ],
  };
}

export const fullLabelOf = ({ label, fullLabel = label }: CoverageColumn): string => fullLabel;
