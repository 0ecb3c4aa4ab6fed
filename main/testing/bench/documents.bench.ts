// Documents: how long a secretary waits for one, and beside the same document as a page printed by Chromium.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { SHIPPED_PRESETS } from '../../domain/document/preset.ts';
import { partsOf, type TerritoryList } from '../../domain/territory/territory-list.ts';
import type { DocumentParts } from '../../exchange/documents/parts.ts';
import { FONT_FILES } from '../../exchange/documents/parts.ts';
import { openWasmEngine } from '../../exchange/documents/pdf/wasm-engine.ts';
import type { DocumentJob } from '../../exchange/documents/session/job.ts';
import { makeFile } from '../../exchange/documents/session/make-file.ts';
import { openPartsAt } from '../../exchange/documents/session/open-parts.ts';
import { documentPlacesIn } from '../../services/document-places.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { chromiumPath } from '../browser-path.ts';
import { generateDocument, RESOURCES } from './bench-workspace.ts';
import { sideBySide } from './measure.ts';
import { speedRow, timeRow, type Row } from './report.ts';

const BUILT = resolve(import.meta.dirname, '../../../dist');
const ROUNDS = 5;
const MOST_40_MS = 1500;
const MOST_1000_MS = 15_000;
const LEAST_FASTER = 2;

export async function benchDocuments(territories: TerritoryList): Promise<readonly Row[]> {
  const parts = openPartsAt(documentPlacesIn(BUILT));
  const wasm = await referenceOnly(parts);
  const [usual, large] = [jobOf(40, territories), jobOf(1000, territories)];
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
    const long = await sideBySide(
      { native: () => makeFile(large, parts), reference: () => makeFile(large, wasm) },
      { rounds: 1, warmUps: 0 },
    );
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

async function referenceOnly(parts: DocumentParts): Promise<DocumentParts> {
  const fonts = await Promise.all(FONT_FILES.map((name) => parts.read(name)));
  const engine = await openWasmEngine({ module: await parts.read('typst'), fonts });
  return { ...parts, pdfEngine: () => Promise.resolve(engine) };
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

function jobOf(actionCount: number, territories: TerritoryList): DocumentJob {
  const source = generateDocument(actionCount, territories);
  const reference = new ReferenceFiles(RESOURCES);
  return {
    source,
    people: source.contacts,
    preset: SHIPPED_PRESETS['dossier-prefecture'],
    actionId: null,
    format: 'pdf',
    standard: 'usual',
    themes: reference.themes(),
    programmes: [],
    parts: partsOf(territories, source.plan.territories),
    outlines: reference.outlines(),
    today: '2026-11-22',
    isLargeAgreed: true,
  };
}
