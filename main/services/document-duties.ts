// Documents made of a plan, for whoever they are for. Nothing is changed, nothing is written down of it.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import type { CheckedCopy, CheckedMeetingCopy, MadeDocumentFile } from '../contract/document-answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input, Output } from '../contract/requests.ts';
import { SHIPPED_PRESETS } from '../domain/document/preset.ts';
import { readStatement } from '../domain/document/statement.ts';
import { meetingName } from '../domain/meeting/meeting-words.ts';
import { planDocumentOf } from '../domain/plan/plan-document.ts';
import { partsOf } from '../domain/territory/territory-list.ts';
import type { DocumentJob, MadeDocument } from '../exchange/documents/session/job.ts';
import { meetingDigest, sourceDigest } from '../exchange/documents/source-digest.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { makeDataset } from '../domain/open-data/dataset.ts';
import { diaryOf } from '../domain/calendar/diary.ts';
import { outgoingPlan } from '../domain/privacy/outgoing-plan.ts';
import { placeThemes } from '../domain/theme/theme.ts';
import { writeDataset } from '../exchange/opendata/write-dataset.ts';
import { writeDiary } from '../exchange/opendata/write-diary.ts';
import {
  makerFor,
  refusedFrom,
  sourceOf,
  type DocumentDutyParts,
  type DocumentMaking,
  type Make,
} from './document-making.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import type { Library } from './library.ts';
import type { ExchangeParts, MakeCoveringNote } from './exchange-parts.ts';
import type { ConsultationDocuments } from './consultation-documents.ts';
import { coveringNoteFile } from './covering-note-file.ts';
import { paperDuties, type PaperDuties } from './paper-duties.ts';
import { officialOnly } from './territory-duties.ts';

export interface DocumentsAtWork {
  readonly duties: Pick<Duties, 'document.make' | 'document.check' | 'openData.export' | 'diary.export'> &
    PaperDuties;
  /** For documents that are not the plan's or a meeting's. */
  readonly make: Make;
  /** The prefecture's document of a plan as it would leave under this revision. Rejects with RequestRefused. */
  readonly makePdf: ExchangeParts['makePdf'];
  readonly makeCoveringNote: MakeCoveringNote;
  /** Of a plan that is given, as a draft that left. */
  readonly makeOf: ConsultationDocuments['makeOf'];
  readonly close: () => Promise<void>;
}

export function documentDuties(
  library: Library,
  reference: ReferenceFiles,
  options: Clockwork & DocumentMaking,
): DocumentsAtWork {
  const { make, close } = makerFor(options);
  const parts: DocumentDutyParts = { library, reference, clockwork: options, make };
  return {
    duties: {
      'document.make': (input, context) => makeDocumentFile(parts, input, context),
      'document.check': (input) => checkCopy(library, input),
      'openData.export': (input) => exportOpenData(parts, input),
      'diary.export': (input) => exportDiary(parts, input),
      ...paperDuties(parts),
    },
    make,
    makePdf: (planId, revision, context) => prefecturePdf(parts, planId, revision, context),
    makeCoveringNote: (submission, options, context) => coveringNoteFile(parts, submission, options, context),
    makeOf: (asked, context) =>
      makeOf(parts, { ...asked, actionId: null, standard: 'usual', isLargeAgreed: true }, context),
    close,
  };
}

async function makeDocumentFile(
  parts: DocumentDutyParts,
  { planId, preset, actionId, format, standard, isLargeAgreed, madeOn }: Input<'document.make'>,
  context: CallContext,
): Promise<MadeDocumentFile> {
  const source = sourceOf(parts.library, planId);
  const today = madeOn ?? localDay(parts.clockwork.now());
  const asked = { source, preset, actionId, format, standard, isLargeAgreed, today };
  const { bytes, title, ...told } = await makeOf(parts, asked, context);
  const name = `${fileNameOf(title)}-${preset.kind}.${format}`;
  return { document: { name, mediaType: MEDIA_TYPES[format], bytes }, ...told };
}

/** Everything is in it, so that whoever reads the signed file without Jalon reads the same. */
async function prefecturePdf(
  parts: DocumentDutyParts,
  planId: string,
  revision: number,
  context: CallContext,
): Promise<Uint8Array> {
  const { library, clockwork } = parts;
  const asked = {
    source: planDocumentOf(library.plan(planId), library.directory(), revision),
    preset: SHIPPED_PRESETS['dossier-prefecture'],
    actionId: null,
    format: 'pdf',
    standard: 'usual',
    isLargeAgreed: true,
    today: localDay(clockwork.now()),
  } as const;
  return (await makeOf(parts, asked, context)).bytes;
}

/** Rejects with RequestRefused. */
async function makeOf(
  { library, reference, make }: DocumentDutyParts,
  asked: Omit<DocumentJob, 'people' | 'themes' | 'programmes' | 'parts' | 'outlines'>,
  context: CallContext,
): Promise<MadeDocument> {
  const { territories } = asked.source.plan;
  try {
    return await make(
      {
        ...asked,
        people: library.directory().contacts,
        themes: reference.themes(),
        programmes: library.catalogue().programmes,
        parts: partsOf(reference.territories(), officialOnly(territories, library.zones())),
        outlines: reference.outlines(),
      },
      context,
    );
  } catch (error) {
    throw refusedFrom(error);
  }
}

function checkCopy(library: Library, { statement }: Input<'document.check'>): CheckedCopy {
  const read = readStatement(statement);
  if (!read) throw new RequestRefused('document-statement-unreadable');
  if ('meetingId' in read) return checkPaper(library, read);
  const { planId, revision, madeOn, sha256 } = read;
  const told = { planId, revision, madeOn, sha256 };
  if (!library.planIds().includes(planId)) return { ...told, outcome: 'unknown-plan', title: null };
  const source = sourceOf(library, planId);
  const outcome = sourceDigest(source) === sha256 ? 'same' : 'changed';
  return { ...told, outcome, title: source.plan.title };
}

function checkPaper(
  library: Library,
  told: Pick<CheckedMeetingCopy, 'meetingId' | 'day' | 'madeOn' | 'sha256'>,
): CheckedMeetingCopy {
  const meeting = library.allMeetings().find(({ id }) => id === told.meetingId);
  if (!meeting) return { ...told, outcome: 'unknown-meeting', title: null };
  const outcome = meetingDigest(meeting) === told.sha256 ? 'same' : 'changed';
  return { ...told, outcome, title: meetingName(meeting) };
}

async function exportOpenData(
  { library, reference, clockwork }: DocumentDutyParts,
  { planId, licence, madeOn }: Input<'openData.export'>,
): Promise<Output<'openData.export'>> {
  const source = sourceOf(library, planId);
  const outgoing = outgoingPlan(source, 'open-data', library.directory().contacts);
  const dataset = makeDataset({
    outgoing,
    themes: placeThemes(reference.themes()),
    licence,
    madeOn: madeOn ?? localDay(clockwork.now()),
    sha256: sourceDigest(source),
  });
  const name = `${fileNameOf(outgoing.plan.title)}-donnees-ouvertes.zip`;
  return {
    document: { name, mediaType: MEDIA_TYPES.zip, bytes: await writeDataset(dataset) },
    withheld: outgoing.withheld,
  };
}

function exportDiary(
  { library, clockwork }: DocumentDutyParts,
  { planId, madeOn }: Input<'diary.export'>,
): NamedDocument {
  const { plan } = outgoingPlan(sourceOf(library, planId), 'committee');
  const entries = diaryOf(plan, library.catalogue().calls);
  const bytes = writeDiary({ title: plan.title, madeOn: madeOn ?? localDay(clockwork.now()), entries });
  return { name: `${fileNameOf(plan.title)}-agenda.ics`, mediaType: MEDIA_TYPES.ics, bytes };
}
