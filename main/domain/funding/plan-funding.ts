// The money of a plan: what is secured, what is sought, what is missing. HT and TTC are never added; missing is not zero.
import type { Action } from '../action/action.ts';
import { remembered, rememberedUnder } from '../facts/remembered.ts';
import type { FundingLine } from './funding-line.ts';
import { fundingTotals, SECURED_STATUSES } from './funding-totals.ts';
import type { Cost, TaxBasis } from './money.ts';

export type FundingPart = 'secured' | 'sought' | 'missing';
export const FUNDING_PARTS: readonly FundingPart[] = ['secured', 'sought', 'missing'];
export const FUNDING_PART_LABELS = {
  secured: 'Acquis',
  sought: 'Demandé',
  missing: 'Manquant',
} as const satisfies Record<FundingPart, string>;

/** One known amount of one action; `line` is null for what is missing. */
export interface Contribution {
  readonly action: Action;
  readonly part: FundingPart;
  readonly cents: number;
  readonly line: FundingLine | null;
}

/** What cannot be added to the rest, and why. */
export interface AmountsApart {
  readonly actionIds: readonly string[];
  readonly otherBasisLines: number;
  readonly linesWithoutBasis: number;
  readonly otherBasisCosts: number;
}

/** What one action says of its money, on one tax basis. */
export interface ActionFunding {
  readonly action: Action;
  readonly contributions: readonly Contribution[];
  readonly unknownLines: readonly FundingLine[];
  readonly isNeedUnknown: boolean;
  readonly hasFunder: boolean;
  readonly otherBasisLines: number;
  readonly linesWithoutBasis: number;
  readonly hasOtherBasisCost: boolean;
}

export interface PlanFunding {
  readonly taxBasis: TaxBasis;
  /** Action by action, what the lists below hold of all. */
  readonly readings: readonly ActionFunding[];
  readonly contributions: readonly Contribution[];
  readonly securedCents: number;
  readonly soughtCents: number;
  readonly missingCents: number;
  /** Lines awaited whose amount nobody knows. */
  readonly unknownLines: readonly { readonly action: Action; readonly line: FundingLine }[];
  /** Actions whose need cannot be told: no cost, or amounts that do not add up against it. */
  readonly unknownNeeds: readonly Action[];
  readonly apart: AmountsApart;
  readonly withoutFunder: readonly string[];
  readonly withoutCost: readonly string[];
  /** Every action counted: those given up ask for nothing and are left out. */
  readonly actions: readonly Action[];
  readonly abandonedCount: number;
}

/** Money still awaited or received: a refused line is neither. */
export const isAwaited = ({ status }: Pick<FundingLine, 'status'>): boolean => status !== 'refused';

/** Whether somebody outside puts money in, or may: an organisation named as funder that has not refused. */
export function hasFunder({ fundingLines }: Pick<Action, 'fundingLines'>): boolean {
  return fundingLines.some(
    (line) => line.role === 'funder' && line.organisationId !== null && isAwaited(line),
  );
}

/** The same list on the same basis is counted once, whichever charts ask. */
export function planFunding(actions: readonly Action[], taxBasis: TaxBasis): PlanFunding {
  return countedOn(taxBasis)(actions);
}

const countedOn = rememberedUnder((taxBasis: TaxBasis) => (actions: readonly Action[]): PlanFunding => {
  const counts = new FundingCounts(taxBasis);
  const readingOf = readingsOn(taxBasis);
  for (const action of actions) {
    if (action.status === 'abandoned') counts.abandonedCount += 1;
    else counts.add(readingOf(action));
  }
  return counts;
});

const readingsOn = rememberedUnder((taxBasis: TaxBasis) => (action: Action) => readFunding(action, taxBasis));

function readFunding(action: Action, taxBasis: TaxBasis): ActionFunding {
  const { cost, fundingLines } = action;
  const lines = readLines(action, taxBasis);
  const missing = cost?.taxBasis === taxBasis ? missingOf(fundingLines, cost) : null;
  if (missing !== null && missing > 0)
    lines.contributions.push({ action, part: 'missing', cents: missing, line: null });
  return {
    action,
    ...lines,
    isNeedUnknown: missing === null,
    hasFunder: hasFunder(action),
    hasOtherBasisCost: cost !== null && cost.taxBasis !== taxBasis,
  };
}

function readLines(action: Action, taxBasis: TaxBasis) {
  const contributions: Contribution[] = [];
  const unknownLines: FundingLine[] = [];
  let otherBasisLines = 0;
  let linesWithoutBasis = 0;
  for (const line of action.fundingLines) {
    const { amountCents, status } = line;
    if (!isAwaited(line)) continue;
    if (amountCents === null) unknownLines.push(line);
    else if (line.taxBasis === null) linesWithoutBasis += 1;
    else if (line.taxBasis !== taxBasis) otherBasisLines += 1;
    else {
      const part = SECURED_STATUSES.includes(status) ? 'secured' : 'sought';
      contributions.push({ action, part, cents: amountCents, line });
    }
  }
  return { contributions, unknownLines, otherBasisLines, linesWithoutBasis };
}

function missingOf(lines: readonly FundingLine[], cost: Cost): number | null {
  const totals = fundingTotals(lines, cost);
  return totals.addsUp ? totals.missingCents : null;
}

class FundingCounts implements PlanFunding {
  readonly taxBasis: TaxBasis;
  readonly readings: ActionFunding[] = [];
  readonly contributions: Contribution[] = [];
  readonly unknownLines: { readonly action: Action; readonly line: FundingLine }[] = [];
  readonly unknownNeeds: Action[] = [];
  readonly withoutFunder: string[] = [];
  readonly withoutCost: string[] = [];
  readonly actions: Action[] = [];
  readonly apart = {
    actionIds: [] as string[],
    otherBasisLines: 0,
    linesWithoutBasis: 0,
    otherBasisCosts: 0,
  };
  securedCents = 0;
  soughtCents = 0;
  missingCents = 0;
  abandonedCount = 0;

  constructor(taxBasis: TaxBasis) {
    this.taxBasis = taxBasis;
  }

  add(reading: ActionFunding): void {
    const { action } = reading;
    this.readings.push(reading);
    this.actions.push(action);
    for (const contribution of reading.contributions) this.#addAmount(contribution);
    for (const line of reading.unknownLines) this.unknownLines.push({ action, line });
    if (reading.isNeedUnknown) this.unknownNeeds.push(action);
    if (!reading.hasFunder) this.withoutFunder.push(action.id);
    if (action.cost === null) this.withoutCost.push(action.id);
    this.#setApart(reading);
  }

  #addAmount(contribution: Contribution): void {
    const { part, cents } = contribution;
    this.contributions.push(contribution);
    if (part === 'secured') this.securedCents += cents;
    else if (part === 'sought') this.soughtCents += cents;
    else this.missingCents += cents;
  }

  #setApart({ action, otherBasisLines, linesWithoutBasis, hasOtherBasisCost }: ActionFunding): void {
    if (otherBasisLines === 0 && linesWithoutBasis === 0 && !hasOtherBasisCost) return;
    this.apart.actionIds.push(action.id);
    this.apart.otherBasisLines += otherBasisLines;
    this.apart.linesWithoutBasis += linesWithoutBasis;
    if (hasOtherBasisCost) this.apart.otherBasisCosts += 1;
  }
}

/** How many lines and costs are on each basis: which of the two to show first, and whether there is a choice. */
export const basesUsed = remembered((actions: readonly Action[]): Readonly<Record<TaxBasis, number>> => {
  const counts = { 'excluding-tax': 0, 'including-tax': 0 };
  for (const action of actions) {
    const own = basesOf(action);
    counts['excluding-tax'] += own['excluding-tax'];
    counts['including-tax'] += own['including-tax'];
  }
  return counts;
});

const basesOf = remembered(({ status, fundingLines, cost }: Action): Readonly<Record<TaxBasis, number>> => {
  const counts = { 'excluding-tax': 0, 'including-tax': 0 };
  if (status === 'abandoned') return counts;
  if (cost) counts[cost.taxBasis] += 1;
  for (const line of fundingLines) {
    if (line.amountCents !== null && line.taxBasis !== null && isAwaited(line)) counts[line.taxBasis] += 1;
  }
  return counts;
});

/** The basis most amounts are told on; TTC, as costs are first asked for, where none is. */
export function usualBasis(actions: readonly Action[]): TaxBasis {
  const counts = basesUsed(actions);
  return counts['excluding-tax'] > counts['including-tax'] ? 'excluding-tax' : 'including-tax';
}
