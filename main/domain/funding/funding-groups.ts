// The money of a plan by axis, funder, kind of contribution, year or action. What has none has its own explicit row.
import type { Action } from '../action/action.ts';
import type { Axis } from '../plan/plan.ts';
import { FUNDING_ROLE_LABELS, type FundingLine } from './funding-line.ts';
import { hasFunder, type Contribution, type FundingPart, type PlanFunding } from './plan-funding.ts';

export const FUNDING_GROUPING_LABELS = {
  axis: 'Par axe',
  funder: 'Par financeur',
  role: 'Par type d’apport',
  year: 'Par année',
  action: 'Par fiche',
} as const;
export type FundingGrouping = keyof typeof FUNDING_GROUPING_LABELS;

export interface FundingShare {
  readonly cents: number;
  readonly actionIds: readonly string[];
}
export interface FundingRow {
  readonly key: string;
  readonly label: string;
  /** « Sans axe », « Sans financeur »…: what is lacking rather than somewhere money goes. */
  readonly isWithout: boolean;
  readonly parts: Readonly<Record<FundingPart, FundingShare>>;
  /** What was really spent that year; null when nobody says, and in other groupings. */
  readonly actualCents: number | null;
  /** Actions of which an amount of this row is not known. */
  readonly unknownIds: readonly string[];
  readonly actionIds: readonly string[];
}

export interface FundingNames {
  readonly axes: readonly Axis[];
  readonly organisationName: (id: string) => string;
}

interface Place {
  readonly key: string;
  readonly label: string;
  /** Above zero for explicit rows, which come last, in this order. */
  readonly without: number;
}

export const WITHOUT_FUNDER: Place = { key: 'without-funder', label: 'Sans financeur', without: 1 };
export const STILL_MISSING: Place = { key: 'missing', label: 'Reste à trouver', without: 2 };
const SEVERAL_AXES: Place = { key: 'several-axes', label: 'Plusieurs axes', without: 1 };
const WITHOUT_AXIS: Place = { key: 'without-axis', label: 'Sans axe', without: 2 };
const WITHOUT_YEAR: Place = { key: 'without-year', label: 'Sans année', without: 1 };

/** An action counts in its axis of the first level; with several, in « Plusieurs axes », so that no amount counts twice. */
export function axisPlacer(axes: readonly Axis[]): (action: Pick<Action, 'axisIds'>) => Place {
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  const places = new Map(axes.map(({ id, title }) => [id, { key: id, label: title, without: 0 }]));
  const topOf = (id: string): string | null => {
    const seen = new Set<string>();
    let axis = byId.get(id);
    for (let above = axis; above && !seen.has(above.id); above = byId.get(above.parentId ?? '')) {
      seen.add(above.id);
      axis = above;
    }
    return axis?.id ?? null;
  };
  const tops = new Map(axes.map(({ id }) => [id, topOf(id)]));
  return ({ axisIds }) => {
    const own = new Set(axisIds.flatMap((id) => tops.get(id) ?? []));
    const [first] = own;
    if (first === undefined) return WITHOUT_AXIS;
    return own.size > 1 ? SEVERAL_AXES : (places.get(first) ?? WITHOUT_AXIS);
  };
}

/** A line of nobody in particular stands under the kind of contribution it is. */
export function funderPlaceOf(
  line: FundingLine | null,
  action: Action,
  nameOf: FundingNames['organisationName'],
): Place {
  if (line === null) return hasFunder(action) ? STILL_MISSING : WITHOUT_FUNDER;
  const { organisationId, role } = line;
  if (organisationId !== null) return { key: organisationId, label: nameOf(organisationId), without: 0 };
  const label = role === 'funder' ? 'Financeur à préciser' : FUNDING_ROLE_LABELS[role];
  return { key: `role:${role}`, label, without: 0 };
}

/** Rows in the order they are read: axes as in the plan, years as they come, the others by the money they hold. */
export function fundingRows(
  funding: PlanFunding,
  grouping: FundingGrouping,
  names: FundingNames,
): readonly FundingRow[] {
  const rows = new Rows();
  const placeOf = placerOf(grouping, names);
  if (grouping === 'year') enterYears(rows, funding);
  else for (const each of funding.contributions) rows.add(placeOf(each.action, each.line), each);
  for (const { action, line } of funding.unknownLines) rows.unknown(placeOf(action, line), action.id);
  for (const action of funding.unknownNeeds) rows.unknown(placeOf(action, null), action.id);
  enterMembers(rows, funding, grouping, placeOf);
  return rows.sorted(grouping, names.axes);
}

type Placer = (action: Action, line: FundingLine | null) => Place;

/** An action without any amount still stands somewhere; one without a funder, always under that row. */
function enterMembers(
  rows: Rows,
  { actions }: PlanFunding,
  grouping: FundingGrouping,
  placeOf: Placer,
): void {
  for (const action of actions) {
    if (grouping === 'axis' || grouping === 'action') rows.member(placeOf(action, null), action.id);
    else if (grouping === 'funder' && !hasFunder(action)) rows.member(WITHOUT_FUNDER, action.id);
  }
}

function placerOf(grouping: FundingGrouping, { axes, organisationName }: FundingNames): Placer {
  const axisOf = axisPlacer(axes);
  return (action, line) => {
    switch (grouping) {
      case 'axis':
        return axisOf(action);
      case 'funder':
        return funderPlaceOf(line, action, organisationName);
      case 'role':
        return line === null
          ? STILL_MISSING
          : { key: line.role, label: FUNDING_ROLE_LABELS[line.role], without: 0 };
      case 'action':
        return { key: action.id, label: `${action.number} · ${action.title}`, without: 0 };
      case 'year':
        return WITHOUT_YEAR;
    }
  };
}

/** What the years of a line do not account for has no year; so has what is missing. */
function enterYears(rows: Rows, { contributions, unknownLines, taxBasis }: PlanFunding): void {
  const placeOf = (year: number): Place => ({ key: String(year), label: String(year), without: 0 });
  for (const each of contributions) {
    let left = each.cents;
    for (const { year, plannedCents } of each.line?.years ?? []) {
      if (plannedCents === null) continue;
      left -= plannedCents;
      rows.add(placeOf(year), { ...each, cents: plannedCents });
    }
    if (left > 0) rows.add(WITHOUT_YEAR, { ...each, cents: left });
  }
  enterSpent(
    rows,
    [...contributions, ...unknownLines].filter(({ line }) => line?.taxBasis === taxBasis),
    placeOf,
  );
}

function enterSpent(
  rows: Rows,
  lines: readonly { readonly action: Action; readonly line: FundingLine | null }[],
  placeOf: (year: number) => Place,
): void {
  for (const { action, line } of lines) {
    for (const { year, actualCents } of line?.years ?? []) {
      if (actualCents !== null) rows.spent(placeOf(year), action.id, actualCents);
    }
  }
}

class Share {
  cents = 0;
  readonly actionIds: string[] = [];
}

class Row {
  readonly place: Place;
  readonly parts = { secured: new Share(), sought: new Share(), missing: new Share() };
  actualCents: number | null = null;
  readonly unknownIds: string[] = [];
  readonly actionIds: string[] = [];

  constructor(place: Place) {
    this.place = place;
  }
  get cents(): number {
    return this.parts.secured.cents + this.parts.sought.cents + this.parts.missing.cents;
  }
}

class Rows {
  readonly #byKey = new Map<string, Row>();

  #at(place: Place): Row {
    let row = this.#byKey.get(place.key);
    if (!row) this.#byKey.set(place.key, (row = new Row(place)));
    return row;
  }
  add(place: Place, { part, cents, action }: Contribution): void {
    const row = this.#at(place);
    row.parts[part].cents += cents;
    row.parts[part].actionIds.push(action.id);
    row.actionIds.push(action.id);
  }
  spent(place: Place, actionId: string, cents: number): void {
    const row = this.#at(place);
    row.actualCents = (row.actualCents ?? 0) + cents;
    row.actionIds.push(actionId);
  }
  unknown(place: Place, actionId: string): void {
    const row = this.#at(place);
    row.unknownIds.push(actionId);
    row.actionIds.push(actionId);
  }
  member(place: Place, actionId: string): void {
    this.#at(place).actionIds.push(actionId);
  }

  sorted(grouping: FundingGrouping, axes: readonly Axis[]): readonly FundingRow[] {
    const rank = new Map(axes.map(({ id }, index) => [id, index]));
    const compare: Readonly<Record<FundingGrouping, (one: Row, other: Row) => number>> = {
      axis: (one, other) => (rank.get(one.place.key) ?? 0) - (rank.get(other.place.key) ?? 0),
      year: (one, other) => Number(one.place.key) - Number(other.place.key),
      funder: (one, other) => other.cents - one.cents,
      role: (one, other) => other.cents - one.cents,
      action: (one, other) => other.parts.missing.cents - one.parts.missing.cents || other.cents - one.cents,
    };
    return [...this.#byKey.values()]
      .toSorted((one, other) => one.place.without - other.place.without || compare[grouping](one, other))
      .map(({ place, parts, actualCents, unknownIds, actionIds }) => ({
        key: `${grouping}:${place.key}`,
        label: place.label,
        isWithout: place.without > 0,
        parts: { secured: once(parts.secured), sought: once(parts.sought), missing: once(parts.missing) },
        actualCents,
        unknownIds: [...new Set(unknownIds)],
        actionIds: [...new Set(actionIds)],
      }));
  }
}

const once = ({ cents, actionIds }: FundingShare): FundingShare => ({
  cents,
  actionIds: [...new Set(actionIds)],
});
