// Comité and its mandates: who sits, for whom, until when, and by which rules (data model §1–2).
import * as z from 'zod';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';
import { committeeRules } from './rules.ts';

export const COMMITTEE_KIND_LABELS = {
  'local-employment': 'Comité local pour l’emploi',
  'departmental-employment': 'Comité départemental pour l’emploi',
  'regional-employment': 'Comité régional pour l’emploi',
  steering: 'Comité de pilotage',
  project: 'Comité de projet ou de suivi (Territoires d’industrie)',
  'recovery-contract': 'Comité CRTE',
  association: 'Association',
  other: 'Autre instance',
} as const;
export type CommitteeKind = keyof typeof COMMITTEE_KIND_LABELS;

export const MANDATE_ROLE_LABELS = {
  'co-president': 'Coprésident·e',
  member: 'Membre',
  'advisory-member': 'Membre sans voix délibérative',
  guest: 'Invité·e',
  secretary: 'Secrétaire',
} as const;
export type MandateRole = keyof typeof MANDATE_ROLE_LABELS;

const collegeCode = z.string().trim().min(1).max(20);
export const college = z.strictObject({
  code: collegeCode,
  label: z.string().trim().min(1).max(200),
  /** The share of the votes it has where rules weigh by college; any unit. */
  voteWeight: z.number().min(0).max(10_000),
  isDeliberative: z.boolean(),
});
export type College = Readonly<z.infer<typeof college>>;

export const mandateRole = codesOf(MANDATE_ROLE_LABELS);

export const editableCommitteeFields = {
  name: z.string().trim().min(1).max(300),
  kind: codesOf(COMMITTEE_KIND_LABELS),
  themes: z.array(themeCode).max(30).readonly(),
  territories: z.array(territoryReference).max(500).readonly(),
  /** Arrêté, article. */
  legalBasis: z.string().max(1000),
  legalBasisOn: fullDate.nullable(),
  parentCommitteeId: entityId.nullable(),
  secretaryContactId: entityId.nullable(),
  secretaryOrganisationId: entityId.nullable(),
  colleges: z
    .array(college)
    .max(30)
    .readonly()
    .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
      message: 'college-code-twice',
    }),
  rules: committeeRules,
  termYears: z.number().int().min(1).max(30),
} as const;
export const committee = z.strictObject({ ...entityFields, ...editableCommitteeFields });
export type Committee = Readonly<z.infer<typeof committee>>;

/** Suppléants sit when the titulaire does not, in this order unless the meeting says otherwise. */
const substitute = z.strictObject({ id: entityId, contactId: entityId });

export const editableMandateFields = {
  committeeId: entityId,
  /** Null while the seat is vacant. */
  contactId: entityId.nullable(),
  organisationId: entityId.nullable(),
  /** In what quality: « Présidente de la communauté de communes ». */
  quality: z.string().max(300),
  collegeCode: collegeCode.nullable(),
  role: mandateRole,
  isDeliberative: z.boolean(),
  /** Of a co-president: speaks for the State, whose voice may be casting. */
  speaksForState: z.boolean(),
  substitutes: z.array(substitute).max(20).readonly(),
  startsOn: fullDate.nullable(),
  endsOn: fullDate.nullable(),
  appointmentAct: z.string().max(500),
  replacedById: entityId.nullable(),
} as const;
export const mandate = z.strictObject({ ...entityFields, ...editableMandateFields });
export type Mandate = Readonly<z.infer<typeof mandate>>;

export const committees = z.strictObject({
  committees: z.array(committee).max(500).readonly(),
  mandates: z.array(mandate).max(20_000).readonly(),
});
export type Committees = Readonly<z.infer<typeof committees>>;
export const NO_COMMITTEES: Committees = { committees: [], mandates: [] };

export const COMMITTEES_FIELDS = {
  committees: editableCommitteeFields,
  mandates: editableMandateFields,
} as const;
export const committeesChange = collectionChange(
  { committees: committee, mandates: mandate },
  COMMITTEES_FIELDS,
);
export type CommitteesChange = CollectionChange;

export const COMMITTEE_FIELD_LABELS = {
  name: 'Nom du comité',
  kind: 'Type d’instance',
  themes: 'Champs de compétence',
  territories: 'Périmètre',
  legalBasis: 'Fondement (arrêté, article)',
  legalBasisOn: 'Date du fondement',
  parentCommitteeId: 'Comité de rattachement',
  secretaryContactId: 'Secrétariat',
  secretaryOrganisationId: 'Organisme du secrétariat',
  colleges: 'Collèges',
  rules: 'Règles de fonctionnement',
  termYears: 'Durée des mandats (ans)',
} as const satisfies Record<keyof typeof editableCommitteeFields, string>;

export const MANDATE_FIELD_LABELS = {
  committeeId: 'Comité',
  contactId: 'Titulaire',
  organisationId: 'Organisme',
  quality: 'Qualité',
  collegeCode: 'Collège',
  role: 'Rôle',
  isDeliberative: 'Voix délibérative',
  speaksForState: 'Représente l’État',
  substitutes: 'Suppléants',
  startsOn: 'Début du mandat',
  endsOn: 'Fin du mandat',
  appointmentAct: 'Acte de désignation',
  replacedById: 'Remplacé par',
} as const satisfies Record<keyof typeof editableMandateFields, string>;

/** What a new committee and a new mandate start with, beside what they cannot do without. */
export const BLANK_COMMITTEE = {
  themes: [],
  territories: [],
  legalBasis: '',
  legalBasisOn: null,
  parentCommitteeId: null,
  secretaryContactId: null,
  secretaryOrganisationId: null,
  colleges: [],
  termYears: 3,
} as const;
export const BLANK_MANDATE = {
  contactId: null,
  organisationId: null,
  quality: '',
  collegeCode: null,
  role: 'member',
  isDeliberative: true,
  speaksForState: false,
  substitutes: [],
  startsOn: null,
  endsOn: null,
  appointmentAct: '',
  replacedById: null,
} as const;
