// Calls about to close that actions still looking for money could answer.
import type { Action } from '../action/action.ts';
import { fundingTotals } from '../funding/funding-totals.ts';
import { hasFunder } from '../funding/plan-funding.ts';
import { daysBetween, isOver } from '../progress/lateness.ts';
import { proposedActions } from './call-status.ts';
import type { Call } from './catalogue.ts';

export interface ClosingCall {
  readonly call: Call;
  /** The first deadline still ahead, a prédépôt included. */
  readonly deadline: string;
  readonly daysLeft: number;
  readonly actionIds: readonly string[];
}

/** What is going on, and not paid for: short of its cost, or without cost and without funder. */
export function looksForMoney(action: Pick<Action, 'status' | 'cost' | 'fundingLines'>): boolean {
  if (isOver(action)) return false;
  const { cost, fundingLines } = action;
  if (cost === null) return !hasFunder(action);
  const totals = fundingTotals(fundingLines, cost);
  return !totals.addsUp || totals.costIsOnOtherBasis || totals.securedCents < cost.amountCents;
}

/** Soonest first; calls no action could answer are left out. */
export function callsClosing(
  actions: readonly Action[],
  calls: readonly Call[],
  today: string,
  withinDays: number,
): readonly ClosingCall[] {
  const soon = calls.flatMap((call) => {
    const [deadline] = [call.preDepositOn, call.closesOn]
      .filter((day): day is string => day !== null && day >= today)
      .toSorted();
    const daysLeft = deadline === undefined ? Infinity : daysBetween(today, deadline);
    return deadline === undefined || daysLeft > withinDays ? [] : [{ call, deadline, daysLeft }];
  });
  if (soon.length === 0) return [];
  const looking = actions.filter(looksForMoney);
  return soon
    .map((each) => ({
      ...each,
      actionIds: proposedActions(each.call, looking, today).map(({ action }) => action.id),
    }))
    .filter(({ actionIds }) => actionIds.length > 0)
    .toSorted((one, other) => one.daysLeft - other.daysLeft);
}
