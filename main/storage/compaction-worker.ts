import type { Worker } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompactionOutcome, CompactionRequest, StartCompaction } from './compaction.ts';
import { mergeJournal } from './compaction.ts';
import type { DocumentKind } from './document-kind.ts';
import { kindsByName } from './document-kind.ts';
import { nodeFiles } from './node-files.ts';

/** The whole of a worker's entry file, once it has named its kinds. */
export async function runCompactionWorker(kinds: readonly DocumentKind[]): Promise<void> {
  const { directory, upTo } = workerData as CompactionRequest;
  const context = { directory, files: nodeFiles(), kinds: kindsByName(kinds) };
  parentPort?.postMessage(await mergeJournal(context, upTo));
}

/** Starts compactions in worker threads; `createWorker` knows where the entry file is, built or not. */
export function compactInWorker(createWorker: (request: CompactionRequest) => Worker): StartCompaction {
  return (request) => {
    const worker = createWorker(request);
    const finished = new Promise<CompactionOutcome>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error) => {
        resolve(stopped(error instanceof Error ? error.message : 'the worker failed'));
      });
      worker.once('exit', (exitCode) => {
        resolve(stopped(`the worker ended with code ${String(exitCode)}`));
      });
    });
    return {
      finished,
      cancel: () => {
        void worker.terminate();
      },
    };
  };
}

function stopped(message: string): CompactionOutcome {
  return { ok: false, refusal: { code: 'compaction-failed', message } };
}
