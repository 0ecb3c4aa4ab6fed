// A word of the command line that must be one of a list.
import { WrongUsage } from './exit-codes.ts';

interface Choice<Value> {
  readonly options: readonly Value[];
  readonly safeParse: (value: string) => { readonly success: boolean; readonly data?: Value | undefined };
}

/** Throws WrongUsage, naming those there are. */
export function oneOf<Value extends string>(
  choice: Choice<Value>,
  word: string,
  subject: string,
  others: readonly string[] = [],
): Value {
  const { data } = choice.safeParse(word);
  if (data !== undefined) return data;
  const known = [...choice.options, ...others].join(', ');
  throw new WrongUsage(`${subject} «\u202f${word}\u202f» n’existe pas. Il y a\u202f: ${known}.`);
}
