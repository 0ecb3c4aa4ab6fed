// The leaves of a schema by their paths: `cost.amountCents`, `leads[].note`.
import type * as z from 'zod';

type Schema = z.core.$ZodType;
const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** Without what may be null or read only around it. */
function inside(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'nullable' || def.type === 'readonly' || def.type === 'optional'
    ? inside(def.innerType)
    : schema;
}

export function leavesOf(schema: Schema, path = ''): readonly string[] {
  const inner = inside(schema);
  const def = defOf(inner);
  if (def.type === 'object') {
    return Object.entries(def.shape).flatMap(([name, field]) =>
      leavesOf(field, path === '' ? name : `${path}.${name}`),
    );
  }
  if (def.type !== 'array') return [path];
  const isListOfObjects = defOf(inside(def.element)).type === 'object';
  return isListOfObjects ? leavesOf(def.element, `${path}[]`) : [path];
}

/** Null may be in it: the schema is the field's own, not what is inside. */
export function schemaAt(schema: Schema, path: string): Schema {
  if (path === '') return schema;
  const [name = '', ...rest] = path.split('.');
  const def = defOf(inside(schema));
  const field = def.type === 'object' ? def.shape[name] : undefined;
  if (field === undefined) throw new Error(`no such field: ${path}`);
  return schemaAt(field, rest.join('.'));
}
