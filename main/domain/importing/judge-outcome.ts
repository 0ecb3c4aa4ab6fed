// The last word before the journal: what the schemas of the plan would refuse is refused here, with its place in the file.
import { action, editableActionFields } from '../action/action.ts';
import { ACTION_PART_SCHEMAS, EDITABLE_PART_FIELDS } from '../action/action-parts.ts';
import { joined } from './compare-values.ts';
import { newAction } from './import-changes.ts';
import type { RefusedCell } from './imported-plan.ts';
import type { ActionOutcome, Difference } from './merge.ts';
import type { ReadAction } from './read-plan.ts';
import type { Stamp } from '../identity/entity.ts';

interface Judged {
  /** Null when nothing of it can go in. */
  readonly outcome: ActionOutcome | null;
  readonly imported: ReadAction;
  readonly refusals: readonly RefusedCell[];
}

/** A field that does not fit goes, the rest of the line stays. */
export function judgeOutcome(outcome: ActionOutcome, imported: ReadAction, stamp: Stamp): Judged {
  return outcome.kind === 'created'
    ? judgeNew(outcome, imported, stamp)
    : judgeDifferences(outcome, imported);
}

function judgeNew(outcome: ActionOutcome, imported: ReadAction, stamp: Stamp): Judged {
  const parsed = action.safeParse(newAction(imported, stamp));
  if (parsed.success) return { outcome, imported, refusals: [] };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const refusals = [...wrong].map((field) => refusal(imported, field, valueShown(imported, field)));
  const fields = without(imported.fields, wrong);
  const parts = without(imported.parts, wrong);
  const rest: ReadAction = { ...imported, fields, parts };
  const isWhole = action.safeParse(newAction(rest, stamp)).success;
  return { outcome: isWhole ? outcome : null, imported: rest, refusals };
}

function judgeDifferences(outcome: ActionOutcome, imported: ReadAction): Judged {
  const refusals: RefusedCell[] = [];
  const differences = outcome.differences.filter((difference) => {
    if (fits(difference)) return true;
    refusals.push(refusal(imported, difference.key, difference.after));
    return false;
  });
  if (refusals.length === 0) return { outcome, imported, refusals };
  const isUpdated = differences.some(({ side }) => side !== 'plan');
  return {
    outcome: { ...outcome, differences, kind: isUpdated ? 'updated' : 'unchanged' },
    imported,
    refusals,
  };
}

function fits(difference: Difference): boolean {
  const { before, after, side } = difference;
  if (side === 'plan') return true;
  const value = side === 'both' ? joined(before, after) : after;
  switch (difference.kind) {
    case 'field':
      return editableActionFields[difference.field].safeParse(value).success;
    case 'part-field': {
      const fields = EDITABLE_PART_FIELDS[difference.list] as Readonly<
        Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>
      >;
      return fields[difference.field]?.safeParse(value).success === true;
    }
    case 'part-added':
      return ACTION_PART_SCHEMAS[difference.list].safeParse(value).success;
  }
}

function refusal({ place }: ReadAction, column: string, value: unknown): RefusedCell {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { ...place, column, value: shown.slice(0, 500), reason: 'does-not-fit', details: {} };
}

function valueShown({ fields, parts }: ReadAction, field: string): unknown {
  return { ...fields, ...parts }[field as keyof typeof fields];
}

function without<Fields extends object>(fields: Fields, wrong: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !wrong.has(field))) as Fields;
}
