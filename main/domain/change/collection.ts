// Documents that are nothing but named lists of entities: one schema of changes and one way to apply them for all.
import * as z from 'zod';
import { entityId, stamp } from '../identity/entity.ts';
import { added, removed, setField } from './apply-to-list.ts';
import { addIssues, position } from './value-fits-field.ts';

type Fields = Readonly<Record<string, z.ZodType>>;
interface Stamped {
  readonly id: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}
export type Collections = Readonly<Record<string, readonly Stamped[]>>;

export type CollectionChange = z.infer<ReturnType<typeof collectionChange>>;

/** `items` has the schema of each list's entities, `fields` those of their editable fields. */
export function collectionChange(
  items: Readonly<Record<string, z.ZodType>>,
  fields: Readonly<Record<string, Fields>>,
) {
  const list = z.enum(Object.keys(items) as [string, ...string[]]);
  return z.discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('item.add'), list, item: z.unknown(), position })
      .superRefine((change, context) => {
        addIssues(items[change.list], change.item, ['item'], context);
      }),
    z.strictObject({ kind: z.literal('item.remove'), list, itemId: entityId }),
    z
      .strictObject({
        kind: z.literal('item.set'),
        list,
        itemId: entityId,
        field: z.string().min(1).max(100),
        value: z.unknown(),
        stamp,
      })
      .superRefine((change, context) => {
        const known = fields[change.list] ?? {};
        if (Object.hasOwn(known, change.field))
          addIssues(known[change.field], change.value, ['value'], context);
        else context.addIssue({ code: 'custom', path: ['field'], message: 'unknown-field' });
      }),
  ]);
}

/** Throws ChangeDoesNotApply. */
export function applyCollectionChange<Document extends Collections>(
  document: Document,
  change: CollectionChange,
): { readonly document: Document; readonly inverse: CollectionChange } {
  const list = document[change.list] ?? [];
  const withList = (next: readonly Stamped[]): Document => ({ ...document, [change.list]: next });
  switch (change.kind) {
    case 'item.add': {
      const item = change.item as Stamped;
      return {
        document: withList(added(list, change.position, item)),
        inverse: { kind: 'item.remove', list: change.list, itemId: item.id },
      };
    }
    case 'item.remove': {
      const { list: next, item, position: at } = removed(list, change.itemId);
      return {
        document: withList(next),
        inverse: { kind: 'item.add', list: change.list, item, position: at },
      };
    }
    case 'item.set': {
      const { list: next, before } = setField(list, change.itemId, change);
      return { document: withList(next), inverse: { ...change, ...before } };
    }
  }
}
