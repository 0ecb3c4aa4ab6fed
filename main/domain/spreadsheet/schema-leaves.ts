// The leaves of a schema by their paths: `cost.amountCents`, `leads[].note`.
import { defOf, inside, type Schema } from '../schema/inside.ts';

export function leavesOf(schema: Schema, path = ''): readonly string[] {
  const inner = inside(schema).schema;
  const def = defOf(inner);
  if (def.type === 'object') {
    return Object.entries(def.shape).flatMap(([name, field]) =>
      leavesOf(field, path === '' ? name : `${path}.${name}`),
    );
  }
  if (def.type !== 'array') return [path];
  const isListOfObjects = defOf(inside(def.element).schema).type === 'object';
  return isListOfObjects ? leavesOf(def.element, `${path}[]`) : [path];
}

/** Null may be in it: the schema is the field's own, not what is inside. */
export function schemaAt(schema: Schema, path: string): Schema {
  if (path === '') return schema;
  const [name = '', ...rest] = path.split('.');
  const def = defOf(inside(schema).schema);
  const field = def.type === 'object' ? def.shape[name] : undefined;
  if (field === undefined) throw new Error(`no such field: ${path}`);
  return schemaAt(field, rest.join('.'));
}
