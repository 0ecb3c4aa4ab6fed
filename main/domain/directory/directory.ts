// The directory of a workspace: organisations and contacts, shared by its plans.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { createdNow, entityFields, entityId, type EntityId, type Stamp } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { siren, siret } from './company-number.ts';

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

export const ORGANISATION_CATEGORY_LABELS = {
  funder: 'Financeur',
  instructor: 'Instructeur',
  operator: 'Opérateur',
} as const;
export type OrganisationCategory = keyof typeof ORGANISATION_CATEGORY_LABELS;

export const editableOrganisationFields = {
  name: z.string().trim().min(1).max(300),
  acronym: z.string().max(50),
  kind: z.enum(Object.keys(ORGANISATION_KIND_LABELS) as [OrganisationKind, ...OrganisationKind[]]),
  /** Nine digits that check, or nothing. */
  siren: z.union([z.literal(''), siren]),
  /** Fourteen digits that check, or nothing. */
  siret: z.union([z.literal(''), siret]),
  territory: territoryReference.nullable(),
  categories: z
    .array(z.enum(['funder', 'instructor', 'operator']))
    .max(3)
    .readonly(),
  parentId: entityId.nullable(),
  isActive: z.boolean(),
} as const;
export const organisation = z.strictObject({ ...entityFields, ...editableOrganisationFields });
export type Organisation = Readonly<z.infer<typeof organisation>>;
export type EditableOrganisationField = keyof typeof editableOrganisationFields;

export const ORGANISATION_FIELD_LABELS = {
  name: 'Nom',
  acronym: 'Sigle',
  kind: 'Nature',
  siren: 'SIREN',
  siret: 'SIRET',
  territory: 'Territoire',
  categories: 'Catégories',
  parentId: 'Organisme de rattachement',
  isActive: 'En activité',
} as const satisfies Record<EditableOrganisationField, string>;

export function blankOrganisation(
  id: EntityId,
  name: string,
  kind: OrganisationKind,
  stamp: Stamp,
): Organisation {
  return {
    ...createdNow(id, stamp),
    name,
    acronym: '',
    kind,
    siren: '',
    siret: '',
    territory: null,
    categories: [],
    parentId: null,
    isActive: true,
  };
}

export const editableContactFields = {
  givenName: z.string().max(100),
  familyName: z.string().max(100),
  function: z.string().max(200),
  organisationId: entityId.nullable(),
  service: z.string().max(200),
  email: z.union([z.email(), z.literal('')]),
  phone: z.string().max(50),
  emailKind: z.enum(['personal', 'functional']),
  hasConsentedToPublication: z.boolean(),
  retentionUntil: fullDate.nullable(),
} as const;
export const contact = z.strictObject({ ...entityFields, ...editableContactFields });
export type Contact = Readonly<z.infer<typeof contact>>;
export type EditableContactField = keyof typeof editableContactFields;

export const CONTACT_FIELD_LABELS = {
  givenName: 'Prénom',
  familyName: 'Nom',
  function: 'Fonction',
  organisationId: 'Organisme',
  service: 'Service',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  emailKind: 'Type d’adresse',
  hasConsentedToPublication: 'Accepte d’être publié',
  retentionUntil: 'À conserver jusqu’au',
} as const satisfies Record<EditableContactField, string>;

export function blankContact(id: EntityId, stamp: Stamp): Contact {
  return {
    ...createdNow(id, stamp),
    givenName: '',
    familyName: '',
    function: '',
    organisationId: null,
    service: '',
    email: '',
    phone: '',
    emailKind: 'personal',
    hasConsentedToPublication: false,
    retentionUntil: null,
  };
}

export const directory = z.strictObject({
  organisations: z.array(organisation).readonly(),
  contacts: z.array(contact).readonly(),
});
export type Directory = Readonly<z.infer<typeof directory>>;

export const EMPTY_DIRECTORY: Directory = { organisations: [], contacts: [] };

/** `Marie Le Goff`, or the function where nobody is named. */
/** What says who somebody is, and how to reach them. */
export const PERSONAL_FIELDS = ['givenName', 'familyName', 'function', 'service', 'email', 'phone'] as const;

export function contactName(person: Contact): string {
  const name = `${person.givenName} ${person.familyName}`.trim();
  return name === '' ? person.function : name;
}
