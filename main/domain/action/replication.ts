// Réplication: where a fiche was copied from, and what became of each field of it (data model §10).
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';

/** How much of the source is taken over: `replication/taken-over.ts`. */
export const REPLICATION_MODE_LABELS = {
  extend: 'Étendre',
  generalise: 'Généraliser',
  reproduce: 'Reproduire',
  'draw-inspiration': 'S’inspirer',
} as const;

export const ADAPTATION_LABELS = {
  kept: 'Conservé',
  adapted: 'Adapté',
  dropped: 'Abandonné',
} as const;

/** What of a fiche is compared with its source, named as in a solution. */
export const REPLICATED_FIELD_LABELS = {
  title: 'Intitulé',
  summary: 'Résumé pour la plaquette',
  problem: 'Problème ou frein constaté',
  description: 'Description',
  objectives: 'Objectifs',
  expectedEffects: 'Résultats attendus',
  expectedEffectsNote: 'Précisions sur les résultats attendus',
  scope: 'Ampleur',
  themePrimary: 'Thème principal',
  themesSecondary: 'Autres thèmes',
  tags: 'Étiquettes transversales',
  industryAxis: 'Axe Territoires d’industrie',
  targetGroups: 'Publics visés',
  targetGroupsNote: 'Précisions sur les publics',
  leads: 'Pilotes',
  partners: 'Partenaires et opérateurs',
  followUpBodies: 'Instances de suivi',
  citizenParticipation: 'Participation citoyenne',
  citizenParticipationNote: 'Précisions sur la participation',
  means: 'Moyens humains et techniques',
  cost: 'Coût prévisionnel',
  funding: 'Plan de financement',
  milestones: 'Jalons',
  indicators: 'Indicateurs',
  obstacles: 'Freins et blocages',
  transferability: 'Transférabilité',
} as const;

export const replicationMode = codesOf(REPLICATION_MODE_LABELS);
export type ReplicationMode = z.infer<typeof replicationMode>;
export const adaptationDecision = codesOf(ADAPTATION_LABELS);
export type AdaptationDecision = z.infer<typeof adaptationDecision>;
export const replicatedField = codesOf(REPLICATED_FIELD_LABELS);
export type ReplicatedField = z.infer<typeof replicatedField>;
export const REPLICATED_FIELDS = replicatedField.options;

export const MOST_ANCESTORS = 100;
const committeeName = z.string().max(300);
const territory = z.string().max(500);
const versionHash = z.string().regex(/^[0-9a-f]{64}$/);

/** One fiche of a lineage, at the version it then had. */
export const ancestor = z.strictObject({
  planId: entityId,
  actionId: entityId,
  committeeName,
  /** What the territory is called. */
  territory,
  versionHash,
});
export type Ancestor = Readonly<z.infer<typeof ancestor>>;

export const replicationOf = z.strictObject({
  sourcePlanId: entityId,
  sourceActionId: entityId,
  sourceCommittee: committeeName,
  sourceTerritory: territory,
  /** SHA-256 of what the source said when it was copied. */
  sourceVersionHash: versionHash,
  copiedOn: fullDate,
  mode: replicationMode,
  /** From the first fiche of the lineage to the source itself. */
  chain: z.array(ancestor).max(MOST_ANCESTORS).readonly(),
});
export type ReplicationOf = Readonly<z.infer<typeof replicationOf>>;

/** What became of one field, and why. */
export const adaptation = z.strictObject({
  field: replicatedField,
  decision: adaptationDecision,
  reason: z.string().max(2000),
});
export type Adaptation = Readonly<z.infer<typeof adaptation>>;

/** Every fiche this one descends from, oldest first. */
export function lineageOf({
  replicationOf: origin,
}: {
  readonly replicationOf: ReplicationOf | null;
}): readonly Ancestor[] {
  return origin?.chain ?? [];
}
