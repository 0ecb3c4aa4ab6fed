// The sheets of money and figures: funding lines and their years, indicators, their measurements and their targets on the way.
import { blankPart } from '../../action/action-parts.ts';
import {
  FUNDING_LINE_FIELD_LABELS as LINE,
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
  fundingLine,
} from '../../funding/funding-line.ts';
import { TAX_BASIS_LABELS } from '../../funding/money.ts';
import {
  indicator,
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_FIELD_LABELS as INDICATOR,
  INDICATOR_KIND_LABELS,
  measurement,
  MEASUREMENT_FREQUENCY_LABELS,
  MEASUREMENT_KIND_LABELS,
} from '../../indicator/indicator.ts';
import {
  code,
  date,
  euros,
  figure,
  requiredCode,
  requiredDate,
  requiredText,
  requiredWhole,
  text,
  whole,
  yesOrNo,
} from '../codec.ts';
import { naming, territory, TERRITORY_LEAVES } from '../reference-codecs.ts';
import { column, entityColumns, IDENTIFIER, WIDTHS, type Table } from '../table.ts';
import { actionTable } from './action-table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';

const { long, middling, short } = WIDTHS;
const { id } = BLANK_STAMP;

export const fundingTable: Table = {
  sheet: 'Financements',
  field: 'fundingLines',
  owner: actionTable,
  shape: 'entities',
  schema: fundingLine,
  key: { header: 'Ligne', path: 'rank' },
  columns: [
    column(LINE.role, 'role', requiredCode(FUNDING_ROLE_LABELS), short),
    column(LINE.organisationId, 'organisationId', naming('organisations'), middling),
    column(LINE.programmeId, 'programmeId', naming('programmes'), middling),
    column(LINE.amountCents, 'amountCents', euros, short),
    column(LINE.taxBasis, 'taxBasis', code(TAX_BASIS_LABELS), 8),
    column(LINE.nature, 'nature', code(FUNDING_NATURE_LABELS), short),
    column(LINE.fullTimeEquivalents, 'fullTimeEquivalents', figure, 8),
    column(LINE.ratePercent, 'ratePercent', figure, 10),
    column(LINE.status, 'status', requiredCode(FUNDING_STATUS_LABELS), 12),
    column(LINE.statusOn, 'statusOn', date, 14),
    column(LINE.reference, 'reference', text, short),
    column(LINE.isAgreementSigned, 'isAgreementSigned', yesOrNo, 12),
    ...entityColumns,
  ],
  blank: () => blankPart('fundingLines', id, BLANK_STAMP),
  isAlwaysThere: true,
};

export const fundingYearTable: Table = {
  sheet: 'Financements par année',
  field: 'years',
  owner: fundingTable,
  shape: 'objects',
  schema: fundingLine.shape.years.unwrap().element,
  recognisedBy: 'year',
  columns: [
    column('Année', 'year', requiredWhole, 10),
    column('Prévu', 'plannedCents', euros, short),
    column('Réalisé', 'actualCents', euros, short),
  ],
  blank: () => ({ year: null, plannedCents: null, actualCents: null }),
};

export const indicatorTable: Table = {
  sheet: 'Indicateurs',
  field: 'indicators',
  owner: actionTable,
  shape: 'entities',
  schema: indicator,
  key: { header: INDICATOR.name, path: 'name' },
  recognisedBy: 'name',
  columns: [
    column(INDICATOR.name, 'name', requiredText, long),
    column(INDICATOR.kind, 'kind', requiredCode(INDICATOR_KIND_LABELS), short),
    column(INDICATOR.unit, 'unit', text, 12),
    column(INDICATOR.direction, 'direction', requiredCode(INDICATOR_DIRECTION_LABELS), 14),
    column(INDICATOR.baselineValue, 'baselineValue', figure, 12),
    column(INDICATOR.baselineOn, 'baselineOn', date, 14),
    column(INDICATOR.targetValue, 'targetValue', figure, 12),
    column(INDICATOR.targetOn, 'targetOn', date, 14),
    column(INDICATOR.frequency, 'frequency', requiredCode(MEASUREMENT_FREQUENCY_LABELS), short),
    column(INDICATOR.organisationId, 'organisationId', naming('organisations'), middling),
    column(INDICATOR.source, 'source', text, middling),
    column(INDICATOR.definition, 'definition', text, long),
    column(INDICATOR.method, 'method', text, long),
    column(INDICATOR.availabilityDelayDays, 'availabilityDelayDays', whole, 14),
    column(INDICATOR.nationalReference, 'nationalReference', text, short),
    column(INDICATOR.sharedWith, 'sharedWith', text, short),
    ...entityColumns,
  ],
  blank: () => blankPart('indicators', id, BLANK_STAMP),
  isAlwaysThere: true,
};

export const measurementTable: Table = {
  sheet: 'Mesures',
  field: 'measurements',
  owner: indicatorTable,
  shape: 'entities',
  schema: measurement,
  columns: [
    column('Date', 'date', requiredDate, 14),
    column('Valeur', 'value', figure, 12),
    column('Nature de la mesure', 'kind', requiredCode(MEASUREMENT_KIND_LABELS), short),
    column('Territoire', 'territory', territory, middling, {
      covers: TERRITORY_LEAVES.map((leaf) => `.${leaf}`),
    }),
    column('Auteur·rice', 'author', text, middling, { isPersonal: true }),
    column('Remarque', 'note', text, long),
    column('Justificatif', 'proofId', naming('attachments'), middling),
    column(IDENTIFIER, 'id', requiredText, 38, { isHidden: true }),
  ],
  blank: () => ({
    id,
    date: '',
    value: null,
    territory: null,
    kind: 'observed',
    author: '',
    note: '',
    proofId: null,
  }),
  isAlwaysThere: true,
};

export const intermediateTargetTable: Table = {
  sheet: 'Cibles intermédiaires',
  field: 'intermediateTargets',
  owner: indicatorTable,
  shape: 'objects',
  schema: indicator.shape.intermediateTargets.unwrap().element,
  recognisedBy: 'on',
  columns: [column('Cible', 'value', figure, 12), column('À atteindre pour', 'on', requiredDate, 16)],
  blank: () => ({ value: null, on: '' }),
};
