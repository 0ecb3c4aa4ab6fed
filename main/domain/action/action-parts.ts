// The lists a fiche is made of, whose items have their own identity: one added, altered or taken away at a time, so that two
// people working on the same fiche do not overwrite each other.
import * as z from 'zod';
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import { BLANK_FUNDING_LINE, editableFundingLineFields, fundingLine } from '../funding/funding-line.ts';
import { BLANK_INDICATOR, editableIndicatorFields, indicator } from '../indicator/indicator.ts';
import { attachment, editableAttachmentFields } from './attachment.ts';
import { BLANK_MILESTONE, editableMilestoneFields, milestone } from './milestone.ts';
import { BLANK_OBSERVATION, editableObservationFields, observation } from './observation.ts';
import { BLANK_OBSTACLE, editableObstacleFields, obstacle } from './obstacle.ts';
import { editableProgressNoteFields, progressNote, type ProgressNote } from './progress-note.ts';

export const ACTION_PART_SCHEMAS = {
  milestones: milestone,
  progressNotes: progressNote,
  fundingLines: fundingLine,
  indicators: indicator,
  obstacles: obstacle,
  attachments: attachment,
  observations: observation,
} as const;
export type ActionPartList = keyof typeof ACTION_PART_SCHEMAS;
export type ActionPart<List extends ActionPartList = ActionPartList> = Readonly<
  z.infer<(typeof ACTION_PART_SCHEMAS)[List]>
>;
export const actionPartList = z.enum(
  Object.keys(ACTION_PART_SCHEMAS) as [ActionPartList, ...ActionPartList[]],
);

export const ACTION_PART_LABELS = {
  milestones: 'Jalons',
  progressNotes: 'Notes de suivi',
  fundingLines: 'Plan de financement',
  indicators: 'Indicateurs',
  obstacles: 'Freins et blocages',
  attachments: 'Pièces',
  observations: 'Observations',
} as const satisfies Record<ActionPartList, string>;

/** The fields `part.set` may name, by list. */
export const EDITABLE_PART_FIELDS = {
  milestones: editableMilestoneFields,
  progressNotes: editableProgressNoteFields,
  fundingLines: editableFundingLineFields,
  indicators: editableIndicatorFields,
  obstacles: editableObstacleFields,
  attachments: editableAttachmentFields,
  observations: editableObservationFields,
} as const;

export const actionPartLists = {
  milestones: z.array(milestone).max(500).readonly(),
  progressNotes: z.array(progressNote).max(2000).readonly(),
  fundingLines: z.array(fundingLine).max(200).readonly(),
  indicators: z.array(indicator).max(100).readonly(),
  obstacles: z.array(obstacle).max(200).readonly(),
  attachments: z.array(attachment).max(200).readonly(),
  observations: z.array(observation).max(1000).readonly(),
} as const;

type Startable = Exclude<ActionPartList, 'attachments' | 'progressNotes'>;
const BLANKS = {
  milestones: BLANK_MILESTONE,
  fundingLines: BLANK_FUNDING_LINE,
  indicators: BLANK_INDICATOR,
  obstacles: BLANK_OBSTACLE,
  observations: BLANK_OBSERVATION,
} as const satisfies { readonly [List in Startable]: object };

/** A new item of the list, with nothing in it but what its schema cannot do without. */
export function blankPart<List extends Startable>(list: List, id: EntityId, stamp: Stamp): ActionPart<List> {
  return { ...createdNow(id, stamp), ...BLANKS[list] } as unknown as ActionPart<List>;
}

/** A note is dated the day it is written (`stamp.at`, taken in UTC by the caller's choice of day). */
export function blankProgressNote(id: EntityId, day: string, stamp: Stamp): ProgressNote {
  return {
    ...createdNow(id, stamp),
    date: day,
    author: stamp.by,
    kind: 'done',
    text: '',
    figures: [],
    visibility: 'internal',
    periodStart: null,
    periodEnd: null,
    source: 'entered',
  };
}
