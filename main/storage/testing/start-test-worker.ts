import { Worker } from 'node:worker_threads';
import type { StartCompaction } from '../compaction.ts';
import { compactInWorker } from '../compaction-worker.ts';

const entry = new URL('compaction-entry.ts', import.meta.url).href;

/** tsx does not install itself in worker threads by way of `--import`: the worker asks for it before its entry. */
const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;

export const compactInTestWorker: StartCompaction = compactInWorker(
  (request) => new Worker(source, { eval: true, workerData: request }),
);
