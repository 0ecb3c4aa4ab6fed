// Ordre du jour: what the committee takes up, in order (data model §11).
import * as z from 'zod';
import { codesOf } from '../schema/codes-of.ts';
import { themeCode } from '../theme/theme.ts';
import { entityFields, entityId, instant } from '../identity/entity.ts';

export const AGENDA_ITEM_KIND_LABELS = {
  information: 'Information',
  discussion: 'Discussion',
  decision: 'Décision',
  election: 'Élection',
} as const;
export type AgendaItemKind = keyof typeof AGENDA_ITEM_KIND_LABELS;

export const editableAgendaFields = {
  kind: codesOf(AGENDA_ITEM_KIND_LABELS),
  title: z.string().trim().min(1).max(300),
  rapporteur: z.string().max(200),
  minutes: z.number().int().min(0).max(1440),
  /** Kept out of what leaves: the convocation, the projected screen, the minutes. */
  isInternal: z.boolean(),
  /** What members are to read beforehand, a line each. */
  documents: z.string().max(2000),
  actionIds: z.array(entityId).max(2000).readonly(),
  theme: themeCode.nullable(),
  /** The decision of an earlier meeting this item comes back to. */
  previousDecisionId: entityId.nullable(),
  /** Teneur des discussions, in Markdown; it goes to the minutes. */
  discussion: z.string().max(20_000),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
} as const;
export const agendaItem = z.strictObject({ ...entityFields, ...editableAgendaFields });
export type AgendaItem = Readonly<z.infer<typeof agendaItem>>;

export const AGENDA_FIELD_LABELS = {
  kind: 'Nature du point',
  title: 'Point',
  rapporteur: 'Rapporteur',
  minutes: 'Durée (min)',
  isInternal: 'Interne au secrétariat',
  documents: 'Documents à lire',
  actionIds: 'Fiches concernées',
  theme: 'Thème',
  previousDecisionId: 'Décision à reprendre',
  discussion: 'Teneur des discussions',
  startedAt: 'Abordé à',
  endedAt: 'Clos à',
} as const satisfies Record<keyof typeof editableAgendaFields, string>;

export const BLANK_AGENDA_ITEM = {
  kind: 'discussion',
  title: 'Nouveau point',
  rapporteur: '',
  minutes: 10,
  isInternal: false,
  documents: '',
  actionIds: [],
  theme: null,
  previousDecisionId: null,
  discussion: '',
  startedAt: null,
  endedAt: null,
} as const;
