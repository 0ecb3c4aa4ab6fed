// A plan as it travels: complete in itself, with the organisations and contacts its fiches name.
import * as z from 'zod';
import type { Action } from '../action/action.ts';
import { contact, organisation, type Directory } from '../directory/directory.ts';
import { MAX_REVISION, plan, type Plan } from './plan.ts';

export const PLAN_DOCUMENT_FORMAT = 'jalon-plan';
export const PLAN_DOCUMENT_VERSION = 1;

export const planDocument = z.strictObject({
  format: z.literal(PLAN_DOCUMENT_FORMAT),
  formatVersion: z.literal(PLAN_DOCUMENT_VERSION),
  /** Of the plan, counted from 1: each signed file of a plan has its own. */
  revision: z.number().int().min(1).max(MAX_REVISION),
  plan,
  organisations: z.array(organisation).readonly(),
  contacts: z.array(contact).readonly(),
});
export type PlanDocument = Readonly<z.infer<typeof planDocument>>;

function namedIn(actions: readonly Action[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { leads, partners } of actions) {
    for (const { organisationId, contactId } of leads) {
      if (organisationId !== null) ids.add(organisationId);
      if (contactId !== null) ids.add(contactId);
    }
    for (const { organisationId } of partners) ids.add(organisationId);
  }
  return ids;
}

/** Takes from the directory only who the plan names; a contact brings its organisation along. */
export function planDocumentOf(subject: Plan, directory: Directory, revision: number): PlanDocument {
  const named = namedIn(subject.actions);
  const contacts = directory.contacts.filter(({ id }) => named.has(id));
  const employers = new Set(contacts.map(({ organisationId }) => organisationId));
  return {
    format: PLAN_DOCUMENT_FORMAT,
    formatVersion: PLAN_DOCUMENT_VERSION,
    revision,
    plan: { ...subject, revision },
    organisations: directory.organisations.filter(({ id }) => named.has(id) || employers.has(id)),
    contacts,
  };
}
