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

/** Null when the amounts add up. */
function obstacleTo(lines: readonly FundingLine[]): FundingTotalsObstacle | null {
  const bases = new Set(lines.map(({ taxBasis }) => taxBasis));
  if (bases.has(null)) return 'amount-without-tax-basis';
  return bases.size > 1 ? 'mixed-tax-bases' : null;
}

const NOTHING = Object.fromEntries(
  Object.keys(FUNDING_STATUS_LABELS).map((status) => [status, 0]),
) as Readonly<Record<FundingStatus, number>>;

function sumByStatus(lines: readonly FundingLine[]): Record<FundingStatus, number> {
  const sums = { ...NOTHING };
  for (const { status, amountCents } of lines) sums[status] += amountCents ?? 0;
  return sums;
}

export function fundingTotals(lines: readonly FundingLine[], cost: Cost | null): FundingTotals {
  const awaited = lines.filter(({ status }) => status !== 'refused');
  const counted = awaited.filter(({ amountCents }) => amountCents !== null);
  const reason = obstacleTo(counted);
  if (reason) return { addsUp: false, reason };
  const byStatusCents = sumByStatus(lines);
  const sumOf = (statuses: readonly FundingStatus[]): number =>
    statuses.reduce((sum, status) => sum + byStatusCents[status], 0);
  const securedCents = sumOf(SECURED_STATUSES);
  const soughtCents = sumOf(SOUGHT_STATUSES);
  const taxBasis = counted[0]?.taxBasis ?? null;
  const costIsOnOtherBasis = taxBasis !== null && cost !== null && cost.taxBasis !== taxBasis;
  return {
    addsUp: true,
    taxBasis: taxBasis ?? cost?.taxBasis ?? null,
    totalCents: securedCents + soughtCents,
    securedCents,
    soughtCents,
    byStatusCents,
    ...againstCost(costIsOnOtherBasis ? null : cost, securedCents, soughtCents),
    linesWithoutAmount: awaited.length - counted.length,
    costIsOnOtherBasis,
  };
}

function againstCost(cost: Cost | null, securedCents: number, soughtCents: number) {
  const totalCents = securedCents + soughtCents;
  const whole = cost?.amountCents ?? totalCents;
  return {
    missingCents: cost === null ? null : Math.max(0, cost.amountCents - totalCents),
    securedRatio: whole > 0 ? securedCents / whole : null,
  };
}
