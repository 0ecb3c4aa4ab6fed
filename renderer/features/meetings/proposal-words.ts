// What a proposed change of a fiche says, before and after, in French.
import { ACTION_FIELD_LABELS } from '../../../main/domain/action/action.ts';
import type { ProposableField } from '../../../main/domain/meeting/decision.ts';
import { proposedValueWords } from '../../../main/domain/meeting/proposal-words.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export const fieldLabel = (field: ProposableField): string => ACTION_FIELD_LABELS[field];

export function valueWords(session: PlanSession, field: ProposableField, value: unknown): string {
  return proposedValueWords(field, value, (id) => session.organisationName(id));
}
