// What every document is made with: the worker, kept and ended, and the plan as it would travel.
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import { planDocumentOf, type PlanDocument } from '../domain/plan/plan-document.ts';
import { DocumentRefused } from '../exchange/documents/document-refused.ts';
import {
  DocumentCancelled,
  DocumentMaker,
  type CreateDocumentWorker,
} from '../exchange/documents/session/document-maker.ts';
import type { AnyJob, Made } from '../exchange/documents/session/job.ts';
import { makeAny } from '../exchange/documents/session/make-paper.ts';
import { openPartsAt, type DocumentPlaces } from '../exchange/documents/session/open-parts.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { watching } from './cancelling.ts';
import type { Clockwork } from './clockwork.ts';
import type { Library } from './library.ts';

export interface DocumentMaking {
  /** Where the host keeps what documents are made with. Left out, none is made. */
  readonly documentPlaces?: DocumentPlaces;
  /** Left out, documents are made on this thread: for scripts, not for windows. */
  readonly createDocumentWorker?: CreateDocumentWorker;
}

export interface DocumentDutyParts {
  readonly library: Library;
  readonly reference: ReferenceFiles;
  readonly clockwork: Clockwork;
  readonly make: Make;
}
export type Make = <Job extends AnyJob>(job: Job, context: CallContext) => Promise<Made<Job>>;

export function makerFor({ documentPlaces, createDocumentWorker }: DocumentMaking): {
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
    return { make: (job) => makeAny(job, parts), close: () => Promise.resolve() };
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

export function refusedFrom(error: unknown): unknown {
  if (error instanceof DocumentRefused)
    return new RequestRefused(error.code, { ...error.details }, { cause: error });
  return error instanceof DocumentCancelled ? new RequestRefused('cancelled') : error;
}

/** The plan as it would travel today, under the revision it was last given. */
export function sourceOf(library: Library, planId: string): PlanDocument {
  const plan = library.plan(planId);
  return planDocumentOf(plan, library.directory(), Math.max(1, plan.revision));
}
