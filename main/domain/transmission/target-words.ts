// What a remark or a point is about, in words.
import { ACTION_FIELD_LABELS } from '../action/action.ts';
import { ACTION_PART_LABELS } from '../action/action-parts.ts';
import { PLAN_FIELD_LABELS } from '../plan/plan.ts';
import { oneLine } from '../text/one-line.ts';
import type { RemarkTarget } from './review.ts';

const LABELS: Readonly<Record<string, string>> = {
  ...PLAN_FIELD_LABELS,
  ...ACTION_FIELD_LABELS,
  ...ACTION_PART_LABELS,
};

/** « Fiche 4, objectifs » ; « Feuille de route ». */
export function targetWords({ actionId, actionNumber, actionTitle, field }: RemarkTarget): string {
  const about =
    actionId === null
      ? 'Feuille de route'
      : `Fiche ${oneLine(actionNumber)}, «\u202f${oneLine(actionTitle)}\u202f»`;
  return field === null ? about : `${about}, ${targetFieldWords(field)}`;
}

export function targetFieldWords(field: string): string {
  return (LABELS[field] ?? field).toLowerCase();
}

/** Fields whose value is a text, so that another can be proposed. */
export const SUGGESTIBLE_FIELDS: readonly string[] = [
  'title',
  'summary',
  'description',
  'problem',
  'objectives',
  'means',
  'start',
  'end',
];
