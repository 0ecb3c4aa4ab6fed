// Papers of a meeting, and the meeting for an agenda. Nothing is changed, nothing is written down of it.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import type { MadePaperFile } from '../contract/document-answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import { meetingEvent } from '../domain/calendar/meeting-event.ts';
import { paperMatter, type PaperMatter } from '../domain/document/meeting/matter.ts';
import { pastellFields } from '../domain/meeting/act.ts';
import { writeArchive } from '../exchange/archive/write-archive.ts';
import { writeMeetingEvent } from '../exchange/opendata/write-diary.ts';
import { localDay } from './clockwork.ts';
import { refusedFrom, sourceOf, type DocumentDutyParts } from './document-making.ts';
import { fileNameOf } from './file-name.ts';
import type { Library } from './library.ts';

export type PaperDuties = Pick<Duties, 'meeting.document' | 'meeting.act' | 'meeting.diary'>;

export function paperDuties(parts: DocumentDutyParts): PaperDuties {
  return {
    'meeting.document': (input, context) => makePaperFile(parts, input, context),
    'meeting.act': (input, context) => makeActFiles(parts, input, context),
    'meeting.diary': (input) => exportMeeting(parts, input),
  };
}

async function makePaperFile(
  { library, reference, clockwork, make }: DocumentDutyParts,
  { meetingId, paper, decisionId, format, madeOn }: Input<'meeting.document'>,
  context: CallContext,
): Promise<MadePaperFile> {
  const matter = matterOf(library, meetingId);
  const { meeting } = matter;
  const job = {
    paper,
    decisionId,
    matter,
    source: sourceOf(library, meeting.planId),
    themes: reference.themes(),
    programmes: library.catalogue().programmes,
    format,
    today: madeOn ?? localDay(clockwork.now()),
  };
  try {
    const { bytes, sha256, unprintable } = await make(job, context);
    const number = meeting.decisions.find(({ id }) => id === decisionId)?.number ?? '';
    const about = paper === 'extrait' ? `${paper}-${fileNameOf(number)}` : paper;
    const name = `${meeting.day}-${fileNameOf(meeting.title)}-${about}.${format}`;
    return { document: { name, mediaType: MEDIA_TYPES[format], bytes }, sha256, unprintable };
  } catch (error) {
    throw refusedFrom(error);
  }
}

/** What the platform of a collectivity takes in: the act, and its fields beside it under the same name. */
async function makeActFiles(
  parts: DocumentDutyParts,
  { act, ...asked }: Input<'meeting.act'>,
  context: CallContext,
): Promise<MadePaperFile> {
  const made = await makePaperFile(parts, { ...asked, paper: 'extrait', format: 'pdf' }, context);
  const name = `acte-${act.number}`;
  const fields = `${JSON.stringify(pastellFields(act, `${name}.pdf`), null, 2)}\n`;
  const bytes = await writeArchive([
    { name: `${name}.pdf`, content: made.document.bytes },
    { name: `${name}.json`, content: fields },
  ]);
  return { ...made, document: { name: `${name}.zip`, mediaType: MEDIA_TYPES.zip, bytes } };
}

/** Throws RequestRefused: `meeting-missing`, or `document-committee-missing`. */
function matterOf(library: Library, meetingId: string): PaperMatter {
  const meeting = library.meeting(meetingId);
  const matter = paperMatter(meeting, {
    committees: library.committees(),
    directory: library.directory(),
    meetings: library.allMeetings(),
    territories: library.plan(meeting.planId).territories,
  });
  if (!matter) throw new RequestRefused('document-committee-missing');
  return matter;
}

function exportMeeting(
  { library, clockwork }: DocumentDutyParts,
  { meetingId, madeOn }: Input<'meeting.diary'>,
): NamedDocument {
  const { meeting, composition, timeZone } = matterOf(library, meetingId);
  const event = meetingEvent(meeting, composition.committeeName, timeZone);
  const bytes = writeMeetingEvent(event, madeOn ?? localDay(clockwork.now()));
  return {
    name: `${meeting.day}-${fileNameOf(meeting.title)}.ics`,
    mediaType: MEDIA_TYPES.ics,
    bytes,
  };
}
