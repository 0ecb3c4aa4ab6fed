import { runCompactionWorker } from '../compaction-worker.ts';
import { testKinds } from './note-kind.ts';

await runCompactionWorker(testKinds);
