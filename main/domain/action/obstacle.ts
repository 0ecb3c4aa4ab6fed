// Frein ou blocage: what stands in an action's way, and who is asked to lift it (data model §4).
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { entityFields } from '../identity/entity.ts';

export const OBSTACLE_KIND_LABELS = {
  legal: 'Juridique',
  regulatory: 'Réglementaire',
  financial: 'Financier',
  partnership: 'Partenarial',
  staffing: 'Ressources humaines',
  technical: 'Technique',
} as const;
export type ObstacleKind = keyof typeof OBSTACLE_KIND_LABELS;

/** The level at which the obstacle can be lifted; "national" ones make the list of demandes à l’État. */
export const OBSTACLE_LEVEL_LABELS = {
  local: 'Local',
  departmental: 'Départemental',
  regional: 'Régional',
  national: 'National',
} as const;
export type ObstacleLevel = keyof typeof OBSTACLE_LEVEL_LABELS;

export const editableObstacleFields = {
  description: z.string().max(5000),
  kind: z.enum(['legal', 'regulatory', 'financial', 'partnership', 'staffing', 'technical']),
  level: z.enum(['local', 'departmental', 'regional', 'national']),
  unblockCondition: z.string().max(2000),
  askedTo: z.string().max(300),
  askedOn: partialDate.nullable(),
  dueOn: partialDate.nullable(),
  answer: z.string().max(5000),
  resolvedOn: partialDate.nullable(),
} as const;

export const obstacle = z.strictObject({ ...entityFields, ...editableObstacleFields });
export type Obstacle = Readonly<z.infer<typeof obstacle>>;

export const OBSTACLE_FIELD_LABELS = {
  description: 'Frein',
  kind: 'Nature du frein',
  level: 'Niveau où il peut être levé',
  unblockCondition: 'Ce qui le lèverait',
  askedTo: 'Demandé à',
  askedOn: 'Demandé le',
  dueOn: 'Réponse attendue le',
  answer: 'Réponse',
  resolvedOn: 'Levé le',
} as const satisfies Record<keyof typeof editableObstacleFields, string>;

export const BLANK_OBSTACLE = {
  description: '',
  kind: 'regulatory',
  level: 'local',
  unblockCondition: '',
  askedTo: '',
  askedOn: null,
  dueOn: null,
  answer: '',
  resolvedOn: null,
} as const satisfies { readonly [Field in keyof typeof editableObstacleFields]: Obstacle[Field] };
