// The sheet Fiches: one row per fiche, every field that is not a list of its own.
import { action, ACTION_FIELD_LABELS as LABELS } from '../../action/action.ts';
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  INDUSTRY_AXIS_LABELS,
  PRIORITY_LABELS,
  READINESS_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
  WEATHER_LABELS,
} from '../../action/action-codes.ts';
import {
  adaptation,
  ADAPTATION_LABELS,
  REPLICATED_FIELD_LABELS,
  REPLICATION_MODE_LABELS,
} from '../../action/replication.ts';
import {
  CRITERION_RATING_LABELS,
  INSPIRING_CRITERION_LABELS,
  judgedCriterion,
} from '../../action/inspiring.ts';
import {
  BLANK_TRANSFERABILITY,
  TRANSFERABILITY_FIELD_LABELS,
  transferability,
  type Transferability,
} from '../../action/transferability.ts';
import { blankAction } from '../../action/action.ts';
import { TAX_BASIS_LABELS } from '../../funding/money.ts';
import {
  code,
  codes,
  date,
  euros,
  numberedCode,
  presence,
  requiredCode,
  requiredText,
  text,
  whole,
  yesOrNo,
} from '../codec.ts';
import {
  lineage,
  LINEAGE_LEAVES,
  naming,
  namingSeveral,
  territories,
  TERRITORY_LEAVES,
  theme,
  themes,
} from '../reference-codecs.ts';
import { column, entityColumns, WIDTHS, type Column, type Table } from '../table.ts';
import { ACTION_KEY } from './headings.ts';
import { planTable } from './plan-table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';

const { long, middling, short } = WIDTHS;

const columns: readonly Column[] = [
  column(LABELS.number, 'number', requiredText, 8),
  column(LABELS.title, 'title', requiredText, long),
  column(LABELS.axisIds, 'axisIds', namingSeveral('axes'), middling),
  column(LABELS.themePrimary, 'themePrimary', theme, middling),
  column(LABELS.themesSecondary, 'themesSecondary', themes, middling),
  column(LABELS.territories, 'territories', territories, middling, {
    covers: TERRITORY_LEAVES.map((leaf) => `[].${leaf}`),
  }),
  column(LABELS.scope, 'scope', code(ACTION_SCOPE_LABELS), short),
  column(LABELS.status, 'status', requiredCode(ACTION_STATUS_LABELS), short),
  column(LABELS.priority, 'priority', code(PRIORITY_LABELS), 10),
  column(LABELS.weather, 'weather.level', code(WEATHER_LABELS), 22),
  column('Appréciation portée le', 'weather.assessedOn', date, 14),
  column('Motif de l’appréciation', 'weather.justification', text, middling),
  column(LABELS.start, 'start', date, 14),
  column(LABELS.end, 'end', date, 14),
  column(LABELS.isRecurring, 'isRecurring', yesOrNo, 12),
  column(LABELS.cost, 'cost.amountCents', euros, short),
  column('Coût HT ou TTC', 'cost.taxBasis', code(TAX_BASIS_LABELS), 10),
  column(LABELS.description, 'description', text, 60),
  column(LABELS.problem, 'problem', text, long),
  column(LABELS.objectives, 'objectives', text, long),
  column(LABELS.expectedEffects, 'expectedEffects', codes(EXPECTED_EFFECT_LABELS), middling),
  column(LABELS.expectedEffectsNote, 'expectedEffectsNote', text, middling),
  column(LABELS.targetGroups, 'targetGroups', codes(TARGET_GROUP_LABELS), middling),
  column(LABELS.targetGroupsNote, 'targetGroupsNote', text, middling),
  column(LABELS.tags, 'tags', codes(TAG_LABELS), middling),
  column(LABELS.industryAxis, 'industryAxis', code(INDUSTRY_AXIS_LABELS), short),
  column(LABELS.means, 'means', text, long),
  column(LABELS.citizenParticipation, 'citizenParticipation', code(CITIZEN_PARTICIPATION_LABELS), short),
  column(LABELS.citizenParticipationNote, 'citizenParticipationNote', text, middling),
  column(LABELS.followUpBodies, 'followUpBodies', text, middling),
  column(LABELS.parentId, 'parentId', naming('actions'), middling),
  column(LABELS.politicalReferentId, 'politicalReferentId', naming('contacts'), middling, {
    isPersonal: true,
  }),
  column(LABELS.internalContactId, 'internalContactId', naming('contacts'), middling, { isPersonal: true }),
  column(LABELS.publicContactId, 'publicContactId', naming('contacts'), middling, { isPersonal: true }),
  column(LABELS.inspiring, 'inspiring', presence, 12),
  column('Inspirante, retenue par', 'inspiring.selectedBy', text, middling),
  column('Inspirante, retenue le', 'inspiring.selectedOn', date, 14),
  column('Inspirante, pourquoi', 'inspiring.why', text, middling),
  column(LABELS.replicationOf, 'replicationOf', presence, 12),
  column('Source, comité', 'replicationOf.sourceCommittee', text, middling),
  column('Source, territoire', 'replicationOf.sourceTerritory', text, middling),
  column('Copiée le', 'replicationOf.copiedOn', date, 14),
  column('Manière de reprendre', 'replicationOf.mode', code(REPLICATION_MODE_LABELS), short),
  column('Source, plan', 'replicationOf.sourcePlanId', text, 38, { isHidden: true }),
  column('Source, fiche', 'replicationOf.sourceActionId', text, 38, { isHidden: true }),
  column('Source, version', 'replicationOf.sourceVersionHash', text, 38, { isHidden: true }),
  column('Lignée', 'replicationOf.chain', lineage, middling, {
    isHidden: true,
    covers: LINEAGE_LEAVES.map((leaf) => `[].${leaf}`),
  }),
  column(LABELS.isInLeaflet, 'isInLeaflet', yesOrNo, 12),
  column(LABELS.leafletOrder, 'leafletOrder', whole, 12),
  column(LABELS.summary, 'summary', text, long),
  column(LABELS.isConfidential, 'isConfidential', yesOrNo, 14),
  ...entityColumns,
];

/** Where it comes from cannot be typed in a sheet: what no fiche of Jalon said stays without a source. */
const BLANK_REPLICATION = { sourceCommittee: '', sourceTerritory: '', chain: [] };

export const actionTable: Table = {
  sheet: 'Fiches',
  field: 'actions',
  owner: planTable,
  shape: 'entities',
  schema: action,
  columns,
  groups: [
    { path: 'weather', presentWhen: 'weather.level', blank: { justification: '' } },
    { path: 'cost', presentWhen: 'cost.amountCents', blank: {} },
    { path: 'inspiring', presentWhen: 'inspiring', blank: { selectedBy: '', selectedOn: null, why: '' } },
    { path: 'replicationOf', presentWhen: 'replicationOf', blank: BLANK_REPLICATION },
  ],
  key: { header: ACTION_KEY, path: 'number' },
  blank: () => blankAction(BLANK_STAMP.id, '', '', BLANK_STAMP),
  isAlwaysThere: true,
};

export const criteriaTable: Table = {
  sheet: 'Grille des inspirantes',
  field: 'inspiringCriteria',
  owner: actionTable,
  shape: 'objects',
  schema: judgedCriterion,
  recognisedBy: 'criterion',
  columns: [
    column('Critère', 'criterion', requiredCode(INSPIRING_CRITERION_LABELS), middling),
    column('Rempli', 'rating', requiredCode(CRITERION_RATING_LABELS), short),
    column('Note sur le critère', 'note', text, long),
  ],
  blank: () => ({ criterion: 'need', rating: 'partly', note: '' }),
};

const readiness = numberedCode(
  Object.fromEntries(Object.entries(READINESS_LABELS).map(([level, label]) => [level, label])),
);

export const transferabilityTable: Table = {
  sheet: 'Transférabilité',
  field: 'transferability',
  owner: actionTable,
  shape: 'one',
  schema: transferability,
  columns: (Object.keys(TRANSFERABILITY_FIELD_LABELS) as (keyof Transferability)[]).map((field) =>
    column(
      TRANSFERABILITY_FIELD_LABELS[field],
      field,
      field === 'readiness' ? readiness : text,
      field === 'readiness' ? 26 : 36,
      field === 'replicationContact' ? { isPersonal: true } : {},
    ),
  ),
  blank: () => BLANK_TRANSFERABILITY,
};

export const adaptationTable: Table = {
  sheet: 'Adaptations',
  field: 'adaptations',
  owner: actionTable,
  shape: 'objects',
  schema: adaptation,
  recognisedBy: 'field',
  columns: [
    column('Rubrique', 'field', requiredCode(REPLICATED_FIELD_LABELS), middling),
    column('Ce qu’elle est devenue', 'decision', requiredCode(ADAPTATION_LABELS), short),
    column('Raison', 'reason', text, long),
  ],
  blank: () => ({ field: '', decision: 'adapted', reason: '' }),
};
