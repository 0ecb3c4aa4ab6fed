// Shared by every change that sets one field of something.
import * as z from 'zod';

type Fields = Readonly<Record<string, z.ZodType>>;

export const position = z.number().int().min(0);

/** Past the end of any list: the item goes last. */
export const AT_THE_END = 1_000_000;

export function fieldNames<Names extends Fields>(
  fields: Names,
): z.ZodEnum<{ [Name in keyof Names & string]: Name }> {
  return z.enum(Object.keys(fields)) as never;
}

/** Checks the value against the schema of the field that is named beside it. */
export function valueFitsField(fields: Fields) {
  return (change: { field: string; value?: unknown }, context: z.RefinementCtx): void => {
    addIssues(fields[change.field], change.value, ['value'], context);
  };
}

export function addIssues(
  schema: z.ZodType | undefined,
  value: unknown,
  path: readonly PropertyKey[],
  context: z.RefinementCtx,
): void {
  for (const issue of schema?.safeParse(value).error?.issues ?? []) {
    context.addIssue({ ...issue, path: [...path, ...issue.path] });
  }
}
