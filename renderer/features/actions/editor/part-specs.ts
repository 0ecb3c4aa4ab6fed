// The control of each field of each list of the fiche, in the order they are shown. Null: it has a component of its own.
import {
  ATTACHMENT_FIELD_LABELS,
  ATTACHMENT_KIND_LABELS,
} from '../../../../main/domain/action/attachment.ts';
import { MILESTONE_FIELD_LABELS } from '../../../../main/domain/action/milestone.ts';
import {
  OBSERVATION_FIELD_LABELS,
  OBSERVATION_KIND_LABELS,
  OBSERVATION_STATUS_LABELS,
} from '../../../../main/domain/action/observation.ts';
import {
  OBSTACLE_FIELD_LABELS,
  OBSTACLE_KIND_LABELS,
  OBSTACLE_LEVEL_LABELS,
} from '../../../../main/domain/action/obstacle.ts';
import {
  NOTE_SOURCE_LABELS,
  NOTE_VISIBILITY_LABELS,
  PROGRESS_NOTE_FIELD_LABELS,
  PROGRESS_NOTE_KIND_LABELS,
} from '../../../../main/domain/action/progress-note.ts';
import { ACTION_FIELD_LABELS } from '../../../../main/domain/action/action.ts';
import {
  FUNDING_LINE_FIELD_LABELS,
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
} from '../../../../main/domain/funding/funding-line.ts';
import { TAX_BASIS_LABELS } from '../../../../main/domain/funding/money.ts';
import {
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_FIELD_LABELS,
  INDICATOR_KIND_LABELS,
  MEASUREMENT_FREQUENCY_LABELS,
} from '../../../../main/domain/indicator/indicator.ts';
import { optionsOf, type FieldSpec, type Option } from '../../../fields/field-spec.ts';
import { partFields, wide } from '../../../fields/part-field.ts';

const choice = (labels: Readonly<Record<string, string>>, emptyLabel?: string): FieldSpec => ({
  kind: 'choice',
  options: optionsOf(labels),
  ...(emptyLabel === undefined ? {} : { emptyLabel }),
});
const chosenAmong = (options: readonly Option[], emptyLabel: string): FieldSpec => ({
  kind: 'choice',
  options,
  emptyLabel,
});
const date: FieldSpec = { kind: 'date' };
const text = (maxLength: number): FieldSpec => ({ kind: 'text', maxLength });

/** `evidence` are the pièces of the fiche, for a milestone to name one. */
export function milestoneFields(evidence: readonly Option[]) {
  return partFields(MILESTONE_FIELD_LABELS, {
    title: wide({ kind: 'text', maxLength: 300, isRequired: true }),
    dueOn: date,
    doneOn: date,
    organisationId: { kind: 'organisation' },
    contactId: { kind: 'contact' },
    weight: { kind: 'number', min: 1, max: 100, isWhole: true, isRequired: true },
    evidenceId: chosenAmong(evidence, evidence.length === 0 ? 'Aucune pièce jointe' : 'Aucune'),
    decisionReference: text(200),
  });
}

export const PROGRESS_NOTE_FIELDS = partFields(PROGRESS_NOTE_FIELD_LABELS, {
  text: wide({ kind: 'long-text', maxLength: 10_000 }),
  date: { kind: 'date', isDayNeeded: true, isRequired: true },
  kind: choice(PROGRESS_NOTE_KIND_LABELS),
  author: text(200),
  visibility: choice(NOTE_VISIBILITY_LABELS),
  periodStart: date,
  periodEnd: date,
  source: choice(NOTE_SOURCE_LABELS),
  figures: null,
});

export function fundingLineFields(programmes: readonly Option[]) {
  return partFields(FUNDING_LINE_FIELD_LABELS, {
    role: choice(FUNDING_ROLE_LABELS),
    organisationId: { kind: 'organisation' },
    amountCents: { kind: 'amount' },
    taxBasis: choice(TAX_BASIS_LABELS, 'À préciser'),
    status: choice(FUNDING_STATUS_LABELS),
    statusOn: date,
    programmeId: chosenAmong(programmes, programmes.length === 0 ? 'Catalogue vide' : 'Aucun'),
    nature: choice(FUNDING_NATURE_LABELS, 'Non renseignée'),
    fullTimeEquivalents: { kind: 'number', min: 0, max: 10_000 },
    ratePercent: { kind: 'number', min: 0, max: 100 },
    reference: text(200),
    isAgreementSigned: { kind: 'yes-no' },
    years: null,
  });
}

export const INDICATOR_FIELDS = partFields(INDICATOR_FIELD_LABELS, {
  name: wide({ kind: 'text', maxLength: 300, isRequired: true }),
  kind: choice(INDICATOR_KIND_LABELS),
  unit: text(50),
  direction: choice(INDICATOR_DIRECTION_LABELS),
  baselineValue: { kind: 'number' },
  baselineOn: date,
  targetValue: { kind: 'number' },
  targetOn: date,
  frequency: choice(MEASUREMENT_FREQUENCY_LABELS),
  availabilityDelayDays: { kind: 'number', min: 0, max: 3650, isWhole: true },
  organisationId: { kind: 'organisation' },
  source: text(300),
  definition: wide({ kind: 'note', maxLength: 2000 }),
  method: wide({ kind: 'note', maxLength: 2000 }),
  nationalReference: text(100),
  sharedWith: text(300),
  intermediateTargets: null,
  measurements: null,
});

export const OBSTACLE_FIELDS = partFields(OBSTACLE_FIELD_LABELS, {
  description: wide({ kind: 'note', maxLength: 5000 }),
  kind: choice(OBSTACLE_KIND_LABELS),
  level: choice(OBSTACLE_LEVEL_LABELS),
  askedTo: text(300),
  askedOn: date,
  dueOn: date,
  resolvedOn: date,
  unblockCondition: wide({ kind: 'note', maxLength: 2000 }),
  answer: wide({ kind: 'note', maxLength: 5000 }),
});

export const ATTACHMENT_FIELDS = partFields(ATTACHMENT_FIELD_LABELS, {
  title: wide({ kind: 'text', maxLength: 300, isRequired: true }),
  kind: choice(ATTACHMENT_KIND_LABELS),
  url: text(1000),
});

export const OBSERVATION_FIELDS = partFields(OBSERVATION_FIELD_LABELS, {
  fieldName: choice(ACTION_FIELD_LABELS),
  kind: choice(OBSERVATION_KIND_LABELS),
  author: text(200),
  status: choice(OBSERVATION_STATUS_LABELS),
  text: wide({ kind: 'note', maxLength: 5000 }),
  reply: wide({ kind: 'note', maxLength: 5000 }),
});
