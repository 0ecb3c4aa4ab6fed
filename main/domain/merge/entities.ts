// What a plan document is made of, told in one way: lists of entities, each with fields that are edited one by one.
import type * as z from 'zod';
import { ACTION_PART_SCHEMAS, EDITABLE_PART_FIELDS, type ActionPartList } from '../action/action-parts.ts';
import { editableActionFields } from '../action/action.ts';
import { editableContactFields, editableOrganisationFields } from '../directory/directory.ts';
import type { EntityId } from '../identity/entity.ts';
import { EDITABLE_PLAN_PART_FIELDS, PLAN_PART_SCHEMAS, type PlanPartList } from '../plan/plan-parts.ts';
import { editableAxisFields, editablePlanFields } from '../plan/plan.ts';

export const FIELDS_OF = {
  plan: editablePlanFields,
  axes: editableAxisFields,
  actions: editableActionFields,
  organisations: editableOrganisationFields,
  contacts: editableContactFields,
  ...EDITABLE_PART_FIELDS,
  ...EDITABLE_PLAN_PART_FIELDS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;
export type Collection = keyof typeof FIELDS_OF;
export type DirectoryCollection = 'organisations' | 'contacts';

export const FIELD_NAMES = Object.fromEntries(
  Object.entries(FIELDS_OF).map(([collection, fields]) => [collection, Object.keys(fields)]),
) as unknown as Readonly<Record<Collection, readonly string[]>>;

export const ACTION_PART_LISTS = Object.keys(ACTION_PART_SCHEMAS) as readonly ActionPartList[];
export const PLAN_PART_LISTS = Object.keys(PLAN_PART_SCHEMAS) as readonly PlanPartList[];

export type Entity = Readonly<Record<string, unknown>> & { readonly id: EntityId };

/** Which entity is spoken of. `actionId` is that of the fiche it belongs to, or is: null elsewhere. */
export interface EntityAddress {
  readonly collection: Collection;
  readonly id: EntityId;
  readonly actionId: EntityId | null;
}

/** The list an entity stands in: of the plan, of the directory, or of one fiche. */
export type ListAddress = Pick<EntityAddress, 'collection' | 'actionId'>;

export function addressIn({ collection, actionId }: ListAddress, id: EntityId): EntityAddress {
  return { collection, id, actionId: collection === 'actions' ? id : actionId };
}

export function schemaOf(collection: Collection, field: string): z.ZodType | undefined {
  return (FIELDS_OF[collection] as Readonly<Record<string, z.ZodType>>)[field];
}

/** Domain types are closed objects; here they are looked at field by field. */
export function asEntity(value: object): Entity {
  return value as Entity;
}
export function asEntities(values: readonly object[]): readonly Entity[] {
  return values as readonly Entity[];
}
