// First step of `npm test`: finds the tools the tests call, and gets the missing ones where it may.
import { spawnSync } from 'node:child_process';
import { chromiumPath } from './browser-path.ts';
import { TOOL_NAMES, toolPath, toolTable, type ToolName } from './tool-table.ts';

const MAX_BROWSER_DOWNLOAD_MS = 180_000;
const MAX_PACKAGES_MS = 600_000;

function isPresent(name: ToolName): boolean {
  return name === 'chromium' ? chromiumPath() !== undefined : toolPath(name) !== undefined;
}

function missingTools(): readonly ToolName[] {
  return TOOL_NAMES.filter((name) => !isPresent(name));
}

function packagesOf(tools: readonly ToolName[]): readonly string[] {
  return tools.map((name) => toolTable[name].debianPackage);
}

function run(program: string, words: readonly string[], maxMs: number): boolean {
  process.stdout.write(`$ ${program} ${words.join(' ')}\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, words, { stdio: 'inherit', timeout: maxMs, env: environment });
  return status === 0;
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Playwright's own browser needs no rights; the rest, and the browser where that fails, are Debian's packages. */
function getMissing(): void {
  const missing = missingTools();
  if (missing.includes('chromium'))
    run('npx', ['playwright', 'install', 'chromium'], MAX_BROWSER_DOWNLOAD_MS);
  const stillMissing = missingTools();
  if (stillMissing.length === 0 || !isRootOnDebian()) return;
  if (run('apt-get', ['update'], MAX_PACKAGES_MS)) {
    run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...packagesOf(stillMissing)],
      MAX_PACKAGES_MS,
    );
  }
}

/** Under CI everything is required; elsewhere only the browser, without which nothing is seen of the application. */
function isRequired(name: ToolName): boolean {
  return process.env['CI'] === 'true' || name === 'chromium';
}

if (missingTools().length > 0) getMissing();
const missing = missingTools();
if (missing.length > 0) {
  process.stdout.write(`Missing: ${missing.join(', ')}. To install, type:\n`);
  process.stdout.write(`  sudo apt-get install -y ${packagesOf(missing).join(' ')}\n`);
  if (missing.some(isRequired)) process.exitCode = 1;
  else process.stdout.write('The tests that call them will be skipped.\n');
}
