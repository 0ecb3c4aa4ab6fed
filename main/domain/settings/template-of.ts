// A fiche as the start of others: what it says, not what became of it, nor where it stands in its plan.
import { editableActionFields, type Action, type EditableActionField } from '../action/action.ts';
import type { TemplateContent } from './settings.ts';

const LEFT_OUT: readonly EditableActionField[] = [
  'number',
  'title',
  'axisIds',
  'parentId',
  'links',
  'status',
  'weather',
  'start',
  'end',
  'inspiring',
  'replicationOf',
  'adaptations',
  'inspiringCriteria',
  'leafletOrder',
];

/** Empty fields are left out too: a template says only what it has to say. */
export function templateOf(subject: Action): TemplateContent {
  const fields = (Object.keys(editableActionFields) as EditableActionField[])
    .filter((field) => !LEFT_OUT.includes(field))
    .filter((field) => !isEmpty(subject[field]))
    .map((field) => [field, subject[field]]);
  return Object.fromEntries(fields) as TemplateContent;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
