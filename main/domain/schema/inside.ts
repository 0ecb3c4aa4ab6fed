// What a zod schema is, without what is wrapped around it.
import type * as z from 'zod';

export type Schema = z.core.$ZodType;
export const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

export interface Inside {
  readonly schema: Schema;
  readonly isNullable: boolean;
}

/** Without what may be null, missing or read only around it. */
export function inside(schema: Schema, isNullable = false): Inside {
  const def = defOf(schema);
  switch (def.type) {
    case 'nullable':
      return inside(def.innerType, true);
    case 'readonly':
    case 'optional':
    case 'default':
      return inside(def.innerType, isNullable);
    default:
      return { schema, isNullable };
  }
}
