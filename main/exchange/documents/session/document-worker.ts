// The worker's side: makes one document after another, keeping what is slow to open.
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentRefused } from '../document-refused.ts';
import type { DocumentMessage, JobMessage } from './job.ts';
import { makeAny } from './make-paper.ts';
import { openPartsAt, type DocumentPlaces } from './open-parts.ts';

/** The whole of a worker's entry file. */
export function runDocumentWorker(): void {
  if (!parentPort) throw new Error('this is the entry of a worker');
  const port = parentPort;
  const parts = openPartsAt(workerData as DocumentPlaces);
  const tell = (message: DocumentMessage): void => {
    port.postMessage(message);
  };
  port.on('message', ({ id, job }: JobMessage) => {
    makeAny(job, parts, (done) => {
      tell({ kind: 'progress', id, done });
    })
      .then((made) => {
        tell({ kind: 'made', id, made, heldBytes: parts.heldBytes() });
      })
      .catch((error: unknown) => {
        const heldBytes = parts.heldBytes();
        tell(
          error instanceof DocumentRefused
            ? { kind: 'refused', id, code: error.code, details: error.details, heldBytes }
            : { kind: 'failed', id, message: messageOf(error), heldBytes },
        );
      });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
