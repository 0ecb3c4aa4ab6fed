// Charts under Chromium, each beside the browser's own innerHTML and beside the libraries one would take instead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { CoverageTally } from '../../domain/coverage/coverage.ts';
import { territoryColumns } from '../../domain/coverage/territory-columns.ts';
import { partsOf } from '../../domain/territory/territory-list.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { generateDocument, RESOURCES } from './bench-workspace.ts';
import { seriesOf, sideBySide, type Series } from './measure.ts';
import { openChromium } from './plan-page.bench.ts';
import { ratioRow, speedRow, timeRow, type Row } from './report.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, 'dist/charts-bench');
const ROUNDS = 25;
const ACTIONS = 10_000;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Goals of the issue, per subject: how many times faster than each library. */
const SUBJECTS = [
  { name: 'matrix', words: '25 themes × 101 départements', faster: { plot: 2, echarts: 3 } },
  { name: 'calendar', words: '500 bars', faster: { plot: 2, echarts: 3 } },
  { name: 'treemap', words: '2,000 leaves', faster: { echarts: 3 } },
] as const;

type Timings = Record<string, { readonly firstMs: number[]; readonly againMs: number[] }>;

export async function benchCharts(territories: TerritoryList): Promise<readonly Row[]> {
  execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'renderer/gallery/bench/vite.config.ts',
    ],
    { cwd: ROOT, stdio: 'ignore' },
  );
  const server = await serve(BUILT);
  const profile = mkdtempSync(join(tmpdir(), 'jalon-profile-'));
  const context = await openChromium(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.address);
  const rows: Row[] = [];
  for (const { name, words, faster } of SUBJECTS) {
    const timings = await page.evaluate<Timings, [string, number]>(
      ([subject, rounds]) =>
        (
          globalThis as unknown as { timeDrawings: (name: string, rounds: number) => Promise<Timings> }
        ).timeDrawings(subject, rounds),
      [name, ROUNDS],
    );
    rows.push(...rowsOf(`${name} of ${words}`, timings, faster));
  }
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
  return [...rows, ...(await benchTally(territories))];
}

function rowsOf(name: string, timings: Timings, faster: Readonly<Record<string, number>>): readonly Row[] {
  const series = (drawer: string, which: 'firstMs' | 'againMs'): Series =>
    seriesOf(timings[drawer]?.[which] ?? []);
  // A drawing may leave what is below the first screen to the frames that follow: the first draw does not count it, this does.
  const whole = timings['whole']
    ? [timeRow(`${name}, everything at once as for a file`, series('whole', 'firstMs'), null)]
    : [];
  return [
    ...whole,
    ratioRow(
      `${name}, first draw beside innerHTML`,
      series('jalon', 'firstMs'),
      series('html', 'firstMs'),
      1.5,
    ),
    ratioRow(
      `${name}, drawn again beside innerHTML`,
      series('jalon', 'againMs'),
      series('html', 'againMs'),
      1.5,
    ),
    ...Object.entries(faster).map(([library, least]) =>
      speedRow(
        `${name}, first draw beside ${library}`,
        series('jalon', 'firstMs'),
        series(library, 'firstMs'),
        least,
      ),
    ),
  ];
}

/** The aggregates behind the matrix: taken from 10,000 fiches already read once, and after one edit. */
async function benchTally(territories: TerritoryList): Promise<readonly Row[]> {
  const { plan } = generateDocument(ACTIONS, territories);
  const columns = territoryColumns({
    perimeter: plan.territories,
    parts: partsOf(territories, plan.territories),
  });
  const themes = new ReferenceFiles(RESOURCES).themes();
  const tally = new CoverageTally(columns, themes);
  const look = { showsUnusedThemes: true };
  let { actions } = plan;
  tally.update(actions);
  const { edited, filtered } = await sideBySide(
    {
      edited: () => {
        const at = Math.floor(actions.length / 2);
        const action = actions[at];
        if (action) actions = actions.with(at, { ...action, territories: [] });
        tally.update(actions);
        return tally.read(look);
      },
      filtered: () => {
        tally.update([]);
        tally.update(actions);
        return tally.read(look);
      },
    },
    { rounds: 40, warmUps: 5 },
  );
  return [
    timeRow(`the matrix of ${String(ACTIONS)} actions, counted anew`, filtered, 10),
    timeRow('the same after one edit', edited, null),
    ratioRow('one edit beside counting anew', edited, filtered, 0.5),
  ];
}

/** The built page over HTTP on this machine alone: modules do not load from files. */
async function serve(directory: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(directory, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (bytes) => {
        response.setHeader('content-type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}
