// Run as a process of its own: prints by how many bytes reading a spreadsheet made this process grow, at its height and after.
import { readFileSync } from 'node:fs';
import { readSpreadsheet } from '../../exchange/spreadsheets/read-spreadsheet.ts';

const [file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = usedBytes();
const residentBefore = process.memoryUsage.rss();
const spreadsheet = await readSpreadsheet({ name: file, bytes });
const peakBytes = process.resourceUsage().maxRSS * 1024 - residentBefore;
const keptBytes = usedBytes() - before;
if (spreadsheet.sheets.length !== 1) throw new Error('another spreadsheet was read');
process.stdout.write(JSON.stringify({ keptBytes, peakBytes }));
