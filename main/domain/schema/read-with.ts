// Reads a payload somebody else wrote with its schema; says the first few faults only.
import type * as z from 'zod';

const MOST_ISSUES = 20;

export type ReadPayload<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] };

/** For payloads whose lists are all bounded by their schema. */
export function readWith<Value>(schema: z.ZodType<Value>) {
  return (value: unknown): ReadPayload<Value> => {
    const read = schema.safeParse(value);
    if (read.success) return { ok: true, value: read.data };
    const issues = read.error.issues
      .slice(0, MOST_ISSUES)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
    return { ok: false, issues };
  };
}
