// The directory of a workspace: organisations and contacts, shared by its plans.
import * as z from 'zod';
import { entityFields, entityId } from '../identity/entity.ts';

export const ORGANISATION_KIND_LABELS = {
  state: 'État',
  'state-operator': 'Opérateur de l’État',
  region: 'Région',
  departement: 'Département',
  epci: 'EPCI',
  commune: 'Commune',
  chamber: 'Chambre consulaire',
  company: 'Entreprise',
  association: 'Association',
  union: 'Syndicat',
  'social-landlord': 'Bailleur',
  'training-body': 'Organisme de formation',
  other: 'Autre',
} as const;
export type OrganisationKind = keyof typeof ORGANISATION_KIND_LABELS;

export const EMAIL_KIND_LABELS = { personal: 'Nominatif', functional: 'Fonctionnel' } as const;

export const organisation = z.strictObject({
  ...entityFields,
  name: z.string().trim().min(1).max(300),
  acronym: z.string().max(50),
  kind: z.enum(Object.keys(ORGANISATION_KIND_LABELS) as [OrganisationKind, ...OrganisationKind[]]),
});
export type Organisation = Readonly<z.infer<typeof organisation>>;

export const contact = z.strictObject({
  ...entityFields,
  givenName: z.string().max(100),
  familyName: z.string().max(100),
  function: z.string().max(200),
  organisationId: entityId.nullable(),
  service: z.string().max(200),
  email: z.union([z.email(), z.literal('')]),
  phone: z.string().max(50),
  emailKind: z.enum(['personal', 'functional']),
  hasConsentedToPublication: z.boolean(),
});
export type Contact = Readonly<z.infer<typeof contact>>;

export const directory = z.strictObject({
  organisations: z.array(organisation).readonly(),
  contacts: z.array(contact).readonly(),
});
export type Directory = Readonly<z.infer<typeof directory>>;

export const EMPTY_DIRECTORY: Directory = { organisations: [], contacts: [] };

/** `Marie Le Goff`, or the function where nobody is named. */
export function contactName(person: Contact): string {
  const name = `${person.givenName} ${person.familyName}`.trim();
  return name === '' ? person.function : name;
}
