// Versions of a plan, and the state of reference taken when it is adopted (data model §3).
import * as z from 'zod';
import { actionScope, actionStatus, targetGroup } from '../action/action-codes.ts';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { cents } from '../funding/money.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';
import type { Action } from '../action/action.ts';

export const VERSION_KIND_LABELS = {
  initial: 'Initiale',
  amendment: 'Avenant',
  complement: 'Complément',
} as const;

export const editableVersionFields = {
  number: z.string().trim().min(1).max(20),
  on: fullDate,
  kind: z.enum(['initial', 'amendment', 'complement']),
  summary: z.string().max(5000),
} as const;

export const planVersion = z.strictObject({ ...entityFields, ...editableVersionFields });
export type PlanVersion = Readonly<z.infer<typeof planVersion>>;

export const VERSION_FIELD_LABELS = {
  number: 'Version',
  on: 'Adoptée le',
  kind: 'Nature de la version',
  summary: 'Ce qu’elle change',
} as const satisfies Record<keyof typeof editableVersionFields, string>;

const baselineAction = z.strictObject({
  actionId: entityId,
  start: partialDate.nullable(),
  end: partialDate.nullable(),
  costCents: cents.nullable(),
  milestones: z.array(z.strictObject({ id: entityId, dueOn: partialDate })).readonly(),
  targets: z.array(z.strictObject({ id: entityId, value: z.number() })).readonly(),
  // Where it stood in the coverage matrix.
  status: actionStatus,
  themePrimary: themeCode.nullable(),
  territories: z.array(territoryReference).max(500).readonly(),
  axisIds: z.array(entityId).max(30).readonly(),
  scope: actionScope.nullable(),
  targetGroups: z.array(targetGroup).max(30).readonly(),
});
export type BaselineAction = Readonly<z.infer<typeof baselineAction>>;

/** What was promised on the day of adoption: later dates and values are compared with it. */
export const baseline = z.strictObject({
  takenOn: fullDate,
  actions: z.array(baselineAction).max(100_000).readonly(),
});
export type Baseline = Readonly<z.infer<typeof baseline>>;

/** What a fiche's place in the matrix is decided by. */
type Place = Pick<Action, 'status' | 'themePrimary' | 'territories' | 'axisIds' | 'scope' | 'targetGroups'>;

function placeOf({ status, themePrimary, territories, axisIds, scope, targetGroups }: Place): Place {
  return { status, themePrimary, territories, axisIds, scope, targetGroups };
}

export function baselineOf(actions: readonly Action[], takenOn: string): Baseline {
  return {
    takenOn,
    actions: actions.map(({ id, start, end, cost, milestones, indicators, ...action }) => ({
      actionId: id,
      start,
      end,
      costCents: cost?.amountCents ?? null,
      milestones: milestones.flatMap(({ id: milestoneId, dueOn }) =>
        dueOn === null ? [] : [{ id: milestoneId, dueOn }],
      ),
      targets: indicators.flatMap(({ id: indicatorId, targetValue }) =>
        targetValue === null ? [] : [{ id: indicatorId, value: targetValue }],
      ),
      ...placeOf(action),
    })),
  };
}
