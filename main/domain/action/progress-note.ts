// Note de suivi: what happened to an action between two meetings (data model §7).
import * as z from 'zod';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';

export const PROGRESS_NOTE_KIND_LABELS = {
  done: 'Fait',
  difficulty: 'Difficulté',
  upcoming: 'À venir',
  'watch-point': 'Point de vigilance',
  decision: 'Décision',
} as const;
export type ProgressNoteKind = keyof typeof PROGRESS_NOTE_KIND_LABELS;

export const NOTE_VISIBILITY_LABELS = { internal: 'Interne', public: 'Public' } as const;
export const NOTE_SOURCE_LABELS = { entered: 'Saisie', 'lead-file': 'Fichier du pilote' } as const;

/** A value of an indicator told in a note; it becomes a measurement (`indicator/from-notes.ts`). */
const figure = z.strictObject({ indicatorId: entityId, value: z.number() });

export const editableProgressNoteFields = {
  date: fullDate,
  author: z.string().max(200),
  kind: z.enum(['done', 'difficulty', 'upcoming', 'watch-point', 'decision']),
  text: z.string().max(10_000),
  figures: z.array(figure).max(50).readonly(),
  visibility: z.enum(['internal', 'public']),
  periodStart: partialDate.nullable(),
  periodEnd: partialDate.nullable(),
  source: z.enum(['entered', 'lead-file']),
} as const;

export const progressNote = z.strictObject({ ...entityFields, ...editableProgressNoteFields });
export type ProgressNote = Readonly<z.infer<typeof progressNote>>;

export const PROGRESS_NOTE_FIELD_LABELS = {
  date: 'Date',
  author: 'Auteur·rice',
  kind: 'Type de note',
  text: 'Note',
  figures: 'Chiffres',
  visibility: 'Visibilité',
  periodStart: 'Période, du',
  periodEnd: 'Période, au',
  source: 'Source',
} as const satisfies Record<keyof typeof editableProgressNoteFields, string>;
