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

interface Days {
  readonly safeParse: (typed: string) => { readonly success: boolean; readonly data?: string | undefined };
}

/** Throws WrongUsage. */
export function dayOf(days: Days, typed: string | undefined): { readonly madeOn?: string } {
  if (typed === undefined) return {};
  const { data } = days.safeParse(typed);
  if (data === undefined)
    throw new WrongUsage(`La date «\u202f${typed}\u202f» ne se lit pas. Écrivez-la ainsi\u202f: 2026-11-22.`);
  return { madeOn: data };
}
