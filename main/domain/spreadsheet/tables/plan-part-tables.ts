// The sheets of a plan's stages, versions and state of reference.
import { ACTION_SCOPE_LABELS, ACTION_STATUS_LABELS, TARGET_GROUP_LABELS } from '../../action/action-codes.ts';
import { entityId } from '../../identity/entity.ts';
import {
  CONTRACT_STAGE_LABELS,
  contractualisationStage,
  SIGNING_METHOD_LABELS,
  STAGE_FIELD_LABELS as STAGE,
} from '../../plan/contractualisation.ts';
import { blankStage, nextVersion } from '../../plan/plan-parts.ts';
import {
  baseline,
  planVersion,
  VERSION_FIELD_LABELS as VERSION,
  VERSION_KIND_LABELS,
} from '../../plan/version.ts';
import {
  code,
  codes,
  date,
  euros,
  requiredCode,
  requiredDate,
  requiredFigure,
  requiredText,
  text,
} from '../codec.ts';
import {
  naming,
  namingOne,
  namingSeveral,
  territories,
  TERRITORY_LEAVES,
  theme,
} from '../reference-codecs.ts';
import { column, entityColumns, WIDTHS, type Table } from '../table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';
import { planTable } from './plan-table.ts';

const { long, middling, short } = WIDTHS;

export const stageTable: Table = {
  sheet: 'Étapes',
  field: 'stages',
  owner: planTable,
  shape: 'entities',
  schema: contractualisationStage,
  key: { header: 'N° de l’étape', path: 'rank' },
  columns: [
    column(STAGE.stage, 'stage', requiredCode(CONTRACT_STAGE_LABELS), middling),
    column(STAGE.on, 'on', date, 14),
    column(STAGE.documentTitle, 'documentTitle', text, long),
    column(STAGE.annexesFrozenOn, 'annexesFrozenOn', date, 14),
    column(STAGE.comment, 'comment', text, long),
    column(STAGE.documentSha256, 'documentSha256', text, middling, { isHidden: true }),
    ...entityColumns,
  ],
  blank: () => blankStage(BLANK_STAMP.id, BLANK_STAMP),
};

export const signatoryTable: Table = {
  sheet: 'Signataires',
  field: 'signatories',
  owner: stageTable,
  shape: 'objects',
  schema: contractualisationStage.shape.signatories.unwrap().element,
  recognisedBy: 'organisationId',
  columns: [
    column('Organisme', 'organisationId', naming('organisations'), middling),
    column('Personne', 'person', text, middling, { isPersonal: true }),
    column('Qualité', 'role', text, middling),
    column('Signé le', 'signedOn', date, 14),
    column('Mode de signature', 'method', code(SIGNING_METHOD_LABELS), short),
  ],
  blank: () => ({ organisationId: null, person: '', role: '', signedOn: null, method: null }),
};

export const annexTable: Table = {
  sheet: 'Fiches annexées',
  field: 'annexedActionIds',
  owner: stageTable,
  shape: 'ids',
  schema: entityId,
  columns: [column('Fiche annexée', '', namingOne('actions'), long)],
  blank: () => ({}),
};

export const frozenAnnexTable: Table = {
  sheet: 'Annexes figées',
  field: 'frozenAnnexes',
  owner: stageTable,
  shape: 'objects',
  schema: contractualisationStage.shape.frozenAnnexes.unwrap().element,
  recognisedBy: 'actionId',
  columns: [
    column('Fiche figée', 'actionId', namingOne('actions'), long),
    column('Empreinte (SHA-256)', 'sha256', requiredText, middling),
  ],
  blank: () => ({ actionId: '', sha256: '' }),
};

export const versionTable: Table = {
  sheet: 'Versions',
  field: 'versions',
  owner: planTable,
  shape: 'entities',
  schema: planVersion,
  columns: [
    column(VERSION.number, 'number', requiredText, 10),
    column(VERSION.on, 'on', requiredDate, 14),
    column(VERSION.kind, 'kind', requiredCode(VERSION_KIND_LABELS), short),
    column(VERSION.summary, 'summary', text, 60),
    ...entityColumns,
  ],
  blank: () => nextVersion([], BLANK_STAMP.id, '', BLANK_STAMP),
};

const baselineAction = baseline.shape.actions.unwrap().element;

export const baselineTable: Table = {
  sheet: 'État de référence',
  field: 'baseline.actions',
  owner: planTable,
  shape: 'objects',
  schema: baselineAction,
  key: { header: 'Fiche', path: 'actionId' },
  actionIdAt: 'actionId',
  recognisedBy: 'actionId',
  columns: [
    column('Fiche', 'actionId', namingOne('actions'), long),
    column('Début promis', 'start', date, 14),
    column('Fin promise', 'end', date, 14),
    column('Coût promis', 'costCents', euros, short),
    column('Statut à l’adoption', 'status', requiredCode(ACTION_STATUS_LABELS), short),
    column('Thème à l’adoption', 'themePrimary', theme, middling),
    column('Territoires à l’adoption', 'territories', territories, middling, {
      covers: TERRITORY_LEAVES.map((leaf) => `[].${leaf}`),
    }),
    column('Axes à l’adoption', 'axisIds', namingSeveral('axes'), middling),
    column('Ampleur à l’adoption', 'scope', code(ACTION_SCOPE_LABELS), short),
    column('Publics à l’adoption', 'targetGroups', codes(TARGET_GROUP_LABELS), middling),
  ],
  blank: () => ({
    actionId: '',
    start: null,
    end: null,
    costCents: null,
    milestones: [],
    targets: [],
    status: 'to-specify',
    themePrimary: null,
    territories: [],
    axisIds: [],
    scope: null,
    targetGroups: [],
  }),
};

export const baselineMilestoneTable: Table = {
  sheet: 'Référence des jalons',
  field: 'milestones',
  owner: baselineTable,
  shape: 'objects',
  schema: baselineAction.shape.milestones.unwrap().element,
  recognisedBy: 'id',
  columns: [
    column('Jalon', 'id', namingOne('milestones'), long),
    column('Échéance promise', 'dueOn', requiredDate, 16),
  ],
  blank: () => ({ id: '', dueOn: '' }),
};

export const baselineTargetTable: Table = {
  sheet: 'Référence des cibles',
  field: 'targets',
  owner: baselineTable,
  shape: 'objects',
  schema: baselineAction.shape.targets.unwrap().element,
  recognisedBy: 'id',
  columns: [
    column('Indicateur', 'id', namingOne('indicators'), long),
    column('Cible promise', 'value', requiredFigure, 16),
  ],
  blank: () => ({ id: '', value: null }),
};
