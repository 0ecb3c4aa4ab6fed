// The order of a list of fiches. Where two are equal, the order of the plan decides.
import type { Action } from '../action/action.ts';
import { ACTION_STATUS_LABELS } from '../action/action-codes.ts';
import { lastDay } from '../date/partial-date.ts';
import { lastTouchedAt } from '../progress/lateness.ts';
import type { Sort } from './action-filter.ts';

const french = new Intl.Collator('fr', { numeric: true });
const STATUS_ORDER = Object.keys(ACTION_STATUS_LABELS);
/** After every date: what has none comes last. */
const NO_DATE = '9999';

type Compare = (one: Action, other: Action) => number;
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const due = ({ end }: Action): string => (end === null ? NO_DATE : lastDay(end));

/** Null: the order of the plan; groups by theme keep it within each group. */
const COMPARISONS: Readonly<Record<Sort, Compare | null>> = {
  plan: null,
  theme: null,
  number: (one, other) => french.compare(one.number, other.number),
  title: (one, other) => french.compare(one.title, other.title),
  end: (one, other) => compareText(due(one), due(other)),
  status: (one, other) => STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status),
  updated: (one, other) => compareText(lastTouchedAt(other), lastTouchedAt(one)),
};

export function sortActions(actions: readonly Action[], sort: Sort): readonly Action[] {
  const compare = COMPARISONS[sort];
  return compare ? actions.toSorted(compare) : actions;
}
