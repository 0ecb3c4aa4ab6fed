// The control of each field of the directory. Null: it has a component of its own.
import {
  EMAIL_KIND_LABELS,
  ORGANISATION_CATEGORY_LABELS,
  ORGANISATION_KIND_LABELS,
  type EditableContactField,
  type EditableOrganisationField,
} from '../../../main/domain/directory/directory.ts';
import { optionsOf, type FieldSpec } from '../../fields/field-spec.ts';

/** Wide ones take the whole line. */
export interface DirectoryField<Name extends string> {
  readonly field: Name;
  readonly spec: FieldSpec | null;
  readonly isWide?: true;
}

/** Every field of the schema, in the order it is shown: one left out does not compile. */
function fieldsOf<Name extends string>(
  specs: Readonly<Record<Name, FieldSpec | null>>,
  wide: readonly Name[],
): readonly DirectoryField<Name>[] {
  return (Object.keys(specs) as Name[]).map((field) => ({
    field,
    spec: specs[field],
    ...(wide.includes(field) ? { isWide: true } : {}),
  }));
}

export const ORGANISATION_FORM = fieldsOf<EditableOrganisationField>(
  {
    name: { kind: 'text', maxLength: 300, isRequired: true },
    acronym: { kind: 'text', maxLength: 50 },
    kind: { kind: 'choice', options: optionsOf(ORGANISATION_KIND_LABELS) },
    siren: null,
    siret: null,
    territory: null,
    parentId: { kind: 'organisation' },
    categories: { kind: 'codes', options: optionsOf(ORGANISATION_CATEGORY_LABELS) },
    isActive: { kind: 'yes-no' },
  },
  ['name', 'isActive'],
);

export const CONTACT_FORM = fieldsOf<EditableContactField>(
  {
    givenName: { kind: 'text', maxLength: 100 },
    familyName: { kind: 'text', maxLength: 100 },
    function: { kind: 'text', maxLength: 200 },
    organisationId: { kind: 'organisation' },
    service: { kind: 'text', maxLength: 200 },
    phone: { kind: 'text', maxLength: 50 },
    email: null,
    emailKind: { kind: 'choice', options: optionsOf(EMAIL_KIND_LABELS) },
    retentionUntil: { kind: 'date', isDayNeeded: true },
    hasConsentedToPublication: { kind: 'yes-no' },
  },
  ['hasConsentedToPublication'],
);
