// Contribution: the follow-up of a pilot's own fiches, asked by a committee and filled in by the pilot. Two stages of one kind of
// signed file: the one that comes back quotes the one that was sent.
import * as z from 'zod';
import { editableActionFields } from '../action/action.ts';
import { editableMilestoneFields } from '../action/milestone.ts';
import { editableObstacleFields } from '../action/obstacle.ts';
import { editableProgressNoteFields } from '../action/progress-note.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityId, instant } from '../identity/entity.ts';
import { editableIndicatorFields, measurement } from '../indicator/indicator.ts';
import { MAX_REVISION, editableAxisFields, editablePlanFields } from '../plan/plan.ts';
import { readWith } from '../schema/read-with.ts';
import { quotedFile } from '../transmission/quoted-file.ts';
import { followUpFields } from './follow-up.ts';

export const CONTRIBUTION_FORMAT = 'jalon-contribution';
export const CONTRIBUTION_VERSION = 1;

export const CONTRIBUTION_STAGE_LABELS = { asked: 'Demande de suivi', filled: 'Suivi rempli' } as const;
export type ContributionStage = keyof typeof CONTRIBUTION_STAGE_LABELS;

/** Who leads the fiches: an organisation, or a person of none. */
export const pilot = z.strictObject({
  organisationId: entityId.nullable(),
  contactId: entityId.nullable(),
  name: z.string().min(1).max(300),
});
export type Pilot = Readonly<z.infer<typeof pilot>>;

/** The plan it is taken from; `revision` 0 where no signed file of it left yet. */
const revision = z.number().int().min(0).max(MAX_REVISION);

const { title, number, description, objectives, status, weather, start, end } = editableActionFields;
const { dueOn, doneOn } = editableMilestoneFields;

/** One fiche as it was asked about: to read, and what its follow-up starts from. Nobody is named in it. */
export const askedFiche = z.strictObject({
  actionId: entityId,
  ...{ number, title, description, objectives },
  axes: z.array(editableAxisFields.title).max(30).readonly(),
  ...{ status, weather, start, end },
  milestones: z
    .array(z.strictObject({ id: entityId, title: editableMilestoneFields.title, dueOn, doneOn }))
    .max(500)
    .readonly(),
  /** What was told of it and is public, the latest last. */
  earlierNotes: z
    .array(
      z.strictObject({
        date: editableProgressNoteFields.date,
        kind: editableProgressNoteFields.kind,
        text: editableProgressNoteFields.text,
      }),
    )
    .max(5)
    .readonly(),
  indicators: z
    .array(
      z.strictObject({
        id: entityId,
        name: editableIndicatorFields.name,
        kind: editableIndicatorFields.kind,
        unit: editableIndicatorFields.unit,
        direction: editableIndicatorFields.direction,
        definition: editableIndicatorFields.definition,
        frequency: editableIndicatorFields.frequency,
        baselineValue: editableIndicatorFields.baselineValue,
        baselineOn: editableIndicatorFields.baselineOn,
        targetValue: editableIndicatorFields.targetValue,
        targetOn: editableIndicatorFields.targetOn,
        measurements: z
          .array(measurement.pick({ date: true, value: true, kind: true }))
          .max(1000)
          .readonly(),
      }),
    )
    .max(100)
    .readonly(),
  obstacles: z
    .array(
      z.strictObject({
        id: entityId,
        description: editableObstacleFields.description,
        kind: editableObstacleFields.kind,
        level: editableObstacleFields.level,
        unblockCondition: editableObstacleFields.unblockCondition,
        resolvedOn: editableObstacleFields.resolvedOn,
      }),
    )
    .max(200)
    .readonly(),
});
export type AskedFiche = Readonly<z.infer<typeof askedFiche>>;

export const filledFiche = z.strictObject({ actionId: entityId, ...followUpFields });
export type FilledFiche = Readonly<z.infer<typeof filledFiche>>;

export const MAX_FICHES = 2000;
/** A word that goes with the file. */
export const word = z.string().max(5000);

const head = {
  format: z.literal(CONTRIBUTION_FORMAT),
  formatVersion: z.literal(CONTRIBUTION_VERSION),
} as const;

export const contributionAsked = z.strictObject({
  ...head,
  stage: z.literal('asked'),
  planId: entityId,
  planTitle: editablePlanFields.title,
  committeeName: editablePlanFields.committeeName,
  revision,
  pilot,
  askedOn: fullDate,
  answerDueOn: fullDate.nullable(),
  word,
  fiches: z.array(askedFiche).min(1).max(MAX_FICHES).readonly(),
});
export type ContributionAsked = Readonly<z.infer<typeof contributionAsked>>;

/** The request that is answered, by the identity of its file. */
export const quotedRequest = z.strictObject({ ...quotedFile.shape, revision });
export type QuotedRequest = Readonly<z.infer<typeof quotedRequest>>;

export const contributionFilled = z.strictObject({
  ...head,
  stage: z.literal('filled'),
  answers: quotedRequest,
  /** Who filled it in, as they call themselves. */
  author: z.string().trim().min(1).max(200),
  /** Tells which of two answers to the same request is the later one. */
  filledAt: instant,
  word,
  fiches: z.array(filledFiche).min(1).max(MAX_FICHES).readonly(),
});
export type ContributionFilled = Readonly<z.infer<typeof contributionFilled>>;

export const contributionDocument = z.discriminatedUnion('stage', [contributionAsked, contributionFilled]);
export type ContributionDocument = Readonly<z.infer<typeof contributionDocument>>;

export const readContribution = readWith(contributionDocument);
