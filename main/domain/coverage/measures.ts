// What a cell of the matrix, a part of the map or a theme says of its actions: how many, their weight, their weather, their money.
import type { WeatherLevel } from '../action/action-codes.ts';
import { fundingTotals } from '../funding/funding-totals.ts';
import type { Cost, TaxBasis } from '../funding/money.ts';
import type { CoverageSubject } from './columns.ts';
import type { PlacedAction } from './tally.ts';

export const COVERAGE_MEASURE_LABELS = {
  count: 'Nombre',
  weight: 'Poids',
  weather: 'Appréciation',
  money: 'Montant',
} as const;
export type CoverageMeasure = keyof typeof COVERAGE_MEASURE_LABELS;

/** A fiche counts for 1 over the whole matrix: for a half in each of two territories. */
export function weightOf(placed: readonly PlacedAction[]): number {
  let weight = 0;
  for (const { columnKeys } of placed) weight += 1 / columnKeys.length;
  return weight;
}

export const WEATHER_WORST_FIRST = [
  'storm',
  'rain',
  'cloud',
  'sun',
] as const satisfies readonly WeatherLevel[];

export interface WeatherCounts {
  /** The worst anybody gave; null where nobody gave any. */
  readonly worst: WeatherLevel | null;
  readonly counts: Readonly<Record<WeatherLevel, number>>;
  readonly unknown: number;
}

export function weatherOf(placed: readonly PlacedAction[]): WeatherCounts {
  const counts = { sun: 0, cloud: 0, rain: 0, storm: 0 };
  let unknown = 0;
  for (const { action } of placed) {
    if (action.weather === null) unknown += 1;
    else counts[action.weather.level] += 1;
  }
  return { worst: WEATHER_WORST_FIRST.find((level) => counts[level] > 0) ?? null, counts, unknown };
}

export type ActionMoney = Cost | 'mixed' | null;

/** The cost of an action; where it is not given, what its funding lines add up to. Null when nobody said, `mixed` when HT and TTC do not add. */
export function moneyOfAction({
  cost,
  fundingLines,
}: Pick<CoverageSubject, 'cost' | 'fundingLines'>): ActionMoney {
  if (cost !== null) return cost;
  if (!fundingLines.some(({ amountCents, status }) => amountCents !== null && status !== 'refused'))
    return null;
  const totals = fundingTotals(fundingLines, null);
  if (!totals.addsUp || totals.taxBasis === null) return 'mixed';
  return { amountCents: totals.totalCents, taxBasis: totals.taxBasis };
}

export interface MoneySum {
  /** Of the actions on the basis asked for; null where none of them has an amount: missing is not zero. */
  readonly amountCents: number | null;
  /** Actions whose amount is on the other basis, or mixed: never added. */
  readonly otherBasis: number;
  readonly unknown: number;
}

/** An amount is shared out evenly among the columns of its action, to the cent: the sums of all columns are the whole. */
export function moneyOf(placed: readonly PlacedAction[], columnKey: string, basis: TaxBasis): MoneySum {
  let amountCents: number | null = null;
  let otherBasis = 0;
  let unknown = 0;
  for (const { action, columnKeys } of placed) {
    const money = moneyOfAction(action);
    if (money === null) unknown += 1;
    else if (money === 'mixed' || money.taxBasis !== basis) otherBasis += 1;
    else
      amountCents =
        (amountCents ?? 0) + shareOf(money.amountCents, columnKeys.length, columnKeys.indexOf(columnKey));
  }
  return { amountCents, otherBasis, unknown };
}

/** The first shares have the cents that do not divide. */
export function shareOf(amountCents: number, parts: number, index: number): number {
  return Math.floor(amountCents / parts) + (index < amountCents % parts ? 1 : 0);
}

/** The basis most actions with an amount use; TTC where none has any. */
export function commonBasis(actions: readonly CoverageSubject[]): TaxBasis {
  let excluding = 0;
  let including = 0;
  for (const action of actions) {
    const money = moneyOfAction(action);
    if (money === null || money === 'mixed') continue;
    if (money.taxBasis === 'excluding-tax') excluding += 1;
    else including += 1;
  }
  return excluding > including ? 'excluding-tax' : 'including-tax';
}
