// Documents: how long a secretary waits for one, and beside the same document as a page printed by Chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import type { DocumentJob } from '../../exchange/documents/session/job.ts';
import { makeFile } from '../../exchange/documents/session/make-file.ts';
import { chromiumPath } from '../browser-path.ts';
import { builtParts, prefectureFileOf, referenceOnly, type BenchEngine } from './document-job.ts';
import { seriesOf, sideBySide, type Series } from './measure.ts';
import { speedRow, timeRow, type Row } from './report.ts';

const ROUNDS = 5;
const LONG_RUNS = 3;
const MOST_40_MS = 1500;
const MOST_1000_MS = 15_000;
const LEAST_FASTER = 2;

export async function benchDocuments(territories: TerritoryList): Promise<readonly Row[]> {
  const parts = builtParts();
  const wasm = await referenceOnly(parts);
  const usual = prefectureFileOf(40, territories);
  const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
  const page = join(folder, 'document.html');
  writeFileSync(page, (await makeFile({ ...usual, format: 'html' }, parts)).bytes);
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const printed = await browser.newPage();
    const times = await sideBySide(
      {
        native: () => makeFile(edited(usual), parts),
        reference: () => makeFile(edited(usual), wasm),
        chromium: async () => {
          await printed.goto(pathToFileURL(page).href);
          await printed.pdf({ format: 'A4', printBackground: true });
        },
      },
      { rounds: ROUNDS, warmUps: 1 },
    );
    const long = { native: longDocument('native'), reference: longDocument('reference') };
    return [
      timeRow('prefecture file of 40 fiches, as PDF', times.native, MOST_40_MS),
      timeRow('the same, by the reference engine', times.reference, MOST_40_MS),
      timeRow('prefecture file of 1,000 fiches', long.native, MOST_1000_MS),
      timeRow('the same, by the reference engine', long.reference, MOST_1000_MS),
      speedRow(
        'prefecture file of 40 fiches, beside its page printed by Chromium',
        times.native,
        times.chromium,
        LEAST_FASTER,
      ),
      speedRow('the same, by the reference engine', times.reference, times.chromium, LEAST_FASTER),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, as the application makes it in a thread of its own: what other documents have left does not weigh on it. */
function longDocument(engine: BenchEngine): Series {
  const child = join(import.meta.dirname, 'long-document.ts');
  const times = Array.from({ length: LONG_RUNS }, () =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', child, engine], { encoding: 'utf8' })),
  );
  return seriesOf(times);
}

let editCount = 0;
/** The engines remember what they set: every fiche says something new, so that each round sets it all. */
function edited(job: DocumentJob): DocumentJob {
  editCount += 1;
  const { plan } = job.source;
  const actions = plan.actions.map((action) => ({
    ...action,
    title: `${action.title} ${String(editCount)}`,
    description: `${String(editCount)} ${action.description}`,
  }));
  return { ...job, source: { ...job.source, plan: { ...plan, actions } } };
}
