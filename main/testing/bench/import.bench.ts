// A long spreadsheet on its way into a plan – read, mapped, compared and shown – beside a reader library alone on the same bytes.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readXlsx, writeXlsx } from 'hucre';
import type { Client } from '../../contract/client.ts';
import { mappingFrom } from '../../domain/importing/guess-mapping.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../../domain/importing/recognise.ts';
import { directClient, openTestServices } from '../open-test-services.ts';
import { readWithLibraryInWorker } from './library-in-worker.ts';
import { sideBySide } from './measure.ts';
import { ratioRow, type Row } from './report.ts';
import { makeTracker, TABLE_COLUMNS, TABLE_ROWS } from './spreadsheet-table.ts';

const BUILT_ENTRY = resolve(import.meta.dirname, '../../../dist/main/spreadsheet.js');
const ROUNDS = 5;
const MOST = 3;
const SIZE = `${String(TABLE_ROWS)} × ${String(TABLE_COLUMNS)}`;
const NAME = 'suivi.xlsx';

export async function benchImport(): Promise<readonly Row[]> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Suivi', rows: makeTracker() }] });
  const test = await openTestServices({
    createSpreadsheetWorker: (options) => new Worker(BUILT_ENTRY, options),
  });
  try {
    const client = directClient(test.services, test.bugs);
    const [blank, filled] = [await newPlan(client), await newPlan(client)];
    await apply(client, filled, bytes);
    const times = await sideBySide(
      {
        library: () => readXlsx(bytes),
        libraryInWorker: () => readWithLibraryInWorker(bytes),
        shown: () => show(client, blank, bytes),
        again: () => show(client, filled, bytes),
      },
      { rounds: ROUNDS, warmUps: 1 },
    );
    return [
      ratioRow(
        `${SIZE} read, mapped and shown in a new plan, beside hucre reading alone, each in a worker started for it`,
        times.shown,
        times.libraryInWorker,
        MOST,
      ),
      ratioRow(
        `${SIZE} read, mapped and shown in a new plan, beside hucre reading alone`,
        times.shown,
        times.library,
        MOST,
      ),
      ratioRow(`the same, compared with a plan that has them all`, times.again, times.library, MOST),
    ];
  } finally {
    await test.close();
  }
}

async function newPlan(client: Client): Promise<string> {
  const { planId } = await client.call('plan.create', {
    title: `Feuille de route ${randomUUID()}`,
    kind: 'local-roadmap',
    committeeName: '',
    territories: [],
    horizonStart: '2026-12',
  });
  return planId;
}

async function opened(client: Client, planId: string, bytes: Uint8Array) {
  const { importId, guessed } = await client.call('import.open', {
    document: { name: NAME, mediaType: '', bytes },
  });
  return {
    importId,
    planId,
    mapping: mappingFrom(guessed),
    valueChoices: [],
    rowChoices: [],
    choices: { side: 'file' as const, differences: [] },
    similarityThreshold: DEFAULT_SIMILARITY_THRESHOLD,
  };
}

/** What the screen asks before anything is shown of it: the first lines, then what each line becomes. */
async function show(client: Client, planId: string, bytes: Uint8Array): Promise<void> {
  const question = await opened(client, planId, bytes);
  const { importId } = question;
  await client.call('import.rows', { importId, sheet: 'Suivi', from: 1, count: 12 });
  await client.call('import.preview', question);
  await client.call('import.close', { importId });
}

async function apply(client: Client, planId: string, bytes: Uint8Array): Promise<void> {
  await client.call('import.apply', await opened(client, planId, bytes));
}
