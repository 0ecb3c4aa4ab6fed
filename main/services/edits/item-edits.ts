// Edits of the documents that are plain lists: the catalogue of calls, the views and templates.
import { CATALOGUE_FIELDS } from '../../domain/catalogue/catalogue.ts';
import { BLANK_CALL, BLANK_PROGRAMME } from '../../domain/catalogue/blank-items.ts';
import type { CollectionChange, Collections } from '../../domain/change/collection.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { NO_FILTER } from '../../domain/finding/action-filter.ts';
import { SETTINGS_FIELDS } from '../../domain/settings/settings.ts';
import {
  AT_THE_END,
  checkBefore,
  found,
  fitting,
  type EditContext,
  type FieldSchema,
} from './edit-context.ts';
import type { EditOf, EditorsOf } from './editors.ts';

type List = EditOf<'item.create'>['list'];
type Address = Pick<EditOf<'item.create'>, 'document' | 'list' | 'itemId'>;

const FIELDS: Readonly<Record<List, Readonly<Record<string, FieldSchema>>>> = {
  ...CATALOGUE_FIELDS,
  ...SETTINGS_FIELDS,
};
const BLANKS = {
  programmes: BLANK_PROGRAMME,
  calls: BLANK_CALL,
  views: { name: 'Nouvelle vue', filter: NO_FILTER },
  templates: { name: 'Nouveau modèle', description: '', content: {} },
} as const satisfies Record<List, object>;

export const itemEditors: EditorsOf<'item'> = {
  'item.create': (edit, { stamp }) => {
    const fields = Object.entries(edit.initial).map(([field, value]) => [
      field,
      fitting(schemaOf(edit.list, field), value),
    ]);
    const item = {
      ...createdNow(edit.itemId, stamp),
      ...BLANKS[edit.list],
      ...Object.fromEntries(fields),
    } as object;
    return [inDocument(edit, { kind: 'item.add', list: edit.list, item, position: AT_THE_END })];
  },
  'item.set': (edit, context) => {
    const { list, itemId, field } = edit;
    const item = found(
      listOf(edit, context).find(({ id }) => id === itemId),
      itemId,
    );
    checkBefore(edit, item[field as keyof typeof item], field);
    const value = fitting(schemaOf(list, field), edit.value);
    return [inDocument(edit, { kind: 'item.set', list, itemId, field, value, stamp: context.stamp })];
  },
  'item.remove': (edit) => [inDocument(edit, { kind: 'item.remove', list: edit.list, itemId: edit.itemId })],
};

function schemaOf(list: List, field: string): FieldSchema | undefined {
  return FIELDS[list][field];
}

function listOf({ document, list }: Address, { library }: EditContext) {
  const lists: Collections = { ...(document === 'catalogue' ? library.catalogue() : library.settings()) };
  return lists[list] ?? [];
}

/** A list the document does not have is refused by the schema of its change. */
function inDocument({ document }: Address, change: CollectionChange): DocumentChange {
  return document === 'catalogue'
    ? { kind: 'catalogue', id: 'catalogue', change }
    : { kind: 'settings', id: 'settings', change };
}
