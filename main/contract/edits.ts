// What a page asks to become different. An edit is an intent: the services add who, when and the numbers.
import * as z from 'zod';
import { EDITABLE_ACTION_FIELDS, editableActionFields } from '../domain/action/action.ts';
import { partList } from '../domain/change/part-change.ts';
import { fieldNames, position } from '../domain/change/value-fits-field.ts';
import {
  editableContactFields,
  editableOrganisationFields,
  ORGANISATION_KIND_LABELS,
  type OrganisationKind,
} from '../domain/directory/directory.ts';
import { cancellationReason, editableMeetingFields, MEETING_LISTS } from '../domain/meeting/meeting.ts';
import { BALLOT_CHOICES } from '../domain/committee/ballot.ts';
import { entityId } from '../domain/identity/entity.ts';
import { EDITABLE_PLAN_FIELDS, editableAxisFields } from '../domain/plan/plan.ts';

/**
 * `before` is the value the page showed when the edit was made. Where it is given and the machine holds another by now, the edit is
 * refused with `changed-elsewhere`: nothing is overwritten unseen.
 */
const newValue = { value: z.unknown(), before: z.unknown().optional() } as const;
const ofPlan = { planId: entityId } as const;
const ofAction = { ...ofPlan, actionId: entityId } as const;
const ofPart = { ...ofPlan, actionId: entityId.nullable(), list: partList, partId: entityId } as const;
const initialFields = z.record(z.string().max(100), z.unknown());

const planEdits = [
  z.strictObject({
    kind: z.literal('plan.set'),
    ...ofPlan,
    field: z.enum(EDITABLE_PLAN_FIELDS),
    ...newValue,
  }),
  z.strictObject({ kind: z.literal('plan.delete'), ...ofPlan }),
  /** Gives every fiche a new number, 1, 2, 3…, in the order of the plan. */
  z.strictObject({ kind: z.literal('plan.renumber'), ...ofPlan }),
] as const;

const actionEdits = [
  /** The id is made by the page, so that it can show the fiche before the answer is back. */
  z.strictObject({
    kind: z.literal('action.create'),
    ...ofAction,
    title: editableActionFields.title,
    initial: z.strictObject(editableActionFields).omit({ number: true, title: true }).partial(),
  }),
  z.strictObject({ kind: z.literal('action.duplicate'), ...ofAction, sourceId: entityId }),
  z.strictObject({
    kind: z.literal('action.set'),
    ...ofAction,
    field: z.enum(EDITABLE_ACTION_FIELDS),
    ...newValue,
  }),
  z.strictObject({ kind: z.literal('action.move'), ...ofAction, position }),
  z.strictObject({ kind: z.literal('action.remove'), ...ofAction }),
] as const;

const axisEdits = [
  z.strictObject({
    kind: z.literal('axis.create'),
    ...ofPlan,
    axisId: entityId,
    title: editableAxisFields.title,
    parentId: entityId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('axis.set'),
    ...ofPlan,
    axisId: entityId,
    field: fieldNames(editableAxisFields),
    ...newValue,
  }),
  z.strictObject({ kind: z.literal('axis.move'), ...ofPlan, axisId: entityId, position }),
  /** Its sub-axes go up one level; its fiches stay, without it. */
  z.strictObject({ kind: z.literal('axis.remove'), ...ofPlan, axisId: entityId }),
] as const;

const partEdits = [
  z.strictObject({ kind: z.literal('part.create'), ...ofPart, initial: initialFields }),
  z.strictObject({ kind: z.literal('part.set'), ...ofPart, field: z.string().min(1).max(100), ...newValue }),
  z.strictObject({ kind: z.literal('part.move'), ...ofPart, position }),
  z.strictObject({ kind: z.literal('part.remove'), ...ofPart }),
] as const;

const directoryEdits = [
  z.strictObject({
    kind: z.literal('organisation.create'),
    organisationId: entityId,
    name: editableOrganisationFields.name,
    organisationKind: z.enum(
      Object.keys(ORGANISATION_KIND_LABELS) as [OrganisationKind, ...OrganisationKind[]],
    ),
  }),
  z.strictObject({
    kind: z.literal('organisation.set'),
    organisationId: entityId,
    field: fieldNames(editableOrganisationFields),
    ...newValue,
  }),
  /** Refused while anything names it. */
  z.strictObject({ kind: z.literal('organisation.remove'), organisationId: entityId }),
  /** Every reference to the second goes to the first, in every plan; then the second is removed. */
  z.strictObject({ kind: z.literal('organisation.merge'), organisationId: entityId, mergedId: entityId }),
  z.strictObject({ kind: z.literal('contact.create'), contactId: entityId, initial: initialFields }),
  z.strictObject({
    kind: z.literal('contact.set'),
    contactId: entityId,
    field: fieldNames(editableContactFields),
    ...newValue,
  }),
  /** References to it are taken away too. What the history says of it stays: see `contact.erase`. */
  z.strictObject({ kind: z.literal('contact.remove'), contactId: entityId }),
  z.strictObject({ kind: z.literal('contact.merge'), contactId: entityId, mergedId: entityId }),
] as const;

/** Documents that are plain lists: the catalogue of calls, the views and templates, the zones, the committees and their mandates. */
const ofItem = {
  document: z.enum([
    'catalogue',
    'settings',
    'zones',
    'committees',
    'exchanges',
    'consultations',
    'regions',
    'replications',
    'contractualisations',
    'bank',
  ]),
  list: z.enum([
    'programmes',
    'calls',
    'events',
    'resources',
    'views',
    'templates',
    'sessionViews',
    'documentPresets',
    'zones',
    'committees',
    'mandates',
    'submissions',
    'receipts',
    'anomalies',
    'reviews',
    'services',
    'contributionRequests',
    'contributions',
    'contributionFiches',
    'consultations',
    'consultedBodies',
    'consultationPoints',
    'regions',
    'regionRulings',
    'replicaSources',
    'replicationReports',
    'cohorts',
    'regionSelections',
    'followedTerritories',
    'followedStages',
    'bankSources',
    'bankVouches',
    'bankWithdrawals',
  ]),
  itemId: entityId,
} as const;
const itemEdits = [
  z.strictObject({ kind: z.literal('item.create'), ...ofItem, initial: initialFields }),
  z.strictObject({ kind: z.literal('item.set'), ...ofItem, field: z.string().min(1).max(100), ...newValue }),
  z.strictObject({ kind: z.literal('item.remove'), ...ofItem }),
] as const;

const ofMeeting = { meetingId: entityId } as const;
const ofEntry = { ...ofMeeting, list: z.enum(MEETING_LISTS), entryId: entityId } as const;
const meetingEdits = [
  z.strictObject({
    kind: z.literal('meeting.create'),
    ...ofMeeting,
    ...ofPlan,
    committeeId: entityId,
    title: editableMeetingFields.title,
    day: editableMeetingFields.day,
    /** The meeting whose agenda it takes up, as a second convocation does. */
    agendaFromId: entityId.optional(),
    initial: initialFields,
  }),
  z.strictObject({
    kind: z.literal('meeting.set'),
    ...ofMeeting,
    field: fieldNames(editableMeetingFields),
    ...newValue,
  }),
  z.strictObject({ kind: z.literal('meeting.delete'), ...ofMeeting }),
  /** Writes down who the committee is and by which rules it decides; from then on the meeting runs. */
  z.strictObject({ kind: z.literal('meeting.open'), ...ofMeeting }),
  /** Takes the opening back, while nothing was entered in the séance. */
  z.strictObject({ kind: z.literal('meeting.prepareAgain'), ...ofMeeting }),
  /** Writes the committee down again, as it is on the day of the meeting, while no vote rests on it. */
  z.strictObject({ kind: z.literal('meeting.recompose'), ...ofMeeting }),
  /** Of one that was convened and will not be held: it stays, with its reason and the day it was called off. */
  z.strictObject({ kind: z.literal('meeting.cancel'), ...ofMeeting, reason: cancellationReason }),
  /** Puts a cancelled one back among those that are convened. */
  z.strictObject({ kind: z.literal('meeting.restore'), ...ofMeeting }),
  /** Ends it, and makes changes of the fiches of what was retained: one change set. */
  z.strictObject({ kind: z.literal('meeting.close'), ...ofMeeting }),
  z.strictObject({ kind: z.literal('entry.create'), ...ofEntry, initial: initialFields }),
  z.strictObject({
    kind: z.literal('entry.set'),
    ...ofEntry,
    field: z.string().min(1).max(100),
    ...newValue,
  }),
  z.strictObject({ kind: z.literal('entry.move'), ...ofEntry, position }),
  z.strictObject({ kind: z.literal('entry.remove'), ...ofEntry }),
  /** One voice of a roll call; null takes it back. */
  z.strictObject({
    kind: z.literal('ballot.cast'),
    ...ofMeeting,
    voteId: entityId,
    seatId: entityId,
    choice: z.enum(BALLOT_CHOICES).nullable(),
  }),
  /** Counts the voices, and writes down what the vote came to. */
  z.strictObject({ kind: z.literal('vote.close'), ...ofMeeting, voteId: entityId }),
] as const;

export const edit = z.discriminatedUnion('kind', [
  ...planEdits,
  ...actionEdits,
  ...axisEdits,
  ...partEdits,
  ...directoryEdits,
  ...itemEdits,
  ...meetingEdits,
]);
export type Edit = z.infer<typeof edit>;
