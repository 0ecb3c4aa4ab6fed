// Reading a spreadsheet, guards and all, beside a reader library alone on the same bytes; and the memory it takes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readOds, readXlsx, writeOds, writeXlsx } from 'hucre';
import { fromBufferPromise } from 'yauzl';
import { readSpreadsheet } from '../../exchange/spreadsheets/read-spreadsheet.ts';
import { openSpreadsheet } from '../../exchange/spreadsheets/session/open-spreadsheet.ts';
import { sideBySide } from './measure.ts';
import { readWithLibraryInWorker } from './library-in-worker.ts';
import { ratioRow, type Row } from './report.ts';
import { makeTable, TABLE_COLUMNS, TABLE_ROWS } from './spreadsheet-table.ts';

const BUILT_ENTRY = resolve(import.meta.dirname, '../../../dist/main/spreadsheet.js');
const ROUNDS = 7;
const MEMORY_RUNS = 5;
const MOST_MEMORY = 6;
const SIZE = `${String(TABLE_ROWS)} × ${String(TABLE_COLUMNS)}`;

export async function benchSpreadsheet(): Promise<readonly Row[]> {
  const sheets = [{ name: 'Suivi', rows: makeTable() }];
  const xlsx = { name: 'suivi.xlsx', bytes: await writeXlsx({ sheets }) };
  const ods = { name: 'suivi.ods', bytes: await writeOds({ sheets }) };
  const throughWorker = async (): Promise<void> => {
    const createWorker = (options: object) => new Worker(BUILT_ENTRY, options);
    await (await openSpreadsheet(xlsx, { createWorker })).close();
  };
  const times = await sideBySide(
    {
      library: () => readXlsx(xlsx.bytes),
      ours: () => readSpreadsheet(xlsx),
      throughWorker,
      libraryInWorker: () => readWithLibraryInWorker(xlsx.bytes),
      odsLibrary: () => readOds(ods.bytes),
      odsOurs: () => readSpreadsheet(ods),
    },
    { rounds: ROUNDS },
  );
  return [
    ratioRow(`reading ${SIZE} of .xlsx, beside hucre alone`, times.ours, times.library, 1.5),
    ratioRow('the same, each in a worker started for it', times.throughWorker, times.libraryInWorker, 1.5),
    ratioRow(`reading ${SIZE} of .ods, beside hucre alone`, times.odsOurs, times.odsLibrary, 1.5),
    await memoryRow(xlsx),
    await memoryRow(ods),
  ];
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SMALL_FILE = resolve(import.meta.dirname, '../../exchange/spreadsheets/vectors/tracker--simple.xlsx');

/** By how much the process grows at its height, the worker's own heap and code included: what five lines take is told beside. */
async function memoryRow({ name, bytes }: NamedBytes): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-reading-'));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const fixed = medianPeak(SMALL_FILE);
  const peak = medianPeak(file);
  rmSync(folder, { recursive: true });
  const xmlBytes = await unfoldedBytes(bytes);
  const measured = peak / xmlBytes;
  const inMegabytes = (byteCount: number): string => `${(byteCount / 1e6).toFixed(1)} MB`;
  return {
    name: `memory grown by reading ${name} in a worker, at its height, beside the unfolded XML`,
    measured,
    unit: '×',
    goal: `≤ ${String(MOST_MEMORY)}×`,
    isReached: measured <= MOST_MEMORY,
    detail: `median ${inMegabytes(peak)} over ${String(MEMORY_RUNS)} processes, of which ${inMegabytes(fixed)} for any file; XML ${inMegabytes(xmlBytes)}`,
  };
}

function medianPeak(file: string): number {
  const child = join(import.meta.dirname, 'reading-memory.ts');
  const nodeArguments = ['--expose-gc', '--import', 'tsx', child, file, BUILT_ENTRY];
  const runs = Array.from({ length: MEMORY_RUNS }, () =>
    Number(execFileSync(process.execPath, nodeArguments, { encoding: 'utf8' })),
  ).sort((one, other) => one - other);
  return runs[Math.floor(MEMORY_RUNS / 2)] ?? NaN;
}

async function unfoldedBytes(archive: Uint8Array): Promise<number> {
  let sum = 0;
  for await (const entry of (await fromBufferPromise(Buffer.from(archive))).eachEntry())
    sum += entry.uncompressedSize;
  return sum;
}
