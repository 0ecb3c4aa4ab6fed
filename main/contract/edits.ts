// What a page asks to become different. An edit is an intent: the services add who, when and the numbers.
import * as z from 'zod';
import { EDITABLE_ACTION_FIELDS, editableActionFields } from '../domain/action/action.ts';
import { ORGANISATION_KIND_LABELS, type OrganisationKind } from '../domain/directory/directory.ts';
import { entityId } from '../domain/identity/entity.ts';
import { EDITABLE_PLAN_FIELDS } from '../domain/plan/plan.ts';

const planSet = z.strictObject({
  kind: z.literal('plan.set'),
  planId: entityId,
  field: z.enum(EDITABLE_PLAN_FIELDS),
  value: z.unknown(),
});
const planDelete = z.strictObject({ kind: z.literal('plan.delete'), planId: entityId });

/** The id is made by the page, so that it can show the fiche before the answer is back. */
const actionCreate = z.strictObject({
  kind: z.literal('action.create'),
  planId: entityId,
  actionId: entityId,
  title: editableActionFields.title,
  initial: z.strictObject(editableActionFields).omit({ number: true, title: true }).partial(),
});
const actionSet = z.strictObject({
  kind: z.literal('action.set'),
  planId: entityId,
  actionId: entityId,
  field: z.enum(EDITABLE_ACTION_FIELDS),
  value: z.unknown(),
});
const actionRemove = z.strictObject({
  kind: z.literal('action.remove'),
  planId: entityId,
  actionId: entityId,
});
const organisationCreate = z.strictObject({
  kind: z.literal('organisation.create'),
  organisationId: entityId,
  name: z.string().trim().min(1).max(300),
  organisationKind: z.enum(
    Object.keys(ORGANISATION_KIND_LABELS) as [OrganisationKind, ...OrganisationKind[]],
  ),
});

export const edit = z.discriminatedUnion('kind', [
  planSet,
  planDelete,
  actionCreate,
  actionSet,
  actionRemove,
  organisationCreate,
]);
export type Edit = z.infer<typeof edit>;
