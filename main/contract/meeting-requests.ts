// What is asked of a meeting beside its edits.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { MEETING_PAPERS } from '../domain/document/meeting/paper.ts';
import { entityId } from '../domain/identity/entity.ts';
import { act } from '../domain/meeting/act.ts';
import type { MadePaperFile } from './document-answers.ts';
import type { NamedDocument } from './documents.ts';

export const meetingInputs = {
  /** A paper of a meeting; `decisionId` for an extract. */
  'meeting.document': z.strictObject({
    meetingId: entityId,
    paper: z.enum(MEETING_PAPERS),
    decisionId: entityId.nullable(),
    format: z.enum(DOCUMENT_FORMATS),
    /** The day it says it is made on; left out, today. */
    madeOn: fullDate.optional(),
  }),
  /** The extract of a decision as PDF, with what a platform such as Pastell asks of an act beside it, in one archive. */
  'meeting.act': z.strictObject({
    meetingId: entityId,
    decisionId: entityId,
    act,
    madeOn: fullDate.optional(),
  }),
  /** The meeting for any agenda: one event. Nobody is named in it. */
  'meeting.diary': z.strictObject({ meetingId: entityId, madeOn: fullDate.optional() }),
} as const;

export interface MeetingOutputs {
  'meeting.document': MadePaperFile;
  'meeting.act': MadePaperFile;
  'meeting.diary': NamedDocument;
}
