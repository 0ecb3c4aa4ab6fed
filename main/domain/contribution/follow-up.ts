// What a pilot fills in of one fiche, and nothing else: nothing read-only can be said in it. Of what stands in the fiche already,
// dates and conditions; beside it, what is new.
import * as z from 'zod';
import { editableActionFields } from '../action/action.ts';
import { editableMilestoneFields } from '../action/milestone.ts';
import { editableObstacleFields } from '../action/obstacle.ts';
import { editableProgressNoteFields } from '../action/progress-note.ts';
import { entityId } from '../identity/entity.ts';
import { measurement } from '../indicator/indicator.ts';

const { dueOn, doneOn } = editableMilestoneFields;
const { unblockCondition, resolvedOn } = editableObstacleFields;

/** A title may be empty while it is being typed: what says nothing is left out when the file is signed. */
const draftTitle = z.string().max(300);

export const followUpFields = {
  status: editableActionFields.status,
  weather: editableActionFields.weather,
  start: editableActionFields.start,
  end: editableActionFields.end,
  /** Those of the fiche, each once. */
  milestones: z
    .array(z.strictObject({ id: entityId, dueOn, doneOn }))
    .max(500)
    .readonly(),
  newMilestones: z
    .array(z.strictObject({ id: entityId, title: draftTitle, dueOn, doneOn }))
    .max(100)
    .readonly(),
  notes: z
    .array(
      z.strictObject({
        id: entityId,
        date: editableProgressNoteFields.date,
        kind: editableProgressNoteFields.kind,
        text: editableProgressNoteFields.text,
      }),
    )
    .max(200)
    .readonly(),
  measurements: z
    .array(
      z.strictObject({
        id: entityId,
        indicatorId: entityId,
        date: measurement.shape.date,
        value: measurement.shape.value,
        kind: measurement.shape.kind,
        note: measurement.shape.note,
      }),
    )
    .max(500)
    .readonly(),
  /** Those of the fiche, each once. */
  obstacles: z
    .array(z.strictObject({ id: entityId, unblockCondition, resolvedOn }))
    .max(200)
    .readonly(),
  newObstacles: z
    .array(
      z.strictObject({
        id: entityId,
        description: editableObstacleFields.description,
        kind: editableObstacleFields.kind,
        level: editableObstacleFields.level,
        unblockCondition,
        resolvedOn,
      }),
    )
    .max(100)
    .readonly(),
} as const;
export type FollowUpField = keyof typeof followUpFields;
export const FOLLOW_UP_FIELDS = Object.keys(followUpFields) as readonly FollowUpField[];

export const followUp = z.strictObject(followUpFields);
export type FollowUp = Readonly<z.infer<typeof followUp>>;

export const FOLLOW_UP_FIELD_LABELS = {
  status: 'Statut',
  weather: 'Appréciation',
  start: 'Début',
  end: 'Fin prévue',
  milestones: 'Jalons',
  newMilestones: 'Prochaines étapes',
  notes: 'Ce qui s’est passé',
  measurements: 'Nouvelles mesures',
  obstacles: 'Freins et blocages',
  newObstacles: 'Nouveaux freins',
} as const satisfies Record<FollowUpField, string>;

/** Without the lines that were added and left empty. */
export function withoutBlanks(filled: FollowUp): FollowUp {
  const says = (text: string): boolean => text.trim() !== '';
  return {
    ...filled,
    newMilestones: filled.newMilestones.filter(({ title }) => says(title)),
    notes: filled.notes.filter(({ text }) => says(text)),
    measurements: filled.measurements.filter(({ value }) => value !== null),
    newObstacles: filled.newObstacles.filter(({ description }) => says(description)),
  };
}

/** The ids of what the pilot added. */
export function addedIds({ newMilestones, notes, measurements, newObstacles }: FollowUp): readonly string[] {
  return [...newMilestones, ...notes, ...measurements, ...newObstacles].map(({ id }) => id);
}
