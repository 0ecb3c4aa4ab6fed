// Ligne de financement: who pays what for an action, and how sure it is (data model §8).
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { cents, taxBasis } from './money.ts';

export const FUNDING_ROLE_LABELS = {
  funder: 'Financeur',
  'self-funding': 'Autofinancement',
  'in-kind': 'Contribution en nature',
  volunteering: 'Bénévolat',
} as const;
export type FundingRole = keyof typeof FUNDING_ROLE_LABELS;

export const FUNDING_NATURE_LABELS = {
  investment: 'Investissement',
  operating: 'Fonctionnement',
  staff: 'Équivalents temps plein (ETP)',
} as const;

export const FUNDING_STATUS_LABELS = {
  considered: 'Pressenti',
  requested: 'Sollicité',
  granted: 'Accordé',
  notified: 'Notifié',
  paid: 'Payé',
  refused: 'Refusé',
} as const;
export type FundingStatus = keyof typeof FUNDING_STATUS_LABELS;

/** `actualCents` is null until known: missing is not zero. */
const fundingYear = z.strictObject({
  year: z.number().int().min(1900).max(2199),
  plannedCents: cents.nullable(),
  actualCents: cents.nullable(),
});
export type FundingYear = Readonly<z.infer<typeof fundingYear>>;

export const editableFundingLineFields = {
  role: z.enum(['funder', 'self-funding', 'in-kind', 'volunteering']),
  organisationId: entityId.nullable(),
  programmeId: entityId.nullable(),
  amountCents: cents.nullable(),
  taxBasis: taxBasis.nullable(),
  nature: z.enum(['investment', 'operating', 'staff']).nullable(),
  fullTimeEquivalents: z.number().min(0).max(10_000).nullable(),
  years: z.array(fundingYear).max(30).readonly(),
  ratePercent: z.number().min(0).max(100).nullable(),
  status: z.enum(['considered', 'requested', 'granted', 'notified', 'paid', 'refused']),
  statusOn: partialDate.nullable(),
  reference: z.string().max(200),
  isAgreementSigned: z.boolean(),
} as const;

export const fundingLine = z.strictObject({ ...entityFields, ...editableFundingLineFields });
export type FundingLine = Readonly<z.infer<typeof fundingLine>>;

export const FUNDING_LINE_FIELD_LABELS = {
  role: 'Type d’apport',
  organisationId: 'Organisme',
  programmeId: 'Dispositif',
  amountCents: 'Montant',
  taxBasis: 'HT ou TTC',
  nature: 'Nature de la dépense',
  fullTimeEquivalents: 'ETP',
  years: 'Par année',
  ratePercent: 'Taux (%)',
  status: 'Avancement du financement',
  statusOn: 'Depuis le',
  reference: 'Référence du dossier',
  isAgreementSigned: 'Convention signée',
} as const satisfies Record<keyof typeof editableFundingLineFields, string>;

export const BLANK_FUNDING_LINE = {
  role: 'funder',
  organisationId: null,
  programmeId: null,
  amountCents: null,
  taxBasis: null,
  nature: null,
  fullTimeEquivalents: null,
  years: [],
  ratePercent: null,
  status: 'considered',
  statusOn: null,
  reference: '',
  isAgreementSigned: false,
} as const satisfies { readonly [Field in keyof typeof editableFundingLineFields]: FundingLine[Field] };
