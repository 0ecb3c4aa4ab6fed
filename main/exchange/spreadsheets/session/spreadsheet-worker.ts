// The worker's side: reads one spreadsheet, keeps it, and answers what is asked of it until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import type { Spreadsheet } from '../../../domain/spreadsheet/sheet.ts';
import { readSpreadsheet } from '../read-spreadsheet.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { summaryOf, type RunMessage, type SpreadsheetWorkerData, type WorkerMessage } from './messages.ts';
import { spreadsheetTasks } from './tasks.ts';

/** The bar of a window needs no more often. */
const PROGRESS_EVERY_MS = 100;

/** The whole of a worker's entry file. */
export async function runSpreadsheetWorker(): Promise<void> {
  if (!parentPort) throw new Error('this is the entry of a worker');
  const port = parentPort;
  const { document, limits } = workerData as SpreadsheetWorkerData;
  const tell = (message: WorkerMessage): void => {
    port.postMessage(message);
  };
  let toldAt = 0;
  const onProgress = (done: number, total: number): void => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now;
    tell({ kind: 'progress', done, total });
  };
  try {
    const spreadsheet = await readSpreadsheet(document, { limits, onProgress });
    port.on('message', (message: RunMessage) => {
      tell(answerTo(message, spreadsheet));
    });
    tell({ kind: 'opened', summary: summaryOf(spreadsheet) });
  } catch (error) {
    tell(
      error instanceof SpreadsheetRefused
        ? { kind: 'refused', code: error.code, details: error.details }
        : { kind: 'failed', id: null, message: messageOf(error) },
    );
  }
}

function answerTo({ id, task, input }: RunMessage, spreadsheet: Spreadsheet): WorkerMessage {
  try {
    const tasks: Readonly<Record<string, (of: Spreadsheet, input: never) => unknown>> = spreadsheetTasks;
    const work = tasks[task];
    if (!work) throw new Error(`there is no task ${task}`);
    return { kind: 'answer', id, value: work(spreadsheet, input as never) };
  } catch (error) {
    return { kind: 'failed', id, message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
