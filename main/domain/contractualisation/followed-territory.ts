// Territories whose contractualisation is followed from above, by a region, a delegation or a ministry (data model §12): where the
// committee keeps its plan in Jalon its own stages are read; where it does not, they are entered here, one by one.
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { CONTRACT_STAGE_LABELS, editableStageFields } from '../plan/contractualisation.ts';
import { territoryReference } from '../territory/territory.ts';

export const INDUSTRY_PROGRAMME = 'Territoires d’industrie';

export const editableFollowedTerritoryFields = {
  name: z.string().trim().min(1).max(300),
  /** What it is contracted under: « Territoires d’industrie », « CRTE ». */
  programme: z.string().max(200),
  /** A territory may lie across several régions: it counts in each, and once in all. */
  regions: z.array(territoryReference).max(20).readonly(),
  /** What it is made of, where known. */
  territories: z.array(territoryReference).max(500).readonly(),
  /** The plan whose stages are its own; null where they are entered here. */
  planId: entityId.nullable(),
  comment: z.string().max(5000),
} as const;
export type EditableFollowedTerritoryField = keyof typeof editableFollowedTerritoryFields;
export const followedTerritory = z.strictObject({ ...entityFields, ...editableFollowedTerritoryFields });
export type FollowedTerritory = Readonly<z.infer<typeof followedTerritory>>;

export const editableFollowedStageFields = {
  followedTerritoryId: entityId,
  stage: editableStageFields.stage,
  on: partialDate.nullable(),
  documentTitle: editableStageFields.documentTitle,
  /** Where the document can be read by everybody; empty where it cannot, or nobody knows. */
  documentUrl: z.string().max(1000),
  isDocumentPublished: z.boolean(),
  comment: z.string().max(5000),
} as const;
export type EditableFollowedStageField = keyof typeof editableFollowedStageFields;
/** An entity of its own, so that each stage is taken back without the others. */
export const followedStage = z.strictObject({ ...entityFields, ...editableFollowedStageFields });
export type FollowedStage = Readonly<z.infer<typeof followedStage>>;

export const FOLLOWED_TERRITORY_FIELD_LABELS = {
  name: 'Territoire',
  programme: 'Programme',
  regions: 'Régions',
  territories: 'Composition',
  planId: 'Feuille de route suivie',
  comment: 'Commentaire',
} as const satisfies Record<EditableFollowedTerritoryField, string>;

export const FOLLOWED_STAGE_FIELD_LABELS = {
  followedTerritoryId: 'Territoire',
  stage: 'Étape',
  on: 'Date',
  documentTitle: 'Document',
  documentUrl: 'Adresse du document',
  isDocumentPublished: 'Document en ligne',
  comment: 'Commentaire',
} as const satisfies Record<EditableFollowedStageField, string>;

export const BLANK_FOLLOWED_TERRITORY = {
  name: 'Nouveau territoire',
  programme: INDUSTRY_PROGRAMME,
  regions: [],
  territories: [],
  planId: null,
  comment: '',
} as const satisfies Partial<FollowedTerritory>;
export const BLANK_FOLLOWED_STAGE = {
  stage: 'identified',
  on: null,
  documentTitle: '',
  documentUrl: '',
  isDocumentPublished: false,
  comment: '',
} as const satisfies Partial<FollowedStage>;

export type ContractStage = keyof typeof CONTRACT_STAGE_LABELS;
/** In the order a territory goes through them. */
export const CONTRACT_STAGES = Object.keys(CONTRACT_STAGE_LABELS) as [ContractStage, ...ContractStage[]];
