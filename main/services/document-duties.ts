// Documents made of a plan, for whoever they are for. Nothing is changed, nothing is written down of it.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import type { CheckedCopy, MadeDocumentFile } from '../contract/document-answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input, Output } from '../contract/requests.ts';
import { readStatement } from '../domain/document/statement.ts';
import { planDocumentOf, type PlanDocument } from '../domain/plan/plan-document.ts';
import { partsOf } from '../domain/territory/territory-list.ts';
import { DocumentRefused } from '../exchange/documents/document-refused.ts';
import {
  DocumentCancelled,
  DocumentMaker,
  type CreateDocumentWorker,
} from '../exchange/documents/session/document-maker.ts';
import type { DocumentJob, MadeDocument } from '../exchange/documents/session/job.ts';
import { makeFile } from '../exchange/documents/session/make-file.ts';
import { openPartsAt, type DocumentPlaces } from '../exchange/documents/session/open-parts.ts';
import { sourceDigest } from '../exchange/documents/source-digest.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { makeDataset } from '../domain/open-data/dataset.ts';
import { diaryOf } from '../domain/calendar/diary.ts';
import { outgoingPlan } from '../domain/privacy/outgoing-plan.ts';
import { placeThemes } from '../domain/theme/theme.ts';
import { writeDataset } from '../exchange/opendata/write-dataset.ts';
import { writeDiary } from '../exchange/opendata/write-diary.ts';
import { watching } from './cancelling.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import type { Library } from './library.ts';
import { officialOnly } from './territory-duties.ts';

export interface DocumentMaking {
  /** Where the host keeps what documents are made with. Left out, none is made. */
  readonly documentPlaces?: DocumentPlaces;
  /** Left out, documents are made on this thread: for scripts, not for windows. */
  readonly createDocumentWorker?: CreateDocumentWorker;
}

interface Parts {
  readonly library: Library;
  readonly reference: ReferenceFiles;
  readonly clockwork: Clockwork;
  readonly make: Make;
}
type Make = (job: DocumentJob, context: CallContext) => Promise<MadeDocument>;

export interface DocumentsAtWork {
  readonly duties: Pick<Duties, 'document.make' | 'document.check' | 'openData.export' | 'diary.export'>;
  readonly close: () => Promise<void>;
}

export function documentDuties(
  library: Library,
  reference: ReferenceFiles,
  options: Clockwork & DocumentMaking,
): DocumentsAtWork {
  const { make, close } = makerFor(options);
  const parts: Parts = { library, reference, clockwork: options, make };
  return {
    duties: {
      'document.make': (input, context) => makeDocumentFile(parts, input, context),
      'document.check': (input) => checkCopy(library, input),
      'openData.export': (input) => exportOpenData(parts, input),
      'diary.export': (input) => exportDiary(parts, input),
    },
    close,
  };
}

function makerFor({ documentPlaces, createDocumentWorker }: DocumentMaking): {
  readonly make: Make;
  readonly close: () => Promise<void>;
} {
  if (!documentPlaces) {
    return {
      make: () => Promise.reject(new Error('no place was given for documents')),
      close: () => Promise.resolve(),
    };
  }
  if (!createDocumentWorker) {
    const parts = openPartsAt(documentPlaces);
    return { make: (job) => makeFile(job, parts), close: () => Promise.resolve() };
  }
  const maker = new DocumentMaker(createDocumentWorker, documentPlaces);
  return {
    make: (job, { signal, reportProgress }) =>
      watching(signal, (abort) =>
        maker.make(job, {
          signal: abort,
          onProgress: (done, total, phase) => {
            reportProgress({ phase, done, total });
          },
        }),
      ),
    close: () => maker.close(),
  };
}

async function makeDocumentFile(
  parts: Parts,
  { planId, preset, actionId, format, standard, isLargeAgreed, madeOn }: Input<'document.make'>,
  context: CallContext,
): Promise<MadeDocumentFile> {
  const { library, reference, clockwork, make } = parts;
  const source = sourceOf(library, planId);
  const today = madeOn ?? localDay(clockwork.now());
  try {
    const made = await make(
      {
        source,
        preset,
        actionId,
        format,
        standard,
        isLargeAgreed,
        today,
        themes: reference.themes(),
        programmes: library.catalogue().programmes,
        parts: partsOf(reference.territories(), officialOnly(source.plan.territories, library.zones())),
        outlines: reference.outlines(),
      },
      context,
    );
    const { bytes, title, ...told } = made;
    const name = `${fileNameOf(title)}-${preset.kind}.${format}`;
    return { document: { name, mediaType: MEDIA_TYPES[format], bytes }, ...told };
  } catch (error) {
    throw refusedFrom(error);
  }
}

function refusedFrom(error: unknown): unknown {
  if (error instanceof DocumentRefused)
    return new RequestRefused(error.code, { ...error.details }, { cause: error });
  return error instanceof DocumentCancelled ? new RequestRefused('cancelled') : error;
}

/** The plan as it would travel today, under the revision it was last given. */
function sourceOf(library: Library, planId: string): PlanDocument {
  const plan = library.plan(planId);
  return planDocumentOf(plan, library.directory(), Math.max(1, plan.revision));
}

function checkCopy(library: Library, { statement }: Input<'document.check'>): CheckedCopy {
  const read = readStatement(statement);
  if (!read) throw new RequestRefused('document-statement-unreadable');
  const { planId, revision, madeOn, sha256 } = read;
  const told = { planId, revision, madeOn, sha256 };
  if (!library.planIds().includes(planId)) return { ...told, outcome: 'unknown-plan', title: null };
  const source = sourceOf(library, planId);
  const outcome = sourceDigest(source) === sha256 ? 'same' : 'changed';
  return { ...told, outcome, title: source.plan.title };
}

async function exportOpenData(
  { library, reference, clockwork }: Parts,
  { planId, licence, madeOn }: Input<'openData.export'>,
): Promise<Output<'openData.export'>> {
  const source = sourceOf(library, planId);
  const outgoing = outgoingPlan(source, 'open-data');
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
  { library, clockwork }: Parts,
  { planId, madeOn }: Input<'diary.export'>,
): NamedDocument {
  const { plan } = outgoingPlan(sourceOf(library, planId), 'committee');
  const entries = diaryOf(plan, library.catalogue().calls);
  const bytes = writeDiary({ title: plan.title, madeOn: madeOn ?? localDay(clockwork.now()), entries });
  return { name: `${fileNameOf(plan.title)}-agenda.ics`, mediaType: MEDIA_TYPES.ics, bytes };
}
