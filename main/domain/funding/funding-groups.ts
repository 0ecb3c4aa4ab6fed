// The money of a plan by axis, funder, kind of contribution, year or action. What has none has its own explicit row.
import type { Action } from '../action/action.ts';
import { remembered } from '../facts/remembered.ts';
import type { Axis } from '../plan/plan.ts';
import type { FundingLine } from './funding-line.ts';
import {
  axisPlacer,
  funderPlacer,
  placesOfRoles,
  STILL_MISSING,
  WITHOUT_FUNDER,
  type FundingNames,
  type FundingPlace,
} from './funding-places.ts';
import type { ActionFunding, Contribution, FundingPart, PlanFunding } from './plan-funding.ts';

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

/** Rows in the order they are read: axes as in the plan, years as they come, the others by the money they hold. */
export function fundingRows(
  { readings, taxBasis }: PlanFunding,
  grouping: FundingGrouping,
  names: FundingNames,
): readonly FundingRow[] {
  if (grouping === 'action') return readings.map(rowOfAction).toSorted(byWhatIsMissing);
  const rows = new Map<FundingPlace, Row>();
  const rowAt = (place: FundingPlace): Row => {
    let row = rows.get(place);
    if (!row) rows.set(place, (row = new Row(place)));
    return row;
  };
  const entry: Entry = { rowAt, taxBasis };
  if (grouping === 'year') enterYears(readings, entry);
  else enterPlaces(readings, placerOf(grouping, names), entry, MEMBERSHIP[grouping]);
  return [...rows.values()].toSorted(orderOf(grouping, names.axes)).map((row) => row.told(grouping));
}

interface Entry {
  readonly rowAt: (place: FundingPlace) => Row;
  readonly taxBasis: PlanFunding['taxBasis'];
}
type Placer = (line: FundingLine | null, reading: ActionFunding) => FundingPlace;
type PlacedGrouping = Exclude<FundingGrouping, 'action' | 'year'>;

const BY_ROLE = placesOfRoles((role, label) => ({ key: role, label, without: 0 }));

function placerOf(grouping: PlacedGrouping, { axes, organisationName }: FundingNames): Placer {
  if (grouping === 'funder') return funderPlacer(organisationName);
  if (grouping === 'role') return (line) => (line === null ? STILL_MISSING : BY_ROLE[line.role]);
  const axisOf = axisPlacer(axes);
  return (_, { action }) => axisOf(action);
}

/** An action without any amount still stands in its axis; one without a funder, always under that row. */
const MEMBERSHIP: Readonly<Record<PlacedGrouping, 'always' | 'without-funder' | 'never'>> = {
  axis: 'always',
  funder: 'without-funder',
  role: 'never',
};

/** Action by action, so that a row sees all there is of one before it sees the next. */
function enterPlaces(
  readings: readonly ActionFunding[],
  placeOf: Placer,
  { rowAt }: Entry,
  membership: 'always' | 'without-funder' | 'never',
): void {
  for (const reading of readings) {
    const { action } = reading;
    for (const { part, cents, line } of reading.contributions)
      rowAt(placeOf(line, reading)).add(part, cents, action);
    for (const line of reading.unknownLines) rowAt(placeOf(line, reading)).addUnknown(action);
    if (reading.isNeedUnknown) rowAt(placeOf(null, reading)).addUnknown(action);
    if (membership === 'always') rowAt(placeOf(null, reading)).addMember(action);
    else if (membership === 'without-funder' && !reading.hasFunder) rowAt(WITHOUT_FUNDER).addMember(action);
  }
}

const WITHOUT_YEAR: FundingPlace = { key: 'without-year', label: 'Sans année', without: 1 };

/** What the years of a line do not account for has no year; so has what is missing. */
function enterYears(readings: readonly ActionFunding[], { rowAt, taxBasis }: Entry): void {
  const places = new Map<number, FundingPlace>();
  const rowOf = (year: number): Row => {
    let place = places.get(year);
    if (!place) places.set(year, (place = { key: String(year), label: String(year), without: 0 }));
    return rowAt(place);
  };
  const withoutYear = (): Row => rowAt(WITHOUT_YEAR);
  for (const { action, contributions, unknownLines, isNeedUnknown } of readings) {
    for (const contribution of contributions) enterByYear(contribution, rowOf, withoutYear);
    for (const line of unknownLines) {
      withoutYear().addUnknown(action);
      if (line.taxBasis === taxBasis) enterSpent(line, action, rowOf);
    }
    if (isNeedUnknown) withoutYear().addUnknown(action);
  }
}

function enterByYear(
  { action, part, cents, line }: Contribution,
  rowOf: (year: number) => Row,
  withoutYear: () => Row,
): void {
  let left = cents;
  for (const { year, plannedCents } of line?.years ?? []) {
    if (plannedCents === null) continue;
    left -= plannedCents;
    rowOf(year).add(part, plannedCents, action);
  }
  if (left > 0) withoutYear().add(part, left, action);
  if (line) enterSpent(line, action, rowOf);
}

function enterSpent({ years }: FundingLine, action: Action, rowOf: (year: number) => Row): void {
  for (const { year, actualCents } of years) {
    if (actualCents !== null) rowOf(year).addSpent(actualCents, action);
  }
}

/** Ids without doubles: an action enters a row all at once, so that the last one entered is the only one it could repeat. */
class ActionIds {
  readonly ids: string[] = [];
  /** Compared rather than ids, which would be read letter by letter. */
  #last: Action | null = null;

  add(action: Action): void {
    if (this.#last === action) return;
    this.#last = action;
    this.ids.push(action.id);
  }
}

class Share {
  cents = 0;
  readonly actions = new ActionIds();

  told(): FundingShare {
    return { cents: this.cents, actionIds: this.actions.ids };
  }
}

class Row {
  readonly place: FundingPlace;
  readonly parts = { secured: new Share(), sought: new Share(), missing: new Share() };
  readonly unknown = new ActionIds();
  readonly actions = new ActionIds();
  actualCents: number | null = null;

  constructor(place: FundingPlace) {
    this.place = place;
  }
  get cents(): number {
    return this.parts.secured.cents + this.parts.sought.cents + this.parts.missing.cents;
  }

  add(part: FundingPart, cents: number, action: Action): void {
    const share = this.parts[part];
    share.cents += cents;
    share.actions.add(action);
    this.actions.add(action);
  }
  addSpent(cents: number, action: Action): void {
    this.actualCents = (this.actualCents ?? 0) + cents;
    this.actions.add(action);
  }
  addUnknown(action: Action): void {
    this.unknown.add(action);
    this.actions.add(action);
  }
  addMember(action: Action): void {
    this.actions.add(action);
  }

  told(grouping: FundingGrouping): FundingRow {
    const { place, parts, actualCents, unknown, actions } = this;
    return {
      key: `${grouping}:${place.key}`,
      label: place.label,
      isWithout: place.without > 0,
      parts: { secured: parts.secured.told(), sought: parts.sought.told(), missing: parts.missing.told() },
      actualCents,
      unknownIds: unknown.ids,
      actionIds: actions.ids,
    };
  }
}

function orderOf(grouping: FundingGrouping, axes: readonly Axis[]): (one: Row, other: Row) => number {
  const rank = new Map(axes.map(({ id }, index) => [id, index]));
  const orders: Partial<Record<FundingGrouping, (one: Row, other: Row) => number>> = {
    axis: (one, other) => (rank.get(one.place.key) ?? 0) - (rank.get(other.place.key) ?? 0),
    year: (one, other) => Number(one.place.key) - Number(other.place.key),
  };
  const compare = orders[grouping] ?? ((one: Row, other: Row) => other.cents - one.cents);
  return (one, other) => one.place.without - other.place.without || compare(one, other);
}

const NOTHING: FundingShare = { cents: 0, actionIds: [] };
const NO_IDS: readonly string[] = [];

/** Ten thousand rows, of which an edit changes one. */
const rowOfAction = remembered(
  ({ action, contributions, unknownLines, isNeedUnknown }: ActionFunding): FundingRow => {
    const own = [action.id];
    const cents = { secured: 0, sought: 0, missing: 0 };
    for (const each of contributions) cents[each.part] += each.cents;
    const has = { secured: false, sought: false, missing: false };
    for (const { part } of contributions) has[part] = true;
    const shareOf = (part: FundingPart): FundingShare =>
      has[part] ? { cents: cents[part], actionIds: own } : NOTHING;
    return {
      key: `action:${action.id}`,
      label: `${action.number} · ${action.title}`,
      isWithout: false,
      parts: { secured: shareOf('secured'), sought: shareOf('sought'), missing: shareOf('missing') },
      actualCents: null,
      unknownIds: isNeedUnknown || unknownLines.length > 0 ? own : NO_IDS,
      actionIds: own,
    };
  },
);

function byWhatIsMissing({ parts: one }: FundingRow, { parts: other }: FundingRow): number {
  return (
    other.missing.cents - one.missing.cents ||
    other.secured.cents + other.sought.cents - one.secured.cents - one.sought.cents
  );
}
