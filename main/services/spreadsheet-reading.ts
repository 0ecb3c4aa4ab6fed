// Opening a spreadsheet for a duty: in a worker where the host has one, with progress and cancel, refusals in the contract's terms.
import { RequestRefused, type FailureCode } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import type { SpreadsheetDocument } from '../exchange/spreadsheets/read-spreadsheet.ts';
import { openSpreadsheetHere } from '../exchange/spreadsheets/session/open-here.ts';
import {
  openSpreadsheet,
  type CreateSpreadsheetWorker,
  type SpreadsheetSession,
} from '../exchange/spreadsheets/session/open-spreadsheet.ts';
import { SpreadsheetRefused } from '../exchange/spreadsheets/spreadsheet-refused.ts';

export interface SpreadsheetReading {
  /** The host's: it knows where the entry file is. Left out, files are read on this thread: for scripts, not for windows. */
  readonly createSpreadsheetWorker?: CreateSpreadsheetWorker;
}

/** A request carries a flag to look at, a worker wants a signal that calls. */
const CANCEL_LOOKED_AT_EVERY_MS = 50;

/** Throws RequestRefused. */
export async function openSpreadsheetFor(
  document: SpreadsheetDocument,
  { createSpreadsheetWorker }: SpreadsheetReading,
  { signal, reportProgress }: CallContext,
): Promise<SpreadsheetSession> {
  const controller = new AbortController();
  const watch = setInterval(() => {
    if (signal.aborted) controller.abort();
  }, CANCEL_LOOKED_AT_EVERY_MS);
  const onProgress = (done: number, total: number): void => {
    reportProgress({ phase: 'Lecture du fichier', done, total });
  };
  try {
    const options = { signal: controller.signal, onProgress };
    return createSpreadsheetWorker
      ? await openSpreadsheet(document, { ...options, createWorker: createSpreadsheetWorker })
      : await openSpreadsheetHere(document, options);
  } catch (error) {
    if (error instanceof SpreadsheetRefused) {
      throw new RequestRefused(error.code as FailureCode, { ...error.details }, { cause: error });
    }
    throw error;
  } finally {
    clearInterval(watch);
  }
}
