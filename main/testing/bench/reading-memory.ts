// Run as a process of its own: prints by how many bytes opening a spreadsheet in the built worker made this process grow, at its height.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openSpreadsheet } from '../../exchange/spreadsheets/session/open-spreadsheet.ts';

const [file = '', entry = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
globalThis.gc?.();
const before = process.memoryUsage.rss();
const session = await openSpreadsheet(
  { name: file, bytes },
  { createWorker: (options) => new Worker(entry, options) },
);
const peakBytes = process.resourceUsage().maxRSS * 1024 - before;
if (session.spreadsheet.sheets[0]?.rowCount === undefined) throw new Error('nothing was read');
await session.close();
process.stdout.write(String(peakBytes));
