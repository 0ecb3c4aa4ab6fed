// Closed lists of the field: the codes are the keys of their table of labels.
import * as z from 'zod';

/** A schema that takes exactly the codes of a table of labels. */
export function codesOf<Code extends string>(labels: Readonly<Record<Code, string>>) {
  return z.enum(Object.keys(labels) as [Code, ...Code[]]);
}
