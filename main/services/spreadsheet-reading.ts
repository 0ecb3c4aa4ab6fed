// Opening a spreadsheet for a duty: in a worker where the host has one, with progress and cancel, refusals in the contract's terms.
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import type { SpreadsheetDocument } from '../exchange/spreadsheets/read-spreadsheet.ts';
import { openSpreadsheetHere } from '../exchange/spreadsheets/session/open-here.ts';
import {
  openSpreadsheet,
  type CreateSpreadsheetWorker,
  type SpreadsheetSession,
} from '../exchange/spreadsheets/session/open-spreadsheet.ts';
import { SpreadsheetRefused } from '../exchange/spreadsheets/spreadsheet-refused.ts';
import { watching } from './cancelling.ts';

export interface SpreadsheetReading {
  /** The host's: it knows where the entry file is. Left out, files are read on this thread: for scripts, not for windows. */
  readonly createSpreadsheetWorker?: CreateSpreadsheetWorker;
}

/** Throws RequestRefused. */
export async function openSpreadsheetFor(
  document: SpreadsheetDocument,
  { createSpreadsheetWorker }: SpreadsheetReading,
  { signal, reportProgress }: CallContext,
): Promise<SpreadsheetSession> {
  const onProgress = (done: number, total: number): void => {
    reportProgress({ phase: 'Lecture du fichier', done, total });
  };
  return watching(signal, async (abort) => {
    const options = { signal: abort, onProgress };
    const session = await refusing(
      createSpreadsheetWorker
        ? openSpreadsheet(document, { ...options, createWorker: createSpreadsheetWorker })
        : openSpreadsheetHere(document, options),
    );
    return { ...session, run: (task, input) => refusing(session.run(task, input)) };
  });
}

/** Rejects with RequestRefused where the file is to blame: a worker may run out of memory after it has read. */
async function refusing<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SpreadsheetRefused) {
      throw new RequestRefused(error.code, { ...error.details }, { cause: error });
    }
    throw error;
  }
}
