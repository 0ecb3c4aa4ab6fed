// Who can be asked for follow-up: whoever leads or co-leads a fiche, by the organisation where one is named.
import { actionsLedBy, type Lead } from '../action/lead.ts';
import { contactName, type Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { Pilot } from './contribution.ts';

export interface PilotOfPlan {
  readonly pilot: Pilot;
  /** The fiches they lead, in the order of the plan. */
  readonly actionIds: readonly string[];
}

type PilotKey = Pick<Pilot, 'organisationId' | 'contactId'>;
type Actions = Plan['actions'];

export function keyOfPilot({ organisationId, contactId }: PilotKey): string {
  return organisationId ?? contactId ?? '';
}

export function isSamePilot(one: PilotKey, other: PilotKey): boolean {
  return one.organisationId === other.organisationId && one.contactId === other.contactId;
}

/** In alphabetical order. Who is « à désigner », or told in words alone, cannot be asked. */
export function pilotsOf(plan: Plan, directory: Directory): readonly PilotOfPlan[] {
  const named = new Map<string, Pilot>();
  for (const { leads } of plan.actions) {
    for (const lead of leads) {
      const known = pilotOf(lead, directory);
      if (known) named.set(keyOfPilot(known), known);
    }
  }
  return [...named.values()]
    .map((pilot) => ({ pilot, actionIds: fichesOf(plan.actions, pilot).map(({ id }) => id) }))
    .toSorted((one, other) => one.pilot.name.localeCompare(other.pilot.name, 'fr'));
}

/** As the spreadsheet for a pilot chooses them; a person counts where no organisation stands beside them. */
export function fichesOf(actions: Actions, { organisationId, contactId }: PilotKey): Actions {
  if (organisationId !== null) return actionsLedBy(actions, organisationId);
  return actions.filter(({ leads }) =>
    leads.some((lead) => lead.organisationId === null && lead.contactId === contactId),
  );
}

function pilotOf(lead: Lead, { organisations, contacts }: Directory): Pilot | undefined {
  const { organisationId, contactId, toBeNamed } = lead;
  if (toBeNamed) return undefined;
  if (organisationId !== null) {
    const organisation = organisations.find(({ id }) => id === organisationId);
    return organisation && { organisationId, contactId: null, name: organisation.name };
  }
  const person = contacts.find(({ id }) => id === contactId);
  return (
    person && { organisationId: null, contactId: person.id, name: contactName(person) || 'Personne à nommer' }
  );
}
