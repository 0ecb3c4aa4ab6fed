// The sheets of the plan itself: Feuille de route, its axes, its stages, its versions, its state of reference.
import {
  axis,
  AXIS_FIELD_LABELS,
  blankPlan,
  plan,
  PLAN_FIELD_LABELS as LABELS,
  PLAN_KIND_LABELS,
  PLAN_LIFECYCLE_LABELS,
  PUBLICATION_LABELS,
  VISIBILITY_LABELS,
} from '../../plan/plan.ts';
import { createdNow } from '../../identity/entity.ts';
import { INDUSTRY_AXIS_LABELS } from '../../action/action-codes.ts';
import { code, date, requiredCode, requiredDate, requiredText, text, whole } from '../codec.ts';
import { naming, namingSeveral, territories, TERRITORY_LEAVES } from '../reference-codecs.ts';
import { column, entityColumns, WIDTHS, type Table } from '../table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';

const { long, middling, short } = WIDTHS;
const toldOnly = { isToldOnly: true } as const;

/** Written downwards, a field a line. */
export const planTable: Table = {
  sheet: 'Feuille de route',
  field: '',
  owner: null,
  shape: 'entities',
  schema: plan,
  columns: [
    column(LABELS.title, 'title', requiredText, long),
    column(LABELS.kind, 'kind', requiredCode(PLAN_KIND_LABELS), middling),
    column(LABELS.committeeName, 'committeeName', text, middling),
    column(LABELS.territories, 'territories', territories, middling, {
      covers: TERRITORY_LEAVES.map((leaf) => `[].${leaf}`),
    }),
    column(LABELS.horizonStart, 'horizonStart', requiredDate, short),
    column(LABELS.horizonEnd, 'horizonEnd', requiredDate, short),
    column(LABELS.diagnosis, 'diagnosis', text, long),
    column(LABELS.leadContactIds, 'leadContactIds', namingSeveral('contacts'), middling, {
      isPersonal: true,
    }),
    column(LABELS.referentContactIds, 'referentContactIds', namingSeveral('contacts'), middling, {
      isPersonal: true,
    }),
    column(LABELS.lifecycle, 'lifecycle', requiredCode(PLAN_LIFECYCLE_LABELS), short),
    column(LABELS.publication, 'publication', requiredCode(PUBLICATION_LABELS), short),
    column(LABELS.visibility, 'visibility', requiredCode(VISIBILITY_LABELS), short),
    column('État de référence pris le', 'baseline.takenOn', date, short),
    // An import changes none of these: they say what the file was made of.
    column('Révision', 'revision', whole, 8, toldOnly),
    column('Dernier n° de fiche donné', 'lastActionNumber', whole, 8, toldOnly),
    column('Publiée d’abord par', 'origin.label', text, middling, toldOnly),
    column('Publiée d’abord le', 'origin.publishedOn', date, short, toldOnly),
    column('Publiée d’abord à l’adresse', 'origin.url', text, middling, toldOnly),
    ...entityColumns.map((each) => ({ ...each, ...toldOnly })),
  ],
  groups: [{ path: 'baseline', presentWhen: 'baseline.takenOn', blank: { actions: [] } }],
  blank: () =>
    blankPlan(BLANK_STAMP.id, { title: '', kind: 'other', horizonStart: '', horizonEnd: '' }, BLANK_STAMP),
  isAlwaysThere: true,
};

export const axisTable: Table = {
  sheet: 'Axes',
  field: 'axes',
  owner: planTable,
  shape: 'entities',
  schema: axis,
  recognisedBy: 'title',
  columns: [
    column(AXIS_FIELD_LABELS.title, 'title', requiredText, long),
    column(AXIS_FIELD_LABELS.parentId, 'parentId', naming('axes'), middling),
    column(AXIS_FIELD_LABELS.description, 'description', text, 60),
    column(AXIS_FIELD_LABELS.industryAxis, 'industryAxis', code(INDUSTRY_AXIS_LABELS), short),
    ...entityColumns,
  ],
  blank: () => ({
    ...createdNow(BLANK_STAMP.id, BLANK_STAMP),
    title: 'Nouvel axe',
    description: '',
    parentId: null,
    industryAxis: null,
  }),
  isAlwaysThere: true,
};
