// What each field of each kind of entity is called, whatever list it stands in.
import { ACTION_FIELD_LABELS } from '../action/action.ts';
import { ACTION_PART_LABELS, type ActionPartList } from '../action/action-parts.ts';
import { ATTACHMENT_FIELD_LABELS } from '../action/attachment.ts';
import { MILESTONE_FIELD_LABELS } from '../action/milestone.ts';
import { OBSERVATION_FIELD_LABELS } from '../action/observation.ts';
import { OBSTACLE_FIELD_LABELS } from '../action/obstacle.ts';
import { PROGRESS_NOTE_FIELD_LABELS } from '../action/progress-note.ts';
import { CONTACT_FIELD_LABELS, ORGANISATION_FIELD_LABELS } from '../directory/directory.ts';
import { FUNDING_LINE_FIELD_LABELS } from '../funding/funding-line.ts';
import { INDICATOR_FIELD_LABELS } from '../indicator/indicator.ts';
import { STAGE_FIELD_LABELS } from '../plan/contractualisation.ts';
import type { PlanPartList } from '../plan/plan-parts.ts';
import { AXIS_FIELD_LABELS, PLAN_FIELD_LABELS } from '../plan/plan.ts';
import { VERSION_FIELD_LABELS } from '../plan/version.ts';

export type WordedCollection =
  'plan' | 'axes' | 'actions' | 'organisations' | 'contacts' | ActionPartList | PlanPartList;

const LABELS: Readonly<Record<WordedCollection, Readonly<Record<string, string>>>> = {
  plan: PLAN_FIELD_LABELS,
  axes: AXIS_FIELD_LABELS,
  actions: ACTION_FIELD_LABELS,
  organisations: ORGANISATION_FIELD_LABELS,
  contacts: CONTACT_FIELD_LABELS,
  milestones: MILESTONE_FIELD_LABELS,
  progressNotes: PROGRESS_NOTE_FIELD_LABELS,
  fundingLines: FUNDING_LINE_FIELD_LABELS,
  indicators: INDICATOR_FIELD_LABELS,
  obstacles: OBSTACLE_FIELD_LABELS,
  attachments: ATTACHMENT_FIELD_LABELS,
  observations: OBSERVATION_FIELD_LABELS,
  stages: STAGE_FIELD_LABELS,
  versions: VERSION_FIELD_LABELS,
};

export const COLLECTION_LABELS: Readonly<Record<WordedCollection, string>> = {
  plan: 'Feuille de route',
  axes: 'Axes',
  actions: 'Fiches',
  organisations: 'Organismes',
  contacts: 'Contacts',
  ...ACTION_PART_LABELS,
  stages: 'Étapes de contractualisation',
  versions: 'Versions',
};

export function fieldLabel(collection: WordedCollection, field: string): string {
  return LABELS[collection][field] ?? field;
}

export function hasLabel(collection: WordedCollection, field: string): boolean {
  return Object.hasOwn(LABELS[collection], field);
}
