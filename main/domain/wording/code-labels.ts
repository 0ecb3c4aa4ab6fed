// The closed lists behind the fields: what each code is called.
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  INDUSTRY_AXIS_LABELS,
  PRIORITY_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
} from '../action/action-codes.ts';
import { ATTACHMENT_KIND_LABELS } from '../action/attachment.ts';
import { OBSERVATION_KIND_LABELS, OBSERVATION_STATUS_LABELS } from '../action/observation.ts';
import { OBSTACLE_KIND_LABELS, OBSTACLE_LEVEL_LABELS } from '../action/obstacle.ts';
import {
  NOTE_SOURCE_LABELS,
  NOTE_VISIBILITY_LABELS,
  PROGRESS_NOTE_KIND_LABELS,
} from '../action/progress-note.ts';
import {
  EMAIL_KIND_LABELS,
  ORGANISATION_CATEGORY_LABELS,
  ORGANISATION_KIND_LABELS,
} from '../directory/directory.ts';
import {
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
} from '../funding/funding-line.ts';
import { TAX_BASIS_LABELS } from '../funding/money.ts';
import {
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_KIND_LABELS,
  MEASUREMENT_FREQUENCY_LABELS,
} from '../indicator/indicator.ts';
import { CONTRACT_STAGE_LABELS } from '../plan/contractualisation.ts';
import {
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
} from '../plan/plan.ts';
import { VERSION_KIND_LABELS } from '../plan/version.ts';
import type { WordedCollection } from './field-labels.ts';

type Labels = Readonly<Record<string, string>>;

/** A field may hold one code or several. */
const CODES: { readonly [Collection in WordedCollection]?: Readonly<Record<string, Labels>> } = {
  plan: {
    kind: PLAN_KIND_LABELS,
    lifecycle: PLAN_LIFECYCLE_LABELS,
    publication: PUBLICATION_LABELS,
    visibility: VISIBILITY_LABELS,
  },
  axes: { industryAxis: INDUSTRY_AXIS_LABELS },
  actions: {
    status: ACTION_STATUS_LABELS,
    priority: PRIORITY_LABELS,
    scope: ACTION_SCOPE_LABELS,
    industryAxis: INDUSTRY_AXIS_LABELS,
    citizenParticipation: CITIZEN_PARTICIPATION_LABELS,
    tags: TAG_LABELS,
    targetGroups: TARGET_GROUP_LABELS,
    expectedEffects: EXPECTED_EFFECT_LABELS,
  },
  organisations: { kind: ORGANISATION_KIND_LABELS, categories: ORGANISATION_CATEGORY_LABELS },
  contacts: { emailKind: EMAIL_KIND_LABELS },
  progressNotes: {
    kind: PROGRESS_NOTE_KIND_LABELS,
    visibility: NOTE_VISIBILITY_LABELS,
    source: NOTE_SOURCE_LABELS,
  },
  fundingLines: {
    role: FUNDING_ROLE_LABELS,
    nature: FUNDING_NATURE_LABELS,
    status: FUNDING_STATUS_LABELS,
    taxBasis: TAX_BASIS_LABELS,
  },
  indicators: {
    kind: INDICATOR_KIND_LABELS,
    direction: INDICATOR_DIRECTION_LABELS,
    frequency: MEASUREMENT_FREQUENCY_LABELS,
  },
  obstacles: { kind: OBSTACLE_KIND_LABELS, level: OBSTACLE_LEVEL_LABELS },
  attachments: { kind: ATTACHMENT_KIND_LABELS },
  observations: { kind: OBSERVATION_KIND_LABELS, status: OBSERVATION_STATUS_LABELS },
  stages: { stage: CONTRACT_STAGE_LABELS },
  versions: { kind: VERSION_KIND_LABELS },
};

export function codeLabels(collection: WordedCollection, field: string): Labels | undefined {
  return CODES[collection]?.[field];
}
