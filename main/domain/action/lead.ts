// Who carries an action: leads, and the partners and operators who commit themselves beside them.
import * as z from 'zod';
import { entityId } from '../identity/entity.ts';

export const LEAD_ROLE_LABELS = { lead: 'Pilote', 'co-lead': 'Copilote' } as const;
export type LeadRole = keyof typeof LEAD_ROLE_LABELS;

/** `note` keeps what was printed where no organisation can be named ("Divers"); `toBeNamed` says so. */
export const lead = z.strictObject({
  organisationId: entityId.nullable(),
  contactId: entityId.nullable(),
  service: z.string().max(200),
  note: z.string().max(300),
  role: z.enum(['lead', 'co-lead']),
  toBeNamed: z.boolean(),
});
export type Lead = Readonly<z.infer<typeof lead>>;

/** An operator (Banque des territoires, Ademe, Bpifrance…) commits itself in the same words as a partner. */
export const PARTNER_ROLE_LABELS = { partner: 'Partenaire', operator: 'Opérateur' } as const;
export type PartnerRole = keyof typeof PARTNER_ROLE_LABELS;

export const partner = z.strictObject({
  organisationId: entityId,
  role: z.enum(['partner', 'operator']),
  contribution: z.string().max(1000),
  commitment: z.string().max(5000),
  isSigned: z.boolean(),
});
export type Partner = Readonly<z.infer<typeof partner>>;

export function partnerFrom(organisationId: string, role: PartnerRole = 'partner'): Partner {
  return { organisationId, role, contribution: '', commitment: '', isSigned: false };
}

/** Whether somebody answers for the action: a lead who is not "à désigner". */
export function hasNamedLead(leads: readonly Lead[]): boolean {
  return leads.some((each) => !each.toBeNamed && (each.organisationId !== null || each.contactId !== null));
}

/** The first one named leads. Naming somebody settles "à désigner"; the words of the source ("Divers") stay as a lead of their own. */
export function withLead(leads: readonly Lead[], organisationId: string): readonly Lead[] {
  if (leads.some((each) => each.organisationId === organisationId)) return leads;
  const kept = leads
    .filter(({ toBeNamed, note }) => !toBeNamed || note !== '')
    .map((each) => ({ ...each, toBeNamed: false }));
  const role = leads.some(({ toBeNamed }) => !toBeNamed) ? 'co-lead' : 'lead';
  return [...kept, { organisationId, contactId: null, service: '', note: '', role, toBeNamed: false }];
}

/** The fiches an organisation leads or co-leads. */
export function actionsLedBy<Led extends { readonly leads: readonly Lead[] }>(
  actions: readonly Led[],
  organisationId: string,
): readonly Led[] {
  return actions.filter(({ leads }) => leads.some((each) => each.organisationId === organisationId));
}
