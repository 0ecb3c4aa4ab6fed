// The money of a plan: what is secured, what is sought, what is missing. HT and TTC are never added; missing is not zero.
import type { Action } from '../action/action.ts';
import type { FundingLine } from './funding-line.ts';
import { fundingTotals, SECURED_STATUSES } from './funding-totals.ts';
import type { TaxBasis } from './money.ts';

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

export interface PlanFunding {
  readonly taxBasis: TaxBasis;
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

export function planFunding(actions: readonly Action[], taxBasis: TaxBasis): PlanFunding {
  const reader = new FundingReader(taxBasis);
  let abandonedCount = 0;
  for (const action of actions) {
    if (action.status === 'abandoned') abandonedCount += 1;
    else reader.read(action);
  }
  return { ...reader.result(), abandonedCount };
}

class FundingReader {
  readonly #taxBasis: TaxBasis;
  readonly #contributions: Contribution[] = [];
  readonly #unknownLines: { action: Action; line: FundingLine }[] = [];
  readonly #unknownNeeds: Action[] = [];
  readonly #withoutFunder: string[] = [];
  readonly #withoutCost: string[] = [];
  readonly #actions: Action[] = [];
  readonly #apartIds: string[] = [];
  readonly #sums = { secured: 0, sought: 0, missing: 0 };
  readonly #apart = { otherBasisLines: 0, linesWithoutBasis: 0, otherBasisCosts: 0 };

  constructor(taxBasis: TaxBasis) {
    this.#taxBasis = taxBasis;
  }

  read(action: Action): void {
    this.#actions.push(action);
    if (!hasFunder(action)) this.#withoutFunder.push(action.id);
    let isApart = false;
    for (const line of action.fundingLines) {
      if (isAwaited(line) && this.#readLine(action, line)) isApart = true;
    }
    const { cost } = action;
    if (cost === null) this.#withoutCost.push(action.id);
    else if (cost.taxBasis !== this.#taxBasis) {
      this.#apart.otherBasisCosts += 1;
      isApart = true;
    }
    if (isApart) this.#apartIds.push(action.id);
    this.#readNeed(action);
  }

  /** True where the line is to be set apart. */
  #readLine(action: Action, line: FundingLine): boolean {
    if (line.amountCents === null) {
      this.#unknownLines.push({ action, line });
      return false;
    }
    if (line.taxBasis !== this.#taxBasis) {
      if (line.taxBasis === null) this.#apart.linesWithoutBasis += 1;
      else this.#apart.otherBasisLines += 1;
      return true;
    }
    const part = SECURED_STATUSES.includes(line.status) ? 'secured' : 'sought';
    this.#add({ action, part, cents: line.amountCents, line });
    return false;
  }

  #readNeed(action: Action): void {
    const { cost, fundingLines } = action;
    const onBasis = cost?.taxBasis === this.#taxBasis ? cost : null;
    const totals = onBasis === null ? null : fundingTotals(fundingLines, onBasis);
    const missing = totals?.addsUp ? totals.missingCents : null;
    if (missing === null) this.#unknownNeeds.push(action);
    else if (missing > 0) this.#add({ action, part: 'missing', cents: missing, line: null });
  }

  #add(contribution: Contribution): void {
    this.#sums[contribution.part] += contribution.cents;
    this.#contributions.push(contribution);
  }

  result(): Omit<PlanFunding, 'abandonedCount'> {
    return {
      taxBasis: this.#taxBasis,
      contributions: this.#contributions,
      securedCents: this.#sums.secured,
      soughtCents: this.#sums.sought,
      missingCents: this.#sums.missing,
      unknownLines: this.#unknownLines,
      unknownNeeds: this.#unknownNeeds,
      apart: { actionIds: this.#apartIds, ...this.#apart },
      withoutFunder: this.#withoutFunder,
      withoutCost: this.#withoutCost,
      actions: this.#actions,
    };
  }
}

/** How many lines and costs are on each basis: which of the two to show first, and whether there is a choice. */
export function basesUsed(actions: readonly Action[]): Readonly<Record<TaxBasis, number>> {
  const counts = { 'excluding-tax': 0, 'including-tax': 0 };
  for (const { status, fundingLines, cost } of actions) {
    if (status === 'abandoned') continue;
    if (cost) counts[cost.taxBasis] += 1;
    for (const line of fundingLines) {
      if (line.amountCents !== null && line.taxBasis !== null && isAwaited(line)) counts[line.taxBasis] += 1;
    }
  }
  return counts;
}

/** The basis most amounts are told on; TTC, as costs are first asked for, where none is. */
export function usualBasis(actions: readonly Action[]): TaxBasis {
  const counts = basesUsed(actions);
  return counts['excluding-tax'] > counts['including-tax'] ? 'excluding-tax' : 'including-tax';
}
