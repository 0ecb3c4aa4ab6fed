// Entry of the worker thread that brings the snapshots up to date.
import { runCompactionWorker } from './compaction-worker.ts';
import { documentKinds } from './kinds.ts';

await runCompactionWorker(documentKinds);
