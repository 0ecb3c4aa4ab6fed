// Totals of a financing plan, which add up or say why they cannot (data model §8, computed).
import { FUNDING_STATUS_LABELS, type FundingLine, type FundingStatus } from './funding-line.ts';
import type { Cost, TaxBasis } from './money.ts';

/** Granted, notified and paid money is secured; considered and requested money is sought; refused money is neither. */
export const SECURED_STATUSES: readonly FundingStatus[] = ['granted', 'notified', 'paid'];
const SOUGHT_STATUSES: readonly FundingStatus[] = ['considered', 'requested'];

export type FundingTotals =
  | {
      readonly addsUp: true;
      /** Null when no line carries an amount. */
      readonly taxBasis: TaxBasis | null;
      readonly totalCents: number;
      readonly securedCents: number;
      readonly soughtCents: number;
      readonly byStatusCents: Readonly<Record<FundingStatus, number>>;
      /** Cost less what is secured or sought; null without a cost, or when the cost is on the other tax basis. */
      readonly missingCents: number | null;
      /** Of the cost, else of the total; null when neither is above zero. */
      readonly securedRatio: number | null;
      readonly linesWithoutAmount: number;
      readonly costIsOnOtherBasis: boolean;
    }
  | { readonly addsUp: false; readonly reason: FundingTotalsObstacle };

export type FundingTotalsObstacle = 'mixed-tax-bases' | 'amount-without-tax-basis';

export const FUNDING_TOTALS_OBSTACLE_WORDS = {
  'mixed-tax-bases':
    'Des montants HT et des montants TTC ne s’additionnent pas\u202f: exprimez toutes les lignes de la même façon.',
  'amount-without-tax-basis':
    'Un montant ne dit pas s’il est HT ou TTC\u202f: précisez-le pour obtenir le total.',
} as const satisfies Record<FundingTotalsObstacle, string>;

const NOTHING = Object.fromEntries(
  Object.keys(FUNDING_STATUS_LABELS).map((status) => [status, 0]),
) as Readonly<Record<FundingStatus, number>>;

export function fundingTotals(lines: readonly FundingLine[], cost: Cost | null): FundingTotals {
  const { reason, taxBasis, byStatusCents, linesWithoutAmount } = sumsOf(lines);
  if (reason) return { addsUp: false, reason };
  const sumOf = (statuses: readonly FundingStatus[]): number =>
    statuses.reduce((sum, status) => sum + byStatusCents[status], 0);
  const securedCents = sumOf(SECURED_STATUSES);
  const soughtCents = sumOf(SOUGHT_STATUSES);
  const costIsOnOtherBasis = taxBasis !== null && cost !== null && cost.taxBasis !== taxBasis;
  return {
    addsUp: true,
    taxBasis: taxBasis ?? cost?.taxBasis ?? null,
    totalCents: securedCents + soughtCents,
    securedCents,
    soughtCents,
    byStatusCents,
    ...againstCost(costIsOnOtherBasis ? null : cost, securedCents, soughtCents),
    linesWithoutAmount,
    costIsOnOtherBasis,
  };
}

/** One pass: this is asked of every fiche at once. `reason` is null when the amounts add up. */
function sumsOf(lines: readonly FundingLine[]) {
  const byStatusCents = { ...NOTHING };
  let linesWithoutAmount = 0;
  let taxBasis: TaxBasis | null = null;
  let reason: FundingTotalsObstacle | null = null;
  for (const { status, amountCents, taxBasis: own } of lines) {
    byStatusCents[status] += amountCents ?? 0;
    if (status === 'refused') continue;
    if (amountCents === null) linesWithoutAmount += 1;
    else if (own === null) reason = 'amount-without-tax-basis';
    else if (taxBasis !== null && own !== taxBasis) reason ??= 'mixed-tax-bases';
    else taxBasis = own;
  }
  return { reason, taxBasis, byStatusCents, linesWithoutAmount };
}

function againstCost(cost: Cost | null, securedCents: number, soughtCents: number) {
  const totalCents = securedCents + soughtCents;
  const whole = cost?.amountCents ?? totalCents;
  return {
    missingCents: cost === null ? null : Math.max(0, cost.amountCents - totalCents),
    securedRatio: whole > 0 ? securedCents / whole : null,
  };
}
