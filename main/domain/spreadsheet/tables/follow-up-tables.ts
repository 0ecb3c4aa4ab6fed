// The sheets of what becomes of a fiche: milestones, notes, obstacles, attachments, observations.
import { blankPart, blankProgressNote } from '../../action/action-parts.ts';
import {
  attachment,
  ATTACHMENT_FIELD_LABELS as FILE,
  ATTACHMENT_KIND_LABELS,
} from '../../action/attachment.ts';
import { milestone, MILESTONE_FIELD_LABELS as MILESTONE } from '../../action/milestone.ts';
import {
  observation,
  OBSERVATION_FIELD_LABELS as OBSERVATION,
  OBSERVATION_KIND_LABELS,
  OBSERVATION_STATUS_LABELS,
} from '../../action/observation.ts';
import {
  obstacle,
  OBSTACLE_FIELD_LABELS as OBSTACLE,
  OBSTACLE_KIND_LABELS,
  OBSTACLE_LEVEL_LABELS,
} from '../../action/obstacle.ts';
import {
  NOTE_SOURCE_LABELS,
  NOTE_VISIBILITY_LABELS,
  PROGRESS_NOTE_FIELD_LABELS as NOTE,
  PROGRESS_NOTE_KIND_LABELS,
  progressNote,
} from '../../action/progress-note.ts';
import { createdNow } from '../../identity/entity.ts';
import {
  date,
  requiredCode,
  requiredDate,
  requiredFigure,
  requiredText,
  requiredWhole,
  text,
  whole,
} from '../codec.ts';
import { naming, namingOne } from '../reference-codecs.ts';
import { column, entityColumns, WIDTHS, type Table } from '../table.ts';
import { actionTable } from './action-table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';

const { long, middling, short } = WIDTHS;
const hidden = { isHidden: true } as const;
const personal = { isPersonal: true } as const;
const ofAction = { owner: actionTable, shape: 'entities' } as const;
const { id } = BLANK_STAMP;

export const milestoneTable: Table = {
  ...ofAction,
  sheet: 'Jalons',
  field: 'milestones',
  schema: milestone,
  recognisedBy: 'title',
  columns: [
    column(MILESTONE.title, 'title', requiredText, long),
    column(MILESTONE.dueOn, 'dueOn', date, 14),
    column(MILESTONE.doneOn, 'doneOn', date, 14),
    column(MILESTONE.organisationId, 'organisationId', naming('organisations'), middling),
    column(MILESTONE.contactId, 'contactId', naming('contacts'), middling, personal),
    column(MILESTONE.weight, 'weight', requiredWhole, 8),
    column(MILESTONE.decisionReference, 'decisionReference', text, middling),
    column(MILESTONE.evidenceId, 'evidenceId', naming('attachments'), middling),
    ...entityColumns,
  ],
  blank: () => blankPart('milestones', id, BLANK_STAMP),
  isAlwaysThere: true,
};

export const noteTable: Table = {
  ...ofAction,
  sheet: 'Notes de suivi',
  field: 'progressNotes',
  schema: progressNote,
  key: { header: 'N° de la note', path: 'rank' },
  columns: [
    column(NOTE.date, 'date', requiredDate, 14),
    column(NOTE.kind, 'kind', requiredCode(PROGRESS_NOTE_KIND_LABELS), short),
    column(NOTE.text, 'text', text, 60),
    column(NOTE.author, 'author', text, middling, personal),
    column(NOTE.visibility, 'visibility', requiredCode(NOTE_VISIBILITY_LABELS), 12),
    column(NOTE.periodStart, 'periodStart', date, 14),
    column(NOTE.periodEnd, 'periodEnd', date, 14),
    column(NOTE.source, 'source', requiredCode(NOTE_SOURCE_LABELS), short),
    ...entityColumns,
  ],
  blank: () => blankProgressNote(id, '', BLANK_STAMP),
  isAlwaysThere: true,
};

export const noteFigureTable: Table = {
  sheet: 'Chiffres des notes',
  field: 'figures',
  owner: noteTable,
  shape: 'objects',
  schema: progressNote.shape.figures.unwrap().element,
  columns: [
    column('Indicateur', 'indicatorId', namingOne('indicators'), long),
    column('Valeur', 'value', requiredFigure, 14),
  ],
  blank: () => ({ indicatorId: '', value: null }),
};

export const obstacleTable: Table = {
  ...ofAction,
  sheet: 'Freins',
  field: 'obstacles',
  schema: obstacle,
  columns: [
    column(OBSTACLE.description, 'description', text, long),
    column(OBSTACLE.kind, 'kind', requiredCode(OBSTACLE_KIND_LABELS), short),
    column(OBSTACLE.level, 'level', requiredCode(OBSTACLE_LEVEL_LABELS), short),
    column(OBSTACLE.unblockCondition, 'unblockCondition', text, middling),
    column(OBSTACLE.askedTo, 'askedTo', text, middling),
    column(OBSTACLE.askedOn, 'askedOn', date, 14),
    column(OBSTACLE.dueOn, 'dueOn', date, 14),
    column(OBSTACLE.answer, 'answer', text, middling),
    column(OBSTACLE.resolvedOn, 'resolvedOn', date, 14),
    ...entityColumns,
  ],
  blank: () => blankPart('obstacles', id, BLANK_STAMP),
  isAlwaysThere: true,
};

export const attachmentTable: Table = {
  ...ofAction,
  sheet: 'Pièces',
  field: 'attachments',
  schema: attachment,
  recognisedBy: 'title',
  columns: [
    column(FILE.title, 'title', requiredText, long),
    column(FILE.kind, 'kind', requiredCode(ATTACHMENT_KIND_LABELS), short),
    column(FILE.url, 'url', text, long),
    column('Fichier', 'file.name', text, middling),
    column('Taille (octets)', 'file.sizeBytes', whole, 14),
    column('Format', 'file.mediaType', text, middling, hidden),
    column('Empreinte (SHA-256)', 'file.sha256', text, middling, hidden),
    ...entityColumns,
  ],
  groups: [{ path: 'file', presentWhen: 'file.sha256', blank: {} }],
  blank: () => ({
    ...createdNow(id, BLANK_STAMP),
    title: 'Nouvelle pièce',
    kind: 'other',
    url: '',
    file: null,
  }),
};

export const observationTable: Table = {
  ...ofAction,
  sheet: 'Observations',
  field: 'observations',
  schema: observation,
  columns: [
    column(OBSERVATION.fieldName, 'fieldName', text, short),
    column(OBSERVATION.kind, 'kind', requiredCode(OBSERVATION_KIND_LABELS), short),
    column(OBSERVATION.text, 'text', text, long),
    column(OBSERVATION.author, 'author', text, middling, personal),
    column(OBSERVATION.status, 'status', requiredCode(OBSERVATION_STATUS_LABELS), short),
    column(OBSERVATION.reply, 'reply', text, long),
    ...entityColumns,
  ],
  blank: () => blankPart('observations', id, BLANK_STAMP),
};
