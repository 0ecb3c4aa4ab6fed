import { Worker } from 'node:worker_threads';
import type { CreateSpreadsheetWorker } from './open-spreadsheet.ts';

const entry = new URL('spreadsheet-entry.ts', import.meta.url).href;

/** tsx does not install itself in worker threads by way of `--import`: the worker asks for it before its entry. */
const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;

export const createTestWorker: CreateSpreadsheetWorker = (options) =>
  new Worker(source, { ...options, eval: true });
