// What a proposed change of a fiche says, before and after, in French.
import { ACTION_STATUS_LABELS, PRIORITY_LABELS, type ActionStatus } from '../action/action-codes.ts';
import type { Lead } from '../action/lead.ts';
import { frenchDate } from '../date/partial-date.ts';
import type { ProposableField } from './decision.ts';

/** Of an organisation by its id; '' of one that is not known. */
export type OrganisationName = (organisationId: string) => string;

export function proposedValueWords(
  field: ProposableField,
  value: unknown,
  organisationName: OrganisationName,
): string {
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
      return leadsWords(value as readonly Lead[], organisationName);
    default:
      return String(value);
  }
}

function leadsWords(leads: readonly Lead[], organisationName: OrganisationName): string {
  const names = leads.map(({ organisationId, note }) =>
    organisationId === null ? note : organisationName(organisationId),
  );
  return names.filter((name) => name !== '').join(', ') || 'à désigner';
}
