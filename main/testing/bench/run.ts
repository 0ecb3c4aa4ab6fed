// `npm run bench`: every figure side by side in one run. `-- --json FILE` writes them, `-- --only NAME` runs one part.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAggregates } from './aggregates.bench.ts';
import { readTerritories } from './bench-workspace.ts';
import { benchBank } from './bank.bench.ts';
import { benchBulk } from './bulk.bench.ts';
import { benchCharts } from './charts.bench.ts';
import { benchCoverage } from './coverage.bench.ts';
import { benchDocuments } from './documents.bench.ts';
import { benchEdits } from './edit.bench.ts';
import { benchExchange } from './exchange.bench.ts';
import { benchFinding } from './finding.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchRegion } from './region.bench.ts';
import { benchMerge } from './merge.bench.ts';
import { benchOpening } from './opening.bench.ts';
import { benchPage } from './page.bench.ts';
import { printRow, type Row } from './report.ts';
import { benchSession } from './session.bench.ts';
import { benchSigned } from './signed.bench.ts';
import { benchSpreadsheet } from './spreadsheet.bench.ts';

const PARTS = {
  edits: benchEdits,
  opening: benchOpening,
  coverage: benchCoverage,
  aggregates: benchAggregates,
  charts: benchCharts,
  signed: benchSigned,
  page: benchPage,
  finding: benchFinding,
  bulk: benchBulk,
  spreadsheet: benchSpreadsheet,
  import: benchImport,
  documents: benchDocuments,
  session: benchSession,
  merge: benchMerge,
  region: benchRegion,
  exchange: benchExchange,
  bank: benchBank,
} as const;

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const machine = { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) };
process.stdout.write(
  `Node ${machine.node}, ${String(machine.cores)} cores, ${String(machine.memoryGiB)} GiB\n`,
);

const territories = readTerritories();
const rows: Row[] = [];
for (const [name, bench] of Object.entries(PARTS)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stdout.write(`\n${name}\n`);
  for (const row of await bench(territories)) {
    printRow(row);
    rows.push(row);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
