// `npm test`: tools, checks, build, unit tests, journeys; then one line with what passed and what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build-targets.ts';
import { PROJECT_DIRECTORY } from './places.ts';
import { addTallies, tallyOfPlaywright, tallyOfVitest, type Tally } from './tally.ts';

const JOURNEYS = 'renderer/e2e/playwright.config.ts';

interface Step {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

function run({ program, words, environment = {} }: Step): boolean {
  const { status } = spawnSync(program, words, {
    cwd: PROJECT_DIRECTORY,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // On Windows npm and npx are scripts, which only a shell runs.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function setUpTools(): boolean {
  return run({ program: process.execPath, words: ['--import', 'tsx', 'main/testing/setup-tools.ts'] });
}

/** Not a test, so it adds nothing when it passes. */
function runChecks(): Tally {
  return { passed: 0, failed: run({ program: 'npm', words: ['run', '--silent', 'check'] }) ? 0 : 1 };
}

/** A suite that ends without its report has failed as a whole, and counts for one. */
function runSuite(step: Step, report: string, read: (report: unknown) => Tally): Tally {
  const hasPassed = run(step);
  const tally = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return hasPassed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function runUnitTests(reports: string): Tally {
  const report = join(reports, 'unit.json');
  const words = ['vitest', 'run', '--config', 'main/testing/vitest.config.ts', '--reporter=default'];
  const reporting = ['--reporter=json', `--outputFile.json=${report}`];
  return runSuite({ program: 'npx', words: [...words, ...reporting] }, report, tallyOfVitest);
}

function runJourneys(reports: string): Tally {
  if (!existsSync(join(PROJECT_DIRECTORY, JOURNEYS))) return { passed: 0, failed: 0 };
  const report = join(reports, 'journeys.json');
  const words = ['playwright', 'test', '--config', JOURNEYS, '--reporter=list,json'];
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return runSuite({ program: 'npx', words, environment }, report, tallyOfPlaywright);
}

/** What tests run as processes, and what journeys look at. */
async function isBuilt(): Promise<boolean> {
  try {
    await buildStale();
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

async function test(): Promise<Tally> {
  if (!setUpTools()) return { passed: 0, failed: 1 };
  const checks = runChecks();
  if (!(await isBuilt())) return addTallies(checks, { passed: 0, failed: 1 });
  const reports = mkdtempSync(join(tmpdir(), 'jalon-reports-'));
  try {
    return [checks, runUnitTests(reports), runJourneys(reports)].reduce(addTallies);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

const { passed, failed } = await test();
process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
