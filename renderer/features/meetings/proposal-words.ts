// What a proposed change of a fiche says, before and after, in French.
import {
  ACTION_STATUS_LABELS,
  PRIORITY_LABELS,
  type ActionStatus,
} from '../../../main/domain/action/action-codes.ts';
import { ACTION_FIELD_LABELS } from '../../../main/domain/action/action.ts';
import type { Lead } from '../../../main/domain/action/lead.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { ProposableField } from '../../../main/domain/meeting/decision.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export const fieldLabel = (field: ProposableField): string => ACTION_FIELD_LABELS[field];

export function valueWords(session: PlanSession, field: ProposableField, value: unknown): string {
  if (value === null || value === '') return '(vide)';
  switch (field) {
    case 'status':
      return ACTION_STATUS_LABELS[value as ActionStatus];
    case 'priority':
      return PRIORITY_LABELS[value as keyof typeof PRIORITY_LABELS];
    case 'start':
    case 'end':
      return frenchDate(value as string);
    case 'leads':
      return leadsWords(session, value as readonly Lead[]);
    default:
      return String(value);
  }
}

function leadsWords(session: PlanSession, leads: readonly Lead[]): string {
  const names = leads.map(({ organisationId, note }) =>
    organisationId === null ? note : session.organisationName(organisationId),
  );
  return names.filter((name) => name !== '').join(', ') || 'à désigner';
}
