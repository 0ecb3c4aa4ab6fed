// The sheets of who and where the plan names: organisations, contacts, territories.
import * as z from 'zod';
import {
  blankContact,
  blankOrganisation,
  contact,
  CONTACT_FIELD_LABELS as CONTACT,
  EMAIL_KIND_LABELS,
  organisation,
  ORGANISATION_CATEGORY_LABELS,
  ORGANISATION_FIELD_LABELS as ORGANISATION,
  ORGANISATION_KIND_LABELS,
} from '../../directory/directory.ts';
import { TERRITORY_KIND_LABELS, territoryReference } from '../../territory/territory.ts';
import { codes, date, requiredCode, requiredText, requiredWhole, text, yesOrNo } from '../codec.ts';
import { naming, territory, TERRITORY_LEAVES, territoryKeys } from '../reference-codecs.ts';
import { column, entityColumns, WIDTHS, type Table } from '../table.ts';
import { BLANK_STAMP } from './blank-stamp.ts';

const { long, middling, short } = WIDTHS;
const { id } = BLANK_STAMP;

/** What the three sheets hang from: the file's own surroundings, not the plan. */
const surroundings: Table = {
  sheet: '',
  field: '',
  owner: null,
  shape: 'objects',
  schema: z.strictObject({}),
  columns: [],
  blank: () => ({}),
};

export const organisationTable: Table = {
  sheet: 'Organismes',
  field: 'organisations',
  owner: surroundings,
  shape: 'entities',
  schema: organisation,
  recognisedBy: 'name',
  columns: [
    column(ORGANISATION.name, 'name', requiredText, long),
    column(ORGANISATION.acronym, 'acronym', text, short),
    column(ORGANISATION.kind, 'kind', requiredCode(ORGANISATION_KIND_LABELS), middling),
    column(ORGANISATION.siren, 'siren', text, 14),
    column(ORGANISATION.siret, 'siret', text, 18),
    column(ORGANISATION.territory, 'territory', territory, middling, {
      covers: TERRITORY_LEAVES.map((leaf) => `.${leaf}`),
    }),
    column(ORGANISATION.categories, 'categories', codes(ORGANISATION_CATEGORY_LABELS), short),
    column(ORGANISATION.parentId, 'parentId', naming('organisations'), middling),
    column(ORGANISATION.isActive, 'isActive', yesOrNo, 12),
    ...entityColumns,
  ],
  blank: () => blankOrganisation(id, '', 'other', BLANK_STAMP),
  isAlwaysThere: true,
};

/** Without personal data, only functional addresses are left, and of them what says nothing of anybody. */
export const contactTable: Table = {
  sheet: 'Contacts',
  field: 'contacts',
  owner: surroundings,
  shape: 'entities',
  schema: contact,
  columns: [
    column(CONTACT.givenName, 'givenName', text, short, { isPersonal: true }),
    column(CONTACT.familyName, 'familyName', text, short, { isPersonal: true }),
    column(CONTACT.function, 'function', text, middling),
    column(CONTACT.organisationId, 'organisationId', naming('organisations'), middling),
    column(CONTACT.service, 'service', text, middling),
    column(CONTACT.email, 'email', text, middling),
    column(CONTACT.phone, 'phone', text, short, { isPersonal: true }),
    column(CONTACT.emailKind, 'emailKind', requiredCode(EMAIL_KIND_LABELS), short),
    column(CONTACT.hasConsentedToPublication, 'hasConsentedToPublication', yesOrNo, 12),
    column(CONTACT.retentionUntil, 'retentionUntil', date, 14, { isPersonal: true }),
    ...entityColumns,
  ],
  blank: () => blankContact(id, BLANK_STAMP),
};

/** Every territory the workbook names, whole: a zone of one workspace is not known in another. */
export const territoryTable: Table = {
  sheet: 'Territoires',
  field: 'territories',
  owner: surroundings,
  shape: 'objects',
  schema: territoryReference,
  columns: [
    column('Nom', 'label', requiredText, long),
    column('Nature', 'kind', requiredCode(TERRITORY_KIND_LABELS), middling),
    column('Code', 'code', requiredText, 14),
    column('Millésime', 'vintage', requiredWhole, 10),
    column('Compris dans', 'within', territoryKeys, middling, { covers: ['[].kind', '[].code'] }),
  ],
  blank: () => ({ within: [] }),
};
