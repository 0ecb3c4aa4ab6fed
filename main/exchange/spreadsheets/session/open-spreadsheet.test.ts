import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { sheetData, xlsxOf } from '../vector-making/raw-xlsx.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import { openSpreadsheet, type OpenSpreadsheetOptions, type SpreadsheetSession } from './open-spreadsheet.ts';
import { createTestWorker } from './start-test-worker.test-support.ts';

const TRACKER = {
  name: 'tracker--simple.xlsx',
  bytes: await readFile(new URL('../vectors/tracker--simple.xlsx', import.meta.url)),
};

function longDocument(rows: number, columns = 20) {
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => `Une cellule, ${String(row)} × ${String(column)}`),
  );
  return { name: 'long.xlsx', bytes: xlsxOf({ sheets: [{ name: 'Suivi', xml: sheetData(table) }] }) };
}

const sessions: SpreadsheetSession[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

async function open(
  document: Parameters<typeof openSpreadsheet>[0],
  options: Partial<OpenSpreadsheetOptions> = {},
): Promise<SpreadsheetSession> {
  const session = await openSpreadsheet(document, { createWorker: createTestWorker, ...options });
  sessions.push(session);
  return session;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof SpreadsheetRefused) return error.code;
      throw error;
    },
  );
}

it('keeps the tables in the worker and hands over a summary and what is asked', async () => {
  const { spreadsheet, run } = await open(TRACKER);
  expect(spreadsheet).toEqual({
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: [{ name: 'Suivi', isHidden: false, rowCount: 5, columnCount: 7, unreadableCount: 0 }],
  });
  const [first, second] = await Promise.all([run('preview', { sheet: 0 }), run('preview', { sheet: 0 })]);
  expect(first.rows[0]?.[0]).toBe('Action');
  expect(first.rows[1]?.[3]).toEqual({ date: '2026-03-02' });
  expect(second).toEqual(first);
});

it('previews fifty lines of a long sheet, and tells a task that failed from one that answered', async () => {
  const { run } = await open(longDocument(120, 2));
  expect((await run('preview', { sheet: 0 })).rows.length).toBe(50);
  await expect(run('preview', { sheet: 7 })).rejects.toThrow('there is no sheet 7');
  expect((await run('preview', { sheet: 0 })).rows[49]).toEqual([
    'Une cellule, 49 × 0',
    'Une cellule, 49 × 1',
  ]);
});

it('carries a refusal with its facts across', async () => {
  const limits = { maxRows: 100 };
  const error: unknown = await open(longDocument(120, 2), { limits }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SpreadsheetRefused);
  expect(error).toMatchObject({
    code: 'spreadsheet-too-many-rows',
    details: { sheet: 'Suivi', rows: 120, lastRow: 120, max: 100 },
  });
});

it('tells how far it is, and stops when it is no longer wanted', async () => {
  const document = longDocument(19_000);
  const told: (readonly [number, number])[] = [];
  const cancelled = new AbortController();
  const opening = open(document, {
    signal: cancelled.signal,
    onProgress: (done, total) => {
      told.push([done, total]);
      cancelled.abort();
    },
  });
  expect(await refusalOf(opening)).toBe('cancelled');
  const [done, total] = told[0] ?? [0, 0];
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(total);
  expect(told.length).toBe(1);
});

it('starts nothing for a signal already spent, and answers nothing once closed', async () => {
  const session = await open(TRACKER);
  await session.close();
  await session.close();
  expect(await refusalOf(session.run('preview', { sheet: 0 }))).toBe('cancelled');
  const createWorker = () => {
    throw new Error('a worker was started');
  };
  expect(await refusalOf(open(TRACKER, { signal: AbortSignal.abort(), createWorker }))).toBe('cancelled');
});

it('survives a file that takes more memory than its worker is given', async () => {
  expect(await refusalOf(open(longDocument(19_000), { maxMemoryMebibytes: 48 }))).toBe(
    'spreadsheet-too-heavy',
  );
});

it('leaves the main thread free while it reads', async () => {
  const document = longDocument(19_000);
  let longestMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const from = performance.now();
  await open(document);
  clearInterval(timer);
  const spentMs = performance.now() - from;
  expect(longestMs).toBeLessThan(spentMs / 3);
});
