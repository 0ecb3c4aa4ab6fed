// What a spreadsheet says, once read in the plan's own terms: the same shape whether the columns were guessed or are Jalon's own.
import type { Action, EditableActionField } from '../action/action.ts';
import type { ActionPart, ActionPartList } from '../action/action-parts.ts';
import type { Contact, Organisation } from '../directory/directory.ts';
import type { EntityId } from '../identity/entity.ts';
import type { Axis, EditablePlanField, Plan } from '../plan/plan.ts';
import type { PlanPart, PlanPartList } from '../plan/plan-parts.ts';

/** Where in the file: lines and columns are counted from 1, as the programmes that show them do. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** A value that goes nowhere, and why, in a code the contract puts into French. The rest of its line goes in. */
export interface RefusedCell extends Place {
  /** The column's own heading, or its letters. Null when the whole line is refused. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: RefusalReason;
  readonly details: Readonly<Record<string, string | number>>;
}

export type RefusalReason =
  | 'title-missing'
  | 'title-too-long'
  | 'value-too-long'
  | 'too-many-values'
  | 'not-a-date'
  | 'not-an-amount'
  | 'amount-is-a-range'
  | 'not-a-number'
  | 'not-in-the-list'
  | 'not-yes-or-no'
  | 'tax-basis-unknown'
  | 'unknown-territory'
  | 'ambiguous-territory'
  | 'unknown-reference'
  | 'ambiguous-reference'
  | 'not-an-address'
  | 'not-a-company-number'
  | 'formula-without-result'
  | 'cell-error'
  | 'same-line-twice'
  | 'said-otherwise-above'
  | 'does-not-fit';

/**
 * One fiche of the file. `fields` and `parts` hold only what the file speaks of: a column the file does not have leaves the plan's
 * value alone, and an empty cell too unless the file is Jalon's own.
 */
export interface ImportedAction {
  readonly place: Place;
  /** Of the plan's fiche it was recognised as, or a new one. */
  readonly actionId: EntityId;
  readonly fields: Partial<Pick<Action, EditableActionField>>;
  readonly parts: { readonly [List in ActionPartList]?: readonly ActionPart<List>[] };
  /** Kept with a new fiche; a fiche of the plan keeps its own. */
  readonly externalReferences?: Action['externalReferences'];
}

/** Everything a file brings. New axes, organisations and contacts have the ids that the fiches name them by. */
export interface ImportedPlan {
  readonly planFields: Partial<Pick<Plan, EditablePlanField>>;
  readonly planParts: { readonly [List in PlanPartList]?: readonly PlanPart<List>[] };
  /** The axes as they should be, in order, the plan's own included; null when the file does not speak of them. */
  readonly axes: readonly Axis[] | null;
  readonly actions: readonly ImportedAction[];
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly refused: readonly RefusedCell[];
}
