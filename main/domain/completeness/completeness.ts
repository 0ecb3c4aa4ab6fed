// What is still missing before a plan may be transmitted (data model §3 and §4, column "R✓"). Nothing here blocks saving.
import { hasNamedLead } from '../action/lead.ts';
import { ACTION_FIELD_LABELS, type Action, type EditableActionField } from '../action/action.ts';
import { ACTION_PART_LABELS } from '../action/action-parts.ts';
import { endsBeforeItStarts } from '../date/partial-date.ts';
import type { EditablePlanField, Plan } from '../plan/plan.ts';

export const MISSING_REASON_WORDS = {
  empty: 'à remplir',
  'lead-missing': 'à nommer, ou à déclarer « à désigner »',
  'indicator-missing': 'un au moins',
  'ends-before-it-starts': 'antérieure au début',
} as const;
export type MissingReason = keyof typeof MISSING_REASON_WORDS;

/** What a missing field is called on the screen; indicators are a list, not a field. */
export const MISSING_FIELD_LABELS = {
  ...ACTION_FIELD_LABELS,
  indicators: ACTION_PART_LABELS.indicators,
} as const;

export interface MissingInPlan {
  readonly field: EditablePlanField;
  readonly reason: MissingReason;
}
export interface MissingInAction {
  readonly actionId: string;
  readonly field: EditableActionField | 'indicators';
  readonly reason: MissingReason;
}
export interface Completeness {
  readonly plan: readonly MissingInPlan[];
  readonly actions: readonly MissingInAction[];
  /** A plan without a single fiche has nothing to transmit. */
  readonly lacksActions: boolean;
  /** Required fields that are filled, from 0 to 1; a plan without fiches lacks those of a first one. */
  readonly ratio: number;
}

type Check = (action: Action) => MissingReason | null;

const whenEmpty =
  (isEmpty: (action: Action) => boolean): Check =>
  (action) =>
    isEmpty(action) ? 'empty' : null;

const REQUIRED_TO_TRANSMIT = {
  description: whenEmpty(({ description }) => description.trim() === ''),
  objectives: whenEmpty(({ objectives }) => objectives.trim() === ''),
  scope: whenEmpty(({ scope }) => scope === null),
  territories: whenEmpty(({ territories }) => territories.length === 0),
  themePrimary: whenEmpty(({ themePrimary }) => themePrimary === null),
  // "À désigner", said on purpose, is an answer (data model §4: at least one lead, or `tbd`).
  leads: ({ leads }) =>
    hasNamedLead(leads) || leads.some(({ toBeNamed }) => toBeNamed) ? null : 'lead-missing',
  end: ({ start, end, isRecurring }) => {
    if (end === null) return isRecurring ? null : 'empty';
    return endsBeforeItStarts(start, end) ? 'ends-before-it-starts' : null;
  },
  indicators: ({ indicators }) => (indicators.length === 0 ? 'indicator-missing' : null),
} as const satisfies Partial<Record<EditableActionField | 'indicators', Check>>;

const CHECKS = Object.entries(REQUIRED_TO_TRANSMIT) as [keyof typeof REQUIRED_TO_TRANSMIT, Check][];
const PLAN_CHECK_COUNT = 3;

export function missingInAction(action: Action): readonly MissingInAction[] {
  const missing: MissingInAction[] = [];
  for (const [field, check] of CHECKS) {
    const reason = check(action);
    if (reason) missing.push({ actionId: action.id, field, reason });
  }
  return missing;
}

function missingInPlan(plan: Plan): readonly MissingInPlan[] {
  const missing: MissingInPlan[] = [];
  if (plan.committeeName.trim() === '') missing.push({ field: 'committeeName', reason: 'empty' });
  if (plan.territories.length === 0) missing.push({ field: 'territories', reason: 'empty' });
  if (endsBeforeItStarts(plan.horizonStart, plan.horizonEnd)) {
    missing.push({ field: 'horizonEnd', reason: 'ends-before-it-starts' });
  }
  return missing;
}

export function completenessOf(plan: Plan): Completeness {
  const ofPlan = missingInPlan(plan);
  const ofActions = plan.actions.flatMap((action) => missingInAction(action));
  const lacksActions = plan.actions.length === 0;
  const required = PLAN_CHECK_COUNT + CHECKS.length * Math.max(1, plan.actions.length);
  const missing = ofPlan.length + ofActions.length + (lacksActions ? CHECKS.length : 0);
  return {
    plan: ofPlan,
    actions: ofActions,
    lacksActions,
    ratio: (required - missing) / required,
  };
}
