// The plan as it was on the day of its adoption, as far as the state of reference remembers it: dates, costs, targets and places.
import { blankAction, type Action } from '../action/action.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { Baseline, BaselineAction } from '../plan/version.ts';

const GONE_TITLE = 'Fiche supprimée depuis l’adoption';

/** What the state of reference does not remember is as it is today, so that it makes no difference. */
export function baselineDocument(today: PlanDocument, baseline: Baseline): PlanDocument {
  const known = new Map(today.plan.actions.map((action) => [action.id, action]));
  const promised = new Map(baseline.actions.map((each) => [each.actionId, each]));
  const there = today.plan.actions.flatMap((action) => {
    const then = promised.get(action.id);
    return then ? [asPromised(action, then)] : [];
  });
  const gone = baseline.actions.flatMap((then) =>
    known.has(then.actionId) ? [] : [goneAction(then, baseline.takenOn)],
  );
  return { ...today, plan: { ...today.plan, actions: [...there, ...gone] } };
}

function asPromised(action: Action, then: BaselineAction): Action {
  const dates = new Map(then.milestones.map(({ id, dueOn }) => [id, dueOn]));
  const targets = new Map(then.targets.map(({ id, value }) => [id, value]));
  return {
    ...action,
    ...placeOf(then),
    start: then.start,
    end: then.end,
    cost:
      then.costCents === null
        ? null
        : { taxBasis: action.cost?.taxBasis ?? 'including-tax', amountCents: then.costCents },
    milestones: action.milestones.map((each) => ({ ...each, dueOn: dates.get(each.id) ?? null })),
    indicators: action.indicators.map((each) => ({ ...each, targetValue: targets.get(each.id) ?? null })),
  };
}

function goneAction(then: BaselineAction, takenOn: string): Action {
  const stamp = { at: `${takenOn}T00:00:00.000Z`, by: '–' };
  const blank = blankAction(then.actionId, '–', GONE_TITLE, stamp);
  return { ...blank, ...placeOf(then), start: then.start, end: then.end };
}

function placeOf({ status, themePrimary, territories, axisIds, scope, targetGroups }: BaselineAction) {
  return { status, themePrimary, territories, axisIds, scope, targetGroups };
}
