// Every edit is a value. A change says what becomes different in one document; nothing else may alter one.
import * as z from 'zod';
import { action, EDITABLE_ACTION_FIELDS, editableActionFields } from '../action/action.ts';
import { contact, organisation } from '../directory/directory.ts';
import { entityId, stamp } from '../identity/entity.ts';
import { axis, EDITABLE_PLAN_FIELDS, editablePlanFields, plan } from '../plan/plan.ts';

const position = z.number().int().min(0);

/** Checks the value against the schema of the field that is named beside it. */
function valueFitsField(fields: Readonly<Record<string, z.ZodType>>) {
  return (change: { field: string; value?: unknown }, context: z.RefinementCtx): void => {
    const parsed = fields[change.field]?.safeParse(change.value);
    for (const issue of parsed?.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ['value', ...issue.path] });
    }
  };
}

const planCreate = z.strictObject({ kind: z.literal('plan.create'), plan });
const planDelete = z.strictObject({ kind: z.literal('plan.delete') });
const planSet = z
  .strictObject({
    kind: z.literal('plan.set'),
    field: z.enum(EDITABLE_PLAN_FIELDS),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editablePlanFields));
/** Made by an export: the file that left bears this revision. */
const planRevise = z.strictObject({
  kind: z.literal('plan.revise'),
  revision: z.number().int().min(0),
  stamp,
});
const actionAdd = z.strictObject({ kind: z.literal('action.add'), action, position });
const actionRemove = z.strictObject({ kind: z.literal('action.remove'), actionId: entityId });
const actionSet = z
  .strictObject({
    kind: z.literal('action.set'),
    actionId: entityId,
    field: z.enum(EDITABLE_ACTION_FIELDS),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editableActionFields));
const axisAdd = z.strictObject({ kind: z.literal('axis.add'), axis, position });
const axisRemove = z.strictObject({ kind: z.literal('axis.remove'), axisId: entityId });

export const planChange = z.discriminatedUnion('kind', [
  planCreate,
  planDelete,
  planSet,
  planRevise,
  actionAdd,
  actionRemove,
  actionSet,
  axisAdd,
  axisRemove,
]);
export type PlanChange = z.infer<typeof planChange>;

const organisationAdd = z.strictObject({ kind: z.literal('organisation.add'), organisation, position });
const organisationRemove = z.strictObject({
  kind: z.literal('organisation.remove'),
  organisationId: entityId,
});
const contactAdd = z.strictObject({ kind: z.literal('contact.add'), contact, position });
const contactRemove = z.strictObject({ kind: z.literal('contact.remove'), contactId: entityId });

export const directoryChange = z.discriminatedUnion('kind', [
  organisationAdd,
  organisationRemove,
  contactAdd,
  contactRemove,
]);
export type DirectoryChange = z.infer<typeof directoryChange>;

/** One document's part of a change set. The directory is one document, whose id is `directory`. */
export const documentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), id: entityId, change: planChange }),
  z.strictObject({ kind: z.literal('directory'), id: z.literal('directory'), change: directoryChange }),
]);
export type DocumentChange = z.infer<typeof documentChange>;
