// The main side of the worker that makes documents: one at a time, ended at once when one is cancelled, started again by the next.
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { DocumentRefused } from '../document-refused.ts';
import { phasesOf, type AnyJob, type DocumentMessage, type JobMessage, type Made } from './job.ts';
import type { DocumentPlaces } from './open-parts.ts';

/** The host's: it knows where the entry file is, built or not. */
export type CreateDocumentWorker = (options: WorkerOptions) => Worker;

export interface DocumentWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
}

export class DocumentCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'DocumentCancelled';
  }
}

interface Waiting {
  readonly message: JobMessage;
  readonly resolve: (made: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: DocumentWatch['onProgress'];
}

/** A worker that nobody asks anything of holds a hundred mebibytes for nothing. */
const IDLE_MS = 5 * 60_000;
/** An engine in WebAssembly has 4 GiB at most, of which one document may want three. */
const MOST_HELD_BYTES = 512 * 2 ** 20;

export class DocumentMaker {
  readonly #create: CreateDocumentWorker;
  readonly #places: DocumentPlaces;
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(create: CreateDocumentWorker, places: DocumentPlaces) {
    this.#create = create;
    this.#places = places;
  }

  /** @throws DocumentRefused, DocumentCancelled */
  async make<Job extends AnyJob>(job: Job, { signal, onProgress }: DocumentWatch = {}): Promise<Made<Job>> {
    if (signal?.aborted === true) throw new DocumentCancelled();
    const worker = this.#open();
    this.#lastId += 1;
    const message: JobMessage = { id: this.#lastId, job };
    const cancel = (): void => {
      void this.#cancel(message.id);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<Made<Job>>((resolve, reject) => {
        this.#waiting.set(message.id, { message, resolve, reject, onProgress });
        worker.postMessage(message);
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#rest();
    }
  }

  close(): Promise<void> {
    return this.#end(new DocumentCancelled());
  }

  #open(): Worker {
    clearTimeout(this.#idle);
    if (this.#worker) return this.#worker;
    const worker = this.#create({ workerData: this.#places });
    worker.on('message', (message: DocumentMessage) => {
      // What one that was replaced still says is asked of the next.
      if (worker === this.#worker) this.#hear(message);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) void this.#end(error);
    });
    worker.on('exit', (code) => {
      if (worker === this.#worker) void this.#end(new Error(`the worker ended with code ${String(code)}`));
    });
    return (this.#worker = worker);
  }

  #rest(): void {
    if (this.#waiting.size > 0 || !this.#worker) return;
    this.#idle = setTimeout(() => void this.close(), IDLE_MS);
    this.#idle.unref();
  }

  /** Making a document cannot be interrupted but by ending who makes it: the others are asked for again. */
  async #cancel(id: number): Promise<void> {
    this.#waiting.get(id)?.reject(new DocumentCancelled());
    this.#waiting.delete(id);
    await this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    const others = this.#waiting;
    this.#waiting = new Map();
    const ended = this.#end(new DocumentCancelled());
    if (others.size > 0) {
      const worker = this.#open();
      this.#waiting = others;
      for (const { message } of others.values()) worker.postMessage(message);
    }
    await ended;
  }

  async #end(reason: Error): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    const waiting = [...this.#waiting.values()];
    this.#worker = null;
    this.#waiting = new Map();
    for (const { reject } of waiting) reject(reason);
    await worker?.terminate();
  }

  #hear(message: DocumentMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'progress') {
      const phases = phasesOf(waiting.message.job);
      waiting.onProgress?.(message.done, phases.length, phases[message.done] ?? '');
      return;
    }
    this.#waiting.delete(message.id);
    // After a fault of ours too: nobody knows what state it left things in.
    if (message.kind === 'failed' || message.heldBytes > MOST_HELD_BYTES) void this.#startAgain();
    if (message.kind === 'made') waiting.resolve(message.made as never);
    else if (message.kind === 'refused') waiting.reject(new DocumentRefused(message.code, message.details));
    else waiting.reject(new Error(message.message));
  }
}
