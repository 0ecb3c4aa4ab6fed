// Archive of a meeting as it travels signed: complete in itself, readable without the plan or the directory.
import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { findById } from '../change/list.ts';
import { entityId } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import { readWith } from '../schema/read-with.ts';
import { isOverMeeting } from './guards.ts';
import { meeting, type Meeting } from './meeting.ts';

export const MEETING_ARCHIVE_FORMAT = 'jalon-meeting-archive';
export const MEETING_ARCHIVE_VERSION = 1;

export const meetingArchive = z.strictObject({
  format: z.literal(MEETING_ARCHIVE_FORMAT),
  formatVersion: z.literal(MEETING_ARCHIVE_VERSION),
  planId: entityId,
  planTitle: z.string().max(300),
  /** The fiches the meeting names, as they were called when it was archived. */
  actions: z
    .array(z.strictObject({ id: entityId, number: z.string().max(20), title: z.string().max(300) }))
    .max(100_000)
    .readonly(),
  /** The organisations its decisions name. */
  organisations: z
    .array(z.strictObject({ id: entityId, name: z.string().max(300) }))
    .max(10_000)
    .readonly(),
  meeting,
});
export type MeetingArchive = Readonly<z.infer<typeof meetingArchive>>;

/** A meeting that is still going on has no archive: see `isOverMeeting`. */
export function meetingArchiveOf(subject: Meeting, plan: Plan, directory: Directory): MeetingArchive | null {
  if (!isOverMeeting(subject)) return null;
  const actionIds = new Set([
    ...subject.agenda.flatMap(({ actionIds: ids }) => ids),
    ...subject.decisions.flatMap(({ actionIds: ids }) => ids),
    ...subject.proposals.map(({ actionId }) => actionId),
  ]);
  const organisationIds = new Set(
    subject.decisions.flatMap(({ responsibleOrganisationId }) => responsibleOrganisationId ?? []),
  );
  return {
    format: MEETING_ARCHIVE_FORMAT,
    formatVersion: MEETING_ARCHIVE_VERSION,
    planId: plan.id,
    planTitle: plan.title,
    actions: [...actionIds].flatMap((id) => {
      const action = findById(plan.actions, id);
      return action ? [{ id, number: action.number, title: action.title }] : [];
    }),
    organisations: [...organisationIds].flatMap((id) => {
      const organisation = findById(directory.organisations, id);
      return organisation ? [{ id, name: organisation.name }] : [];
    }),
    meeting: subject,
  };
}

export const readMeetingArchive = readWith(meetingArchive);
