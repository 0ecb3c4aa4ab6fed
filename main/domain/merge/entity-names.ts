// How an entity is called where it is spoken of: « Jalons · Ouverture », « CCI de la Mayenne ».
import { frenchDate } from '../date/partial-date.ts';
import { COLLECTION_LABELS } from '../wording/field-labels.ts';
import { codeLabels } from '../wording/code-labels.ts';
import type { Names } from '../wording/value-words.ts';
import type { Collection, Entity } from './entities.ts';

const NAME_FIELDS: { readonly [Of in Collection]?: string } = {
  plan: 'title',
  axes: 'title',
  actions: 'title',
  organisations: 'name',
  milestones: 'title',
  indicators: 'name',
  attachments: 'title',
  versions: 'number',
};
/** What is called by its kind. */
const KIND_FIELDS: { readonly [Of in Collection]?: string } = {
  progressNotes: 'kind',
  fundingLines: 'role',
  obstacles: 'kind',
  observations: 'kind',
  stages: 'stage',
};

/** '' of what has no name of its own. */
export function entityName(collection: Collection, entity: Entity, names: Names): string {
  if (collection === 'contacts') return names.contact(entity.id);
  const named = NAME_FIELDS[collection];
  if (named !== undefined) return String(entity[named] ?? '');
  return kindName(collection, entity, names);
}

/** « Décision du 3 mars 2027 », « Financeur, Région ». */
function kindName(collection: Collection, entity: Entity, names: Names): string {
  const kind = KIND_FIELDS[collection] ?? '';
  const code = String(entity[kind] ?? '');
  const label = codeLabels(collection, kind)?.[code] ?? code;
  const { date, organisationId } = entity;
  if (typeof date === 'string') return `${label} du ${frenchDate(date)}`;
  return typeof organisationId === 'string' ? `${label}, ${names.organisation(organisationId)}` : label;
}

/** « Jalons · Ouverture ». */
export function partTitle(collection: Collection, entity: Entity, names: Names): string {
  const name = entityName(collection, entity, names);
  return name === '' ? COLLECTION_LABELS[collection] : `${COLLECTION_LABELS[collection]} · ${name}`;
}
