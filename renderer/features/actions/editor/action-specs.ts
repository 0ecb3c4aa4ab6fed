// The control of each field of the fiche. Null: made of several, it has a component of its own.
import { TEXT_LIMITS, type EditableActionField } from '../../../../main/domain/action/action.ts';
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  INDUSTRY_AXIS_LABELS,
  PRIORITY_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
} from '../../../../main/domain/action/action-codes.ts';
import { optionsOf, type FieldSpec } from '../../../fields/field-spec.ts';

const choice = (labels: Readonly<Record<string, string>>, emptyLabel?: string): FieldSpec => ({
  kind: 'choice',
  options: optionsOf(labels),
  ...(emptyLabel === undefined ? {} : { emptyLabel }),
});
const codes = (labels: Readonly<Record<string, string>>): FieldSpec => ({
  kind: 'codes',
  options: optionsOf(labels),
});

export const ACTION_SPECS = {
  number: { kind: 'text', maxLength: 20, isRequired: true },
  title: null,
  summary: { kind: 'long-text', maxLength: TEXT_LIMITS.summary, showsCounter: true },
  description: { kind: 'long-text', maxLength: TEXT_LIMITS.description },
  problem: { kind: 'long-text', maxLength: TEXT_LIMITS.problem },
  objectives: { kind: 'long-text', maxLength: TEXT_LIMITS.objectives },
  expectedEffects: codes(EXPECTED_EFFECT_LABELS),
  expectedEffectsNote: { kind: 'note', maxLength: 5000 },
  scope: choice(ACTION_SCOPE_LABELS, 'Non renseignée'),
  territories: { kind: 'territories' },
  themePrimary: null,
  themesSecondary: null,
  tags: codes(TAG_LABELS),
  industryAxis: choice(INDUSTRY_AXIS_LABELS, 'Aucun'),
  axisIds: null,
  parentId: null,
  leads: null,
  politicalReferentId: { kind: 'contact' },
  partners: null,
  targetGroups: codes(TARGET_GROUP_LABELS),
  targetGroupsNote: { kind: 'note', maxLength: 2000 },
  priority: choice(PRIORITY_LABELS, 'Non renseignée'),
  status: choice(ACTION_STATUS_LABELS),
  weather: null,
  start: { kind: 'date' },
  end: { kind: 'date' },
  isRecurring: { kind: 'yes-no' },
  means: { kind: 'long-text', maxLength: 10_000 },
  cost: null,
  citizenParticipation: choice(CITIZEN_PARTICIPATION_LABELS, 'Non renseignée'),
  citizenParticipationNote: { kind: 'note', maxLength: 5000 },
  followUpBodies: { kind: 'note', maxLength: 2000 },
  links: null,
  inspiring: null,
  transferability: null,
  replicationOf: null,
  adaptations: null,
  isInLeaflet: { kind: 'yes-no' },
  leafletOrder: { kind: 'number', min: 1, max: 9999, isWhole: true },
  publicContactId: { kind: 'contact' },
  internalContactId: { kind: 'contact' },
  isConfidential: { kind: 'yes-no' },
  freeFields: null,
} as const satisfies Record<EditableActionField, FieldSpec | null>;
