// One field of one entity, in the copy both come from and in the two that were edited apart.
import * as z from 'zod';
import { mergeItems } from './merge-items.ts';
import { bothTexts, mergeTexts } from './merge-text.ts';
import { saysTheSame } from './same-content.ts';

/** What the field says once decided so. `both` only where both can be said. */
export interface Choices {
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly both?: unknown;
}

export type MergedValue = { readonly value: unknown } | { readonly choices: Choices };

/** From this length on, a text is one of paragraphs. */
const LONG_TEXT = 1000;

export function isLongText(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) >= LONG_TEXT;
}

/** `base` undefined: the entity, or what both copies come from, is not known. Then every difference is a question. */
export function mergeValue(
  schema: z.ZodType | undefined,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): MergedValue {
  if (saysTheSame(mine, theirs)) return { value: mine };
  if (base !== undefined) {
    if (saysTheSame(base, mine)) return { value: theirs };
    if (saysTheSame(base, theirs)) return { value: mine };
  }
  const merged = isLongText(schema)
    ? mergeLongTexts(base, mine as string, theirs as string)
    : Array.isArray(mine) && Array.isArray(theirs)
      ? mergeLists(base, mine, theirs)
      : { choices: { mine, theirs } };
  return withinLimits(schema, merged, { mine, theirs });
}

function mergeLongTexts(base: unknown, mine: string, theirs: string): MergedValue {
  // Nothing tells what was taken away from what was added: one, the other, or all of both.
  if (typeof base !== 'string') return { choices: { mine, theirs, both: bothTexts(mine, theirs) } };
  const merged = mergeTexts(base, mine, theirs);
  if (!merged.isConflict) return { value: merged.mine };
  return { choices: { mine: merged.mine, theirs: merged.theirs, both: merged.both } };
}

function mergeLists(base: unknown, mine: readonly unknown[], theirs: readonly unknown[]): MergedValue {
  const before = Array.isArray(base) ? (base as readonly unknown[]) : [];
  const [own, other] = [mergeItems(before, mine, theirs, 'mine'), mergeItems(before, mine, theirs, 'theirs')];
  if (!own || !other) return { choices: { mine, theirs } };
  if (base === undefined) return { choices: { mine, theirs, both: own.items } };
  return own.isConflict ? { choices: { mine: own.items, theirs: other.items } } : { value: own.items };
}

/** Two texts of 15,000 characters do not make one of 20,000. */
function withinLimits(schema: z.ZodType | undefined, merged: MergedValue, whole: Choices): MergedValue {
  const fits = (value: unknown): boolean => schema === undefined || schema.safeParse(value).success;
  if ('value' in merged) return fits(merged.value) ? merged : { choices: whole };
  const { mine, theirs, both } = merged.choices;
  const choices = {
    mine: fits(mine) ? mine : whole.mine,
    theirs: fits(theirs) ? theirs : whole.theirs,
  };
  return { choices: both !== undefined && fits(both) ? { ...choices, both } : choices };
}
