import { PLAN_FIELD_LABELS, type EditablePlanField } from '../../../main/domain/plan/plan.ts';

/** As they read inside the label of an edit: « Feuille de route, titre ». */
export const PLAN_FIELD_NAMES = Object.fromEntries(
  Object.entries(PLAN_FIELD_LABELS).map(([field, label]) => [field, label.toLowerCase()]),
) as Readonly<Record<EditablePlanField, string>>;
