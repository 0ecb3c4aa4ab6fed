// Edits of a plan itself. Adoption takes the state of reference and opens a version.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { lifecycleGuard, publicationGuard } from '../../domain/plan/lifecycle.ts';
import { editablePlanFields, type Plan } from '../../domain/plan/plan.ts';
import { nextVersion } from '../../domain/plan/plan-parts.ts';
import { baselineOf } from '../../domain/plan/version.ts';
import { checkBefore, inPlan, fitting, type EditContext } from './edit-context.ts';
import type { EditOf, EditorsOf } from './editors.ts';

export const planEditors: EditorsOf<'plan'> = {
  'plan.set': (edit, context) => {
    const plan = context.plan(edit.planId);
    checkBefore(edit, plan[edit.field], edit.field);
    const value = fitting(editablePlanFields[edit.field], edit.value);
    refuseForbiddenMove(plan, edit.field, value);
    const { stamp } = context;
    const set = inPlan(edit.planId, { kind: 'plan.set', field: edit.field, value, stamp });
    const isAdoption = edit.field === 'lifecycle' && value === 'adopted' && plan.lifecycle === 'submitted';
    return isAdoption ? [set, ...adoptionOf(plan, context)] : [set];
  },
  /** Its meetings go with it, and come back with it: no screen leads to them any more. */
  'plan.delete': ({ planId }, { library }) => [
    ...library
      .meetingsOf(planId)
      .map(({ id }): DocumentChange => ({ kind: 'meeting', id, change: { kind: 'meeting.delete' } })),
    inPlan(planId, { kind: 'plan.delete' }),
  ],
  'plan.renumber': (edit, context) => renumbered(edit, context),
};

/** A value that does not fit is left for the schema to refuse. */
function refuseForbiddenMove(plan: Plan, field: EditOf<'plan.set'>['field'], value: unknown): void {
  const guard =
    field === 'lifecycle'
      ? lifecycleGuard(plan, value as Plan['lifecycle'])
      : field === 'publication'
        ? publicationGuard(plan, value as Plan['publication'])
        : null;
  if (guard) throw new RequestRefused('lifecycle-refused', { guard });
}

function adoptionOf(plan: Plan, { stamp, day, makeId }: EditContext): readonly DocumentChange[] {
  const version = nextVersion(plan.versions, makeId(), day, stamp);
  return [
    inPlan(plan.id, {
      kind: 'plan.set',
      field: 'baseline',
      value: baselineOf(plan.actions, day),
      stamp,
    }),
    inPlan(plan.id, {
      kind: 'part.add',
      actionId: null,
      list: 'versions',
      part: version,
      position: AT_THE_END,
    }),
  ];
}

function renumbered({ planId }: EditOf<'plan.renumber'>, context: EditContext): readonly DocumentChange[] {
  const { actions } = context.plan(planId);
  const changes = actions.flatMap(({ id, number }, index) => {
    const value = String(index + 1);
    if (number === value) return [];
    const { stamp } = context;
    return [inPlan(planId, { kind: 'action.set', actionId: id, field: 'number', value, stamp })];
  });
  return [...changes, inPlan(planId, { kind: 'plan.number', lastActionNumber: actions.length })];
}
