// The open fiche, as its sections know it.
import {
  ACTION_FIELD_LABELS,
  type Action,
  type EditableActionField,
} from '../../../../main/domain/action/action.ts';
import type { Edit } from '../../../../main/contract/edits.ts';
import type { PlanSession } from '../../../api/plan-session.svelte.ts';

export interface Subject {
  readonly session: PlanSession;
  /** As it is now; read it when it is needed. */
  readonly action: Action;
  /** Words of the history: "Fiche 12". */
  readonly owner: string;
  /** Rejects when refused. */
  readonly set: (field: EditableActionField, value: unknown, before: unknown) => Promise<void>;
  /** Alters a value made of several, from what it is when its turn comes. */
  readonly update: <Field extends EditableActionField>(
    field: Field,
    next: (current: Action[Field]) => Action[Field],
    alongside?: readonly Edit[],
  ) => Promise<void>;
}

export function wordsOf(action: Pick<Action, 'number'>, field: EditableActionField): string {
  return `Fiche ${action.number}, ${ACTION_FIELD_LABELS[field].toLowerCase()}`;
}
