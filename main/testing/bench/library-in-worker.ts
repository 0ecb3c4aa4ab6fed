// The reader library alone, as a worker of ours would run it: what our own worker is measured beside.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const LIBRARY_ALONE = `
const { parentPort, workerData } = require('node:worker_threads');
import('hucre').then(async ({ readXlsx }) => {
  const { sheets } = await readXlsx(workerData);
  parentPort.postMessage(sheets[0].rows.length);
});`;

/** Started cold, its rows kept until it has said how many they are. */
export async function readWithLibraryInWorker(xlsx: Uint8Array): Promise<void> {
  const worker = new Worker(LIBRARY_ALONE, { eval: true, workerData: xlsx });
  await once(worker, 'message');
  await worker.terminate();
}
