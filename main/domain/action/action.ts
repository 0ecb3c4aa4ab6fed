// The fiche-action (data model §4): its fields, their limits and what each is called on the screen.
import * as z from 'zod';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { cost } from '../funding/money.ts';
import { createdNow, entityFields, entityId, type EntityId, type Stamp } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';
import { themeCode } from '../theme/theme.ts';
import {
  actionLinkKind,
  actionScope,
  actionStatus,
  citizenParticipation,
  expectedEffect,
  industryAxis,
  priority,
  tag,
  targetGroup,
  weatherLevel,
} from './action-codes.ts';
import { actionPartLists } from './action-parts.ts';
import { criteriaSheet, inspiring } from './inspiring.ts';
import { lead, partner } from './lead.ts';
import { adaptation, replicationOf, REPLICATED_FIELDS } from './replication.ts';
import { transferability } from './transferability.ts';

export const TEXT_LIMITS = {
  title: 300,
  summary: 600,
  description: 20_000,
  problem: 20_000,
  objectives: 10_000,
} as const;

/** How the secretary judges the action's chances, on a day, and why. Apart from status and from lateness. */
const weather = z.strictObject({
  level: weatherLevel,
  assessedOn: fullDate,
  justification: z.string().max(2000),
});
export type Weather = Readonly<z.infer<typeof weather>>;

const actionLink = z.strictObject({ actionId: entityId, kind: actionLinkKind });
export type ActionLink = Readonly<z.infer<typeof actionLink>>;

/** A column of an imported spreadsheet that no field takes: kept as it was, never lost. */
const freeField = z.strictObject({ label: z.string().min(1).max(200), value: z.string().max(20_000) });
export type FreeField = Readonly<z.infer<typeof freeField>>;

/** The fields a secretary edits one by one. Keys are what `action.set` names. */
export const editableActionFields = {
  number: z.string().trim().min(1).max(20),
  title: z.string().trim().min(1).max(TEXT_LIMITS.title),
  summary: z.string().max(TEXT_LIMITS.summary),
  description: z.string().max(TEXT_LIMITS.description),
  problem: z.string().max(TEXT_LIMITS.problem),
  objectives: z.string().max(TEXT_LIMITS.objectives),
  expectedEffects: z.array(expectedEffect).max(20).readonly(),
  expectedEffectsNote: z.string().max(5000),
  scope: actionScope.nullable(),
  territories: z.array(territoryReference).max(500).readonly(),
  themePrimary: themeCode.nullable(),
  themesSecondary: z.array(themeCode).max(30).readonly(),
  tags: z.array(tag).max(20).readonly(),
  industryAxis: industryAxis.nullable(),
  axisIds: z.array(entityId).max(30).readonly(),
  parentId: entityId.nullable(),
  leads: z.array(lead).max(50).readonly(),
  politicalReferentId: entityId.nullable(),
  partners: z.array(partner).max(200).readonly(),
  targetGroups: z.array(targetGroup).max(30).readonly(),
  targetGroupsNote: z.string().max(2000),
  priority: priority.nullable(),
  status: actionStatus,
  weather: weather.nullable(),
  start: partialDate.nullable(),
  end: partialDate.nullable(),
  isRecurring: z.boolean(),
  means: z.string().max(10_000),
  cost: cost.nullable(),
  citizenParticipation: citizenParticipation.nullable(),
  citizenParticipationNote: z.string().max(5000),
  followUpBodies: z.string().max(2000),
  links: z.array(actionLink).max(100).readonly(),
  inspiring: inspiring.nullable(),
  inspiringCriteria: criteriaSheet,
  transferability: transferability.nullable(),
  replicationOf: replicationOf.nullable(),
  adaptations: z.array(adaptation).max(REPLICATED_FIELDS.length).readonly(),
  isInLeaflet: z.boolean(),
  leafletOrder: z.number().int().min(1).max(9999).nullable(),
  publicContactId: entityId.nullable(),
  internalContactId: entityId.nullable(),
  isConfidential: z.boolean(),
  freeFields: z.array(freeField).max(200).readonly(),
} as const;

export const action = z.strictObject({ ...entityFields, ...editableActionFields, ...actionPartLists });
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
  expectedEffects: 'Résultats attendus',
  expectedEffectsNote: 'Précisions sur les résultats attendus',
  scope: 'Ampleur',
  territories: 'Territoires concernés',
  themePrimary: 'Thème principal',
  themesSecondary: 'Autres thèmes',
  tags: 'Étiquettes transversales',
  industryAxis: 'Axe Territoires d’industrie',
  axisIds: 'Axes de la feuille de route',
  parentId: 'Action parente',
  leads: 'Pilotes',
  politicalReferentId: 'Élu·e référent·e',
  partners: 'Partenaires et opérateurs',
  targetGroups: 'Publics visés',
  targetGroupsNote: 'Précisions sur les publics',
  priority: 'Priorité',
  status: 'Statut',
  weather: 'Appréciation',
  start: 'Début',
  end: 'Fin prévue',
  isRecurring: 'Action récurrente',
  means: 'Moyens humains et techniques',
  cost: 'Coût prévisionnel',
  citizenParticipation: 'Participation citoyenne',
  citizenParticipationNote: 'Précisions sur la participation',
  followUpBodies: 'Instances de suivi',
  links: 'Actions liées',
  inspiring: 'Inspirante',
  inspiringCriteria: 'Grille des inspirantes',
  transferability: 'Transférabilité',
  replicationOf: 'Réplication de',
  adaptations: 'Adaptations',
  isInLeaflet: 'Dans la plaquette',
  leafletOrder: 'Rang dans la plaquette',
  publicContactId: 'Contact public',
  internalContactId: 'Contact interne',
  isConfidential: 'Confidentielle',
  freeFields: 'Champs libres',
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
    expectedEffects: [],
    expectedEffectsNote: '',
    scope: null,
    territories: [],
    themePrimary: null,
    themesSecondary: [],
    tags: [],
    industryAxis: null,
    axisIds: [],
    parentId: null,
    leads: [],
    politicalReferentId: null,
    partners: [],
    targetGroups: [],
    targetGroupsNote: '',
    priority: null,
    status: 'to-specify',
    weather: null,
    start: null,
    end: null,
    isRecurring: false,
    means: '',
    cost: null,
    citizenParticipation: null,
    citizenParticipationNote: '',
    followUpBodies: '',
    links: [],
    inspiring: null,
    inspiringCriteria: [],
    transferability: null,
    replicationOf: null,
    adaptations: [],
    isInLeaflet: false,
    leafletOrder: null,
    publicContactId: null,
    internalContactId: null,
    isConfidential: false,
    freeFields: [],
    milestones: [],
    progressNotes: [],
    fundingLines: [],
    indicators: [],
    obstacles: [],
    attachments: [],
    observations: [],
  };
}
