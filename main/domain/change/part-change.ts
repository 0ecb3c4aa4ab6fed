// Changes to one item of a list: of a fiche (its milestones, funding lines…), or of the plan itself (`actionId` null).
import * as z from 'zod';
import { ACTION_PART_SCHEMAS, EDITABLE_PART_FIELDS } from '../action/action-parts.ts';
import { entityId, stamp } from '../identity/entity.ts';
import { EDITABLE_PLAN_PART_FIELDS, PLAN_PART_SCHEMAS } from '../plan/plan-parts.ts';
import { addIssues, position } from './value-fits-field.ts';

const SCHEMAS = { ...ACTION_PART_SCHEMAS, ...PLAN_PART_SCHEMAS } as const;
export type PartList = keyof typeof SCHEMAS;
export const partList = z.enum(Object.keys(SCHEMAS) as [PartList, ...PartList[]]);

/** The schema of each editable field, by list. */
export const PART_FIELDS: Readonly<Record<PartList, Readonly<Record<string, z.ZodType>>>> = {
  ...EDITABLE_PART_FIELDS,
  ...EDITABLE_PLAN_PART_FIELDS,
};

/** An item of some list, whose fields beyond these its list decides. */
export type Part = z.infer<(typeof SCHEMAS)[PartList]>;

const address = { actionId: entityId.nullable(), list: partList } as const;
type Address = { readonly [Key in keyof typeof address]: z.infer<(typeof address)[Key]> };

function isOwnedByAction(list: PartList): boolean {
  return Object.hasOwn(ACTION_PART_SCHEMAS, list);
}

function ownerFitsList({ actionId, list }: Address, context: z.RefinementCtx): void {
  if (isOwnedByAction(list) === (actionId !== null)) return;
  context.addIssue({ code: 'custom', path: ['actionId'], message: 'owner-does-not-fit-list' });
}

export const partAdd = z
  .strictObject({ kind: z.literal('part.add'), ...address, part: z.unknown(), position })
  .superRefine((change, context) => {
    ownerFitsList(change, context);
    addIssues(SCHEMAS[change.list], change.part, ['part'], context);
  });
export const partRemove = z
  .strictObject({ kind: z.literal('part.remove'), ...address, partId: entityId })
  .superRefine(ownerFitsList);
export const partMove = z
  .strictObject({ kind: z.literal('part.move'), ...address, partId: entityId, position })
  .superRefine(ownerFitsList);
export const partSet = z
  .strictObject({
    kind: z.literal('part.set'),
    ...address,
    partId: entityId,
    field: z.string().min(1).max(100),
    value: z.unknown(),
    stamp,
  })
  .superRefine((change, context) => {
    ownerFitsList(change, context);
    const fields = PART_FIELDS[change.list];
    if (!Object.hasOwn(fields, change.field)) {
      context.addIssue({ code: 'custom', path: ['field'], message: 'unknown-field' });
      return;
    }
    addIssues(fields[change.field], change.value, ['value'], context);
  });
