// The main side of a spreadsheet that is read and kept in a worker: a hostile file can take the worker down, not the window.
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { ReadSpreadsheetOptions, SpreadsheetDocument } from '../read-spreadsheet.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import type { RunMessage, SpreadsheetSummary, SpreadsheetWorkerData, WorkerMessage } from './messages.ts';
import type { SpreadsheetTaskName, TaskInput, TaskOutput } from './tasks.ts';

/** The host's: it knows where the entry file is, built or not. */
export type CreateSpreadsheetWorker = (options: WorkerOptions) => Worker;

export interface OpenSpreadsheetOptions extends ReadSpreadsheetOptions {
  readonly createWorker: CreateSpreadsheetWorker;
  readonly maxMemoryMebibytes?: number;
}

export interface SpreadsheetSession {
  readonly spreadsheet: SpreadsheetSummary;
  /** Throws SpreadsheetRefused when the worker has run out of memory or is closed. */
  readonly run: <Name extends SpreadsheetTaskName>(
    task: Name,
    input: TaskInput<Name>,
  ) => Promise<TaskOutput<Name>>;
  /** Ends the worker and forgets the tables. Twice asked is once done. */
  readonly close: () => Promise<void>;
}

/** Several times what the largest table allowed takes once read. */
const MAX_MEMORY_MEBIBYTES = 1024;
/** Reading leaves much behind that lives for a moment: swept more often, it takes less room. */
const YOUNG_MEBIBYTES = 24;

/** Throws SpreadsheetRefused. `signal` ends the reading, and the session after it. */
export async function openSpreadsheet(
  document: SpreadsheetDocument,
  { createWorker, signal, onProgress, limits, maxMemoryMebibytes }: OpenSpreadsheetOptions,
): Promise<SpreadsheetSession> {
  if (signal?.aborted === true) throw new SpreadsheetRefused('cancelled');
  const data: SpreadsheetWorkerData = { document, limits };
  const worker = createWorker({
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: maxMemoryMebibytes ?? MAX_MEMORY_MEBIBYTES,
      maxYoungGenerationSizeMb: YOUNG_MEBIBYTES,
    },
  });
  const conversation = new Conversation(worker, onProgress);
  const cancel = (): void => {
    conversation.end(new SpreadsheetRefused('cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', cancel);
    await conversation.end(new SpreadsheetRefused('cancelled'));
  };
  try {
    const spreadsheet = await conversation.opened;
    return { spreadsheet, run: (task, input) => conversation.ask(task, input) as never, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Gives every question its answer, or the reason why none will come. */
class Conversation {
  readonly opened: Promise<SpreadsheetSummary>;
  readonly #worker: Worker;
  readonly #onProgress: ReadSpreadsheetOptions['onProgress'];
  readonly #waiting = new Map<number | null, Waiting>();
  #lastId = 0;
  #ended: { readonly reason: Error; readonly gone: Promise<void> } | undefined;

  constructor(worker: Worker, onProgress: ReadSpreadsheetOptions['onProgress']) {
    this.#worker = worker;
    this.#onProgress = onProgress;
    this.opened = new Promise<SpreadsheetSummary>((resolve, reject) => {
      this.#waiting.set(null, { resolve: resolve as (value: unknown) => void, reject });
    });
    worker.on('message', (message: WorkerMessage) => {
      this.#hear(message);
    });
    worker.on('error', (error) => {
      void this.end(reasonOf(error));
    });
    worker.on('exit', (code) => {
      void this.end(new Error(`the worker ended with code ${String(code)}`));
    });
  }

  ask(task: string, input: unknown): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended.reason);
    this.#lastId += 1;
    const message: RunMessage = { id: this.#lastId, task, input };
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  end(reason: Error): Promise<void> {
    if (!this.#ended) {
      const gone = this.#worker.terminate().then(() => undefined);
      this.#ended = { reason, gone };
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    }
    return this.#ended.gone;
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === 'progress') this.#onProgress?.(message.done, message.total);
    else if (message.kind === 'opened') this.#settle(null)?.resolve(message.summary);
    else if (message.kind === 'answer') this.#settle(message.id)?.resolve(message.value);
    else if (message.kind === 'failed') this.#settle(message.id)?.reject(new Error(message.message));
    else this.#settle(null)?.reject(new SpreadsheetRefused(message.code, message.details));
  }

  #settle(id: number | null): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

/** A worker that outgrew its memory held a file that is too much for us: the only fault of a worker that is the file's. */
function reasonOf(error: Error): Error {
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? new SpreadsheetRefused('spreadsheet-too-heavy', {}, { cause: error }) : error;
}
