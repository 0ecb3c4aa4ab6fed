// The sheets of who carries a fiche, of the fiches it is tied to and of its free fields.
import { action } from '../../action/action.ts';
import { ACTION_LINK_LABELS } from '../../action/action-codes.ts';
import { lead, LEAD_ROLE_LABELS, partner, PARTNER_ROLE_LABELS } from '../../action/lead.ts';
import { requiredCode, requiredText, text, yesOrNo } from '../codec.ts';
import { naming, namingOne } from '../reference-codecs.ts';
import { column, WIDTHS, type Table } from '../table.ts';
import { actionTable } from './action-table.ts';

const { long, middling, short } = WIDTHS;

export const leadTable: Table = {
  sheet: 'Pilotes',
  field: 'leads',
  owner: actionTable,
  shape: 'objects',
  schema: lead,
  recognisedBy: 'organisationId',
  columns: [
    column('Organisme', 'organisationId', naming('organisations'), long),
    column('Rôle', 'role', requiredCode(LEAD_ROLE_LABELS), short),
    column('Service', 'service', text, middling),
    column('Personne', 'contactId', naming('contacts'), middling, { isPersonal: true }),
    column('À désigner', 'toBeNamed', yesOrNo, 12),
    column('Précision', 'note', text, middling),
  ],
  blank: () => ({
    organisationId: null,
    contactId: null,
    service: '',
    note: '',
    role: 'lead',
    toBeNamed: false,
  }),
  isAlwaysThere: true,
};

export const partnerTable: Table = {
  sheet: 'Partenaires',
  field: 'partners',
  owner: actionTable,
  shape: 'objects',
  schema: partner,
  recognisedBy: 'organisationId',
  columns: [
    column('Organisme', 'organisationId', namingOne('organisations'), long),
    column('Rôle', 'role', requiredCode(PARTNER_ROLE_LABELS), short),
    column('Contribution', 'contribution', text, long),
    column('Engagement', 'commitment', text, long),
    column('Engagement signé', 'isSigned', yesOrNo, 12),
  ],
  blank: () => ({ organisationId: '', role: 'partner', contribution: '', commitment: '', isSigned: false }),
  isAlwaysThere: true,
};

export const linkTable: Table = {
  sheet: 'Actions liées',
  field: 'links',
  owner: actionTable,
  shape: 'objects',
  schema: action.shape.links.unwrap().element,
  recognisedBy: 'actionId',
  columns: [
    column('Lien', 'kind', requiredCode(ACTION_LINK_LABELS), short),
    column('Fiche liée', 'actionId', namingOne('actions'), long),
  ],
  blank: () => ({ actionId: '', kind: 'completes' }),
};

export const freeFieldTable: Table = {
  sheet: 'Champs libres',
  field: 'freeFields',
  owner: actionTable,
  shape: 'objects',
  schema: action.shape.freeFields.unwrap().element,
  recognisedBy: 'label',
  columns: [column('Champ', 'label', requiredText, middling), column('Valeur', 'value', text, long)],
  blank: () => ({ label: '', value: '' }),
};
