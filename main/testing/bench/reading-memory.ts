// Run as a process of its own: prints by how many bytes opening a spreadsheet in the built worker made this process grow, at its height.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openSpreadsheet } from '../../exchange/spreadsheets/session/open-spreadsheet.ts';

const WATCHED_EVERY_MS = 2;

const [file = '', entry = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
globalThis.gc?.();
const before = process.memoryUsage.rss();
// What the process took at its start, to load this script, is a height of its own: the main thread is free to watch this one.
let peakBytes = 0;
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss() - before);
}, WATCHED_EVERY_MS);
const session = await openSpreadsheet(
  { name: file, bytes },
  { createWorker: (options) => new Worker(entry, options) },
);
clearInterval(watch);
if (session.spreadsheet.sheets[0]?.rowCount === undefined) throw new Error('nothing was read');
await session.close();
process.stdout.write(String(peakBytes));
