// The last word before the journal: what the schemas of the plan would refuse is refused here, with its place in the file.
import { ACTION_FIELD_LABELS, editableActionFields, type EditableActionField } from '../action/action.ts';
import {
  ACTION_PART_LABELS,
  ACTION_PART_SCHEMAS,
  actionPartLists,
  EDITABLE_PART_FIELDS,
  type ActionPartList,
} from '../action/action-parts.ts';
import { joined } from './compare-values.ts';
import type { RefusedCell } from './imported-plan.ts';
import type { ActionOutcome, Difference } from './merge.ts';
import type { ReadAction } from './read-plan.ts';

interface Judged {
  /** Null when nothing of it can go in. */
  readonly outcome: ActionOutcome | null;
  readonly imported: ReadAction;
  readonly refusals: readonly RefusedCell[];
}

/**
 * A field that does not fit goes, the rest of the line stays. `judgesParts` for lists and values of several parts that were not made to
 * fit: those of a new fiche read by a mapping are, and its lists are not made before they are asked for.
 */
export class OutcomeJudge {
  readonly #judgesParts: boolean;
  /** Codes, dates and short texts come back over and over: each is judged once for its field. */
  readonly #known = new Map<string, Map<unknown, boolean>>();

  constructor(judgesParts: boolean) {
    this.#judgesParts = judgesParts;
  }

  judge(outcome: ActionOutcome, imported: ReadAction): Judged {
    return outcome.kind === 'created'
      ? this.#judgeNew(outcome, imported)
      : judgeDifferences(outcome, imported);
  }

  /** What a blank fiche has besides is known to fit. */
  #judgeNew(outcome: ActionOutcome, imported: ReadAction): Judged {
    const wrong = new Set<string>(this.#judgesParts ? misfitLists(imported) : []);
    for (const [field, value] of Object.entries(imported.fields) as [EditableActionField, unknown][]) {
      if (!this.#fits(field, value)) wrong.add(field);
    }
    if (wrong.size === 0) return { outcome, imported, refusals: [] };
    const refusals = [...wrong].map((field) =>
      refusal(imported, labelOf(field), valueShown(imported, field)),
    );
    const { fields, parts } = imported;
    const rest = { ...imported, fields: without(fields, wrong), parts: without(parts, wrong) };
    const isFiche = rest.fields.title !== undefined && rest.fields.number !== undefined;
    return { outcome: isFiche ? outcome : null, imported: rest, refusals };
  }

  #fits(field: EditableActionField, value: unknown): boolean {
    if (typeof value === 'object') {
      // Put together here of ids, codes and texts cut to measure, none too many: made to fit.
      return !this.#judgesParts || editableActionFields[field].safeParse(value).success;
    }
    const known = this.#known.get(field) ?? new Map<unknown, boolean>();
    this.#known.set(field, known);
    let fits = known.get(value);
    if (fits === undefined) {
      fits = editableActionFields[field].safeParse(value).success;
      known.set(value, fits);
    }
    return fits;
  }
}

function misfitLists({ parts }: ReadAction): readonly ActionPartList[] {
  return (Object.entries(parts) as [ActionPartList, readonly unknown[]][])
    .filter(([list, items]) => !actionPartLists[list].safeParse(items).success)
    .map(([list]) => list);
}

function judgeDifferences(outcome: ActionOutcome, imported: ReadAction): Judged {
  const refusals: RefusedCell[] = [];
  const differences = outcome.differences.filter((difference) => {
    if (fits(difference)) return true;
    refusals.push(refusal(imported, labelOf(difference.key.split('/')[0] ?? ''), difference.after));
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

function labelOf(field: string): string {
  const labels: Readonly<Record<string, string>> = { ...ACTION_FIELD_LABELS, ...ACTION_PART_LABELS };
  return labels[field] ?? field;
}

function valueShown({ fields, parts }: ReadAction, field: string): unknown {
  return { ...fields, ...parts }[field as keyof typeof fields];
}

function without<Fields extends object>(fields: Fields, wrong: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !wrong.has(field))) as Fields;
}
