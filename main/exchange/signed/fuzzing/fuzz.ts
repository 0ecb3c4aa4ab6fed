/** Watches a run of the fuzzer; a case that does not end is ended, and told like any other failure. */
import { Worker } from 'node:worker_threads';

export interface FuzzRequest {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** Stops earlier when this much time has passed. */
  readonly seconds: number;
  /** The number of the case that is being tried. */
  readonly watched: Int32Array;
}

export interface FailedCase {
  readonly seed: number;
  readonly index: number;
  readonly family: string;
  readonly fault: string;
  readonly bytes: Uint8Array;
}

export interface FuzzTally {
  readonly cases: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failures: readonly FailedCase[];
}

type Message =
  | { readonly kind: 'trying'; readonly family: string; readonly bytes: Uint8Array }
  | { readonly kind: 'done'; readonly tally: FuzzTally };

const WORKER = new URL('fuzz-worker.ts', import.meta.url);
/** A worker does not inherit the loader of its parent: it is given its own before anything in TypeScript is read. */
const PROGRAM = `import('tsx/esm/api').then(({ register }) => { register(); return import('${WORKER.href}'); })`;
const POLL_MS = 500;
/** A case takes milliseconds: past this it hangs, however busy the machine. The first case waits for the program to load. */
const HANG_MS = 10_000;
const START_MS = 60_000;
const NOT_STARTED = -1;

export function fuzz(request: Omit<FuzzRequest, 'watched'>): Promise<FuzzTally> {
  const watched = new Int32Array(new SharedArrayBuffer(4)).fill(NOT_STARTED);
  const worker = new Worker(PROGRAM, { eval: true, execArgv: [], workerData: { ...request, watched } });
  return new Promise((resolve, reject) => {
    let last: Extract<Message, { kind: 'trying' }> | undefined;
    let seen = NOT_STARTED;
    let since = performance.now();
    const timer = setInterval(() => {
      const index = Atomics.load(watched, 0);
      if (index !== seen) [seen, since] = [index, performance.now()];
      if (performance.now() - since < (seen === NOT_STARTED ? START_MS : HANG_MS)) return;
      clearInterval(timer);
      void worker.terminate();
      if (last === undefined) return reject(new Error('the fuzzer did not start'));
      const { family, bytes } = last;
      const failures = [{ seed: request.seed, index: seen, family, fault: 'did not end', bytes }];
      const cases = seen - request.from + 1;
      resolve({ cases, seconds: HANG_MS / 1000, slowestMs: HANG_MS, outcomes: {}, failures });
    }, POLL_MS);
    worker.on('message', (message: Message) => {
      if (message.kind === 'trying') last = message;
      else {
        clearInterval(timer);
        resolve(message.tally);
      }
    });
    worker.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
  });
}
