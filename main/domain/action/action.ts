// The fiche-action: its fields, their limits and what each is called on the screen.
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { createdNow, entityFields, entityId, type EntityId, type Stamp } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';

/** "En retard" is no status: lateness is computed, never stored. */
export const ACTION_STATUS_LABELS = {
  'to-specify': 'À préciser',
  upcoming: 'À venir',
  'in-progress': 'En cours',
  paused: 'En pause',
  blocked: 'Bloquée',
  completed: 'Réalisée',
  abandoned: 'Abandonnée',
} as const;
export type ActionStatus = keyof typeof ACTION_STATUS_LABELS;
export const actionStatus = z.enum(Object.keys(ACTION_STATUS_LABELS) as [ActionStatus, ...ActionStatus[]]);

export const ACTION_SCOPE_LABELS = {
  regional: 'Régionale',
  departmental: 'Départementale',
  local: 'Locale',
  experimental: 'Expérimentation',
} as const;
export type ActionScope = keyof typeof ACTION_SCOPE_LABELS;
export const actionScope = z.enum(Object.keys(ACTION_SCOPE_LABELS) as [ActionScope, ...ActionScope[]]);

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

export const partner = z.strictObject({
  organisationId: entityId,
  contribution: z.string().max(1000),
});
export type Partner = Readonly<z.infer<typeof partner>>;

export const TEXT_LIMITS = {
  title: 300,
  summary: 600,
  description: 20_000,
  problem: 20_000,
  objectives: 10_000,
} as const;

/** The fields a secretary edits one by one. Keys are what `action.set` names. */
export const editableActionFields = {
  number: z.string().trim().min(1).max(20),
  title: z.string().trim().min(1).max(TEXT_LIMITS.title),
  summary: z.string().max(TEXT_LIMITS.summary),
  description: z.string().max(TEXT_LIMITS.description),
  problem: z.string().max(TEXT_LIMITS.problem),
  objectives: z.string().max(TEXT_LIMITS.objectives),
  scope: actionScope.nullable(),
  territories: z.array(territoryReference).max(500).readonly(),
  themePrimary: themeCode.nullable(),
  themesSecondary: z.array(themeCode).max(30).readonly(),
  axisIds: z.array(entityId).max(30).readonly(),
  leads: z.array(lead).max(50).readonly(),
  partners: z.array(partner).max(200).readonly(),
  status: actionStatus,
  start: partialDate.nullable(),
  end: partialDate.nullable(),
} as const;

export const action = z.strictObject({ ...entityFields, ...editableActionFields });
export type Action = Readonly<z.infer<typeof action>>;
export type EditableActionField = keyof typeof editableActionFields;
export const EDITABLE_ACTION_FIELDS = Object.keys(editableActionFields) as [
  EditableActionField,
  ...EditableActionField[],
];

export const ACTION_FIELD_LABELS = {
  number: 'N°',
  title: 'Intitulé',
  summary: 'Résumé pour la plaquette',
  description: 'Description',
  problem: 'Problème ou frein constaté',
  objectives: 'Objectifs',
  scope: 'Ampleur',
  territories: 'Territoires concernés',
  themePrimary: 'Thème principal',
  themesSecondary: 'Autres thèmes',
  axisIds: 'Axes de la feuille de route',
  leads: 'Pilotes',
  partners: 'Partenaires',
  status: 'Statut',
  start: 'Début',
  end: 'Fin prévue',
} as const satisfies Record<EditableActionField, string>;

/** A fiche with nothing in it but its number and title. */
export function blankAction(id: EntityId, number: string, title: string, createdBy: Stamp): Action {
  return {
    ...createdNow(id, createdBy),
    number,
    title,
    summary: '',
    description: '',
    problem: '',
    objectives: '',
    scope: null,
    territories: [],
    themePrimary: null,
    themesSecondary: [],
    axisIds: [],
    leads: [],
    partners: [],
    status: 'to-specify',
    start: null,
    end: null,
  };
}

/** Whether somebody answers for the action: a lead who is not "à désigner". */
export function hasNamedLead(leads: readonly Lead[]): boolean {
  return leads.some((each) => !each.toBeNamed && (each.organisationId !== null || each.contactId !== null));
}
