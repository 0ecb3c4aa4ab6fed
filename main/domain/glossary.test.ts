import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COST_LABELS, FACET_LABELS, SIGN_LABELS } from './bank/facets.ts';
import { PUBLICATION_WARNING_LABELS, PUBLISHED_SECTION_LABELS } from './bank/publication.ts';
import { DUPLICATE_REASON_LABELS } from './consolidation/duplicates.ts';
import { DUPLICATE_RULING_LABELS, NUMBERING_LABELS } from './consolidation/recipe.ts';
import { SET_ASIDE_LABELS } from './consolidation/source-files.ts';
import { ACT_NATURE_LABELS } from './meeting/act.ts';
import { BODY_KIND_LABELS, DRAFT_SCOPE_LABELS, POINT_KIND_LABELS } from './consultation/consultation.ts';
import { BODY_STANDING_LABELS, CONSULTATION_STATUS_LABELS } from './consultation/standing.ts';
import { SUBMISSION_STATUS_LABELS } from './transmission/submission-status.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS } from './transmission/exchanges.ts';
import { IMPLICIT_DECISION_LABELS } from './transmission/receipt.ts';
import { REVIEW_KIND_LABELS, REMARK_KIND_LABELS } from './transmission/review.ts';
import { ANSWER_LABELS } from './transmission/response.ts';
import { CONTRIBUTION_STAGE_LABELS } from './contribution/contribution.ts';
import { CONTRIBUTION_STATUS_LABELS } from './contribution/standing.ts';
import { ANOMALY_REASON_LABELS } from './transmission/anomaly.ts';
import { ACTION_SCOPE_LABELS, ACTION_STATUS_LABELS } from './action/action-codes.ts';
import { CRITERION_RATING_LABELS, INSPIRING_CRITERION_LABELS } from './action/inspiring.ts';
import { LEAD_ROLE_LABELS } from './action/lead.ts';
import { ADAPTATION_LABELS, REPLICATED_FIELD_LABELS, REPLICATION_MODE_LABELS } from './action/replication.ts';
import { EMAIL_KIND_LABELS, ORGANISATION_KIND_LABELS } from './directory/directory.ts';
import {
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
} from './plan/plan.ts';
import { REVOCATION_REASON_LABELS } from './signed-file/revocation.ts';
import { PROPOSAL_STANDING_LABELS } from './signed-file/vouching.ts';
import { TERRITORY_KIND_LABELS } from './territory/territory.ts';

import {
  PRIORITY_LABELS,
  INDUSTRY_AXIS_LABELS,
  WEATHER_LABELS,
  EXPECTED_EFFECT_LABELS,
  TARGET_GROUP_LABELS,
  TAG_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  ACTION_LINK_LABELS,
  READINESS_LABELS,
} from './action/action-codes.ts';
import { PARTNER_ROLE_LABELS } from './action/lead.ts';
import {
  PROGRESS_NOTE_KIND_LABELS,
  NOTE_VISIBILITY_LABELS,
  NOTE_SOURCE_LABELS,
} from './action/progress-note.ts';
import { OBSTACLE_KIND_LABELS, OBSTACLE_LEVEL_LABELS } from './action/obstacle.ts';
import { ATTACHMENT_KIND_LABELS } from './action/attachment.ts';
import { OBSERVATION_KIND_LABELS, OBSERVATION_STATUS_LABELS } from './action/observation.ts';
import { TAX_BASIS_LABELS } from './funding/money.ts';
import { FUNDING_ROLE_LABELS, FUNDING_NATURE_LABELS, FUNDING_STATUS_LABELS } from './funding/funding-line.ts';
import {
  INDICATOR_KIND_LABELS,
  INDICATOR_DIRECTION_LABELS,
  MEASUREMENT_FREQUENCY_LABELS,
  MEASUREMENT_KIND_LABELS,
} from './indicator/indicator.ts';
import { CALL_KIND_LABELS } from './catalogue/catalogue.ts';
import { PROPOSED_ENTRY_LABELS } from './catalogue/taking.ts';
import { EVENT_KIND_LABELS, RESOURCE_KIND_LABELS } from './catalogue/watch-items.ts';
import { CALL_STATUS_LABELS } from './catalogue/call-status.ts';
import { ANNEX_STATE_LABELS } from './plan/annexed-content.ts';
import { CONTRACT_STAGE_LABELS, SIGNING_METHOD_LABELS } from './plan/contractualisation.ts';
import { VERSION_KIND_LABELS } from './plan/version.ts';
import { ORGANISATION_CATEGORY_LABELS } from './directory/directory.ts';
import { DOCUMENT_FORMAT_LABELS, PDF_STANDARD_LABELS } from './document/format.ts';
import { PRESET_KIND_LABELS, SECTION_LABELS } from './document/preset.ts';
import { AUDIENCE_LABELS } from './privacy/audience.ts';
import { WITHHELD_REASON_LABELS } from './privacy/withheld.ts';
import { FLAG_LABELS, SORT_LABELS } from './finding/action-filter.ts';
import { COMMITTEE_KIND_LABELS, MANDATE_ROLE_LABELS } from './committee/committee.ts';
import {
  QUORUM_BASE_LABELS,
  QUORUM_COUNT_LABELS,
  QUORUM_COMPARISON_LABELS,
  SECOND_CONVOCATION_LABELS,
  MAJORITY_LABELS,
  MAJORITY_BASE_LABELS,
  CASTING_VOTE_LABELS,
  PROXY_SCOPE_LABELS,
  REMOTE_PRESENCE_LABELS,
  CONFLICT_OF_INTEREST_LABELS,
} from './committee/rules.ts';
import { MOVEMENT_KIND_LABELS } from './committee/attendance.ts';
import { AGENDA_ITEM_KIND_LABELS } from './meeting/agenda.ts';
import { AGENDA_SOURCE_LABELS } from './meeting/agenda-proposals.ts';
import {
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
  MINUTES_STATUS_LABELS,
  VOTE_STATUS_LABELS,
} from './meeting/meeting.ts';
import { DECISION_STATE_LABELS, PROPOSAL_RULING_LABELS } from './meeting/decision.ts';
import { DECISION_STANDING_LABELS, DECISION_CHANGE_LABELS } from './meeting/decision-register.ts';
import { PRESENCE_LABELS } from './committee/sitting.ts';
import { VOTE_MODE_LABELS, BALLOT_CHOICE_LABELS } from './committee/ballot.ts';
import { VOTE_OUTCOME_LABELS } from './committee/result.ts';

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ACTION_STATUS_LABELS,
  ACTION_SCOPE_LABELS,
  LEAD_ROLE_LABELS,
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
  TERRITORY_KIND_LABELS,
  ORGANISATION_KIND_LABELS,
  EMAIL_KIND_LABELS,
  PRIORITY_LABELS,
  INDUSTRY_AXIS_LABELS,
  WEATHER_LABELS,
  EXPECTED_EFFECT_LABELS,
  TARGET_GROUP_LABELS,
  TAG_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  ACTION_LINK_LABELS,
  READINESS_LABELS,
  PARTNER_ROLE_LABELS,
  PROGRESS_NOTE_KIND_LABELS,
  NOTE_VISIBILITY_LABELS,
  NOTE_SOURCE_LABELS,
  OBSTACLE_KIND_LABELS,
  OBSTACLE_LEVEL_LABELS,
  ATTACHMENT_KIND_LABELS,
  OBSERVATION_KIND_LABELS,
  OBSERVATION_STATUS_LABELS,
  TAX_BASIS_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_NATURE_LABELS,
  FUNDING_STATUS_LABELS,
  INDICATOR_KIND_LABELS,
  INDICATOR_DIRECTION_LABELS,
  MEASUREMENT_FREQUENCY_LABELS,
  MEASUREMENT_KIND_LABELS,
  CALL_KIND_LABELS,
  CALL_STATUS_LABELS,
  INSPIRING_CRITERION_LABELS,
  CRITERION_RATING_LABELS,
  EVENT_KIND_LABELS,
  RESOURCE_KIND_LABELS,
  PROPOSED_ENTRY_LABELS,
  CONTRACT_STAGE_LABELS,
  ANNEX_STATE_LABELS,
  SIGNING_METHOD_LABELS,
  VERSION_KIND_LABELS,
  ORGANISATION_CATEGORY_LABELS,
  FLAG_LABELS,
  SORT_LABELS,
  DRAFT_SCOPE_LABELS,
  BODY_KIND_LABELS,
  POINT_KIND_LABELS,
  CONSULTATION_STATUS_LABELS,
  BODY_STANDING_LABELS,
  AUDIENCE_LABELS,
  WITHHELD_REASON_LABELS,
  PRESET_KIND_LABELS,
  SECTION_LABELS,
  DOCUMENT_FORMAT_LABELS,
  PDF_STANDARD_LABELS,
  COMMITTEE_KIND_LABELS,
  MANDATE_ROLE_LABELS,
  QUORUM_BASE_LABELS,
  QUORUM_COUNT_LABELS,
  QUORUM_COMPARISON_LABELS,
  SECOND_CONVOCATION_LABELS,
  MAJORITY_LABELS,
  MAJORITY_BASE_LABELS,
  CASTING_VOTE_LABELS,
  PROXY_SCOPE_LABELS,
  REMOTE_PRESENCE_LABELS,
  CONFLICT_OF_INTEREST_LABELS,
  MOVEMENT_KIND_LABELS,
  PRESENCE_LABELS,
  VOTE_MODE_LABELS,
  BALLOT_CHOICE_LABELS,
  VOTE_OUTCOME_LABELS,
  AGENDA_ITEM_KIND_LABELS,
  AGENDA_SOURCE_LABELS,
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
  MINUTES_STATUS_LABELS,
  VOTE_STATUS_LABELS,
  DECISION_STATE_LABELS,
  NUMBERING_LABELS,
  DUPLICATE_RULING_LABELS,
  SET_ASIDE_LABELS,
  DUPLICATE_REASON_LABELS,
  ACT_NATURE_LABELS,
  PROPOSAL_RULING_LABELS,
  DECISION_STANDING_LABELS,
  DECISION_CHANGE_LABELS,
  REVOCATION_REASON_LABELS,
  PROPOSAL_STANDING_LABELS,
  SUBMISSION_STATUS_LABELS,
  CHANNEL_LABELS,
  DIRECTION_LABELS,
  IMPLICIT_DECISION_LABELS,
  REVIEW_KIND_LABELS,
  REMARK_KIND_LABELS,
  ANSWER_LABELS,
  ANOMALY_REASON_LABELS,
  CONTRIBUTION_STAGE_LABELS,
  CONTRIBUTION_STATUS_LABELS,
  FACET_LABELS,
  SIGN_LABELS,
  COST_LABELS,
  PUBLISHED_SECTION_LABELS,
  PUBLICATION_WARNING_LABELS,
  REPLICATION_MODE_LABELS,
  ADAPTATION_LABELS,
  REPLICATED_FIELD_LABELS,
};

function glossary(): Record<string, Record<string, string>> {
  const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const sections = text.split(/^### /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [name = ''] = section.split('\n');
      const rows = [...section.matchAll(/^\| (?!Code|---)(\S+)\s+\| (.+?)\s+\|$/gm)];
      return [name.trim(), Object.fromEntries(rows.map(([, code = '', label = '']) => [code, label]))];
    }),
  );
}

describe('the glossary', () => {
  it.each(Object.entries(tables))('says of %s what the code says', (name, table) => {
    expect(glossary()[name]).toEqual(table);
  });

  it('leaves no table of labels out', () => {
    const written = Object.keys(glossary()).filter((name) => name.endsWith('_LABELS'));
    expect(written.sort()).toEqual(Object.keys(tables).sort());
  });
});
