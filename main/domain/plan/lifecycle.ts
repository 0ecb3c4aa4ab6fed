// Where a plan may go from where it stands, and what speaks against it. Publication is another matter, with its own guard.
import { completenessOf } from '../completeness/completeness.ts';
import { PLAN_LIFECYCLE_LABELS, type Plan, type PlanLifecycle } from './plan.ts';

const NEXT: Readonly<Record<PlanLifecycle, readonly PlanLifecycle[]>> = {
  drafting: ['submitted', 'archived'],
  submitted: ['adopted', 'drafting', 'archived'],
  adopted: ['transmitted', 'in-force', 'submitted', 'archived'],
  transmitted: ['reviewed', 'in-force', 'adopted', 'archived'],
  reviewed: ['in-force', 'adopted', 'transmitted', 'archived'],
  'in-force': ['closed', 'reviewed', 'adopted', 'archived'],
  closed: ['archived', 'in-force'],
  archived: ['drafting', 'in-force', 'closed'],
};

/** Where a plan may go back to: what it was before is not remembered. */
export const OUT_OF_THE_ARCHIVES = NEXT.archived;

/** From here on the committee has decided: the plan may be shown outside. */
const DECIDED: readonly PlanLifecycle[] = [
  'adopted',
  'transmitted',
  'reviewed',
  'in-force',
  'closed',
  'archived',
];

export const LIFECYCLE_GUARD_WORDS = {
  'not-next':
    'La feuille de route ne peut pas passer directement à cette étape\u202f: suivez l’ordre des étapes, ou revenez à la précédente.',
  'no-action':
    'La feuille de route n’a pas encore de fiche-action\u202f: le comité n’aurait rien à examiner.',
  incomplete:
    'Des éléments requis pour la transmission manquent encore\u202f: complétez-les depuis «\u202fExporter\u202f».',
  'not-decided':
    'Une feuille de route se publie une fois adoptée\u202f: faites-la d’abord adopter par le comité.',
} as const;
export type LifecycleGuard = keyof typeof LIFECYCLE_GUARD_WORDS;

export interface LifecycleMove {
  readonly to: PlanLifecycle;
  readonly label: string;
  /** Null when the plan may go there. */
  readonly guard: LifecycleGuard | null;
}

export function lifecycleGuard(plan: Plan, to: PlanLifecycle): LifecycleGuard | null {
  if (to === plan.lifecycle) return null;
  if (!NEXT[plan.lifecycle].includes(to)) return 'not-next';
  if ((to === 'submitted' || to === 'adopted') && plan.actions.length === 0) return 'no-action';
  if (to === 'transmitted' && plan.lifecycle === 'adopted') {
    const { plan: ofPlan, actions } = completenessOf(plan);
    if (ofPlan.length + actions.length > 0) return 'incomplete';
  }
  return null;
}

export function lifecycleMoves(plan: Plan): readonly LifecycleMove[] {
  return NEXT[plan.lifecycle].map((to) => ({
    to,
    label: PLAN_LIFECYCLE_LABELS[to],
    guard: lifecycleGuard(plan, to),
  }));
}

export function publicationGuard(
  { lifecycle }: Pick<Plan, 'lifecycle'>,
  to: Plan['publication'],
): LifecycleGuard | null {
  return to === 'published' && !DECIDED.includes(lifecycle) ? 'not-decided' : null;
}
